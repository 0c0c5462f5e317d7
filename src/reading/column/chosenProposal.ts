/** What a column is that the clerk chose for a field, or for none. */

import { readableBy, type ContentTest } from './columnContent';
import type { Proposal, ProposalRules } from './proposalRules';
import { agreement } from './columnSample';
import type { CellReader } from '../cell/cellReader';
import { foldWord } from '../cell/foldWord';
import type { Flag } from '../header/headerLexicon';
import type { HeaderCell } from '../header/headerRow';
import type { Cell } from '../cell/sheetTable';

/** So many marks make a column one of marks. */
const PLENTY = 0.8;
/** So many words of its field make a column one of words. */
const LITTLE = 0.2;
/** Before all synonyms. */
const CHOSEN_RANK = -1;

/**
 * The proposal of a column as the clerk chose it, with what its marks stand for.
 *
 * @param cell of its header
 * @param choice null for none of the fields
 * @param rules of the register that the table is read as
 * @param sample of its filled cells
 */
export function chosenProposal<Field extends string>(
  cell: HeaderCell,
  choice: Field | null,
  { lexicon, answer, flagOf, closed }: ProposalRules<Field>,
  sample: readonly Cell[],
): Proposal<Field> {
  const matches = lexicon.match(cell);
  const known = matches.find(({ field }) => field === choice);
  const flag =
    choice === null || known !== undefined
      ? undefined
      : chosenFlag(flagOf(foldWord(cell.path.join('')), choice), sample, answer, closed[choice]);
  const named = flag === undefined ? {} : { flag };
  const match =
    choice === null ? null : { year: 0, ...named, ...known, field: choice, rank: CHOSEN_RANK };
  return {
    cell,
    match,
    confidence: 'chosen',
    possible: matches.map(({ field }) => field),
    ambiguous: false,
  };
}

/** A header that names a value is answered by marks, or by telling when and how (停产时间). */
function chosenFlag(
  flag: Flag | undefined,
  sample: readonly Cell[],
  answer: CellReader<boolean>,
  own: CellReader | undefined,
): Flag | undefined {
  if (flag === undefined) return undefined;
  const { account, ...marked } = flag;
  if (agreement(sample, understoodBy(answer)) >= PLENTY) return marked;
  const isOwn = own !== undefined && agreement(sample, readableBy(own)) >= LITTLE;
  return account === undefined || isOwn ? undefined : flag;
}

function understoodBy(answer: CellReader<boolean>): ContentTest {
  return (cell) => typeof answer(cell) === 'boolean';
}
