import type { IExecutionOptions } from '@univerjs/core';

/** One of Univer's mutations; it is told the workbook and the sheet. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
  readonly options?: IExecutionOptions;
}

/**
 * Carries out a mutation.
 *
 * @returns what takes it back, does it again, and so on
 */
export function carryOut(
  execute: (mutation: Mutation) => void,
  done: Mutation,
  back: Mutation,
): () => void {
  execute(done);
  let next = back;
  return () => {
    execute(next);
    next = next === back ? done : back;
  };
}
