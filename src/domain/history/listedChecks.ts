/**
 * What our own lists of earlier periods stand for. A period's 抽查名单 says who is going to be
 * checked and by whom, long before anyone notes the check down; so the next draw
 * counts it, for caps, coverage and load. Nothing counts twice: where the bureau's records have a
 * check of the same enterprise in that period, that one stands and the list's does not; and the
 * bureau's column of counts is compared with what was known at a draw plus what was drawn since,
 * the larger number taken. Lists that are void or superseded and units that were replaced do not
 * count, their substitutes do.
 */

import type { CurrentTask, PeriodRecord } from '../act/periodRecord';
import {
  comparePeriods,
  isSamePeriod,
  periodEnd,
  periodName,
  periodStart,
  type Period,
} from '../calendar/period';
import type { Enterprise, EnterpriseId } from '../register/enterprise';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { Inspector, InspectorId } from '../register/inspector';
import type { Task } from '../draw/draw';
import { compareText } from '../ground/compareText';
import { groupBy } from '../ground/groupBy';
import { drawnNumbers, type DrawnNumber } from '../quota/yearNumbers';
import { enterpriseFinder } from '../population/enterpriseFinder';
import { recusalKey } from '../population/recusal';
import { surelyVisited } from '../population/unitVisits';

/** One enterprise of a list that is in force. */
export interface ListedCheck {
  readonly period: Period;
  /** As the draw knew it; absent where it is known from a table of earlier draws only. */
  readonly id?: EnterpriseId;
  readonly name: string;
  readonly code: string;
  /** ids of lead and assists, or names where ids are not known. */
  readonly team: readonly string[];
  /** ids or names of helpers without licence. */
  readonly helpers: readonly string[];
  /** checks of the enterprise in that year that the draw knew of, those of earlier lists too. */
  readonly before: number;
  /** the last day that its draw counted: an earlier check is not the one of the list. */
  readonly since?: string;
  /** whether the list has it done jointly, so that a record may call it so. */
  readonly joint?: boolean;
  readonly sheet: string;
  /** 1-based; 0 where it is not known. */
  readonly rowNumber: number;
}

/** Tasks that a person had in the year before a draw, those of earlier lists too. */
export interface EarlierLoad {
  readonly period: Period;
  readonly inspector: InspectorId;
  readonly before: number;
}

/** All that earlier lists say. */
export interface DrawHistory {
  readonly checks: readonly ListedCheck[];
  readonly loads: readonly EarlierLoad[];
  /** the numbers of the year by which the draws were made. */
  readonly numbers: readonly DrawnNumber[];
}

/** Without any earlier list. */
export const NO_HISTORY: DrawHistory = { checks: [], loads: [], numbers: [] };

/**
 * What the lists of some periods say.
 *
 * @param periods in any order
 *
 * @example
 * drawHistory([]) // → { checks: [], loads: [], numbers: [] }
 */
export function drawHistory(periods: readonly PeriodRecord[]): DrawHistory {
  const inOrder = [...periods].sort((left, right) => comparePeriods(left.period, right.period));
  const checks: ListedCheck[] = [];
  const loads: EarlierLoad[] = [];
  const numbers: DrawnNumber[] = [];
  inOrder.forEach(({ period, current }, index) => {
    if (current === null) return;
    const earlier = inOrder.slice(0, index).filter((other) => other.period.year === period.year);
    const undone = tallyOf(earlier.flatMap(undoneTasks), ({ unit }) => [unit.id]);
    const unsent = tallyOf(earlier.flatMap(undoneTasks), peopleOf);
    const { population, tasks: rows } = current.recorded;
    const visits = new Map(
      population.units.map((unit) => [unit.id, surelyVisited(unit, population.profile)]),
    );
    const rowNumbers = new Map(
      rows.map((row) => [row.id, Number(/\d+$/.exec(row.place('id').cell)?.[0] ?? 0)]),
    );
    for (const task of current.tasks) {
      if (task.status === 'replaced') continue;
      const { id, name, creditCode } = task.unit;
      checks.push({
        period,
        id,
        name,
        code: creditCode,
        team: [task.lead, ...task.assists].map((person) => person.id),
        helpers: task.auxiliaries.map((person) => person.id),
        before: Math.max(0, (visits.get(id) ?? 0) - (undone.get(id) ?? 0)),
        ...(population.countedTo === undefined ? {} : { since: population.countedTo }),
        ...(task.joint.internal.length + task.joint.external.length > 0 ? { joint: true } : {}),
        sheet: current.sheets.list,
        rowNumber: rowNumbers.get(id) ?? 0,
      });
    }
    for (const { id, load } of population.inspectors)
      loads.push({ period, inspector: id, before: Math.max(0, load - (unsent.get(id) ?? 0)) });
    numbers.push(...drawnNumbers(population));
  });
  return { checks, loads, numbers };
}

/**
 * Two histories as one; of a period that both know, the first one's lists count.
 *
 * @example
 * joinHistories({ checks: [], loads: [], numbers: [] }, { checks: [], loads: [], numbers: [] }) // → { checks: [], loads: [], numbers: [] }
 */
export function joinHistories(first: DrawHistory, second: DrawHistory): DrawHistory {
  const known = new Set(first.checks.map(({ period }) => periodName(period)));
  const isNew = ({ period }: { readonly period: Period }): boolean =>
    !known.has(periodName(period));
  return {
    checks: [...first.checks, ...second.checks.filter(isNew)],
    loads: [...first.loads, ...second.loads.filter(isNew)],
    numbers: [...first.numbers, ...second.numbers.filter(isNew)],
  };
}

