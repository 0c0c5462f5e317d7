/**
 * Which column of a table holds which field. Headers propose, and the values decide where a header is ambiguous or could mean
 * several fields; of several columns for one field the preferred header wins, and two equal headers with different values are a
 * problem for the clerk to settle.
 */

import { cellAddress } from './cellAddress';
import { agreement, sampleColumn, type ContentTest } from './columnContent';
import type { EnterpriseField, InspectorField } from './field';
import type { Flag, HeaderLexicon, HeaderMatch } from './headerLexicon';
import type { HeaderCell, HeaderRow } from './headerRow';
import type { Column } from './register';
import type { CellValue, SheetTable } from './sheetTable';
import type { Problem } from '../problem';

/** At least so much of a column must look like a field for an ambiguous header to be taken as that field. */
const ENOUGH = 0.5;

/** A column and what its cells are read as. */
export interface FieldColumn extends Column {
  /** 0-based place in the rows of the table. */
  readonly offset: number;
  /** Set where the cells are ticks or answers that stand for this value. */
  readonly flag?: Flag;
  /** True where the header alone would not have said what the column is. */
  readonly ambiguous: boolean;
}

export interface FieldColumns<Field extends string> {
  /** For each field found, its columns, the one that decides first. */
  readonly byField: ReadonlyMap<Field, readonly FieldColumn[]>;
  readonly unmapped: readonly Column[];
  readonly foreignCount: number;
  readonly problems: readonly Problem[];
}

/** What a register says about its fields for choosing columns. */
export interface FieldRules<Field extends string> {
  readonly lexicon: HeaderLexicon<Field>;
  readonly content: Readonly<Record<Field, ContentTest>>;
  /** Fields that gather all their columns instead of taking the preferred one. */
  readonly gathered: readonly Field[];
  /** Fields where a wrong value would change who is drawn. */
  readonly deciding: readonly Field[];
}

interface Proposal<Field extends string> extends FieldColumn {
  readonly match: HeaderMatch<Field>;
}

/**
 * Assigns the columns under a header to fields.
 *
 * @param table the used range of a sheet
 * @param header as findHeaderRow found it
 * @param rules of the register that the table is read as
 */
export function findFieldColumns<Field extends EnterpriseField | InspectorField>(
  table: SheetTable,
  header: HeaderRow,
  rules: FieldRules<Field>,
): FieldColumns<Field> {
  const proposals = header.cells.flatMap((cell) => propose(table, header, cell, rules));
  const fields = [...new Set(proposals.map(({ match }) => match.field))];
  const problems: Problem[] = [];
  const byField = new Map<Field, readonly FieldColumn[]>();
  for (const field of fields) {
    const columns = proposals.filter(({ match }) => match.field === field);
    const plain = columns.filter(({ flag }) => flag === undefined).sort(byPreference);
    const equal = plain.filter((column) => byPreference(column, plain[0] ?? column) === 0);
    if (rules.gathered.includes(field)) {
      byField.set(field, [...plain, ...columns.filter(({ flag }) => flag !== undefined)]);
      continue;
    }
    byField.set(field, [...plain.slice(0, 1), ...columns.filter(({ flag }) => flag !== undefined)]);
    if (differ(table, header, equal)) problems.push(ambiguousProblem(table, header, field, equal, rules));
  }
  const mapped = new Set([...byField.values()].flat().map(({ offset }) => offset));
  const unmapped = header.cells.filter(({ offset }) => !mapped.has(offset));
  return {
    byField,
    unmapped: unmapped.map((cell) => columnOf(table, cell)),
    foreignCount: unmapped.filter((cell) => rules.lexicon.isForeign(cell)).length,
    problems,
  };
}

/** The one meaning of a header that its column's values agree with best, if it has any. */
function propose<Field extends string>(
  table: SheetTable,
  header: HeaderRow,
  cell: HeaderCell,
  rules: FieldRules<Field>,
): Proposal<Field>[] {
  const matches = rules.lexicon.match(cell);
  const ambiguous = rules.lexicon.isAmbiguous(cell);
  const match =
    matches.length > 1 || ambiguous ? bestMatch(matches, sampleColumn(table, header.last + 1, cell.offset), rules, ambiguous) : matches[0];
  if (match === undefined) return [];
  const column = { ...columnOf(table, cell), offset: cell.offset, ambiguous, match };
  return [match.flag === undefined ? column : { ...column, flag: match.flag }];
}

function bestMatch<Field extends string>(
  matches: readonly HeaderMatch<Field>[],
  sample: readonly CellValue[],
  rules: FieldRules<Field>,
  ambiguous: boolean,
): HeaderMatch<Field> | undefined {
  const scored = matches.map((match) => ({
    match,
    score: match.flag === undefined ? agreement(sample, rules.content[match.field]) : ENOUGH,
  }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, next) => (top === undefined || next.score > top.score ? next : top),
    undefined,
  );
  if (best !== undefined && best.score >= ENOUGH) return best.match;
  return ambiguous ? undefined : matches[0];
}

/** Headers without a year before those with one, late years before early ones, then the vocabulary's order. */
function byPreference(one: Proposal<string>, other: Proposal<string>): number {
  if (one.match.year !== other.match.year) {
    if (one.match.year === 0 || other.match.year === 0) return one.match.year === 0 ? -1 : 1;
    return other.match.year - one.match.year;
  }
  return one.match.rank - other.match.rank;
}

function differ(table: SheetTable, header: HeaderRow, columns: readonly FieldColumn[]): boolean {
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return false;
  return table.values.slice(header.last + 1).some((row) => others.some(({ offset }) => row[offset] !== row[first.offset]));
}

function ambiguousProblem<Field extends EnterpriseField | InspectorField>(
  table: SheetTable,
  header: HeaderRow,
  field: Field,
  columns: readonly FieldColumn[],
  rules: FieldRules<Field>,
): Problem {
  return {
    code: 'column-ambiguous',
    severity: rules.deciding.includes(field) ? 'error' : 'warning',
    sheet: table.sheet,
    cell: columns[0] === undefined ? '' : cellAddress(table.rowIndex + header.last + 1, columns[0].columnIndex),
    field,
    headers: columns.map((column) => column.header),
  };
}

function columnOf(table: SheetTable, cell: HeaderCell): Column {
  return { header: cell.path.join('/'), columnIndex: table.columnIndex + cell.offset };
}
