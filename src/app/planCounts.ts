/**
 * What 年度检查次数 would be written into the bureau's list: which cells of which column, and that the
 * list says nothing else when it is read again. The column is an input: a number that some rule
 * would count beside the records is left out.
 */

import { cellAddress } from '../domain/ground/cellAddress';
import type { CellValue } from '../domain/ground/cellValue';
import { periodStart, type Period } from '../domain/calendar/period';
import { demandsOf } from '../domain/profile/demands';
import type { Profile } from '../domain/profile/profile';
import { capTimes } from '../domain/ratio/capTimes';
import { ratioSpan } from '../domain/ratio/ratioLine';
import { countedFor, yearChecks, type CheckedEnterprise } from '../domain/ratio/yearChecks';
import type { EnterpriseId } from '../domain/register/enterprise';
import type { SheetTable } from '../reading/cell/sheetTable';
import { countsHeader } from '../text/sheet/countsText';
import type { Problem } from '../text/problem/problemText';
import { inTurns } from './breathe';
import { countedRegisters } from './countedRegisters';
import { doneChecks } from './doneChecks';
import { chooseRegistersInSteps, type WorkbookScan } from './scanWorkbook';

/** A number that is to be written. */
export interface CountCell {
  readonly enterprise: EnterpriseId;
  /** 1-based. */
  readonly rowNumber: number;
  readonly count: number;
  /** what the cell of the enterprise's name holds, by which a row is known again. */
  readonly name: CellValue;
  readonly before: CellValue;
}

/** A column of a sheet, with what changes in it. */
export interface CountColumn {
  readonly sheet: string;
  /** 0-based. */
  readonly columnIndex: number;
  readonly nameColumn: number;
  readonly header: string;
  /** 1-based row of the header to be written; null where the column is there. */
  readonly newHeaderRow: number | null;
  readonly cells: readonly CountCell[];
}

export interface CountsPlan {
  readonly columns: readonly CountColumn[];
  /** Enterprises whose number would be counted where their checks are not, and is left out. */
  readonly left: readonly string[];
  /** Why there is no column. */
  readonly problems: readonly Problem[];
}

/**
 * Works out what would be written. Excel is not asked.
 *
 * @param scan of the workbook
 * @param profile whose counting holds
 * @param period its year up to the end of this period
 * @returns null when the scan found no two registers
 */
export async function planCounts(
  scan: WorkbookScan,
  profile: Profile,
  period: Period,
): Promise<CountsPlan | null> {
  const before = countsOf(scan, profile, period);
  if (before === null) return null;
  if (before.problems.length > 0) return { columns: [], left: [], problems: before.problems };
  const { columns, problems } = placedColumns(scan, before.enterprises, period.year);
  if (problems.length > 0) return { columns: [], left: [], problems };
  const left = new Set<EnterpriseId>();
  for (;;) {
    const kept = columns.map((column) => ({
      ...column,
      cells: column.cells.filter(({ enterprise }) => !left.has(enterprise)),
    }));
    const changed = await changedBy(scan, kept, before, { profile, period });
    if (changed === null) return { columns: [], left: [], problems: columns.map(unread) };
    const more = changed.filter((id) => !left.has(id));
    if (more.length === 0) {
      const names = before.enterprises.filter(({ row }) => left.has(row.id));
      return {
        columns: kept.filter(({ cells }) => cells.length > 0),
        left: names.map(({ row }) => row.name),
        problems: changed.length > 0 ? columns.map(unread) : [],
      };
    }
    for (const id of more) left.add(id);
  }
}

interface Counts {
  readonly enterprises: readonly CheckedEnterprise[];
  /** Ids of what is asked, and codes of what is told, in one text. */
  readonly told: string;
  /** Counts of another year in the column. */
  readonly problems: readonly Problem[];
}

function countsOf(scan: WorkbookScan, profile: Profile, period: Period): Counts | null {
  const registers = countedRegisters(scan, profile, period.year);
  if (registers === null) return null;
  const { enterprises, inspectors, records, questions, problems } = registers;
  const { period: until } = ratioSpan(period);
  const done = doneChecks({ ...scan, records }, period);
  const checks = yearChecks({ enterprises, inspectors, records: done }, until, profile);
  return {
    enterprises: checks.enterprises,
    told: JSON.stringify([
      [...scan.questions, ...questions].map(({ id }) => id),
      scan.problems.map(({ code, sheet, cell }) => [code, sheet, cell]),
    ]),
    problems: problems.filter(({ sheet }) => sheet === enterprises.sheet),
  };
}

/** All that rules count of an enterprise. */
function counted(each: CheckedEnterprise, { demands, caps }: Rules, year: number): string {
  return JSON.stringify([
    each.category,
    demands.map(({ demand }) => countedFor(each, demand, year).times),
    caps.map((cap) => capTimes(cap, each, year)?.most ?? null),
  ]);
}

interface Rules {
  readonly demands: ReturnType<typeof demandsOf>;
  readonly caps: NonNullable<Profile['caps']>;
}

/**
 * The enterprises of which rules would count something else if the columns held this; null where the
 * list itself would be read otherwise.
 */
