/**
 * Which column of a table holds which field. Each column is proposed for a field
 * (columnProposal.ts); of several columns for one field what the clerk chose wins, then the
 * preferred header. Equal headers with different values are rivals, which the clerk has to settle.
 */

import { proposeColumns } from './columnProposal';
import type { Confidence, Doubt, Proposal, ProposalRules } from './proposalRules';
import { mentions, type StatementRule } from './spokenFields';
import { agreement, sampleColumn } from './columnSample';
import { isUnknown, type CellReader } from '../cell/cellReader';
import type { RegisterField } from '../../domain/register/field';
import type { Flag } from '../header/headerLexicon';
import type { HeaderCell, HeaderRow } from '../header/headerRow';
import type { Column } from '../../domain/register/register';
import type { SheetView } from '../cell/sheetTable';

/** A column that mentions something, of which fewer cells say it, is one of remarks. */
const MOSTLY = 0.6;

/** A column and what its cells are read as. */
export interface FieldColumn extends Column {
  /** 0-based place in the rows of the table. */
  readonly offset: number;
  /** The column's own header, without those of its groups. */
  readonly label: string;
  /** Set where the cells are ticks or answers that stand for this value. */
  readonly flag?: Flag;
  /** True where the header alone would not have said what the column is. */
  readonly ambiguous: boolean;
  /** Set for a column of remarks, of which only what mentions a value is read. */
  readonly remarks?: Pick<StatementRule<string>, 'mention' | 'says'>;
}

/** What became of a column under the header. */
export interface SettledColumn<Field extends string> extends Column {
  readonly offset: number;
  readonly field: Field | null;
  readonly confidence: Confidence;
  readonly possible: readonly Field[];
  /** True for the numbers of rows, which are no field. */
  readonly serial?: true;
}

/** What a register says about its fields for assigning columns. */
export interface AssignmentRules<Field extends string> extends ProposalRules<Field> {
  /** Fields that gather all their columns instead of taking the preferred one. */
  readonly gathered: readonly Field[];
  /** Fields whose other columns complete the preferred one. */
  readonly completed: readonly Field[];
  /** Fields that change who is drawn, or how many. */
  readonly asking: readonly Field[];
  /** Fields that a column of remarks may state. */
  readonly statements: readonly StatementRule<Field>[];
}

/** Columns with equal headers for one field, and different values. */
export interface Rivals<Field extends string> {
  readonly field: Field;
  readonly columns: readonly FieldColumn[];
  /** True where the clerk chose them all. */
  readonly chosen: boolean;
}

export interface Assignment<Field extends string> {
  /** For each field found, its columns, the one that decides first. */
  readonly byField: ReadonlyMap<Field, readonly FieldColumn[]>;
  /** Columns with a header that are read as nothing. */
  readonly unmapped: readonly Column[];
  /** Every column with a header or a choice, in sheet order. */
  readonly settled: readonly SettledColumn<Field>[];
  /** How many headers are those of other tables. */
  readonly foreignCount: number;
  readonly rivals: readonly Rivals<Field>[];
  /** Columns that are read because no other of their field has a later year; with all their headers. */
  readonly latest: readonly (Column & { readonly headers: readonly string[] })[];
  readonly doubts: readonly (Column & { readonly doubt: Doubt<Field> })[];
  /** Places in the table of columns whose headers are known, though another is read in their place. */
  readonly outdone: ReadonlySet<number>;
}

interface Candidate<Field extends string> extends FieldColumn {
  readonly proposal: Proposal<Field> & { readonly match: NonNullable<Proposal<Field>['match']> };
}

/**
 * Assigns the columns under a header to fields.
 *
 * @param table the used range of a sheet
 * @param header as findHeaderRow found it
 * @param rules of the register that the table is read as
 * @param chosen fields that the clerk gave to columns, by offset; null for none of the fields
 */
export function assignColumns<Field extends RegisterField>(
  table: SheetView,
  header: HeaderRow,
  rules: AssignmentRules<Field>,
  chosen: ReadonlyMap<number, Field | null> = new Map(),
): Assignment<Field> {
  const proposals = proposeColumns(table, header, rules, chosen);
  const candidates = proposals.flatMap((proposal) => candidatesOf(table, header, proposal, rules));
  const rivals: Rivals<Field>[] = [];
  const latest: (FieldColumn & { readonly headers: readonly string[] })[] = [];
  const byField = new Map<Field, readonly FieldColumn[]>();
  for (const field of new Set(candidates.map(({ proposal }) => proposal.match.field))) {
    const columns = candidates
      .filter(({ proposal }) => proposal.match.field === field)
      .sort(byPreference);
    const plain = columns.filter(({ flag }) => flag === undefined);
    const flags = columns.filter(({ flag }) => flag !== undefined);
    const isGathered = rules.gathered.includes(field);
    const takesAll = isGathered || rules.completed.includes(field);
    byField.set(field, [...(takesAll ? plain : plain.slice(0, 1)), ...flags]);
    const rival = contenders(plain, field, rules);
    if (!isGathered && differ(table, header, rival, rules.closed[field])) {
      const isChosen = rival.every(({ proposal }) => proposal.confidence === 'chosen');
      rivals.push({ field, columns: rival, chosen: isChosen });
    }
    const [first] = plain;
    const years = plain.filter(({ proposal }) => proposal.match.year > 0);
    if (
      first !== undefined &&
      years[0] === first &&
      rules.asking.includes(field) &&
      differ(table, header, years, rules.closed[field])
    )
      latest.push({ ...first, headers: years.map((column) => column.header) });
  }
  const settled = proposals
    .map((proposal) => settle(table, proposal, byField))
    .sort((one, other) => one.offset - other.offset);
  const unmapped = proposals.filter(
    ({ cell }) => !settled.some(({ offset, field }) => offset === cell.offset && field !== null),
  );
  return {
    byField,
    unmapped: unmapped
      .filter(({ cell }) => cell.path.join('') !== '')
      .map(({ cell }) => columnOf(table, cell)),
    settled,
    foreignCount: unmapped.filter(({ cell }) => rules.lexicon.isForeign(cell)).length,
    rivals,
    latest,
    doubts: proposals.flatMap(({ cell, doubt }) =>
      doubt === undefined ? [] : [{ ...columnOf(table, cell), doubt }],
    ),
    outdone: new Set(unmapped.flatMap(({ cell, match }) => (match === null ? [] : [cell.offset]))),
  };
}

