import type { Entry } from '../../domain/act/act';
import { appendEntry, listFingerprint } from '../../domain/act/chain';
import type { CurrentTask, DrawnList, PeriodRecord } from '../../domain/act/periodRecord';
import { announcementInForce, type Announced } from '../../domain/act/announced';
import { asDrawn } from '../../domain/act/asDrawn';
import { actsOn } from '../../domain/act/replay';
import { parsePeriodName } from '../../domain/calendar/parsePeriod';
import { periodName, type Period } from '../../domain/calendar/period';
import type { Task, Ticket } from '../../domain/draw/draw';
import { atOnce, type Steps } from '../../domain/ground/steps';
import { compareText } from '../../domain/ground/compareText';
import type { PoolInspector, Unit } from '../../domain/population/population';
import { sharedBy } from '../../domain/quota/directedQuota';
import type { RecordProblem } from '../../domain/record/recordProblem';
import type { RecordedDraw } from '../../domain/record/recordedDraw';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { ActNames } from '../../text/sheet/actText';
import { recordText } from '../../text/sheet/sheetText';
import { sheetNames } from '../../text/sheet/sheetNames';
import { actNames } from './actTable';
import { readActs, type ActTable } from './readActs';
import { readRecordInSteps } from './readRecord';
import { resultSheetKind } from '../writing/resultSheetName';
import { readLabelled } from '../reading/tableReader';

/** A period as a workbook holds it: its record, and where and how its acts are written. */
export interface PeriodSheets {
  readonly record: PeriodRecord;
  /**
   * The sheet that the table of acts stands on, or would stand on: the one that the period begins
   * with, its first 抽取公告 or its first 抽取记录.
   */
  readonly carrier: SheetTable;
  /** null where the period was drawn by a version without acts. */
  readonly table: ActTable | null;
  /** 抽取公告 of the period. */
  readonly announcements: readonly SheetTable[];
  /** Entries of the draws that such a version left out; they go before the next one. */
  readonly missing: readonly Entry[];
  readonly names: ActNames;
}

interface Drawn {
  readonly table: SheetTable;
  readonly recorded: RecordedDraw;
  readonly sheets: DrawnList['sheets'];
  readonly drawn: readonly CurrentTask[];
}

/** The sheets of one period, as they are found. */
interface Found {
  readonly period: Period;
  readonly draws: readonly Drawn[];
  readonly announcements: readonly SheetTable[];
}

/**
 * All periods that some sheets hold a draw or an announcement of, the oldest first.
 *
 * @param resultTables the sheets of this program
 */
export function readPeriodSheets(resultTables: readonly SheetTable[]): ReadPeriods<PeriodSheets> {
  return atOnce(readPeriodSheetsInSteps(resultTables));
}

/** What is read of some sheets, and what could not be. */
interface ReadPeriods<Read> {
  readonly periods: readonly Read[];
  readonly problems: readonly RecordProblem[];
}

