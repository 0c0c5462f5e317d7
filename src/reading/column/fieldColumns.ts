/**
 * Which column of a table holds which field. Each column is proposed for a field
 * (columnProposal.ts); of several columns for one field what the clerk chose wins, then the
 * preferred header, and two equal headers with different values are a problem for the clerk to
 * settle, as are columns of which nothing tells what they are.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import {
  proposeColumns,
  type Confidence,
  type Proposal,
  type ProposalRules,
} from './columnProposal';
import type { RegisterField } from '../../domain/register/field';
import type { Flag } from '../header/headerLexicon';
import type { HeaderCell, HeaderRow } from '../header/headerRow';
import type { Column, TableKind } from '../../domain/register/register';
import type { Question } from '../question';
import { NOTHING_SAID, type ColumnMapping, type Said } from '../registerChoice';
import type { SheetView } from '../cell/sheetTable';
import type { ReadingProblem } from '../readingProblem';

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
}

/** What became of a column under the header. */
export interface SettledColumn<Field extends string> extends Column {
  readonly offset: number;
  readonly field: Field | null;
  readonly confidence: Confidence;
  readonly possible: readonly Field[];
}

export interface FieldColumns<Field extends string> {
  /** For each field found, its columns, the one that decides first. */
  readonly byField: ReadonlyMap<Field, readonly FieldColumn[]>;
  readonly unmapped: readonly Column[];
  /** Every column with a header or a choice, in sheet order. */
  readonly settled: readonly SettledColumn<Field>[];
  readonly foreignCount: number;
  readonly problems: readonly ReadingProblem[];
  readonly questions: readonly Question[];
}

/** What a register says about its fields for choosing columns. */
export interface FieldRules<Field extends string> extends ProposalRules<Field> {
  readonly kind: TableKind;
  readonly fields: readonly Field[];
  /** Fields that gather all their columns instead of taking the preferred one. */
  readonly gathered: readonly Field[];
  /** Fields where a wrong value would change who is drawn. */
  readonly deciding: readonly Field[];
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
 * @param said by the clerk of this sheet; fields of other registers are passed over
 */
export function findFieldColumns<Field extends RegisterField>(
  table: SheetView,
  header: HeaderRow,
  rules: FieldRules<Field>,
  { mapping }: Said = NOTHING_SAID,
): FieldColumns<Field> {
  const proposals = proposeColumns(table, header, rules, chosenOffsets(table, rules, mapping));
  const candidates = proposals.flatMap((proposal) => candidateOf(table, proposal));
  const problems: ReadingProblem[] = [];
  const byField = new Map<Field, readonly FieldColumn[]>();
  for (const field of new Set(candidates.map(({ proposal }) => proposal.match.field))) {
    const columns = candidates
      .filter(({ proposal }) => proposal.match.field === field)
      .sort(byPreference);
    const plain = columns.filter(({ flag }) => flag === undefined);
    const flags = columns.filter(({ flag }) => flag !== undefined);
    const equal = plain.filter((column) => byPreference(column, plain[0] ?? column) === 0);
    byField.set(field, [...(rules.gathered.includes(field) ? plain : plain.slice(0, 1)), ...flags]);
    if (!rules.gathered.includes(field) && differ(table, header, equal))
      problems.push(ambiguousProblem(headerPlace(table, header, equal[0]), field, equal, rules));
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
    problems: [
      ...problems,
      ...settled.flatMap((column) => askedProblem(table, header, column, rules)),
    ],
    questions: [],
  };
}

function chosenOffsets<Field extends RegisterField>(
  table: SheetView,
  { fields }: FieldRules<Field>,
  mapping: ColumnMapping,
): Map<number, Field | null> {
  const isOwn = (field: RegisterField | null): field is Field | null =>
    field === null || (fields as readonly RegisterField[]).includes(field);
  return new Map(
    Object.entries(mapping).flatMap(([columnIndex, field]) => {
      const offset = Number(columnIndex) - table.columnIndex;
      return isOwn(field) && offset >= 0 && offset < table.width ? [[offset, field] as const] : [];
    }),
  );
}

function candidateOf<Field extends string>(
  table: SheetView,
  proposal: Proposal<Field>,
): Candidate<Field>[] {
  const { cell, match, ambiguous } = proposal;
  if (match === null) return [];
  const column = {
    ...columnOf(table, cell),
    offset: cell.offset,
    label: cell.path.at(-1) ?? '',
    ambiguous,
    proposal: { ...proposal, match },
  };
  return [match.flag === undefined ? column : { ...column, flag: match.flag }];
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

function differ(table: SheetView, header: HeaderRow, columns: readonly FieldColumn[]): boolean {
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return false;
  for (let row = header.last + 1; row < table.rowCount; row += 1) {
    const value = table.value(row, first.offset);
    if (others.some(({ offset }) => table.value(row, offset) !== value)) return true;
  }
  return false;
}

/** Equal headers with different values: a guess would do where nothing of a draw hangs on it. */
function ambiguousProblem<Field extends RegisterField>(
  place: Pick<ReadingProblem, 'sheet' | 'cell'>,
  field: Field,
  columns: readonly FieldColumn[],
  { deciding }: FieldRules<Field>,
): ReadingProblem {
  return {
    code: 'column-ambiguous',
    severity: deciding.includes(field) ? 'error' : 'warning',
    ...place,
    field,
    headers: columns.map(({ header }) => header),
  };
}

/**
 * A column that could be either of two fields and is read as neither stops a draw where a wrong
 * reading would change it.
 */
function askedProblem<Field extends RegisterField>(
  table: SheetView,
  header: HeaderRow,
  { columnIndex, field, confidence, possible, header: text }: SettledColumn<Field>,
  rules: FieldRules<Field>,
): ReadingProblem[] {
  if (confidence !== 'asked') return [];
  const isDeciding =
    field === null && possible.length > 1 && possible.some((one) => rules.deciding.includes(one));
  return [
    {
      code: 'column-asked',
      severity: isDeciding ? 'error' : 'warning',
      ...headerPlace(table, header, { columnIndex }),
      table: rules.kind,
      header: text,
      possible,
      readAs: field,
    },
  ];
}

function headerPlace(
  table: SheetView,
  header: HeaderRow,
  column: Pick<Column, 'columnIndex'> | undefined,
): Pick<ReadingProblem, 'sheet' | 'cell'> {
  const cell =
    column === undefined ? '' : cellAddress(table.rowIndex + header.last + 1, column.columnIndex);
  return { sheet: table.sheet, cell };
}

function columnOf(table: SheetView, cell: HeaderCell): Column {
  return { header: cell.path.join('/'), columnIndex: table.columnIndex + cell.offset };
}
