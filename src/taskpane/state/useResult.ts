import { useEffect, useState } from 'react';

/**
 * What a question has come to so far. The answer to the last question stands until the next one is
 * here.
 */
export interface Result<Value> {
  /** undefined until the first answer. */
  readonly value: Value | undefined;
  /** True while the answer to the question asked now is not here. */
  readonly waiting: boolean;
}

/**
 * Asks the program something that it answers later, again whenever the question is another
 * function.
 *
 * @param ask keep it the same (useCallback) as long as the question is; null asks nothing
 */
export function useResult<Value>(ask: (() => Promise<Value>) | null): Result<Value> {
  const [answer, setAnswer] = useState<{
    readonly to: () => Promise<Value>;
    readonly value: Value;
  } | null>(null);
  useEffect(() => {
    if (ask === null) return;
    let wanted = true;
    const take = (value: Value): void => {
      if (wanted) setAnswer({ to: ask, value });
    };
    // A programmer fault belongs to the error boundary, which hears of it when the state is set.
    const fail = (reason: unknown): void =>
      setAnswer(() => {
        throw reason;
      });
    ask().then(take, fail);
    return () => {
      wanted = false;
    };
  }, [ask]);
  return { value: answer?.value, waiting: ask !== null && answer?.to !== ask };
}
