import type { CurrentTask } from '../../domain/act/periodRecord';
import { periodName, periodStart } from '../../domain/calendar/period';
import { checkText, filingText as text } from '../../text/sheet/inspectionText';
import { documentNames } from '../../text/sheet/sheetNames';
import { standingTasks } from '../draw/teamLists';
import { columnTable, columnWidths, type Column } from '../writing/column';
import { isoSerial } from '../writing/dateSerial';
import type { SheetContent } from '../writing/sheetContent';
import { layOut } from '../writing/sheetLayout';
import { table, wordsOnly } from '../writing/tableBand';
import {
  departmentsOf,
  frequencyText,
  helpersText,
  numberedItems,
  type ListDocument,
} from './listDocument';

/**
 * 任务报备 (许昌 2026 四（三）: 谁检查、谁报备): a row a task, to be taken into another system. The header is the first
 * row, nothing stands above it and no cells are merged.
 *
 * @param input the list in force
 */
export function filingSheet(input: ListDocument): SheetContent {
  const { period } = input.list.recorded.population;
  const columns = filingColumns(input);
  const rows = columnTable(columns, standingTasks(input.list));
  return layOut({
    name: `${documentNames.filing} ${periodName(period)}`,
    tabColor: '#107C41',
    orientation: 'landscape',
    columnWidths: columnWidths(columns, [rows.header, ...rows.rows]),
    isEvidence: false,
    bands: [
      table({
        ...rows,
        headerHeight: 27,
        leastHeight: 24,
        repeatsHeader: true,
        isFiltered: true,
        wraps: wordsOnly,
      }),
    ],
  });
}

function filingColumns({ list, licences, deadline }: ListDocument): Column<CurrentTask>[] {
  const { profile, period } = list.recorded.population;
  const { separator } = checkText;
  const values: readonly (readonly [
    Column<CurrentTask>['look'],
    readonly [least: number, most: number],
    Column<CurrentTask>['value'],
  ])[] = [
    ['count', [5, 5], (_, index) => index + 1],
    ['text', [16, 28], ({ unit }) => unit.name],
    ['code', [21, 21], ({ unit }) => unit.creditCode],
    ['text', [16, 28], ({ unit }) => unit.address],
    ['centre', [12, 12], () => checkText.source],
    ['text', [16, 36], (task) => numberedItems(list, task) || checkText.content],
    ['centre', [10, 10], () => checkText.method],
    ['date', [15, 15], () => isoSerial(periodStart(period))],
    ['date', [15, 15], () => isoSerial(deadline)],
    ['centre', [12, 18], ({ lead, assists }) => [lead, ...assists].map(nameOf).join(separator)],
    [
      'code',
      [14, 26],
      ({ lead, assists }) =>
        [lead, ...assists].map(({ id }) => licences.get(id) ?? '').join(separator),
    ],
    ['centre', [10, 16], helpersText],
    ['centre', [10, 18], (task) => departmentsOf(task).join(separator)],
    ['centre', [14, 24], ({ unit }) => frequencyText(unit, profile)],
  ];
  return values.map(([look, [least, most], value], index) => ({
    header: text.headers[index] ?? '',
    look,
    least,
    most,
    value,
  }));
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
