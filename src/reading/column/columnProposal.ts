/**
 * What one column is likely to be. Its header proposes fields; where the header is ambiguous or may
 * mean several, the column's values decide; where they do not, the clerk is asked. What the clerk
 * has said goes before everything.
 */

import { agreement, sampleColumn, variety } from './columnSample';
import type { ContentTest } from './columnContent';
import { flagReader } from './flagReader';
import { isUnknown, type CellReader } from '../cell/cellReader';
import { foldWord } from '../cell/foldWord';
import type { Flag, HeaderLexicon, HeaderMatch } from '../header/headerLexicon';
import type { HeaderCell, HeaderRow } from '../header/headerRow';
import type { Cell, SheetView } from '../cell/sheetTable';

/**
 * At least so much of a column must look like a field for an ambiguous header to be read as that
 * field,
 */
const ENOUGH = 0.5;
/** and so much for the reading to need no question. */
const PLENTY = 0.8;
/** Two fields that a column resembles to within this share are rivals. */
const MARGIN = 0.1;
/**
 * Less than this contradicts the header, where at least so many cells were looked at. Of an ambiguous
 * header it is as good as nothing.
 */
const LITTLE = 0.2;
const LEAST_CONTRADICTING = 5;
/** Before all synonyms. */
const CHOSEN_RANK = -1;
/** Behind all synonyms. */
const ENDING_RANK = 2000;

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
  /** Readers of the fields whose values are few words, marks or counts. */
  readonly closed: Partial<Readonly<Record<Field, CellReader>>>;
  /** Cells that are certainly no value of a field, whatever the header says. */
  readonly refuses: Partial<Readonly<Record<Field, ContentTest>>>;
  /** Fields whose values have no look of their own: a doubtful header of them is always asked. */
  readonly shapeless: readonly Field[];
  /** Reads yes and no. */
  readonly answer: CellReader<boolean>;
  /** What a yes means in a column whose header names a value of the field: 注销企业. */
  readonly flagOf: (header: string, field: Field) => Flag | undefined;
  /** How the names are found under a header that no list of words has. */
  readonly names: {
    readonly field: Field;
    /** Ends of headers, after foldWord, the preferred one first. */
    readonly endings: readonly string[];
    readonly test: ContentTest;
  };
}

/** Why a column is not read as what its header says. */
export interface Doubt<Field extends string> {
  readonly code: 'column-refused' | 'column-contradicted';
  readonly field: Field;
  /** One of the values that tell so. */
  readonly value: string;
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
  readonly doubt?: Doubt<Field>;
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
      : chosenProposal(cell, choice, rules, sampleColumn(table, header.last + 1, cell.offset));
  });
  return proposals.map((proposal) => completeGroup(proposal, proposals, rules));
}

function chosenProposal<Field extends string>(
  cell: HeaderCell,
  choice: Field | null,
  { lexicon, answer, flagOf }: ProposalRules<Field>,
  sample: readonly Cell[],
): Proposal<Field> {
  const matches = lexicon.match(cell);
  const known = matches.find(({ field }) => field === choice);
  const isMarked = known === undefined && agreement(sample, understoodBy(answer)) >= PLENTY;
  const flag =
    choice === null || !isMarked ? undefined : flagOf(foldWord(cell.path.join('')), choice);
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

function propose<Field extends string>(
  table: SheetView,
  header: HeaderRow,
  cell: HeaderCell,
  rules: ProposalRules<Field>,
): Proposal<Field> {
  const sample = sampleColumn(table, header.last + 1, cell.offset);
  const proposal = proposeByWords(cell, sample, rules);
  if (proposal.possible.length === 0) return proposeName(proposal, sample, rules);
  const doubt = proposal.match === null ? null : doubtOf(proposal.match, sample, rules);
  return doubt === null
    ? proposal
    : { ...proposal, match: null, confidence: 'none', possible: [], doubt };
}

function proposeByWords<Field extends string>(
  cell: HeaderCell,
  sample: readonly Cell[],
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
  const scored = scoreMatches(matches, sample, rules);
  const best = scored[0] ?? { match: first, score: 0 };
  const isRivalled = scored.some(
    ({ match, score }) => match !== best.match && score >= Math.max(ENOUGH, best.score - MARGIN),
  );
  const resembled = scored.filter(({ score }) => score > 0).map(({ match }) => match.field);
  const possible = resembled.length > 0 ? resembled : base.possible;
  if (best.score < ENOUGH) {
    if (!ambiguous) return { ...base, match: first, confidence: 'likely' };
    const isOpen =
      best.score >= LITTLE || possible.some((field) => rules.shapeless.includes(field));
    const confidence = isOpen && sample.length > 0 ? 'asked' : 'none';
    return { ...base, possible, match: null, confidence };
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
 * Names under a header that no list has, but that ends as headers of names do (用工单位): where the
 * cells are names, and different ones. Every other header of the name goes before it.
 */
function proposeName<Field extends string>(
  proposal: Proposal<Field>,
  sample: readonly Cell[],
  { lexicon, names: { field, endings, test } }: ProposalRules<Field>,
): Proposal<Field> {
  const header = foldWord(proposal.cell.path.at(-1) ?? '');
  const ending = endings.findIndex((each) => header.endsWith(each));
  if (
    ending < 0 ||
    lexicon.isForeign(proposal.cell) ||
    agreement(sample, test) < ENOUGH ||
    variety(sample) < ENOUGH
  )
    return proposal;
  return {
    ...proposal,
    match: { field, rank: ENDING_RANK + ending, year: 0 },
    confidence: 'likely',
    possible: [field],
    ambiguous: true,
  };
}

/** Why the values of a column cannot be what its header says; null where they can. */
function doubtOf<Field extends string>(
  { field, flag }: HeaderMatch<Field>,
  sample: readonly Cell[],
  { refuses, closed, answer }: ProposalRules<Field>,
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
  const unknown = filled.filter(({ value }) => isUnknown(value));
  return filled.length >= LEAST_CONTRADICTING &&
    filled.length - unknown.length < filled.length * LITTLE
    ? { code: 'column-contradicted', field, value: unknown[0]?.cell.shown ?? '' }
    : null;
}

function understoodBy(answer: CellReader<boolean>): ContentTest {
  return (cell) => typeof answer(cell) === 'boolean';
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
  const isSettled = proposal.possible.length > 0 || proposal.doubt !== undefined;
  if (isSettled || proposal.confidence === 'chosen' || cell.path.length < 2) return proposal;
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
