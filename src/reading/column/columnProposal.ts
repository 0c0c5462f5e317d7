/**
 * What one column is likely to be. Its header proposes fields; where the header is ambiguous or may
 * mean several, the column's values decide; where they do not, the clerk is asked. What the clerk
 * has said goes before everything.
 */

import { agreement, sampleColumn, variety } from './columnSample';
import { chosenDoubt, doubtOf } from './columnDoubt';
import { chosenProposal } from './chosenProposal';
import type { Proposal, ProposalRules } from './proposalRules';
import { foldWord } from '../cell/foldWord';
import type { Flag, HeaderMatch } from '../header/headerLexicon';
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
/** Of an ambiguous header, less than this is as good as nothing. */
const LITTLE = 0.2;
/** Behind all synonyms. */
const ENDING_RANK = 2000;

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
    if (choice === undefined) return propose(table, header, cell, rules);
    const sample = sampleColumn(table, header.last + 1, cell.offset);
    const proposal = chosenProposal(cell, choice, rules, sample);
    const doubt = proposal.match === null ? null : chosenDoubt(proposal.match, sample, rules);
    return doubt === null ? proposal : { ...proposal, doubt };
  });
  return proposals.map((proposal) => completeGroup(proposal, proposals, rules));
}

function propose<Field extends string>(
  table: SheetView,
  header: HeaderRow,
  cell: HeaderCell,
  rules: ProposalRules<Field>,
): Proposal<Field> {
  const sample = sampleColumn(table, header.last + 1, cell.offset);
  const proposal = proposeByWords(cell, sample, rules);
  if (proposal.possible.length === 0)
    return proposeTold(proposal, sample, rules) ?? proposeName(proposal, sample, rules);
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

/** A column whose header tells what it is by a part: 有无回避企业. */
function proposeTold<Field extends string>(
  proposal: Proposal<Field>,
  sample: readonly Cell[],
  { told }: ProposalRules<Field>,
): Proposal<Field> | null {
  const header = foldWord(proposal.cell.path.join(''));
  const has = (part: string): boolean => header.includes(part);
  const rule = told.find(
    ({ parts, ends, otherParts, least = 0, test }) =>
      parts.some(has) &&
      !otherParts.some(has) &&
      ends?.some((end) => header.endsWith(end)) !== false &&
      sample.some(test) &&
      agreement(sample, test) >= least,
  );
  if (rule === undefined) return null;
  return {
    ...proposal,
    match: { field: rule.field, rank: ENDING_RANK, year: 0 },
    confidence: 'likely',
    possible: [rule.field],
    ambiguous: true,
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
  const isSettled = proposal.possible.length > 0 || proposal.doubt !== undefined;
  if (isSettled || proposal.confidence === 'chosen' || cell.path.length < 2) return proposal;
  const group = groupOf(cell);
  const siblings = proposals.filter(
    (other) => other.match !== null && groupOf(other.cell) === group,
  );
  for (const { match } of siblings) {
    const yes: Flag['yes'] | undefined =
      match === null ? undefined : lexicon.groupValue(match.field, cell.path.at(-1) ?? '');
    // A sibling that holds all values of its field says nothing of this column.
    const isValue = match?.flag !== undefined || typeof yes === 'boolean';
    if (match !== null && yes !== undefined && isValue)
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
