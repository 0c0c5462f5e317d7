import type { Act, DrawAct, Entry, ReassignAct, SubstituteAct } from '../../../src/domain/act/act';
import { asDrawn } from '../../../src/domain/act/asDrawn';
import {
  appendEntry,
  factsFingerprint,
  itemsFingerprint,
  listFingerprint,
  type RecordedEntry,
} from '../../../src/domain/act/chain';
import { nextSubstitute } from '../../../src/domain/act/nextSubstitute';
import type { CurrentTask } from '../../../src/domain/act/periodRecord';
import { reassignTasks } from '../../../src/domain/act/reassignTasks';
import { applyAct, listNames, type ListAct } from '../../../src/domain/act/replay';
import { idsOf, verifyPeriod, type PeriodSheets } from '../../../src/domain/act/verifyPeriod';
import type { Draw } from '../../../src/domain/draw/draw';
import { ticketer } from '../../../src/domain/draw/ticket/ticket';
import { factsOf } from '../../../src/domain/record/drawRecord';
import type { RecordedDraw } from '../../../src/domain/record/recordedDraw';
import { aDraw, aRecord, smallPopulation } from '../../support/draw';
import { recordedDraw } from '../../support/recordedDraw';

const sheets = { list: 'list', ledger: 'ledger', record: 'record' };
const draw = aDraw();
const facts = factsOf(aRecord(draw));
const drawn = asDrawn(draw.tasks);

const drawAct = (changes: Partial<DrawAct> = {}): DrawAct => ({
  kind: 'draw',
  reason: '',
  sheets,
  fingerprint: draw.fingerprint,
  seed: draw.seed,
  method: draw.method,
  listFingerprint: listFingerprint(drawn),
  factsFingerprint: factsFingerprint(facts),
  ...changes,
});

const stateOf = ({ population, seed, method }: Draw, tasks: readonly CurrentTask[]) => ({
  ...{ population, seed, method, tasks },
  acts: [],
});
const afterAct = (
  { population, seed, method }: Draw,
  tasks: readonly CurrentTask[],
  act: ListAct,
) => {
  const after = applyAct(tasks, act, listNames(population, ticketer(method, seed)));
  if (after === null) throw new Error('the act fits the list');
  return after;
};
/** The act with the fingerprint of what it leaves, and the list that it leaves. */
function done<Kind extends ListAct>(
  tasks: readonly CurrentTask[],
  act: Kind,
  of = draw,
): { readonly act: Kind; readonly tasks: readonly CurrentTask[] } {
  const after = afterAct(of, tasks, act);
  return { act: { ...act, listFingerprint: listFingerprint(after) }, tasks: after };
}

const [first] = drawn;
if (first === undefined) throw new Error('tasks were drawn');
const { added } = nextSubstitute(stateOf(draw, drawn), first.unit.id);
if (added === null) throw new Error('there is a substitute');
const next = idsOf(added);
const substituting = (changes: Partial<SubstituteAct> = {}): SubstituteAct => ({
  kind: 'substitute',
  list: 'list',
  removed: first.unit.id,
  added: added.unit.id,
  ...next,
  reason: '停产',
  listFingerprint: '',
  ...changes,
});
const substituted = done(drawn, substituting());
const leaving = added.lead.id;
const reassigned = done(substituted.tasks, {
  kind: 'reassign',
  list: 'list',
  inspector: leaving,
  tasks: reassignTasks(stateOf(draw, substituted.tasks), leaving).tasks.map((task) => ({
    enterprise: task.unit.id,
    ...idsOf(task),
  })),
  reason: '病假',
  listFingerprint: '',
} satisfies ReassignAct);

const readAs = (entry: Entry | null, number: number): RecordedEntry => ({
  entry,
  place: { sheet: 'record', cell: `A${number}` },
  dataPlace: { sheet: 'record', cell: `H${number}` },
  faults: [],
});
const chainOf = (acts: readonly Act[]): RecordedEntry[] =>
  acts
    .reduce<readonly Entry[]>(
      (entries, act) => appendEntry(entries, { at: '', by: '', witness: '', act }),
      [],
    )
    .map((entry, index) => readAs(entry, index + 1));

