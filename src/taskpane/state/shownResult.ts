import type { WorkbookScan } from '../../app/scanWorkbook';
import type { Entry } from '../../domain/act/act';
import type { CurrentTask, DrawnList, PeriodRecord } from '../../domain/act/periodRecord';
import { asDrawn } from '../../domain/act/asDrawn';
import { isSamePeriod, type Period } from '../../domain/calendar/period';
import type { Draw, Method } from '../../domain/draw/draw';
import { bureauOf } from '../../domain/population/bureauOf';
import type { Population } from '../../domain/population/population';
import type { Category } from '../../domain/register/category';
import type { DrawnResult, Run } from './paneState';

/** How much of a category or a directed draw was drawn; null for what its record does not say. */
export interface DrawnCount {
  readonly drawn: number | null;
  readonly quota: number | null;
}

/** A list as the fourth step shows it: the one in force, or, where it is void, the last one. */
export interface ShownResult {
  readonly bureau: string;
  readonly population: Pick<Population, 'period' | 'profile'>;
  /** plan: null where none was written, or it is gone. */
  readonly sheets: Record<'list' | 'ledger' | 'record', string> & { readonly plan: string | null };
  /** The plan's sheet where the workbook has it no more; null else. */
  readonly lostPlan: string | null;
  readonly categories: readonly ({ readonly category: Category } & DrawnCount)[];
  /** shared: how many its categories had drawn already; null where that is not known. */
  readonly directed: readonly ({
    readonly id: string;
    readonly shared: number | null;
  } & DrawnCount)[];
  /** of today, replaced ones too. */
  readonly tasks: readonly CurrentTask[];
  readonly seed: string;
  readonly method: Method;
  readonly fingerprint: string;
  readonly state: DrawnList['state'];
  /** of its period; null until the workbook was read after the draw. */
  readonly record: PeriodRecord | null;
}

/**
 * The list that the fourth step shows: that of the draw just made as it stands by now, else that of
 * the chosen period, else the latest in force.
 *
 * @param run the draw
 * @param scan of the workbook; null until it was read
 * @param period chosen
 * @returns null where nothing was drawn
 */
export function shownResult(
  run: Run,
  scan: Pick<WorkbookScan, 'periods' | 'resultSheets' | 'sheetNames'> | null,
  period: Period,
): ShownResult | null {
  const periods = scan?.periods ?? [];
  const made = run.status === 'done' ? run.value : null;
  const wanted = made === null ? period : made.draw.population.period;
  const own = periods.find((each) => isSamePeriod(each.period, wanted) && each.lists.length > 0);
  const isRead = own?.lists.some(({ sheets }) => sheets.list === made?.sheets.list) === true;
  if (made !== null && !isRead) return ofDraw(made);
  const record = own ?? periods.filter(({ current }) => current !== null).at(-1);
  const list = record?.current ?? record?.lists.at(-1);
  if (scan === null || record === undefined || list === undefined) return null;
  const shown = ofList(record, list, [...scan.sheetNames, ...scan.resultSheets]);
  // How many its categories had taken stands in no sheet.
  return made?.sheets.list === list.sheets.list
    ? { ...shown, directed: made.draw.directed }
    : shown;
}

function ofDraw({ draw, sheets }: DrawnResult): ShownResult {
  return {
    ...ofPopulation(draw.population),
    sheets,
    lostPlan: null,
    categories: draw.categories,
    directed: draw.directed,
    tasks: asDrawn(draw.tasks),
    seed: draw.seed,
    method: draw.method,
    fingerprint: draw.fingerprint,
    state: 'current',
    record: null,
  };
}

function ofList(
  record: PeriodRecord,
  { sheets, recorded, tasks, state }: DrawnList,
  sheetNames: readonly string[],
): ShownResult {
  const plan = recorded.facts?.plan?.sheet ?? null;
  const isPlanLost = plan !== null && !sheetNames.includes(plan);
  return {
    ...ofPopulation(recorded.population),
    sheets: { ...sheets, plan: isPlanLost ? null : plan },
    lostPlan: isPlanLost ? plan : null,
    categories: recorded.categories,
    directed: recorded.directed.map((each) => ({ ...each, shared: null })),
    tasks,
    seed: recorded.seed,
    method: recorded.method,
    fingerprint: recorded.fingerprint,
    state,
    record,
  };
}

function ofPopulation(population: Draw['population']): Pick<ShownResult, 'bureau' | 'population'> {
  return { bureau: bureauOf(population), population };
}

/** How many different people the tasks that stand send out. */
export function peopleSent(tasks: readonly CurrentTask[]): number {
  return new Set(
    standing(tasks).flatMap(({ lead, assists }) => [lead.id, ...assists.map(({ id }) => id)]),
  ).size;
}

/** The tasks that stand. */
export function standing(tasks: readonly CurrentTask[]): readonly CurrentTask[] {
  return tasks.filter(({ status }) => status === 'standing');
}

/** The last act of a period. */
export function lastAct({ record }: Pick<ShownResult, 'record'>): Entry | null {
  return record?.entries.at(-1) ?? null;
}
