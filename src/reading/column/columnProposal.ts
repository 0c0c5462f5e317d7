/**
 * What one column is likely to be. Its header proposes fields; where the header is ambiguous or may
 * mean several, the column's values decide; where they do not, the clerk is asked. What the clerk
 * has said goes before everything.
 */

import type { ContentTest } from './columnContent';
import type { Flag, HeaderLexicon, HeaderMatch } from '../header/headerLexicon';
import type { HeaderCell, HeaderRow } from '../header/headerRow';
import { isErrorCell, type Cell, type SheetView } from '../cell/sheetTable';

/**
 * At least so much of a column must look like a field for an ambiguous header to be read as that
 * field,
 */
const ENOUGH = 0.5;
/** and so much for the reading to need no question. */
const PLENTY = 0.8;
/** Two fields that a column resembles to within this share are rivals. */
const MARGIN = 0.1;
/** How many filled cells of a column are looked at. */
const SAMPLE_SIZE = 200;
/** Before all synonyms. */
const CHOSEN_RANK = -1;

/**
 * How sure a reading of a column is: 'sure' by its header alone, 'likely' by its header and its
 * values together, 'asked' where the clerk has to say because several fields are possible, 'chosen'
 * where the clerk has said, 'none' where no field was recognised.
 */
export type Confidence = 'sure' | 'likely' | 'asked' | 'chosen' | 'none';

/** What a register says about its fields for choosing columns. */
export interface ProposalRules<Field extends string> {
  readonly lexicon: HeaderLexicon<Field>;
  readonly content: Readonly<Record<Field, ContentTest>>;
}

/** A column with the meaning that it is proposed for, if any. */
export interface Proposal<Field extends string> {
  readonly cell: HeaderCell;
  readonly match: HeaderMatch<Field> | null;
  readonly confidence: Confidence;
  /** Fields that the header may stand for, the likeliest first. */
  readonly possible: readonly Field[];
  /** True where the header alone would not have said what the column is. */
  readonly ambiguous: boolean;
}

/**
 * The proposals for all columns under a header.
 *
 * @param table the used range of a sheet
 * @param header as findHeaderRow found it
 * @param rules of the register that the table is read as
 * @param chosen fields that the clerk gave to columns, by offset; null for none of the fields
 */
export function proposeColumns<Field extends string>(
  table: SheetView,
  header: HeaderRow,
  rules: ProposalRules<Field>,
  chosen: ReadonlyMap<number, Field | null>,
): Proposal<Field>[] {
  const unheaded = [...chosen.keys()].filter(
    (offset) => !header.cells.some((cell) => cell.offset === offset),
  );
  const cells = [
    ...header.cells,
    ...unheaded.map((offset): HeaderCell => ({ path: [''], grouped: false, offset })),
  ];
  const proposals = cells.map((cell) => {
    const choice = chosen.get(cell.offset);
    return choice === undefined
      ? propose(table, header, cell, rules)
      : chosenProposal(cell, choice, rules);
  });
  return proposals.map((proposal) => completeGroup(proposal, proposals, rules));
}

function chosenProposal<Field extends string>(
  cell: HeaderCell,
  choice: Field | null,
  { lexicon }: ProposalRules<Field>,
): Proposal<Field> {
  const matches = lexicon.match(cell);
  const known = matches.find(({ field }) => field === choice);
  const match = choice === null ? null : { year: 0, ...known, field: choice, rank: CHOSEN_RANK };
  return {
    cell,
    match,
    confidence: 'chosen',
    possible: matches.map(({ field }) => field),
    ambiguous: false,
  };
}

