import type { SheetMark } from '../../domain/act/sheetMarks';
import { verifyPeriod } from '../../domain/act/verifyPeriod';
import type { Task } from '../../domain/draw/draw';
import { type Difference, loneDifference } from '../../domain/record/difference';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { readMark } from '../../text/sheet/markText';
import { recordText } from '../../text/sheet/sheetText';
import { changeCells } from '../draw/listColumns';
import { taskItemsText } from '../draw/sheetLabels';
import { readLabelled } from '../reading/tableReader';
import { resultSheetKind } from '../writing/resultSheetName';
import { compareSheets } from './compareSheets';
import {
  changesOn,
  expectedAnnouncements,
  expectedSheets,
  type ExpectedSheet,
} from './expectedSheets';
import type { PeriodSheets } from './periodSheets';
import { comparedLines } from './readActs';
import { verifyAnnouncements } from './verifyAnnouncements';
import { verifyPlan } from './verifyPlan';

/** What verifying the sheets of a period gave. */
export interface SheetVerification {
  readonly differences: readonly Difference[];
  /** What the sheets ought to hold; those of earlier versions are not among them. */
  readonly expected: readonly ExpectedSheet[];
  /** Record sheets that keep too little for all of their cells to be compared. */
  readonly partly: readonly string[];
  /** Plan tables that records name and that are not among the sheets. */
  readonly lostPlans: readonly string[];
}

/**
 * Every difference between what the sheets of a period say and what comes out when its draws are
 * repeated, its acts replayed, and its sheets made again.
 *
 * @param period as read
 * @param tables sheets of the workbook, at least those of this program
 */
export function verifySheets(
  period: PeriodSheets,
  tables: readonly SheetTable[],
): SheetVerification {
  const { record, table, names } = period;
  const acts = record.entries.map(({ act }) => act);
  const tableOf = (sheet: string): SheetTable | undefined =>
    tables.find((each) => each.sheet === sheet);
  const { differences, lists } = verifyPeriod(record, {
    chain: table === null ? [] : comparedLines(table, names),
    changeOf: ({ sheets, recorded }, draw) => {
      const changes = changesOn(acts, sheets.list, names);
      const happened = ({ unit }: Task): string => changes.get(unit.id) ?? '';
      // Lists of earlier versions say what happened and no more.
      return recorded.facts === null ? happened : changeCells(draw, recorded.items, happened);
    },
    itemsOf: ({ recorded }, task) => taskItemsText(recorded.items, task),
    shownMarks: new Map(tables.flatMap(shownMark)),
    sheetNames: new Set(tables.map(({ sheet }) => sheet)),
  });
  const told = [...differences, ...verifyAnnouncements(period)];
  const expected = [
    ...expectedAnnouncements(period),
    ...lists.flatMap((list) => expectedSheets(list, period)),
  ];
  const plans = lists.flatMap(({ list }) => list.recorded.facts?.plan ?? []);
  const onPlans = plans.flatMap((plan) => {
    const own = tableOf(plan.sheet);
    return own === undefined ? [] : verifyPlan(plan, own);
  });
  return {
    differences: [...told, ...compareSheets(expected, tables, told), ...onPlans],
    expected,
    partly: lists.flatMap(({ list }) => (list.recorded.facts === null ? [list.sheets.record] : [])),
    lostPlans: plans.map(({ sheet }) => sheet).filter((sheet) => tableOf(sheet) === undefined),
  };
}

/** Notes beside what is written and changes of the plan table do not keep a period from going on. */
const BESIDES: ReadonlySet<string> = new Set(['cell-extra', 'plan-missing', 'plan-cell']);

/**
 * The differences that keep anything from being entered behind what a period holds.
 *
 * @param differences of the period
 */
export function hindering(differences: readonly Difference[]): Difference[] {
  return differences.filter(({ what }) => !BESIDES.has(what));
}

/**
 * Lists and ledgers that no record names: of a draw whose record is gone, or put in.
 *
 * @param tables the sheets of this program
 */
export function sheetsAlone(tables: readonly SheetTable[]): Difference[] {
  const { labels } = recordText;
  const named = new Set(
    tables
      .filter(({ sheet }) => resultSheetKind(sheet) === 'record')
      .flatMap((record) =>
        [labels.list, labels.ledger].map((label) => readLabelled(record, label)?.text ?? ''),
      ),
  );
  return tables
    .filter(({ sheet }) => ['list', 'ledger'].includes(resultSheetKind(sheet) ?? ''))
    .filter(({ sheet }) => !named.has(sheet))
    .map(({ sheet }) => loneDifference({ what: 'sheet-alone' }, { sheet, cell: 'A1' }, '', ''));
}

/** What stands behind the title of a sheet that counts no more. */
function shownMark({ sheet, values, rowIndex }: SheetTable): (readonly [string, SheetMark])[] {
  const mark = rowIndex === 0 ? readMark(String(values[0]?.[0] ?? '')) : null;
  return mark === null ? [] : [[sheet, mark]];
}
