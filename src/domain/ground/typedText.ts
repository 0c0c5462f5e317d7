import type { ProblemOf } from './problem';

/** The longest text that a form asks for, in letters (UTF-16): it stands in one cell, and is read. */
export const LONGEST_TYPED = 1000;

/** What is typed beside the seed: who, why, and where a seed comes from. */
export type TypedField = 'drawnBy' | 'by' | 'witness' | 'reason' | 'source' | 'place' | 'writing';

export interface TypedDetail {
  readonly code: 'typed-too-long';
  readonly field: TypedField;
  readonly length: number;
}

/**
 * The texts that are too long for a sheet of a record: Excel refuses a cell of more than 32,767
 * letters, after all others have been written.
 *
 * @param texts as they were typed, in the order in which they are told
 * @returns a problem for each that is longer than LONGEST_TYPED
 *
 * @example
 * typedProblems([['drawnBy', '张三'], ['reason', '因'.repeat(1001)]]).map(({ field, length }) => [field, length]) // → [['reason', 1001]]
 */
export function typedProblems(
  texts: readonly (readonly [field: TypedField, text: string])[],
): ProblemOf<TypedDetail>[] {
  return texts
    .filter(([, { length }]) => length > LONGEST_TYPED)
    .map(([field, { length }]) => ({
      code: 'typed-too-long',
      severity: 'error',
      sheet: '',
      cell: '',
      field,
      length,
    }));
}
