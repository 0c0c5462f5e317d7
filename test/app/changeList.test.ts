import {
  proposeReassign,
  proposeSubstitute,
  reassign,
  substitute,
  voidList,
  type ActOutcome,
} from '../../src/app/changeList';
import { runDraw } from '../../src/app/runDraw';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import {
  bookHost,
  asEarlierVersion,
  cells,
  closeBook,
  doReassign,
  doSubstitute,
  doVoid,
  drawn,
  LIST,
  RECORD,
  record,
  request,
  scan,
  snapshot,
  write,
} from '../support/drawnBook';
import { aDrawRequest } from '../support/drawRequest';
import { failingHost } from '../support/failingHost';

afterEach(closeBook);

test('a draw begins the period’s table of acts, and its list is protected', async () => {
  await drawn();
  const { entries, current } = await record();
  expect(entries.map(({ number, act, previous }) => [number, act.kind, previous])).toEqual([
    [1, 'draw', ''],
  ]);
  expect(current?.sheets).toEqual({ list: LIST, ledger: '抽取底册 2026Q1', record: RECORD });
  expect((await scan()).resultTables.find(({ sheet }) => sheet === LIST)?.protected).toBe(true);
  const [header, row] = (await cells(LIST)).slice(2);
  const due = header?.indexOf('计划检查期限') ?? -1;
  expect(header?.[due + 1]).toBe('变动');
  // The list of 西平 has no deadline for finishing: the quarter's last day, as Excel's number.
  expect(row?.slice(due, due + 2)).toEqual(['46112', '']);
});

test('a substitute is the next ticket, stands below the unit it replaces, and all of it verifies', async () => {
  await drawn();
  const before = await record();
  const removed = before.current?.tasks[0];
  const id = removed?.unit.id ?? '';
  const proposed = proposeSubstitute(before, id);
  const outcome = await doSubstitute();
  expect(outcome).toMatchObject({
    kind: 'done',
    entry: { number: 2, at: '2026年2月3日 9:00', act: { kind: 'substitute', removed: id } },
  });
  const { current, entries } = await record();
  expect(entries).toHaveLength(2);
  expect(current?.tasks.slice(0, 2)).toMatchObject([
    { unit: { id }, status: 'replaced', reason: '停产' },
    {
      unit: { id: proposed.added?.unit.id },
      status: 'standing',
      replaces: id,
      reason: '停产',
      lead: { id: proposed.added?.lead.id },
    },
  ]);
  const next = before.current?.recorded.units.find(
    (unit) =>
      unit.category === removed?.unit.category && unit.drawn === false && (unit.rank ?? 0) > 0,
  );
  expect(current?.tasks[1]?.unit.id).toBe(next?.id);
  expect(await verifyWorkbook()).toMatchObject({
    records: [RECORD],
    differences: [],
    problems: [],
  });
  const rows = await cells(LIST);
  const at = (header: string): number => rows[2]?.indexOf(header) ?? -1;
  expect(rows[3]?.[at('变动')]).toBe(`换为“${proposed.added?.unit.name}”：停产`);
  expect(rows[4]?.[1]).toBe(proposed.added?.unit.name);
  // Contact and phone come from the register.
  expect(rows[4]?.[at('联系人')]).toBe('周七');
  expect(rows[4]?.[at('联系电话')]).toMatch(/^0376/);
  const due = rows[2]?.indexOf('计划检查期限') ?? -1;
  expect(rows[4]?.[due]).toBe(rows[3]?.[due]);
  expect(rows[4]?.[due]).not.toBe('');
});

test('an inspector who falls out is replaced everywhere, and gets no further task', async () => {
  await drawn();
  const before = await record();
  const lead = before.current?.tasks[0]?.lead.id ?? '';
  const { tasks } = proposeReassign(before, lead);
  expect(await doReassign()).toMatchObject({
    kind: 'done',
    entry: { act: { kind: 'reassign', inspector: lead } },
  });
  for (let count = 0; count < 3; count++)
    expect(await doSubstitute()).toMatchObject({ kind: 'done' });
  const { current } = await record();
  const people = current?.tasks
    .filter(({ status }) => status === 'standing')
    .flatMap(({ lead: first, assists }) => [first, ...assists].map((person) => person.id));
  expect(people).not.toContain(lead);
  expect(tasks.length).toBeGreaterThan(0);
  expect((await verifyWorkbook()).differences).toEqual([]);
});

test('a void list stays, says so, and counts no more; a second draw goes into the same table of acts', async () => {
  await drawn();
  await doSubstitute();
  expect(await doVoid()).toMatchObject({
    kind: 'done',
    entry: { number: 3, act: { kind: 'void', list: LIST } },
  });
  expect((await record()).current).toBeNull();
  expect((await cells(LIST))[0]?.[0]).toMatch(/（作废）$/);
  expect((await cells(RECORD))[0]?.[0]).toMatch(/（作废）$/);
  expect(await doVoid()).toMatchObject({ kind: 'stopped', problems: [{ code: 'list-missing' }] });
  const again = await runDraw(aDrawRequest({ redrawReason: '名录有误', seed: '99' }));
  expect(again.kind).toBe('done');
  const after = await record();
  expect(after.entries.map(({ act }) => act.kind)).toEqual([
    'draw',
    'substitute',
    'void',
    'redraw',
  ]);
  expect(after.lists.map(({ state }) => state)).toEqual(['void', 'current']);
  expect(await doSubstitute()).toMatchObject({
    kind: 'done',
    entry: { number: 5, act: { list: `${LIST} (2)` } },
  });
  expect((await verifyWorkbook()).differences).toEqual([]);
});