/** Verifies a period of one list that stands as it ought to. */
function verify(
  chain: readonly RecordedEntry[],
  {
    tasks = drawn,
    recorded = {},
    of = draw,
    ...more
  }: Partial<PeriodSheets> & {
    readonly tasks?: readonly CurrentTask[];
    readonly recorded?: Partial<RecordedDraw>;
    readonly of?: Draw;
  } = {},
) {
  const list = {
    sheets,
    recorded: { ...recordedDraw({ ...of, tasks }), facts, ...recorded },
    tasks,
    state: 'current',
  } as const;
  return verifyPeriod(
    {
      period: of.population.period,
      entries: chain.flatMap(({ entry }) => entry ?? []),
      lists: [list],
      current: list,
    },
    {
      chain,
      changeOf: () => () => '',
      itemsOf: () => '',
      shownMarks: new Map(),
      sheetNames: new Set(['list', 'ledger', 'record']),
      ...more,
    },
  );
}

/** What each difference is about, with its entry, and where. */
const found = (...of: Parameters<typeof verify>): string[] =>
  verify(...of).differences.map((difference) =>
    [
      difference.what,
      ...('number' in difference ? [difference.number] : []),
      difference.sheet,
      difference.cell,
    ].join(' '),
  );

describe('a period that nobody touched has no difference', () => {
  test('with its draw alone', () => {
    const { differences, lists } = verify(chainOf([drawAct()]));
    expect(differences).toEqual([]);
    expect(lists).toMatchObject([{ list: { sheets }, draw, tasks: drawn, differences: [] }]);
    expect(found(chainOf([drawAct({ kind: 'redraw' })]))).toEqual([]);
  });

  test('with acts on its list, which are done again in turn', () => {
    const chain = chainOf([drawAct(), substituted.act, reassigned.act]);
    expect(reassigned.act.tasks.length).toBeGreaterThan(1);
    const { differences, lists } = verify(chain, { tasks: reassigned.tasks });
    expect(differences).toEqual([]);
    expect(lists[0]?.tasks).toEqual(reassigned.tasks);
  });

  test('with draws and acts of other lists, which are none of its own', () => {
    const other = { list: 'b', ledger: 'c', record: 'd' };
    const acts: readonly Act[] = [
      drawAct({ sheets: other, listFingerprint: 'x' }),
      substituting({ list: 'b' }),
      { kind: 'void', list: 'b', reason: '' },
      drawAct({ kind: 'redraw' }),
    ];
    const sheetNames = new Set([...Object.values(sheets), ...Object.values(other)]);
    expect(found(chainOf(acts), { sheetNames })).toEqual([]);
  });

  test('without any chain, where it is of an earlier version', () => {
    expect(found([], { recorded: { facts: null } })).toEqual([]);
  });
});

describe('sheets that are not there', () => {
  test('are missed by the entry that names them', () => {
    const chain = chainOf([{ kind: 'void', list: 'x', reason: '' }, drawAct()]);
    const { differences } = verify(chain, { sheetNames: new Set(['list']) });
    expect(differences).toEqual(
      ['ledger', 'record'].map((name) => ({
        what: 'entry-sheet',
        number: 2,
        sheet: 'record',
        cell: 'A2',
        recorded: '',
        recomputed: name,
      })),
    );
    const again = chainOf([drawAct({ kind: 'redraw' })]);
    expect(found(again, { sheetNames: new Set(['list', 'ledger']) })).toEqual([
      'entry-sheet 1 record A1',
    ]);
  });

  test('are missed by the record of a later draw', () => {
    const later = { ...facts, earlier: ['record', '抽取记录 1'] };
    const chain = chainOf([drawAct({ factsFingerprint: factsFingerprint(later) })]);
    expect(verify(chain, { recorded: { facts: later } }).differences).toEqual([
      {
        what: 'earlier-missing',
        sheet: 'record',
        cell: 'facts',
        recorded: '',
        recomputed: '抽取记录 1',
      },
    ]);
  });
});

