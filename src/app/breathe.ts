import type { Steps } from '../domain/ground/steps';

/** Milliseconds of work after which others have their turn: a press is then heard well within 100. */
const SLICE = 24;

let turned = 0;

/**
 * Lets the page paint and hear the clerk where work has gone on long enough; costs nothing
 * otherwise, and nothing at all where there is no page.
 *
 * @param signal of what is under way
 * @throws the signal's reason when it has been aborted by then
 */
export async function breathe(signal?: AbortSignal): Promise<void> {
  if (isPage() && performance.now() - turned >= SLICE) {
    await turn();
    turned = performance.now();
  }
  signal?.throwIfAborted();
}

/** Other than timers, messages are not held back in a page that nobody looks at. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Office's library makes a window of Node, too, but none that paints. */
function isPage(): boolean {
  return typeof requestAnimationFrame === 'function' && typeof MessageChannel === 'function';
}

/**
 * Does long work step by step, others having their turn in between.
 *
 * @param steps of work
 * @param signal of what it is a part of
 * @param onStep told after each step how many there have been
 * @throws the signal's reason when it has been aborted meanwhile
 */
export async function inTurns<Value>(
  steps: Steps<Value>,
  signal?: AbortSignal,
  onStep: (count: number) => void = () => undefined,
): Promise<Value> {
  for (let count = 0; ; count++) {
    onStep(count);
    await breathe(signal);
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
