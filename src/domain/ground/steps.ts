/**
 * Long work, cut into steps. Between two of them whoever drives it may let others have their turn;
 * what comes out does not depend on that.
 */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/**
 * Does all steps without a pause.
 *
 * @param steps of work
 *
 * @example
 * atOnce((function* () { yield; return 1; })()) // → 1
 */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