function* readPeriodSheetsInSteps(
  resultTables: readonly SheetTable[],
): Steps<ReadPeriods<PeriodSheets>> {
  const ofKind = (kind: 'record' | 'announcement'): SheetTable[] =>
    resultTables
      .filter(({ sheet }) => resultSheetKind(sheet) === kind)
      .sort((left, right) => sheetNumber(left.sheet) - sheetNumber(right.sheet));
  const readings = [];
  for (const table of ofKind('record'))
    readings.push({ table, ...(yield* readRecordInSteps(table, resultTables)) });
  const byPeriod = new Map<string, Found>();
  const add = (period: Period, more: Partial<Found>): void => {
    const key = periodName(period);
    const known = byPeriod.get(key) ?? { period, draws: [], announcements: [] };
    byPeriod.set(key, {
      period: known.period,
      draws: [...known.draws, ...(more.draws ?? [])],
      announcements: [...known.announcements, ...(more.announcements ?? [])],
    });
  };
  yield;
  for (const { table, recorded } of readings)
    if (recorded !== null) add(recorded.population.period, { draws: [drawnOf(table, recorded)] });
  for (const table of ofKind('announcement')) {
    const period = announcedPeriod(table);
    if (period !== null) add(period, { announcements: [table] });
  }
  const found = [...byPeriod].sort(([left], [right]) => compareText(left, right));
  return {
    periods: found.flatMap(([, each]) => periodOf(each)),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** The period that 抽取公告 is for: as its own entry says, which knows the day of a batch, or its name. */
function announcedPeriod(table: SheetTable): Period | null {
  const own = readActs(table)?.lines.flatMap(({ entry }) =>
    entry?.act.kind === 'announce' && entry.act.sheet === table.sheet ? [entry.act.period] : [],
  );
  const name = table.sheet.slice(sheetNames.announcement.length + 1).replace(/ \(\d+\)$/, '');
  return own?.[0] ?? parsePeriodName(name, '');
}

/**
 * All periods that the workbook holds a draw of, the oldest first, and the announcements that a draw
 * is to follow.
 *
 * @param resultTables the sheets of this program
 */
export function readPeriods(resultTables: readonly SheetTable[]): ReadDraws {
  return atOnce(readPeriodsInSteps(resultTables));
}

interface ReadDraws extends ReadPeriods<PeriodRecord> {
  readonly announced: readonly Announced[];
}

/** The same in steps. */
export function* readPeriodsInSteps(resultTables: readonly SheetTable[]): Steps<ReadDraws> {
  const { periods, problems } = yield* readPeriodSheetsInSteps(resultTables);
  const records = periods.map(({ record }) => record);
  return {
    periods: records.filter(({ lists }) => lists.length > 0),
    announced: records.flatMap(({ entries }) => announcementInForce(entries) ?? []),
    problems,
  };
}

function periodOf({ period, draws, announcements }: Found): PeriodSheets[] {
  const sheets = [...announcements, ...draws.map(({ table }) => table)];
  const carrier =
    sheets.find((each) => readActs(each) !== null) ?? draws[0]?.table ?? announcements[0];
  if (carrier === undefined) return [];
  const table = readActs(carrier);
  const entries = table?.lines.flatMap(({ entry }) => entry ?? []) ?? [];
  const acts = entries.map(({ act }) => act);
  const order = acts.flatMap((act) =>
    act.kind === 'draw' || act.kind === 'redraw' ? [act.sheets.list] : [],
  );
  const place = ({ sheets }: Drawn): number =>
    order.includes(sheets.list) ? order.indexOf(sheets.list) : order.length;
  const sorted = [...draws].sort((left, right) => place(left) - place(right));
  const voided = new Set(acts.flatMap((act) => (act.kind === 'void' ? [act.list] : [])));
  const lists = sorted.map(({ recorded, sheets, drawn }, index): DrawnList => {
    const isLast = index === sorted.length - 1;
    const tasks = withActs(drawn, actsOn(acts, sheets.list), recorded);
    return {
      sheets,
      recorded,
      tasks,
      state: voided.has(sheets.list) ? 'void' : isLast ? 'current' : 'superseded',
    };
  });
  const current = lists.find(({ state }) => state === 'current') ?? null;
  return [
    {
      record: { period, entries, lists, current },
      carrier,
      table,
      announcements,
      missing: table === null ? startingEntries(sorted) : [],
      names: actNames(sorted.map(({ recorded }) => recorded.population)),
    },
  ];
}

/** What the draws of an earlier version would have entered. */
function startingEntries(draws: readonly Drawn[]): readonly Entry[] {
  const { labels, none } = recordText;
  return draws.reduce<readonly Entry[]>((entries, { table, recorded, sheets, drawn }, index) => {
    const said = (label: string): string => readLabelled(table, label)?.text ?? '';
    const reason = said(labels.redrawReason);
    const { fingerprint, seed, method } = recorded;
    const act = {
      sheets,
      fingerprint,
      seed,
      method,
      listFingerprint: listFingerprint(asDrawn(drawn)),
    };
    return appendEntry(entries, {
      at: said(labels.drawnAt),
      by: said(labels.drawnBy),
      witness: said(labels.witness),
      act:
        index === 0
          ? { kind: 'draw', reason: '', ...act }
          : { kind: 'redraw', reason: reason === none ? '' : reason, ...act },
    });
  }, []);
}

function drawnOf(record: SheetTable, recorded: RecordedDraw): Drawn {
  const said = (label: string): string => readLabelled(record, label)?.text ?? '';
  const sheets = {
    list: said(recordText.labels.list),
    ledger: said(recordText.labels.ledger),
    record: record.sheet,
  };
  const { units, inspectors } = recorded.population;
  const unitOf = new Map(units.map((unit): [string, Unit] => [unit.id, unit]));
  const personOf = new Map(
    inspectors.map((person): [string, PoolInspector] => [person.id, person]),
  );
  const people = (ids: readonly string[]): PoolInspector[] =>
    ids.flatMap((id) => personOf.get(id) ?? []);
  const tasks = recorded.tasks.flatMap((line): Task[] => {
    const unit = unitOf.get(line.id);
    const lead = personOf.get(line.lead);
    if (unit === undefined || lead === undefined) return [];
    const { directed, shared, joint } = line;
    return [
      {
        unit,
        ticket: line.ticket as Ticket,
        lead,
        assists: people(line.assists),
        auxiliaries: people(line.auxiliaries),
        directed,
        ...(shared.length === 0 ? {} : { shared }),
        joint,
      },
    ];
  });
  return { table: record, recorded, sheets, drawn: asDrawn(tasks) };
}

/**
 * The rows of a list with what its acts made of them. Of those that came later the list may have no
 * column for auxiliaries and 兼定向抽查: the acts and the rules tell.
 */
function withActs(
  tasks: readonly CurrentTask[],
  acts: ReturnType<typeof actsOn>,
  { population }: RecordedDraw,
): readonly CurrentTask[] {
  const status = new Map<string, Partial<CurrentTask>>();
  const helpers = new Map<string, readonly string[]>();
  const add = (id: string, part: Partial<CurrentTask>): void =>
    void status.set(id, { ...status.get(id), ...part });
  for (const act of acts) {
    if (act.kind === 'reassign') {
      for (const { enterprise, auxiliaries } of act.tasks)
        if (helpers.has(enterprise)) helpers.set(enterprise, auxiliaries);
      continue;
    }
    add(act.removed, { status: 'replaced', reason: act.reason });
    add(act.added, { replaces: act.removed, reason: act.reason });
    helpers.set(act.added, act.auxiliaries);
  }
  return tasks.map((task): CurrentTask => {
    const { unit, directed, auxiliaries } = task;
    const now = { ...task, ...status.get(unit.id) };
    const own = helpers.get(unit.id);
    if (own === undefined) return now;
    const shared = task.shared ?? (directed.length > 0 ? [] : sharedBy(unit, population));
    return {
      ...now,
      auxiliaries:
        auxiliaries.length > 0
          ? auxiliaries
          : own.flatMap((id) => population.inspectors.filter((person) => person.id === id)),
      ...(shared.length === 0 ? {} : { shared }),
    };
  });
}

/** 1 for a sheet without a number behind its name. */
function sheetNumber(name: string): number {
  return Number(/\((\d+)\)$/.exec(name)?.[1] ?? 1);
}
