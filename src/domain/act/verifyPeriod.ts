/**
 * Verifying a period: its chain of entries; that each draw has an entry, and each entry its sheets;
 * each draw repeated; each act done again by the rules from the list before it; and each list
 * compared, cell by cell, with what its draw and the acts on it make of it.
 */

import type { Draw, Task } from '../draw/draw';
import { repeatDraw } from '../draw/drawPeriod';
import { ticketer } from '../draw/ticket/ticket';
import { type Difference, factDifference, loneDifference } from '../record/difference';
import type { RecordedDraw } from '../record/recordedDraw';
import { compareDraw } from '../record/verifyDraw';
import type { Act, DrawAct, TeamIds } from './act';
import {
  factsFingerprint,
  itemsFingerprint,
  listFingerprint,
  type RecordedEntry,
  verifyChain,
} from './chain';
import type { CurrentTask, DrawnList, PeriodRecord } from './periodRecord';
import { nextSubstitute } from './nextSubstitute';
import { reassignTasks } from './reassignTasks';
import { markDifferences, sheetMarks, type SheetMark } from './sheetMarks';
import { asDrawn } from './asDrawn';
import { actsOn, applyAct, listNames, type ListAct } from './replay';

/** What verifying needs beside the record itself. */
export interface PeriodSheets {
  /** the table of acts; empty where the period has none, as records of earlier versions. */
  readonly chain: readonly RecordedEntry[];
  /** What a list says in its last column of a task, in words; its columns are those of the draw. */
  readonly changeOf: (list: DrawnList, draw: Draw) => (task: Task) => string;
  /** What a list says that the check of a task covers, in words; '' for nothing. */
  readonly itemsOf: (list: DrawnList, task: Task) => string;
  /** Marks that sheets bear. */
  readonly shownMarks: ReadonlyMap<string, SheetMark>;
  /** Names of the sheets of this program that the workbook has. */
  readonly sheetNames: ReadonlySet<string>;
}

/** A list with what its record gives when the draw is repeated and the acts are replayed. */
export interface RepeatedList {
  readonly list: DrawnList;
  readonly draw: Draw;
  readonly tasks: readonly CurrentTask[];
}

export interface PeriodVerification {
  readonly differences: readonly Difference[];
  readonly lists: readonly RepeatedList[];
}

/**
 * Every difference of a period.
 *
 * @param record as read from the sheets
 * @param sheets what else they say
 */
export function verifyPeriod(
  record: PeriodRecord,
  { chain, changeOf, itemsOf, shownMarks, sheetNames }: PeriodSheets,
): PeriodVerification {
  const marks = sheetMarks(record.entries.map(({ act }) => act));
  const verified = record.lists.map((list) => verifyList(list, chain, { changeOf, itemsOf }));
  return {
    differences: [
      ...verifyChain(chain),
      ...missingSheets(chain, sheetNames),
      ...record.lists.flatMap((list, index) => [
        ...missingEntry(list, chain),
        ...missingEarlier(list, sheetNames),
        ...keptDifferences(list, chain),
        ...markDifferences(list, marks, shownMarks, sheetNames),
        ...(verified[index]?.differences ?? []),
      ]),
    ],
    lists: verified,
  };
}

/** Each draw that the chain knows of has its three sheets, under the names that they were given. */
function missingSheets(
  chain: readonly RecordedEntry[],
  sheetNames: ReadonlySet<string>,
): Difference[] {
  return chain.flatMap(({ entry, place }, index) =>
    entry === null || (entry.act.kind !== 'draw' && entry.act.kind !== 'redraw')
      ? []
      : [entry.act.sheets.list, entry.act.sheets.ledger, entry.act.sheets.record]
          .filter((name) => !sheetNames.has(name))
          .map((name) =>
            loneDifference({ what: 'entry-sheet', number: index + 1 }, place, '', name),
          ),
  );
}

/** A record names the earlier draws of its period: their records must be there. */
function missingEarlier({ recorded }: DrawnList, sheetNames: ReadonlySet<string>): Difference[] {
  return (recorded.facts?.earlier ?? [])
    .filter((name) => !sheetNames.has(name))
    .map((name) => loneDifference({ what: 'earlier-missing' }, recorded.place('facts'), '', name));
}

/**
 * Each draw has an entry. One that keeps no facts is of an earlier version: where there is no chain
 * at all, nothing is missing.
 */
function missingEntry(
  { sheets, recorded }: DrawnList,
  chain: readonly RecordedEntry[],
): Difference[] {
  if (chain.length === 0 && recorded.facts === null) return [];
  const own = entryOf(sheets.list, chain);
  if (
    own !== undefined &&
    own.sheets.ledger === sheets.ledger &&
    own.sheets.record === sheets.record &&
    own.fingerprint === recorded.fingerprint &&
    isSameSeed(own.seed, recorded) &&
    own.method === recorded.method
  )
    return [];
  return [loneDifference({ what: 'entry-missing' }, { sheet: sheets.record, cell: 'A1' }, '', '')];
}

/** A seed that a cell has made a number of is told as that: what is left of it must be of the entry's. */
function isSameSeed(own: string, { seed, seedNumber }: RecordedDraw): boolean {
  return own === seed || (seedNumber !== null && Number(own) === Number(seedNumber));
}