describe('a draw without an entry of its own', () => {
  const missing = 'entry-missing record A1';

  test('is told where there is a chain, or where it keeps facts', () => {
    const voided = chainOf([{ kind: 'void', list: 'x', reason: '' }]);
    expect(found(voided, { recorded: { facts: null } })).toEqual([missing]);
    expect(found([])).toEqual([missing]);
  });

  test.each<[string, Partial<DrawAct>]>([
    ['ledger', { sheets: { ...sheets, ledger: 'other' } }],
    ['record', { sheets: { ...sheets, record: 'other' } }],
    ['fingerprint', { fingerprint: 'x' }],
    ['seed', { seed: '0314159' }],
    ['method', { method: 'seedrandom' }],
  ])('is told where the entry has another %s', (_, changes) => {
    const sheetNames = new Set(['list', 'ledger', 'record', 'other']);
    expect(found(chainOf([drawAct(changes)]), { sheetNames })).toEqual([missing]);
  });

  test('is not told where a cell made a number of the seed, which is told by itself', () => {
    const chain = chainOf([drawAct({ seed: '0314159' })]);
    expect(found(chain, { recorded: { seedNumber: '314159' } })).toEqual(['seed record seed']);
    expect(found(chain, { recorded: { seedNumber: '314158' } })).toEqual([
      missing,
      'seed record seed',
    ]);
  });
});

test('what a record keeps is held to its entry', () => {
  const categories = { key: [], special: [], general: [], offsite: [] };
  const items = { sheets: ['清单'], items: [], categories, directed: {} };
  const kept = chainOf([drawAct({ itemsFingerprint: itemsFingerprint(items) })]);
  expect(found(kept, { recorded: { items } })).toEqual([]);
  expect(verify(chainOf([drawAct()]), { recorded: { items } }).differences).toEqual([
    {
      what: 'items',
      sheet: 'record',
      cell: 'items',
      recorded: itemsFingerprint(items),
      recomputed: '',
    },
  ]);
  const other = { ...facts, drawnBy: '别人' };
  expect(verify(chainOf([drawAct()]), { recorded: { facts: other } }).differences).toEqual([
    {
      what: 'facts',
      sheet: 'record',
      cell: 'facts',
      recorded: factsFingerprint(other),
      recomputed: factsFingerprint(facts),
    },
  ]);
  const { factsFingerprint: none, ...earlier } = drawAct();
  expect(none).toBe(factsFingerprint(facts));
  expect(found(chainOf([earlier]))).toEqual(['facts record facts']);
});