/**
 * The bureau's records together with what the lists add to them. A listed check that the records
 * have already is not added: one of the same enterprise in its period, made since its draw, that is
 * 日常双随机 or does not tell its kind, or 部门联合 where the list has it done jointly. The record then tells
 * what was known before its draw. 专项 and whatever has an occasion are other checks (许昌 2026 三（五）).
 *
 * @param records of the bureau
 * @param checks of lists
 * @param rows enterprises of the register
 *
 * @example
 * recordsWithLists([], [{ period: { year: 2026, quarter: 1 }, name: 'A', code: '', team: [], helpers: [], before: 0, sheet: 's', rowNumber: 4 }], []).map(({ date }) => date) // → ['2026-03-31']
 */
export function recordsWithLists(
  records: readonly InspectionRecord[],
  checks: readonly ListedCheck[],
  rows: readonly Enterprise[],
): readonly InspectionRecord[] {
  if (checks.length === 0) return records;
  const enterpriseOf = enterpriseFinder(rows);
  const inOrder = records
    .map((record, place) => ({ record, place }))
    .sort((left, right) => compareText(left.record.date, right.record.date));
  const known = groupBy(inOrder, ({ record }) => enterpriseOf(record)?.id);
  const joined = [...records];
  const confirming = new Set<number>();
  for (const check of checks) {
    const listed = recordOf(check);
    const enterprise = enterpriseOf(listed);
    const noted = enterprise === null ? [] : (known.get(enterprise.id) ?? []);
    const own = noted.find(
      ({ record, place }) => !confirming.has(place) && confirms(record, check),
    );
    if (own === undefined) joined.push(listed);
    else {
      confirming.add(own.place);
      joined[own.place] = { ...own.record, before: check.before, confirms: check.period };
    }
  }
  return joined;
}

/** Whether a record is of the visit that a list sent people to. */
function confirms(
  { date, kind }: InspectionRecord,
  { period, since = '', joint = false }: ListedCheck,
): boolean {
  const isIn = date >= periodStart(period) && date <= periodEnd(period) && date >= since;
  return isIn && (kind === null || kind === 'routine' || (kind === 'joint' && joint));
}

/**
 * Tasks of the year before a draw, of each person that lists have sent.
 *
 * @param history of all lists
 * @param inspectors of the register
 * @param period of the draw
 * @returns what the lists know for certain; the register's column may know more
 *
 * @example
 * listedLoads({ checks: [], loads: [], numbers: [] }, [], { year: 2026, quarter: 2 }).size // → 0
 */
export function listedLoads(
  history: DrawHistory,
  inspectors: readonly Inspector[],
  period: Period,
): ReadonlyMap<InspectorId, number> {
  const isEarlier = (other: Period): boolean =>
    other.year === period.year && !isSamePeriod(other, period) && comparePeriods(other, period) < 0;
  const idOf = personFinder(inspectors);
  const checks = history.checks.filter((check) => isEarlier(check.period));
  const tasksOf = (listed: readonly ListedCheck[]): ReadonlyMap<InspectorId, number> =>
    tallyOf(listed, ({ team, helpers }) => [...team, ...helpers].flatMap(idOf));
  const tasksSince = new Map<string, ReadonlyMap<InspectorId, number>>();
  const most = new Map<InspectorId, number>(tasksOf(checks));
  for (const { period: drawn, inspector, before } of history.loads) {
    if (!isEarlier(drawn)) continue;
    const name = periodName(drawn);
    const since =
      tasksSince.get(name) ??
      tasksOf(checks.filter((check) => comparePeriods(check.period, drawn) >= 0));
    tasksSince.set(name, since);
    const load = before + (since.get(inspector) ?? 0);
    most.set(inspector, Math.max(most.get(inspector) ?? 0, load));
  }
  return new Map(inspectors.map(({ id }) => [id, most.get(id) ?? 0]));
}

/** Finds people by id, licence number or a name that nobody else has. */
function personFinder(inspectors: readonly Inspector[]): (text: string) => InspectorId[] {
  const ids = new Map(
    inspectors.flatMap(({ id, licences }) =>
      [id, ...licences].map((text) => [recusalKey(text), id] as const),
    ),
  );
  const names = new Map<string, InspectorId | null>();
  for (const { id, name } of inspectors)
    names.set(recusalKey(name), names.has(recusalKey(name)) ? null : id);
  return (text) => {
    const found = ids.get(recusalKey(text)) ?? names.get(recusalKey(text)) ?? null;
    return found === null ? [] : [found];
  };
}

function recordOf({
  period,
  id,
  name,
  code,
  team,
  before,
  sheet,
  rowNumber,
}: ListedCheck): InspectionRecord {
  return {
    enterprise: name,
    code,
    date: periodEnd(period),
    kind: 'routine',
    inspectors: team,
    result: '',
    published: '',
    rowNumber: Math.max(1, rowNumber),
    sheet,
    drawn: period,
    ...(id === undefined ? {} : { id }),
    before,
  };
}

/**
 * Tasks that a later draw may have counted and that do not count any more: of a void list, and
 * those that another unit took over.
 */
function undoneTasks({ lists }: PeriodRecord): readonly CurrentTask[] {
  return lists.flatMap(({ state, tasks }) => {
    if (state === 'void') return tasks;
    return state === 'current' ? tasks.filter(({ status }) => status === 'replaced') : [];
  });
}

function peopleOf({ lead, assists, auxiliaries }: Task): InspectorId[] {
  return [lead, ...assists, ...auxiliaries].map(({ id }) => id);
}

function tallyOf<Item, Key extends string>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): ReadonlyMap<Key, number> {
  const tally = new Map<Key, number>();
  for (const item of items)
    for (const key of keysOf(item)) tally.set(key, (tally.get(key) ?? 0) + 1);
  return tally;
}
