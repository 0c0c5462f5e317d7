/**
 * How problems are worded: a table for each area, with an entry for each of its codes, so that a
 * code without a sentence does not compile.
 */

import type { Place, ProblemOf, Severity } from '../../domain/ground/problem';

interface Coded {
  readonly code: string;
}

/** A sentence or two for each code of an area. */
export type Words<Detail extends Coded> = {
  readonly [Code in Detail['code']]: (
    problem: ProblemOf<Extract<Detail, { readonly code: Code }>>,
  ) => string;
};

/** What the table says of a problem. */
export function worded<Detail extends Coded>(
  words: Words<Detail>,
  problem: ProblemOf<Detail>,
): string {
  const word = words[problem.code as Detail['code']] as (problem: ProblemOf<Detail>) => string;
  return word(problem);
}

/** A table that says what another one says, with something around it. */
export function wrapped<Detail extends Coded>(
  words: Words<Detail>,
  wrap: (text: string, problem: ProblemOf<Detail>) => string,
): Words<Detail> {
  const entries = Object.keys(words).map((code) => [
    code,
    (problem: ProblemOf<Detail>) => wrap(worded(words, problem), problem),
  ]);
  return Object.fromEntries(entries) as Words<Detail>;
}

/** Where a problem is, before its sentence; nothing where it has no place. */
export function placeText({ sheet, cell }: Place): string {
  return sheet === '' ? '' : `「${sheet}」${cell}：`;
}

/** What a column is called by its header. */
export function headerText(header: string): string {
  return header === '' ? '没有表头的一列' : `“${header}”`;
}

/** What a warning says at its end. */
export function harmlessText({ severity }: { readonly severity: Severity }): string {
  return severity === 'warning' ? '；可以继续抽取' : '';
}

/**
 * The pane and the terminal show so many ranges of cells of one problem; the sheet of a health
 * report shows all.
 */
const SHOWN_RANGES = 5;

/** Ranges of cells, the first of them. */
export function cellsText(cells: readonly string[]): string {
  return cells.length <= SHOWN_RANGES
    ? cells.join('、')
    : `${cells.slice(0, SHOWN_RANGES).join('、')} 等`;
}