/** What a record keeps, items and facts, is what its entry has the fingerprints of. */
function keptDifferences(
  { sheets, recorded }: DrawnList,
  chain: readonly RecordedEntry[],
): Difference[] {
  const own = entryOf(sheets.list, chain);
  return own === undefined
    ? []
    : [
        ...factDifference(
          { what: 'items' },
          recorded.place('items'),
          itemsFingerprint(recorded.items),
          own.itemsFingerprint ?? '',
        ),
        ...factDifference(
          { what: 'facts' },
          recorded.place('facts'),
          factsFingerprint(recorded.facts),
          own.factsFingerprint ?? '',
        ),
      ];
}

/** The entry of the draw that wrote a list; the first where there are several. */
function entryOf(list: string, chain: readonly RecordedEntry[]): DrawAct | undefined {
  return chain.map(({ entry }) => entry?.act).find((act): act is DrawAct => isDrawOf(act, list));
}

function verifyList(
  list: DrawnList,
  chain: readonly RecordedEntry[],
  { changeOf, itemsOf }: Pick<PeriodSheets, 'changeOf' | 'itemsOf'>,
): RepeatedList & { readonly differences: readonly Difference[] } {
  const { draw } = repeatDraw(list.recorded);
  const { tasks, differences } = replayVerified(list, asDrawn(draw.tasks), chain);
  const expected = {
    tasks,
    changeOf: changeOf(list, draw),
    itemsOf: (task: Task) => itemsOf(list, task),
  };
  return {
    list,
    draw,
    tasks,
    differences: [...differences, ...compareDraw(list.recorded, draw, expected)],
  };
}

/** Replays the acts on a list, each of them done again by the rules. */
function replayVerified(
  { sheets, recorded }: DrawnList,
  drawn: readonly CurrentTask[],
  chain: readonly RecordedEntry[],
): { readonly tasks: readonly CurrentTask[]; readonly differences: readonly Difference[] } {
  const { population, seed, method } = recorded;
  const names = listNames(population, ticketer(method, seed));
  const differences: Difference[] = [];
  const acts: ListAct[] = [];
  let tasks = drawn;
  chain.forEach(({ entry, dataPlace }, index) => {
    if (entry === null) return;
    const number = index + 1;
    const { act } = entry;
    const before = { population, seed, method, tasks, acts: [...acts] };
    const [own] = actsOn([act], sheets.list);
    if (own !== undefined) {
      const after = applyAct(tasks, own, names);
      if (after === null)
        differences.push(loneDifference({ what: 'entry-unfit', number }, dataPlace, '', ''));
      else {
        const [given, ruled] = outcomes(before, own);
        if (given !== ruled)
          differences.push(
            loneDifference({ what: 'entry-outcome', number }, dataPlace, given, ruled),
          );
        tasks = after;
        acts.push(own);
      }
    }
    if (own === undefined && !isDrawOf(act, sheets.list)) return;
    const wanted = listFingerprint(tasks);
    const stated = 'listFingerprint' in act ? act.listFingerprint : wanted;
    if (stated !== wanted)
      differences.push(loneDifference({ what: 'entry-list', number }, dataPlace, stated, wanted));
  });
  return { tasks, differences };
}

function isDrawOf(act: Act | undefined, list: string): act is DrawAct {
  return (act?.kind === 'draw' || act?.kind === 'redraw') && act.sheets.list === list;
}

/** What an act did and what the rules give, as ids. */
function outcomes(
  before: Parameters<typeof nextSubstitute>[0],
  act: ListAct,
): readonly [string, string] {
  if (act.kind === 'substitute') {
    const { added } = nextSubstitute(before, act.removed);
    return [teamText(act.added, act), added === null ? '' : teamText(added.unit.id, idsOf(added))];
  }
  const enterprises = act.tasks.map(({ enterprise }) => enterprise);
  const { tasks } = reassignTasks(before, act.inspector, enterprises);
  const ruled = new Map(tasks.map((task) => [String(task.unit.id), idsOf(task)]));
  return [
    act.tasks.map((task) => teamText(task.enterprise, task)).join('; '),
    enterprises
      .flatMap((id) => (ruled.has(id) ? teamText(id, ruled.get(id) ?? NOBODY) : []))
      .join('; '),
  ];
}

const NOBODY: TeamIds = { lead: '', assists: [], auxiliaries: [] };

/**
 * A task's team as ids.
 *
 * @example
 * idsOf({ lead: { id: 'a' }, assists: [{ id: 'b' }], auxiliaries: [] }) // → { lead: 'a', assists: ['b'], auxiliaries: [] }
 */
export function idsOf({
  lead,
  assists,
  auxiliaries,
}: Pick<Task, 'lead' | 'assists' | 'auxiliaries'>): TeamIds {
  return {
    lead: lead.id,
    assists: assists.map(({ id }) => id),
    auxiliaries: auxiliaries.map(({ id }) => id),
  };
}

function teamText(enterprise: string, { lead, assists, auxiliaries }: TeamIds): string {
  return `${enterprise}: ${[lead, ...assists, ...auxiliaries].join(', ')}`;
}
