/**
 * What a problem is: data with a code, that says where it is and whether it stops the draw.
 * Whatever can go wrong stands in a union of its area beside the code that finds it
 * (readingProblem.ts, populationProblem.ts, drawProblem.ts …), and a function's type says which of
 * them it can give. All problems are collected in one pass and never worded here: text/problem
 * words each area.
 */

/** An `error` stops the draw, a `warning` does not. */
export type Severity = 'error' | 'warning';

/**
 * Where a problem is: a sheet, and a cell or range of it in A1 notation. Empty strings when it has
 * no place.
 */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** The problems of an area, whose union says what each code tells beyond severity and place. */
export type ProblemOf<Detail extends { readonly code: string }> = Detail &
  Place & { readonly severity: Severity };

/**
 * True when no problem stops the draw.
 *
 * @example
 * isClear([{ severity: 'warning' }]) // → true
 * isClear([{ severity: 'warning' }, { severity: 'error' }]) // → false
 */
export function isClear(problems: readonly { readonly severity: Severity }[]): boolean {
  return problems.every((problem) => problem.severity !== 'error');
}
