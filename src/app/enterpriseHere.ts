/** What is known of one enterprise: the one of the row that the clerk is at. */

import { cellAddress } from '../domain/ground/cellAddress';
import type { Place } from '../domain/ground/problem';
import { periodEnd, type Period } from '../domain/calendar/period';
import type { CellValue } from '../domain/ground/cellValue';
import { normalizeText } from '../domain/ground/normalizeText';
import { enterpriseFinder } from '../domain/population/enterpriseFinder';
import { pastChecks, yearOf } from '../domain/population/pastChecks';
import type { Unit } from '../domain/population/population';
import {
  cleanCreditCode,
  creditCodeFault,
  isCreditCode,
  type CreditCodeFault,
} from '../domain/register/creditCode';
import type { Enterprise } from '../domain/register/enterprise';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import { writeCountColumns } from '../excel/frequency/writeCountColumns';
import { activeRow, type ActiveRow } from '../excel/reading/activeRow';
import { runExcel } from '../excel/runExcel';
import type { Problem } from '../text/problem/problemText';
import { doneChecks } from './doneChecks';
import type { Preparation } from './prepareDraw';
import type { WorkbookScan } from './scanWorkbook';

/** The enterprise of a row; null where the row is of none that the register has. */
export interface EnterpriseHere {
  readonly enterprise: Enterprise | null;
  readonly problems: readonly Problem[];
}

/**
 * The enterprise of the row of the active cell: of the register by the row itself, on other sheets by
 * the credit code or the name that stands in the row.
 *
 * @param scan of the workbook
 */
export async function enterpriseHere(scan: WorkbookScan): Promise<EnterpriseHere> {
  const row = await runExcel(activeRow);
  return row.ok
    ? { enterprise: enterpriseOf(row.value, scan), problems: [] }
    : { enterprise: null, problems: [row.problem] };
}

/**
 * The register's enterprise of a row.
 *
 * @param row of any sheet
 * @param scan of the workbook
 *
 * @example
 * enterpriseOf({ sheet: '抽查名单', rowNumber: 5, values: [1, '甲厂'] }, { enterprises: { sheet: '名录', rows: [{ id: 'a', name: '甲厂' }] } })?.id // → 'a'
 * enterpriseOf({ sheet: '名录', rowNumber: 2, values: [] }, { enterprises: { sheet: '名录', rows: [{ id: 'a', name: '甲厂', rowNumber: 2 }] } })?.id // → 'a'
 */
export function enterpriseOf(
  { sheet, rowNumber, values }: ActiveRow,
  { enterprises }: Pick<WorkbookScan, 'enterprises'>,
): Enterprise | null {
  if (enterprises === null) return null;
  const { rows, sheet: own } = enterprises;
  const listed = rows.find((row) => (row.sheet ?? own) === sheet && row.rowNumber === rowNumber);
  if (listed !== undefined) return listed;
  const find = enterpriseFinder(rows);
  const named = values
    .map(identityOf)
    // A code says more than a name.
    .sort((one, other) => Number(other.code !== '') - Number(one.code !== ''));
  for (const identity of named) {
    const found = find(identity);
    if (found !== null) return found;
  }
  return null;
}

function identityOf(value: CellValue): Pick<InspectionRecord, 'enterprise' | 'code'> {
  const text = normalizeText(value);
  const code = cleanCreditCode(text);
  return isCreditCode(code) ? { enterprise: '', code } : { enterprise: text, code: '' };
}

/** What is known of an enterprise. */
export interface EnterpriseFacts {
  /** As the rules chosen class it; null where none are, or it is not in the population. */
  readonly unit: Unit | null;
  /** Of the year, the oldest first. */
  readonly checks: readonly InspectionRecord[];
  /** Periods whose list has it, the oldest first. */
  readonly drawn: readonly Period[];
  /** What is wrong with its credit code; undefined where it has none. */
  readonly codeFault: CreditCodeFault | null | undefined;
}

