import { daysBetween } from '../domain/calendar/isoDay';
import { isSamePeriod, periodName, type Period } from '../domain/calendar/period';
import type { DueDay } from '../domain/calendar/workingDays';
import type { CurrentTask, DrawnList } from '../domain/act/periodRecord';
import { dueAfterCheck } from '../domain/deadline/dueDates';
import type { Deadline } from '../domain/profile/profile';
import type { Place } from '../domain/ground/problem';
import type { PublicationProblem } from '../domain/publication/publicationProblem';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import {
  publicationDayFault,
  publicationDaysLeft,
  publicationRate,
  publicationState,
  resultDeadlines,
  type PublicationState,
} from '../domain/publication/publicationState';
import {
  findPublicationSheet,
  readPublicationSheet,
  type PublicationRow,
} from '../excel/publication/readPublicationSheet';
import { emptyLog, type LogField } from '../excel/publication/logColumns';
import { checkResult, type CheckResult } from '../text/term/checkResult';
import { publicationResults, publicationText } from '../text/sheet/documentText';
import type { DocumentInput } from './document';
import { drawnDay } from './drawnDay';
import { quarterChecks } from './quarterChecks';
import type { WorkbookScan } from './scanWorkbook';

/** What is known of the publication of one unit's result. Dates are ISO, '' for none. */
export interface PublicationLine {
  /** the enterprise's id. */
  readonly enterprise: string;
  readonly name: string;
  /** of the unit in 检查台账, or without one in 抽查名单. */
  readonly place: Place;
  readonly checked: string;
  /** another check that is taken for this one, in words. */
  readonly recognised: string;
  readonly result: string;
  /** null before the check, and where the profile sets no deadline. */
  readonly due: DueDay | null;
  readonly published: string;
  /** reason for which the result is kept back, '' where it is not. */
  readonly withheld: string;
  readonly daysLeft: number | null;
  readonly state: PublicationState;
  /** Calendar days until what is still to be done, negative when late; null where nothing is. */
  readonly still: Readonly<Record<'upload' | 'correction', number | null>>;
}

export interface Publication {
  readonly lines: readonly PublicationLine[];
  /** Percent of the results owed, not rounded; 100 where none is owed. */
  readonly rate: number;
  readonly problems: readonly PublicationProblem[];
}

/** A task of the list in force with all that was filled in for it. */
export interface FilledTask extends Readonly<Record<LogField, string>> {
  readonly task: CurrentTask;
  readonly place: Place;
  /** what stands where a date should, as it was typed. */
  readonly unread: PublicationRow['unread'];
}

/**
 * Which results of a quarter are public, owed, late or kept back: read back from 检查台账, and where a
 * cell there is empty, or there is no such sheet yet, from the bureau's inspection records of the
 * quarter.
 */
export function publication({
  scan,
  profile,
  period,
  calendar,
  asOf,
}: Omit<DocumentInput, 'kind'>): Publication {
  const list = currentList(scan, period);
  if (list === null) return { lines: [], rate: 100, problems: [listMissing(period)] };
  const { tasks, problems } = filledTasks(scan, period, list);
  const deadlines = resultDeadlines(profile);
  const drawnOn = drawnDay(scan, period);
  const lines = tasks.map(
    ({
      task,
      place,
      checked,
      recognised,
      result,
      open,
      reason,
      published,
      ...log
    }): PublicationLine => {
      const dueBy = (deadline: Deadline | null): DueDay | null =>
        deadline === null || checked === ''
          ? null
          : dueAfterCheck(deadline, { period, calendar, checked, drawnOn });
      const due = dueBy(deadlines.publish);
      const upload = log.uploaded === '' ? dueBy(deadlines.upload) : null;
      const correctBy = log.revisited === '' ? log.correctBy : '';
      const facts = {
        checked,
        recognised,
        published,
        withheld: open === publicationText.no ? reason : '',
        due,
      };
      return {
        enterprise: task.unit.id,
        name: task.unit.name,
        place,
        result,
        ...facts,
        daysLeft: publicationDaysLeft(facts, asOf),
        state: publicationState(facts, asOf),
        still: {
          upload: upload && daysBetween(asOf, upload.date),
          correction: correctBy === '' ? null : daysBetween(asOf, correctBy),
        },
      };
    },
  );
  const faults = lines.flatMap((line) => dayProblem(line, period, asOf));
  return {
    lines,
    rate: publicationRate(lines.map(({ state }) => state)),
    problems: [...problems, ...faults],
  };
}

/**
 * The list in force of a period; null without one.
 *
 * @param scan of the workbook
 * @param period quarter
 */
export function currentList(scan: WorkbookScan, period: Period): DrawnList | null {
  const record = scan.periods.find((each) => isSamePeriod(each.period, period));
  return record?.current ?? null;
}