function propose<Field extends string>(
  table: SheetView,
  header: HeaderRow,
  cell: HeaderCell,
  rules: ProposalRules<Field>,
): Proposal<Field> {
  const matches = rules.lexicon
    .match(cell)
    .filter(({ field }, place, all) => all.findIndex((other) => other.field === field) === place);
  const ambiguous = rules.lexicon.isAmbiguous(cell);
  const [first] = matches;
  const base = { cell, ambiguous, possible: matches.map(({ field }) => field) };
  if (first === undefined) return { ...base, match: null, confidence: 'none' };
  if (matches.length === 1 && !ambiguous) return { ...base, match: first, confidence: 'sure' };
  const sample = sampleColumn(table, header.last + 1, cell.offset);
  const scored = scoreMatches(matches, sample, rules);
  const best = scored[0] ?? { match: first, score: 0 };
  const isRivalled = scored.some(
    ({ match, score }) => match !== best.match && score >= Math.max(ENOUGH, best.score - MARGIN),
  );
  const resembled = scored.filter(({ score }) => score > 0).map(({ match }) => match.field);
  const possible = resembled.length > 0 ? resembled : base.possible;
  if (best.score < ENOUGH) {
    if (!ambiguous) return { ...base, match: first, confidence: 'likely' };
    return { ...base, possible, match: null, confidence: sample.length > 0 ? 'asked' : 'none' };
  }
  if (isRivalled) return { ...base, possible, match: null, confidence: 'asked' };
  return {
    ...base,
    possible,
    match: best.match,
    confidence: best.score >= PLENTY ? 'likely' : 'asked',
  };
}

/**
 * Best first; the lexicon's order among equals. A tick stands for what its header says, whatever
 * the ticks look like.
 */
function scoreMatches<Field extends string>(
  matches: readonly HeaderMatch<Field>[],
  sample: readonly Cell[],
  rules: ProposalRules<Field>,
): { readonly match: HeaderMatch<Field>; readonly score: number }[] {
  return matches
    .map((match) => ({
      match,
      score: match.flag === undefined ? agreement(sample, rules.content[match.field]) : ENOUGH,
    }))
    .sort((one, other) => other.score - one.score);
}

/**
 * A column beside others of its group that stand for values of one field is another value of it,
 * where its header can be one: 其他.
 */
function completeGroup<Field extends string>(
  proposal: Proposal<Field>,
  proposals: readonly Proposal<Field>[],
  { lexicon }: ProposalRules<Field>,
): Proposal<Field> {
  const { cell } = proposal;
  if (proposal.possible.length > 0 || proposal.confidence === 'chosen' || cell.path.length < 2)
    return proposal;
  const group = groupOf(cell);
  const siblings = proposals.filter(
    (other) => other.match !== null && groupOf(other.cell) === group,
  );
  for (const { match } of siblings) {
    const yes: Flag['yes'] | undefined =
      match === null ? undefined : lexicon.groupValue(match.field, cell.path.at(-1) ?? '');
    if (match !== null && yes !== undefined)
      return {
        ...proposal,
        match: { ...match, flag: { yes } },
        confidence: 'likely',
        possible: [match.field],
      };
  }
  return proposal;
}

function groupOf({ path }: HeaderCell): string {
  return path.slice(0, -1).join('/');
}

/**
 * The first filled cells of a column below the header, without error cells.
 *
 * @param firstRow 0-based place in the table of the first row below the header
 * @param offset 0-based place of the column in the rows of the table
 */
function sampleColumn(table: SheetView, firstRow: number, offset: number): Cell[] {
  const sample: Cell[] = [];
  for (let row = firstRow; row < table.rowCount && sample.length < SAMPLE_SIZE; row += 1) {
    if (!table.isBlank(row, offset) && !isErrorCell(table.value(row, offset)))
      sample.push(table.cell(row, offset));
  }
  return sample;
}

/**
 * The share of a sample that passes a test; 0 for an empty sample.
 *
 * @example
 * agreement(['a', 1, 2, 3].map(cellOf), ({ value }) => value === 'a') // → 0.25
 */
export function agreement(sample: readonly Cell[], test: ContentTest): number {
  return sample.length === 0 ? 0 : sample.filter(test).length / sample.length;
}