describe('an act that is not what the rules give', () => {
  const textOf = (enterprise: string, { lead, assists, auxiliaries }: ReturnType<typeof idsOf>) =>
    `${enterprise}: ${[lead, ...assists, ...auxiliaries].join(', ')}`;

  test('does not fit its list', () => {
    const act = substituting({
      removed: 'nobody',
      listFingerprint: listFingerprint(drawn),
    });
    expect(found(chainOf([drawAct(), act]))).toEqual(['entry-unfit 2 record H2']);
  });

  test('takes another enterprise, or another team', () => {
    const taken = new Set<string>([...drawn.map(({ unit }) => unit.id), added.unit.id]);
    const other = draw.population.units.find(({ id }) => !taken.has(id));
    if (other === undefined) throw new Error('not all are drawn');
    const wrong = done(drawn, substituting({ added: other.id }));
    expect(verify(chainOf([drawAct(), wrong.act]), { tasks: wrong.tasks }).differences).toEqual([
      {
        what: 'entry-outcome',
        number: 2,
        sheet: 'record',
        cell: 'H2',
        recorded: textOf(other.id, next),
        recomputed: textOf(added.unit.id, next),
      },
    ]);
    const [assist = ''] = next.assists;
    const turned = done(drawn, substituting({ lead: assist, assists: [next.lead] }));
    expect(found(chainOf([drawAct(), turned.act]), { tasks: turned.tasks })).toEqual([
      'entry-outcome 2 record H2',
    ]);
  });

  test('takes one where the rules give none', () => {
    const small = smallPopulation();
    const { plans } = small.profile;
    const all = { kind: 'percent', percent: 100, per: 'quarter' } as const;
    const every = aDraw({
      ...small,
      profile: { ...small.profile, plans: { ...plans, key: { ...plans.key, quota: all } } },
    });
    const tasks = asDrawn(every.tasks);
    const removed = tasks.find(({ unit }) => unit.category === 'key')?.unit.id ?? '';
    const listed = new Set<string>(tasks.map(({ unit }) => unit.id));
    const general = every.population.units.find(({ id }) => !listed.has(id))?.id ?? '';
    const act = done(tasks, substituting({ removed, added: general }), every);
    const { differences } = verify(
      chainOf([
        drawAct({ fingerprint: every.fingerprint, listFingerprint: listFingerprint(tasks) }),
        act.act,
      ]),
      { of: every, tasks: act.tasks },
    );
    expect(differences).toEqual([
      {
        what: 'entry-outcome',
        number: 2,
        sheet: 'record',
        cell: 'H2',
        recorded: textOf(general, next),
        recomputed: '',
      },
    ]);
  });

  test('gives the tasks of who falls out to others', () => {
    const [task, ...others] = reassigned.act.tasks;
    if (task === undefined) throw new Error('there are tasks');
    const [assist = ''] = task.assists;
    const turned = { ...task, lead: assist, assists: [task.lead] };
    const wrong = done(substituted.tasks, { ...reassigned.act, tasks: [turned, ...others] });
    const { differences } = verify(chainOf([drawAct(), substituted.act, wrong.act]), {
      tasks: wrong.tasks,
    });
    const textsOf = (tasks: ReassignAct['tasks']): string =>
      tasks.map((each) => textOf(each.enterprise, each)).join('; ');
    expect(differences).toEqual([
      {
        what: 'entry-outcome',
        number: 3,
        sheet: 'record',
        cell: 'H3',
        recorded: textsOf([turned, ...others]),
        recomputed: textsOf([task, ...others]),
      },
    ]);
  });

  test('leaves another list than it says', () => {
    expect(verify(chainOf([drawAct({ listFingerprint: 'x' })])).differences).toEqual([
      {
        what: 'entry-list',
        number: 1,
        sheet: 'record',
        cell: 'H1',
        recorded: 'x',
        recomputed: listFingerprint(drawn),
      },
    ]);
    const act = { ...substituted.act, listFingerprint: 'x' };
    expect(found(chainOf([drawAct(), act]), { tasks: substituted.tasks })).toEqual([
      'entry-list 2 record H2',
    ]);
  });
});

test('an entry that cannot be read is told and passed over', () => {
  const [first, second] = chainOf([drawAct(), substituted.act]);
  if (first === undefined || second === undefined) throw new Error('two entries');
  expect(found([first, readAs(null, 2)])).toEqual(['entry-unreadable 2 record A2']);
  // Without the draw's own entry the act is done again all the same.
  const chain = [readAs(null, 1), second];
  expect(found(chain, { tasks: substituted.tasks })).toEqual([
    'entry-unreadable 1 record A1',
    'entry-missing record A1',
  ]);
});

test('marks are held to what happened', () => {
  const chain = chainOf([drawAct(), { kind: 'void', list: 'list', marks: ['list'], reason: '' }]);
  expect(found(chain, { shownMarks: new Map([['list', 'void']]) })).toEqual([]);
  expect(found(chain)).toEqual(['sheet-mark list A1']);
});

test('the words of a list are asked for with the list and its draw, for each task', () => {
  const chain = chainOf([drawAct()]);
  const changes = verify(chain, {
    changeOf: (list, repeated) => (task) => `${list.sheets.list} ${repeated.seed} ${task.unit.id}`,
  }).differences;
  expect(changes.map(({ what, recomputed }) => `${what}: ${recomputed}`)).toEqual(
    drawn.map(({ unit }) => `task-change: list 314159 ${unit.id}`),
  );
  const items = verify(chain, {
    itemsOf: (list, task) => `${list.sheets.list} ${task.unit.id}`,
  }).differences;
  expect(items.map(({ what, recomputed }) => `${what}: ${recomputed}`)).toEqual(
    drawn.map(({ unit }) => `task-items: list ${unit.id}`),
  );
});