test('notes by hand on the record and its lines to sign are still there after an act', async () => {
  await drawn();
  const signature = (await cells(RECORD)).findIndex(([first]) =>
    first?.startsWith('抽取人（签字）'),
  );
  await write(RECORD, `A${signature + 1}`, '抽取人（签字）：赵一');
  await doSubstitute();
  await doReassign();
  const texts = (await cells(RECORD)).map(([first]) => first);
  expect(texts).toContain('抽取人（签字）：赵一');
  expect(texts.indexOf('抽取人（签字）：赵一')).toBe(signature + 2);
  expect((await verifyWorkbook()).differences).toEqual([]);
});

test('an entry or a list that was changed by hand is found, and no act is done on it', async () => {
  await drawn();
  await doSubstitute();
  const rows = await cells(RECORD);
  const line = rows.findIndex((row) => row[1] === '补抽');
  await write(RECORD, `F${line + 1}`, '没有的事');
  const { differences } = await verifyWorkbook();
  expect(differences).toMatchObject([
    { what: 'entry-shown', number: 2, sheet: RECORD, cell: `F${line + 1}` },
  ]);
  expect(await doReassign()).toMatchObject({
    kind: 'stopped',
    problems: [{ code: 'record-differs', count: 1, sheet: RECORD }],
  });
});

test('a draw of an earlier version, without table and columns, is verified, and the first act begins the chain with it', async () => {
  await drawn();
  await asEarlierVersion();
  expect(await verifyWorkbook()).toMatchObject({
    records: [RECORD],
    differences: [],
    problems: [],
  });
  expect((await record()).entries).toEqual([]);
  expect(await doSubstitute()).toMatchObject({ kind: 'done', entry: { number: 2 } });
  expect((await record()).entries.map(({ act }) => act.kind)).toEqual(['draw', 'substitute']);
  expect(await verifyWorkbook()).toMatchObject({
    records: [RECORD],
    differences: [],
    problems: [],
  });
  expect(await doVoid()).toMatchObject({ kind: 'done' });
  expect((await verifyWorkbook()).differences).toEqual([]);
});

test.each<
  [
    string,
    (
      asked: Awaited<ReturnType<typeof request>>,
      enterprise: string,
      inspector: string,
    ) => Promise<ActOutcome>,
  ]
>([
  ['补抽', (asked, enterprise) => substitute({ ...asked, enterprise })],
  ['改派', (asked, _, inspector) => reassign({ ...asked, inspector })],
  ['作废', (asked) => voidList(asked)],
])(
  '%s: a host that fails at any request leaves the workbook as it was, and says so',
  async (_, deed) => {
    await drawn();
    const asked = await request();
    const [task] = asked.scan.periods[0]?.current?.tasks ?? [];
    const before = snapshot();
    const failAt = failingHost(bookHost());
    for (let failing = 1; ; failing++) {
      failAt(failing);
      const outcome = await deed(asked, task?.unit.id ?? '', task?.lead.id ?? '');
      if (outcome.kind === 'done') {
        // Three requests read, one writes; a fifth there is not.
        expect(failing).toBe(5);
        break;
      }
      expect(outcome.problems).toMatchObject([
        { code: 'host-failed', hostCode: 'ServiceNotAvailable' },
      ]);
      expect(snapshot()).toEqual(before);
    }
    expect(snapshot()).not.toEqual(before);
  },
);

test('a second draw that fails at any request leaves the first one’s table of acts as it was', async () => {
  await drawn();
  const before = snapshot();
  const failAt = failingHost(bookHost());
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const outcome = await runDraw(aDrawRequest({ redrawReason: '名录有误', seed: '99' }));
    if (outcome.kind === 'done') break;
    expect(snapshot()).toEqual(before);
    expect(failing).toBeLessThan(10);
  }
  failAt(0);
  expect((await record()).entries.map(({ act }) => act.kind)).toEqual(['draw', 'redraw']);
});

test('an act without a reason, or on a unit that is not on the list, is not done', async () => {
  await drawn();
  const asked = await request();
  expect(await voidList({ ...asked, reason: ' ' })).toMatchObject({
    kind: 'stopped',
    problems: [{ code: 'act-reason-missing' }],
  });
  expect(await substitute({ ...asked, enterprise: 'nobody' })).toMatchObject({
    kind: 'stopped',
    problems: [{ code: 'act-unlisted' }],
  });
  expect(await reassign({ ...asked, inspector: 'nobody' })).toMatchObject({
    kind: 'stopped',
    problems: [{ code: 'act-unassigned' }],
  });
});

test('a record that somebody has locked with a password keeps an act from being done, and nothing changes', async () => {
  await drawn();
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(RECORD);
    protection.unprotect();
    protection.protect({}, 'geheim');
    await context.sync();
  });
  const before = snapshot();
  expect(await doSubstitute()).toMatchObject({
    kind: 'stopped',
    problems: [{ code: 'sheet-password' }],
  });
  expect(snapshot()).toEqual(before);
});
