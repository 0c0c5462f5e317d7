/** Why the values of a column do not look like the field that its header, or the clerk, says. */

import { agreement } from './columnSample';
import type { Doubt, ProposalRules } from './proposalRules';
import { flagReader } from './flagReader';
import { isUnknown } from '../cell/cellReader';
import type { HeaderMatch } from '../header/headerLexicon';
import type { Cell } from '../cell/sheetTable';

/** Of cells that are certainly no value of the field, so many refuse the header. */
const ENOUGH = 0.5;
/** Less than this contradicts the header, where at least so many cells were looked at. */
const LITTLE = 0.2;
const LEAST_CONTRADICTING = 5;
/** The same where the clerk chose what the column is. */
const LEAST_CHOSEN = 3;

/** Why the values of a column cannot be what its header says; null where they can. */
export function doubtOf<Field extends string>(
  { field, flag }: HeaderMatch<Field>,
  sample: readonly Cell[],
  { refuses, closed, content, answer }: ProposalRules<Field>,
): Doubt<Field> | null {
  const refused = refuses[field];
  const offending = refused === undefined ? [] : sample.filter(refused);
  if (offending.length > 0 && offending.length >= sample.length * ENOUGH)
    return { code: 'column-refused', field, value: offending[0]?.shown ?? '' };
  const own = closed[field];
  if (own === undefined) return null;
  const reader = flag === undefined ? own : flagReader(answer, flag, own);
  const read = sample.map((cell) => ({ cell, value: reader(cell) }));
  const filled = read.filter(({ value }) => value !== undefined);
  // Every number is a yes to the reader of answers, a telephone too.
  const unknown = filled.filter(
    ({ cell, value }) =>
      isUnknown(value) ||
      (flag === undefined && typeof value !== 'string' && !content[field](cell)),
  );
  return filled.length >= LEAST_CONTRADICTING &&
    filled.length - unknown.length < filled.length * LITTLE
    ? { code: 'column-contradicted', field, value: unknown[0]?.cell.shown ?? '' }
    : null;
}

/** Why the values of a column hardly are what the clerk chose it for; null where they may be. */
export function chosenDoubt<Field extends string>(
  { field, flag }: HeaderMatch<Field>,
  sample: readonly Cell[],
  { content, closed, mentioned }: ProposalRules<Field>,
): Doubt<Field> | null {
  if (flag !== undefined) return null;
  const own = closed[field];
  const filled = own === undefined ? sample : sample.filter((cell) => own(cell) !== undefined);
  if (filled.length < LEAST_CHOSEN || filled.some((cell) => mentioned(field, cell))) return null;
  const value = filled.find((cell) => !content[field](cell))?.shown ?? '';
  return agreement(filled, content[field]) < LITTLE
    ? { code: 'column-contradicted', field, value, isRead: true }
    : null;
}