/**
 * The candidates that a column is: one, but a column of remarks that mentions several fields is read
 * for all of them, whichever of them the clerk chose.
 */
function candidatesOf<Field extends string>(
  table: SheetView,
  header: HeaderRow,
  proposal: Proposal<Field>,
  { statements }: AssignmentRules<Field>,
): Candidate<Field>[] {
  const { cell, match, ambiguous, confidence, possible } = proposal;
  if (match === null) return [];
  const column = {
    ...columnOf(table, cell),
    offset: cell.offset,
    label: cell.path.at(-1) ?? '',
    ambiguous,
  };
  const plain = {
    ...column,
    proposal: { ...proposal, match },
    ...(match.flag === undefined ? {} : { flag: match.flag }),
  };
  const own = statements.find(({ field }) => field === match.field);
  const isUnknownChoice =
    match.flag === undefined && confidence === 'chosen' && !possible.includes(match.field);
  if (own === undefined || !isUnknownChoice) return [plain];
  const sample = sampleColumn(table, header.last + 1, cell.offset);
  const mentioned = statements.filter((rule) => sample.some((each) => mentions(rule, each)));
  const isRemarks =
    mentioned.includes(own) &&
    (mentioned.length > 1 ||
      agreement(sample, (each) => own.says(each) || mentions(own, each)) < MOSTLY);
  if (!isRemarks) return [plain];
  return mentioned.map((rule) => ({
    ...column,
    proposal: { ...proposal, match: { ...match, field: rule.field } },
    remarks: rule,
  }));
}

/**
 * A column that lost to another of its field is read as nothing, and nobody need be asked about one
 * whose fields have columns.
 */
function settle<Field extends string>(
  table: SheetView,
  { cell, match, confidence, possible }: Proposal<Field>,
  byField: ReadonlyMap<Field, readonly FieldColumn[]>,
): SettledColumn<Field> {
  const column = { ...columnOf(table, cell), offset: cell.offset, possible };
  const isTaken =
    match !== null && (byField.get(match.field) ?? []).some(({ offset }) => offset === cell.offset);
  if (isTaken) return { ...column, field: match.field, confidence };
  if (confidence === 'chosen') return { ...column, field: null, confidence };
  const isOpen =
    confidence === 'asked' && match === null && possible.some((field) => !byField.has(field));
  return { ...column, field: null, confidence: isOpen ? 'asked' : 'none' };
}

/**
 * What the clerk chose, headers without a year before those with one, late years before early ones,
 * then the vocabulary's order.
 */
function byPreference(one: Candidate<string>, other: Candidate<string>): number {
  const [left, right] = [one.proposal, other.proposal];
  if ((left.confidence === 'chosen') !== (right.confidence === 'chosen'))
    return left.confidence === 'chosen' ? -1 : 1;
  if (left.match.year !== right.match.year) {
    if (left.match.year === 0 || right.match.year === 0) return left.match.year === 0 ? -1 : 1;
    return right.match.year - left.match.year;
  }
  return left.match.rank - right.match.rank;
}

/**
 * The columns of a field that may be meant as well as the first of them: of words and marks that a
 * draw hangs on, all but those of former years; of others, those with equal headers; and whatever
 * the clerk gave to the field.
 */
function contenders<Field extends string>(
  plain: readonly Candidate<Field>[],
  field: Field,
  { asking, closed }: Pick<AssignmentRules<Field>, 'asking' | 'closed'>,
): readonly Candidate<Field>[] {
  const [first] = plain;
  if (first === undefined) return [];
  const isWide = asking.includes(field) && closed[field] !== undefined;
  if (first.proposal.confidence === 'chosen')
    return plain.filter(({ proposal }) => proposal.confidence === 'chosen');
  if (!isWide) return plain.filter((column) => byPreference(column, first) === 0);
  const lastYear = Math.max(...plain.map(({ proposal }) => proposal.match.year));
  return plain.filter(
    ({ ambiguous, proposal: { match } }) =>
      ambiguous === first.ambiguous && [0, lastYear].includes(match.year),
  );
}

/** True where some row says two things; of fields without words of their own, where cells differ. */
function differ(
  table: SheetView,
  header: HeaderRow,
  columns: readonly FieldColumn[],
  reader: CellReader | undefined,
): boolean {
  if (columns.length < 2) return false;
  for (let row = header.last + 1; row < table.rowCount; row += 1) {
    const values = columns.map(({ offset }) =>
      reader === undefined ? table.value(row, offset) : reader(table.cell(row, offset)),
    );
    const said =
      reader === undefined
        ? values
        : values.filter((value) => value !== undefined && !isUnknown(value));
    if (new Set(said).size > 1) return true;
  }
  return false;
}

/** A column of a table by its header cell. */
export function columnOf(table: SheetView, cell: HeaderCell): Column {
  return { header: cell.path.join('/'), columnIndex: table.columnIndex + cell.offset };
}