async function changedBy(
  scan: WorkbookScan,
  columns: readonly CountColumn[],
  before: Counts,
  { profile, period }: { readonly profile: Profile; readonly period: Period },
): Promise<EnterpriseId[] | null> {
  const tables = scan.tables.map((table) =>
    columns
      .filter(({ sheet, cells }) => sheet === table.sheet && cells.length > 0)
      .reduce(withColumn, table),
  );
  const then = await inTurns(
    chooseRegistersInSteps({ ...scan, tables }, periodStart(period), scan.choice),
  );
  const after = countsOf(then, profile, period);
  if (after === null || after.problems.length > 0 || after.told !== before.told) return null;
  const rules = { demands: demandsOf(profile), caps: profile.caps ?? [] };
  const now = new Map(after.enterprises.map((each) => [each.row.id, each]));
  if (now.size !== new Set(before.enterprises.map(({ row }) => row.id)).size) return null;
  const written = new Map(
    columns.flatMap(({ cells }) => cells.map(({ enterprise, count }) => [enterprise, count])),
  );
  const changed: EnterpriseId[] = [];
  for (const each of before.enterprises) {
    const other = now.get(each.row.id);
    const wanted = written.get(each.row.id) ?? each.row.visits ?? 0;
    if (other === undefined || (other.row.visits ?? 0) !== wanted) return null;
    if (counted(other, rules, period.year) !== counted(each, rules, period.year))
      changed.push(each.row.id);
  }
  return changed;
}

/** The sheet as it would be. */
function withColumn(table: SheetTable, column: CountColumn): SheetTable {
  const at = column.columnIndex - table.columnIndex;
  const values = table.values.map((row) => {
    const wide: CellValue[] = [...row];
    while (wide.length <= at) wide.push('');
    return wide;
  });
  const put = (rowNumber: number, value: CellValue): void => {
    const row = values[rowNumber - 1 - table.rowIndex];
    if (row !== undefined) row[at] = value;
  };
  if (column.newHeaderRow !== null) put(column.newHeaderRow, column.header);
  for (const { rowNumber, count } of column.cells) put(rowNumber, count);
  return { ...table, values };
}

function placedColumns(
  scan: WorkbookScan,
  enterprises: readonly CheckedEnterprise[],
  year: number,
): Pick<CountsPlan, 'columns' | 'problems'> {
  const first = scan.enterprises?.sheet ?? '';
  const sheets = [...new Set(enterprises.map(({ row }) => row.sheet ?? first))];
  const columns: CountColumn[] = [];
  const problems: Problem[] = [];
  for (const sheet of sheets) {
    const table = scan.tables.find((each) => each.sheet === sheet);
    const of = (field: 'name' | 'visits') =>
      scan.columns.enterprise.filter((each) => each.sheet === sheet && each.field === field);
    const [name, ...names] = of('name');
    const [visits, ...others] = of('visits');
    const isOne = names.length === 0 && others.length === 0;
    const own = enterprises.filter(({ row }) => (row.sheet ?? first) === sheet);
    const headerRow =
      table === undefined || name === undefined ? null : headerRowOf(table, name.columnIndex, own);
    if (table === undefined || name === undefined || !isOne || headerRow === null) {
      problems.push({ code: 'counts-unplaced', severity: 'error', sheet, cell: '' });
      continue;
    }
    const width = table.values.reduce((most, row) => Math.max(most, row.length), 0);
    const columnIndex = visits?.columnIndex ?? table.columnIndex + width;
    const at = (rowNumber: number, column: number): CellValue =>
      table.values[rowNumber - 1 - table.rowIndex]?.[column - table.columnIndex] ?? '';
    const cells = own.flatMap(({ row, times }): CountCell[] =>
      visits !== undefined && times === (row.visits ?? 0)
        ? []
        : [
            {
              enterprise: row.id,
              rowNumber: row.rowNumber,
              count: times,
              name: at(row.rowNumber, name.columnIndex),
              before: at(row.rowNumber, columnIndex),
            },
          ],
    );
    columns.push({
      sheet,
      columnIndex,
      nameColumn: name.columnIndex,
      header: visits?.header ?? countsHeader(year),
      newHeaderRow: visits === undefined ? headerRow : null,
      cells,
    });
  }
  return { columns, problems };
}

/** The nearest filled cell above the first entry, in the column of names: 1-based; null for none. */
function headerRowOf(
  table: SheetTable,
  nameColumn: number,
  own: readonly CheckedEnterprise[],
): number | null {
  const firstRow = own.reduce((least, { row }) => Math.min(least, row.rowNumber), Infinity);
  for (let row = firstRow - 1; row > table.rowIndex; row--)
    if ((table.values[row - 1 - table.rowIndex]?.[nameColumn - table.columnIndex] ?? '') !== '')
      return row;
  return null;
}

function unread({ sheet, columnIndex, newHeaderRow }: CountColumn): Problem {
  const cell = cellAddress(newHeaderRow ?? 1, columnIndex);
  return { code: 'counts-unread', severity: 'error', sheet, cell };
}