/** That there is no list to publish the results of. */
export function listMissing(period: Period): PublicationProblem {
  return {
    code: 'list-missing',
    severity: 'error',
    sheet: '',
    cell: '',
    period: periodName(period),
  };
}

/**
 * The standing tasks of a list with what the clerk and the records say of them.
 *
 * @param scan of the workbook
 * @param period quarter
 * @param list in force
 */
export function filledTasks(
  scan: WorkbookScan,
  period: Period,
  list: DrawnList,
): { readonly tasks: readonly FilledTask[]; readonly problems: readonly PublicationProblem[] } {
  const sheet = findPublicationSheet([...scan.resultTables, ...scan.tables], period);
  const { rows, problems } =
    sheet === null ? { rows: [], problems: [] } : readPublicationSheet(sheet);
  const left = rowsByUnit(rows);
  const checks = quarterChecks(scan, period);
  const listed = new Map(list.recorded.tasks.map((task) => [task.id, task]));
  const standing = list.tasks.filter(({ status }) => status === 'standing');
  const filled = standing.map((task, index): FilledTask => {
    const row = takeRow(left, task, index + 1);
    const own = listed.get(task.unit.id)?.place('id');
    const place = row?.place ?? own ?? { sheet: list.sheets.list, cell: '' };
    return { ...filledCells(row, checks.get(task.unit.id)?.at(-1)), task, place };
  });
  const replaced = new Set(
    list.tasks.filter(({ status }) => status === 'replaced').map(({ unit }) => unit.name),
  );
  return {
    tasks: filled,
    problems: [
      ...problems,
      ...filled.flatMap(reasonProblem),
      ...unlisted([...left.values()].flat(), replaced),
    ],
  };
}

function rowsByUnit(rows: readonly PublicationRow[]): Map<string, PublicationRow[]> {
  const byUnit = new Map<string, PublicationRow[]>();
  for (const row of rows) {
    const key = unitKey(row.name, row.creditCode);
    const alike = byUnit.get(key);
    if (alike === undefined) byUnit.set(key, [row]);
    else alike.push(row);
  }
  return byUnit;
}

/**
 * Takes the row of a unit out of those that are left: by name and code, and where these occur twice
 * by its number.
 */
function takeRow(
  left: ReadonlyMap<string, PublicationRow[]>,
  { unit }: CurrentTask,
  number: number,
): PublicationRow | undefined {
  const alike = left.get(unitKey(unit.name, unit.creditCode)) ?? [];
  const numbered = alike.findIndex((each) => each.number === number);
  return alike.splice(Math.max(0, numbered), 1)[0];
}

function unitKey(name: string, creditCode: string): string {
  return JSON.stringify([name, creditCode]);
}

const RESULTS: Readonly<Record<CheckResult, string>> = {
  clear: publicationResults[0],
  ordered: publicationResults[1],
  case: publicationResults[2],
};

const EMPTY_ROW: Readonly<Record<LogField, string>> & Pick<PublicationRow, 'unread'> = {
  ...emptyLog(),
  unread: {},
};

function filledCells(
  row: PublicationRow | undefined,
  record: InspectionRecord | undefined,
): Omit<FilledTask, 'task' | 'place'> {
  const recorded = record === undefined ? null : checkResult(record.result);
  return {
    ...(row ?? EMPTY_ROW),
    checked: row?.checked || record?.date || '',
    result: row?.result || (recorded === null ? '' : RESULTS[recorded]),
    published: row?.published || record?.published || '',
  };
}

function reasonProblem({ task, place, open, reason }: FilledTask): PublicationProblem[] {
  const fault =
    open === publicationText.no && reason === ''
      ? 'missing'
      : open !== publicationText.no && reason !== ''
        ? 'needless'
        : null;
  return fault === null
    ? []
    : [{ code: 'publication-reason', severity: 'warning', ...place, name: task.unit.name, fault }];
}

function dayProblem(line: PublicationLine, period: Period, asOf: string): PublicationProblem[] {
  const fault = publicationDayFault(line, period, asOf);
  if (fault === null) return [];
  const date = fault === 'check-ahead' || fault === 'check-early' ? line.checked : line.published;
  return [
    { code: 'publication-day', severity: 'warning', ...line.place, name: line.name, date, fault },
  ];
}

/**
 * Rows with something in them of units that are not on the list; those of replaced units are no
 * surprise.
 */
function unlisted(
  rows: readonly PublicationRow[],
  replaced: ReadonlySet<string>,
): PublicationProblem[] {
  return rows
    .filter(
      ({ name, checked, published }) => (checked !== '' || published !== '') && !replaced.has(name),
    )
    .map(({ name, place }) => ({
      code: 'publication-unlisted',
      severity: 'warning',
      ...place,
      name,
    }));
}