/**
 * What the workbook says of an enterprise. Excel is not asked.
 *
 * @param enterprise of the register
 * @param scan of the workbook
 * @param period in whose year checks count
 * @param preparation of the rules chosen; null where none are
 */
export function enterpriseFacts(
  enterprise: Enterprise,
  scan: WorkbookScan,
  period: Period,
  preparation: Preparation | null,
): EnterpriseFacts {
  const year = period.year;
  const rows = scan.enterprises?.rows ?? [];
  const to = periodEnd({ year, whole: true });
  const { byEnterprise } = pastChecks(rows, doneChecks(scan, period), { to });
  const lists = scan.periods.filter(({ current }) =>
    current?.tasks.some(({ unit, status }) => unit.id === enterprise.id && status === 'standing'),
  );
  const code = enterprise.creditCode;
  return {
    unit: preparation?.population.units.find(({ id }) => id === enterprise.id) ?? null,
    checks: (byEnterprise.get(enterprise.id) ?? []).filter((record) => yearOf(record) === year),
    drawn: lists.map((each) => each.period),
    codeFault: code === undefined || code === '' ? undefined : creditCodeFault(code),
  };
}

/** Where the register says whether an enterprise is in production. */
export interface ProductionCell {
  readonly place: Place;
  readonly header: string;
  readonly value: CellValue;
}

/**
 * The cell of an enterprise's state of production; null where its sheet has no such column.
 *
 * @param enterprise of the register
 * @param scan of the workbook
 */
export function productionCell(enterprise: Enterprise, scan: WorkbookScan): ProductionCell | null {
  const found = columnsOf(enterprise, scan);
  if (found === null) return null;
  const { sheet, production } = found;
  return {
    place: { sheet, cell: cellAddress(enterprise.rowNumber, production.columnIndex) },
    header: production.header,
    value: valueAt(scan, sheet, enterprise.rowNumber, production.columnIndex),
  };
}

/**
 * Writes an enterprise's state of production into the register, and nothing else. What is protected,
 * was changed since it was read, or is worked out by a formula stays as it is.
 *
 * @param enterprise of the register
 * @param scan of the workbook
 * @param word of the bureau's: 停产, 关闭
 * @returns why it was not written; none where it was
 */
export async function markProduction(
  enterprise: Enterprise,
  scan: WorkbookScan,
  word: string,
): Promise<readonly Problem[]> {
  const found = columnsOf(enterprise, scan);
  if (found === null) throw new Error('the register has no column of production');
  const { sheet, production, name } = found;
  const { rowNumber } = enterprise;
  const cell = {
    rowNumber,
    count: word,
    name: valueAt(scan, sheet, rowNumber, name.columnIndex),
    before: valueAt(scan, sheet, rowNumber, production.columnIndex),
  };
  const { columnIndex, header } = production;
  const column = { sheet, columnIndex, header, newHeaderRow: null, cells: [cell] };
  const written = await runExcel((context) =>
    writeCountColumns(context, [{ ...column, nameColumn: name.columnIndex }]),
  );
  return written.ok ? written.value : [written.problem];
}

function columnsOf(enterprise: Enterprise, { enterprises, columns }: WorkbookScan) {
  const sheet = enterprise.sheet ?? enterprises?.sheet ?? '';
  const of = (field: 'name' | 'production') =>
    columns.enterprise.find((each) => each.sheet === sheet && each.field === field);
  const [production, name] = [of('production'), of('name')];
  return production === undefined || name === undefined ? null : { sheet, production, name };
}

function valueAt(
  { tables }: WorkbookScan,
  sheet: string,
  rowNumber: number,
  columnIndex: number,
): CellValue {
  const table = tables.find((each) => each.sheet === sheet);
  if (table === undefined) return '';
  return table.values[rowNumber - 1 - table.rowIndex]?.[columnIndex - table.columnIndex] ?? '';
}
