/**
 * Verifying a period: its chain of entries; that each draw has an entry; each draw repeated; each
 * act done again by the rules from the list before it; and each list compared, cell by cell, with
 * what its draw and the acts on it make of it.
 */

import type { Task } from '../draw/draw';
import { ticketer } from '../draw/ticket/ticket';
import { type Difference, factDifference, loneDifference } from '../record/difference';
import { verifyDraw, type ExpectedList } from '../record/verifyDraw';
import type { Act, TeamIds } from './act';
import { itemsFingerprint, listFingerprint, type RecordedEntry, verifyChain } from './chain';
import type { CurrentTask, DrawnList, PeriodRecord } from './periodRecord';
import { nextSubstitute } from './nextSubstitute';
import { reassignTasks } from './reassignTasks';
import { actsOn, applyAct, asDrawn, listNames, type ListAct } from './replay';

/** What verifying needs beside the record itself. */
export interface PeriodSheets {
  /** the table of acts; empty where the period has none, as records of earlier versions. */
  readonly chain: readonly RecordedEntry[];
  /** What a list says happened to its units, in words, by unit id. */
  readonly changesOn: (list: DrawnList) => ReadonlyMap<string, string>;
  /** What a list says that the check of a task covers, in words; '' for nothing. */
  readonly itemsOf: (list: DrawnList, task: Task) => string;
  /** Sheets of a draw that say 作废. */
  readonly voidMarks: ReadonlySet<string>;
}

/**
 * Every difference of a period.
 *
 * @param record as read from the sheets
 * @param sheets what else they say
 */
export function verifyPeriod(
  record: PeriodRecord,
  { chain, changesOn, itemsOf, voidMarks }: PeriodSheets,
): Difference[] {
  return [
    ...verifyChain(chain),
    ...record.lists.flatMap((list) => [
      ...missingEntry(list, chain),
      ...itemDifferences(list, chain),
      ...voidMarkDifferences(list, voidMarks),
      ...verifyList(list, chain, { changes: changesOn(list), itemsOf }),
    ]),
  ];
}

/** The draws without a table of acts are of an earlier version: nothing is missing there. */
function missingEntry(
  { sheets, recorded }: DrawnList,
  chain: readonly RecordedEntry[],
): Difference[] {
  if (chain.length === 0) return [];
  const own = chain.map(({ entry }) => entry?.act).find((act) => isDrawOf(act, sheets.list));
  if (
    own !== undefined &&
    'seed' in own &&
    own.fingerprint === recorded.fingerprint &&
    own.seed === recorded.seed &&
    own.method === recorded.method
  )
    return [];
  return [loneDifference({ what: 'entry-missing' }, { sheet: sheets.record, cell: 'A1' }, '', '')];
}

/** The items of a record are those of its entry. */
function itemDifferences(
  { sheets, recorded }: DrawnList,
  chain: readonly RecordedEntry[],
): Difference[] {
  const own = chain.flatMap(({ entry }) =>
    entry !== null && isDrawOf(entry.act, sheets.list) ? [entry.act] : [],
  )[0];
  return own === undefined
    ? []
    : factDifference(
        { what: 'items' },
        recorded.place('items'),
        itemsFingerprint(recorded.items),
        own.itemsFingerprint ?? '',
      );
}

function voidMarkDifferences(
  { sheets, state }: DrawnList,
  voidMarks: ReadonlySet<string>,
): Difference[] {
  return [sheets.list, sheets.record]
    .filter((sheet) => voidMarks.has(sheet) !== (state === 'void'))
    .map((sheet) =>
      loneDifference(
        { what: 'void-mark' },
        { sheet, cell: 'A1' },
        String(Number(voidMarks.has(sheet))),
        String(Number(state === 'void')),
      ),
    );
}

function verifyList(
  list: DrawnList,
  chain: readonly RecordedEntry[],
  {
    changes,
    itemsOf,
  }: Pick<PeriodSheets, 'itemsOf'> & { readonly changes: ReadonlyMap<string, string> },
): Difference[] {
  const found: Difference[] = [];
  const listOf = (drawn: readonly Task[]): ExpectedList => {
    const { tasks, differences } = replayVerified(list, asDrawn(drawn), chain);
    found.push(...differences);
    return {
      tasks,
      changeOf: (id) => changes.get(id) ?? '',
      itemsOf: (task) => itemsOf(list, task),
    };
  };
  const differences = verifyDraw(list.recorded, listOf);
  return [...found, ...differences];
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

function isDrawOf(
  act: Act | undefined,
  list: string,
): act is Extract<Act, { kind: 'draw' | 'redraw' }> {
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
