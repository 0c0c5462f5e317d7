import { periodName, type Period } from '../domain/calendar/period';
import { taskItems, type ItemCover } from '../domain/item/itemCover';
import { ratioSpan } from '../domain/ratio/ratioLine';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import { publicationText } from '../text/sheet/documentText';
import { currentList, filledTasks, type FilledTask } from './publication';
import type { WorkbookScan } from './scanWorkbook';

/**
 * The checks that ratios and frequencies are reckoned from. What stands on a list of ours counts on
 * the day that 检查台账 says it was done; without such a day it counts once its period is over, and
 * while that is running not yet: who is drawn is not checked. From the list also comes which checks
 * were joint and which items they covered, and from 检查台账 which results are public or kept back.
 *
 * @param scan of the workbook
 * @param period the year up to the end of this period
 * @param asOf ISO date of today; without it the period is taken to be running
 */
export function doneChecks(
  scan: WorkbookScan,
  period: Period,
  asOf?: string,
): readonly InspectionRecord[] {
  return checksAtHand(scan, period, asOf).done;
}

/**
 * The same, with what lists arrange in periods that are running and that is not known to be done.
 *
 * @param scan of the workbook
 * @param period the year up to the end of this period
 * @param asOf ISO date of today; without it the period is taken to be running
 */
export function checksAtHand(
  scan: WorkbookScan,
  period: Period,
  asOf?: string,
): Readonly<Record<'done' | 'arranged', readonly InspectionRecord[]>> {
  const span = ratioSpan(period, asOf);
  const byPeriod = new Map(
    scan.periods.map((each) => [periodName(each.period), tasksByName(scan, each.period)]),
  );
  const known = scan.records.map((record) => {
    const listed = record.drawn ?? record.confirms;
    if (listed === undefined) return record;
    const filled = byPeriod.get(periodName(listed))?.get(nameKey(record.enterprise, record.code));
    return filled === undefined ? record : withDetails(record, filled);
  });
  const isDone = ({ drawn }: InspectionRecord): boolean =>
    drawn === undefined || drawn.year < period.year || span.isOver(drawn);
  return { done: known.filter(isDone), arranged: known.filter((each) => !isDone(each)) };
}

/** A task of a list with the items that the list's draw covers. */
interface CoveredTask extends FilledTask {
  readonly cover: ItemCover | null;
}

function withDetails(
  record: InspectionRecord,
  { task, checked, published, open, reason, cover }: CoveredTask,
): InspectionRecord {
  const { internal, external } = task.joint;
  const items = cover === null ? null : taskItems(cover, task).map(({ name }) => name);
  const joint = [
    ...(internal.length > 0 ? (['internal'] as const) : []),
    ...(external.length > 0 ? (['external'] as const) : []),
  ];
  const isWithheld = open === publicationText.no && reason !== '';
  const { drawn, ...others } = record;
  const details = {
    published,
    ...(isWithheld ? { withheld: true as const } : {}),
    ...(joint.length > 0 ? { joint } : {}),
    ...(items === null ? {} : { items }),
  };
  if (drawn === undefined)
    return { ...others, ...details, published: record.published || details.published };
  return checked === '' ? { ...record, ...details } : { ...others, ...details, date: checked };
}

function tasksByName(scan: WorkbookScan, period: Period): ReadonlyMap<string, CoveredTask> {
  const list = currentList(scan, period);
  const tasks = list === null ? [] : filledTasks(scan, period, list).tasks;
  return new Map(
    tasks.map((each) => [
      nameKey(each.task.unit.name, each.task.unit.creditCode),
      { ...each, cover: list?.recorded.items ?? null },
    ]),
  );
}

function nameKey(name: string, code: string): string {
  return JSON.stringify([name, code]);
}
