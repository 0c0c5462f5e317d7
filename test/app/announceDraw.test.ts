import { voidList } from '../../src/app/changeList';
import { prepareDraw } from '../../src/app/prepareDraw';
import { runDraw } from '../../src/app/runDraw';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { cellAddress } from '../../src/domain/ground/cellAddress';
import type { Difference } from '../../src/domain/record/difference';
import { readPeriodSheets } from '../../src/excel/record/periodSheets';
import { verifySheets } from '../../src/excel/record/verifySheets';
import { announcementNoteText } from '../../src/text/problem/announcementNoteText';
import { differenceText } from '../../src/text/problem/differenceText';
import { announce, ANNOUNCEMENT, DICE, follow, LOTTERY } from '../support/announcedBook';
import { enterpriseSheet, bureauSheets, workbookOf } from '../support/bureau';
import {
  bookHost,
  cells,
  closeBook,
  doSubstitute,
  openBook,
  RECORD,
  record,
  request,
  scan,
  snapshot,
  write,
} from '../support/drawnBook';
import { aDrawRequest } from '../support/drawRequest';
import { failingHost } from '../support/failingHost';

beforeEach(() => openBook(workbookOf(bureauSheets())));
afterEach(closeBook);

/** Typed by nobody, as Jest's own is `any`. */
const containing = (items: readonly unknown[]): unknown => expect.arrayContaining([...items]);

/** What each label of a sheet says. */
const saidBy = (rows: readonly string[][]): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.map(([label = '', value = '']) => [label, value]));

async function kinds(): Promise<string[]> {
  return (await cells(ANNOUNCEMENT))
    .filter(([number]) => /^\d+$/.test(number ?? ''))
    .map((row) => row[1] ?? '');
}

async function notes(): Promise<string[]> {
  const { differences, problems, notes: found } = await verifyWorkbook();
  expect([differences.map(differenceText), problems]).toEqual([[], []]);
  return found.map(announcementNoteText);
}

test('an announcement begins the period’s table of acts, and says all that the draw will be made by', async () => {
  const outcome = await announce();
  expect(outcome).toMatchObject({ kind: 'done', entry: { number: 1, previous: '' } });
  const rows = await cells(ANNOUNCEMENT);
  const said = saidBy(rows);
  expect(said).toMatchObject({
    抽取期间: '2026年第1季度',
    公告时间: '2026年1月5日 09:30',
    公告人: '赵一',
    监督人: '钱二',
    种子来源: LOTTERY.name,
    产生时间: '2026年1月6日 21:15',
    怎样写成种子: LOTTERY.writing,
    替代来源: DICE.name,
    替代来源时间: '2026年1月8日 09:00',
    替代来源地点: DICE.place,
    再次公告的理由: '无',
  });
  expect(said['名录指纹']).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  expect(await kinds()).toEqual(['公告']);
  expect((await scan()).periods).toEqual([]);
  expect((await scan()).tables.map(({ sheet }) => sheet)).not.toContain(ANNOUNCEMENT);
  expect((await scan()).resultTables.find(({ sheet }) => sheet === ANNOUNCEMENT)?.protected).toBe(
    true,
  );
  expect(await notes()).toEqual([
    `「${ANNOUNCEMENT}」：公告 2026年1月5日 09:30，种子来源 ${LOTTERY.name}（2026年1月6日 21:15），还没有抽取。`,
  ]);
});

test('a draw that follows is entered behind its start, and says so; later acts go into the same table', async () => {
  await announce();
  expect(await follow()).toMatchObject({ kind: 'done' });
  expect(await kinds()).toEqual(['公告', '开始', '抽取']);
  const rows = await cells(RECORD);
  const said = saidBy(rows);
  expect(said).toMatchObject({
    抽取时间: '2026年1月7日 09:00',
    种子: '385',
    种子来源: `公告指定：${LOTTERY.name}（2026年1月6日 21:15）`,
    先公告后抽取: `公告 2026年1月5日 09:30（「${ANNOUNCEMENT}」），本次为公告后第 1 次开始`,
  });
  expect(rows.map(([first]) => first)).not.toContain('1');
  expect(await notes()).toEqual([
    `「${RECORD}」：先公告后抽取：公告 2026年1月5日 09:30，种子来源 ${LOTTERY.name}（2026年1月6日 21:15），本次为公告后第 1 次开始。`,
  ]);
  expect(await doSubstitute()).toMatchObject({ kind: 'done', entry: { number: 4 } });
  expect(await voidList(await request())).toMatchObject({ kind: 'done', entry: { number: 5 } });
  expect(await runDraw(aDrawRequest({ redrawReason: '名录有误' }))).toMatchObject({ kind: 'done' });
  expect(await kinds()).toEqual(['公告', '开始', '抽取', '补抽', '作废', '重抽']);
  expect((await notes()).at(-1)).toBe(
    `「${RECORD} (2)」：未公告。这次抽取之前是否另外抽过，没有记录可查。`,
  );
});

test('checks count to the announced day, whenever the draw is made', async () => {
  await announce({ on: '2026-01-05' });
  expect(saidBy(await cells(ANNOUNCEMENT))['计入检查截止']).toBe('2026年1月5日');
  const { profile, period } = aDrawRequest();
  const preparation = prepareDraw(await scan(), profile, period, { on: '2026-01-20' });
  expect(preparation?.population.countedTo).toBe('2026-01-05');
  expect(preparation?.announced?.changes).toEqual([]);
  expect(
    prepareDraw(await scan(), profile, period, { on: '2026-01-20', anew: true }),
  ).toMatchObject({ announced: null, population: { countedTo: '2026-01-20' } });
  expect(await follow({ on: '2026-01-20' })).toMatchObject({ kind: 'done' });
  expect(saidBy(await cells(RECORD))['计入检查截止']).toBe('2026年1月5日');
  expect(await notes()).toHaveLength(1);
});

test('a draw without an announcement is as it was, and verification says that nothing was announced', async () => {
  expect(await runDraw(aDrawRequest())).toMatchObject({ kind: 'done' });
  const labels = (await cells(RECORD)).map(([first]) => first);
  expect(labels).not.toContain('先公告后抽取');
  expect((await record()).entries.map(({ act }) => act.kind)).toEqual(['draw']);
  expect(await notes()).toEqual([
    `「${RECORD}」：未公告。这次抽取之前是否另外抽过，没有记录可查。`,
  ]);
});

test('a source that is not later than the announcement, incomplete or out of order is refused, all at once', async () => {
  await scan();
  const before = snapshot();
  const outcome = await announce({
    source: { ...LOTTERY, at: '2026-01-05T09:30', writing: ' ' },
    substitute: { ...DICE, name: '', at: '2026-01-04T09:00' },
  });
  expect(outcome.kind).toBe('stopped');
  expect(outcome.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'announcement-incomplete', source: 'main', part: 'writing' },
    { code: 'source-not-later', name: LOTTERY.name },
    { code: 'announcement-incomplete', source: 'substitute', part: 'name' },
    { code: 'source-not-later', name: '' },
    { code: 'substitute-too-early' },
  ]);
  expect(snapshot()).toEqual(before);
});

test('registers that changed since the announcement stop the draw, and what changed is said', async () => {
  await announce();
  await write(enterpriseSheet, 'G3', '停产');
  const before = snapshot();
  const stopped = await follow();
  expect(stopped).toMatchObject({ kind: 'stopped' });
  if (stopped.kind !== 'stopped') return;
  expect(stopped.problems).toContainEqual(
    expect.objectContaining({
      code: 'announced-changed',
      changes: containing([
        { what: 'category', category: 'key', count: 'excluded', before: 0, now: 1 },
      ]),
    }),
  );
  expect(snapshot()).toEqual(before);
  await write(enterpriseSheet, 'G3', '在产');
  await write(enterpriseSheet, 'C3', '别处1号');
  expect(await follow()).toMatchObject({
    problems: containing([
      expect.objectContaining({ code: 'announced-changed', changes: [{ what: 'content' }] }),
    ]),
  });
});

test('another profile, another method, no following, and a source that is not due stop the draw', async () => {
  await announce();
  const { profile } = aDrawRequest();
  const changed = { ...profile, name: '另一方案' };
  expect(await follow({ profile: changed })).toMatchObject({
    problems: containing([
      expect.objectContaining({
        code: 'announced-changed',
        changes: [{ what: 'profile', before: profile.name, now: '另一方案' }],
      }),
    ]),
  });
  const codes = async (outcome: ReturnType<typeof follow>): Promise<string[]> => {
    const { kind, ...rest } = await outcome;
    expect(kind).toBe('stopped');
    return ('problems' in rest ? (rest.problems ?? []) : [])
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  };
  expect(await codes(follow({ method: 'seedrandom-utf8' }))).toEqual(['announced-method']);
  expect(await codes(runDraw(aDrawRequest()))).toEqual(['announced-unfollowed']);
  const early = { source: 'main', reason: '', startedAt: '2026-01-06T21:14' } as const;
  expect(await codes(follow({ follows: early }))).toEqual(['source-not-due']);
  const other = { source: 'substitute', reason: ' ', startedAt: '2026-01-08T09:00' } as const;
  expect(await codes(follow({ follows: other }))).toEqual(['substitute-reason-missing']);
  expect(await kinds()).toEqual(['公告']);
});

test('the substitute source is used with a reason, which the record prints', async () => {
  await announce();
  const follows = {
    source: 'substitute',
    reason: '当期停售',
    startedAt: '2026-01-08T09:05',
  } as const;
  expect(await follow({ follows, seed: '135264' })).toMatchObject({ kind: 'done' });
  expect((await cells(RECORD)).find(([first]) => first === '种子来源')?.[1]).toBe(
    `公告的替代来源：${DICE.name}（2026年1月8日 09:00，${DICE.place}）。改用的理由：当期停售`,
  );
  expect((await notes())[0]).toContain('改用替代来源 现场掷骰子');
});

test('an announcement without substitute has none', async () => {
  await announce({ substitute: null });
  const follows = { source: 'substitute', reason: '停售', startedAt: '2026-02-01T09:00' } as const;
  expect(await follow({ follows })).toMatchObject({
    problems: containing([expect.objectContaining({ code: 'announced-no-substitute' })]),
  });
});

test('a second announcement needs a reason, is a further entry, and the first says that it was replaced', async () => {
  await announce();
  expect(await announce({ madeAt: '2026-01-06T08:00' })).toMatchObject({
    kind: 'stopped',
    problems: containing([
      expect.objectContaining({
        code: 'announcement-reason-missing',
        made: '2026-01-05T09:30',
      }),
    ]),
  });
  await write(enterpriseSheet, 'G3', '停产');
  const again = await announce({ madeAt: '2026-01-06T08:00', reason: '一家停产' });
  expect(again).toMatchObject({
    kind: 'done',
    entry: { number: 2, act: { sheet: `${ANNOUNCEMENT} (2)` } },
  });
  expect((await cells(ANNOUNCEMENT))[0]?.[0]).toMatch(/（已被代替）$/);
  expect(await kinds()).toEqual(['公告', '公告']);
  expect(await follow()).toMatchObject({ kind: 'done' });
  const found = await notes();
  expect(found[0]).toBe(
    `「${ANNOUNCEMENT}」：公告 2026年1月5日 09:30，已被 2026年1月6日 08:00 的公告（「${ANNOUNCEMENT} (2)」）代替，理由：一家停产。`,
  );
  expect(found[1]).toContain(`「${RECORD}」：先公告后抽取：公告 2026年1月6日 08:00`);
});

test('a period that was drawn can be announced again with a reason; its table of acts stays where it is', async () => {
  await runDraw(aDrawRequest());
  expect(await announce()).toMatchObject({
    problems: containing([
      expect.objectContaining({ code: 'announcement-reason-missing', made: null }),
    ]),
  });
  expect(await announce({ reason: '名录有误' })).toMatchObject({
    kind: 'done',
    entry: { number: 2 },
  });
  expect(await follow({ redrawReason: '名录有误' })).toMatchObject({ kind: 'done' });
  expect((await record()).entries.map(({ act }) => act.kind)).toEqual([
    'draw',
    'announce',
    'attempt',
    'redraw',
  ]);
  expect(await notes()).toHaveLength(2);
});

test.each(['draw', 'write'] as const)(
  'a draw that is cancelled while it is at %s leaves its start and its end, and the next one counts on',
  async (stage) => {
    await announce();
    const controller = new AbortController();
    const outcome = await follow(
      {},
      {
        signal: controller.signal,
        onProgress: (at) => {
          if (at === stage) controller.abort();
        },
      },
    );
    expect(outcome).toMatchObject({
      kind: 'cancelled',
      problems: [{ code: 'start-entered', start: 1 }],
    });
    expect(await kinds()).toEqual(['公告', '开始', '取消']);
    expect((await notes())[0]).toBe(
      `「${ANNOUNCEMENT}」：公告后第 1 次开始（2026年1月7日 09:00，种子 385）已取消，经办人按了取消。`,
    );
    // When it ended may be written in by hand.
    const ending = (await cells(ANNOUNCEMENT)).findIndex(([, act]) => act === '取消');
    await write(ANNOUNCEMENT, `C${ending + 1}`, '2026年1月7日 9:10');
    expect(await follow({ seed: '386' })).toMatchObject({ kind: 'done' });
    expect(await verifyWorkbook()).toMatchObject({ differences: [], problems: [] });
    expect((await notes()).at(-1)).toContain('本次为公告后第 2 次开始');
  },
);

test('a start that ends with Excel stands alone, and verification says so', async () => {
  await announce();
  const failAt = failingHost(bookHost());
  const outcome = await follow(
    {},
    {
      onProgress: (stage) => {
        if (stage === 'draw') failAt(1, true);
      },
    },
  );
  failAt(0);
  expect(outcome).toMatchObject({
    kind: 'stopped',
    problems: containing([expect.objectContaining({ code: 'start-unended', start: 1 })]),
  });
  expect(await kinds()).toEqual(['公告', '开始']);
  expect((await notes())[0]).toBe(
    `「${ANNOUNCEMENT}」：公告后第 1 次开始（2026年1月7日 09:00，种子 385）没有写下怎样结束，可能是 Excel 中途关闭。`,
  );
  expect(await follow({ seed: '386' })).toMatchObject({ kind: 'done' });
  expect((await notes()).at(-1)).toContain('本次为公告后第 2 次开始');
});

test('a host that fails at any request leaves the workbook without a list, and with a start that is told', async () => {
  await announce();
  const before = snapshot();
  const failAt = failingHost(bookHost());
  let entered = 0;
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const outcome = await follow({ seed: String(failing) });
    failAt(0);
    if (outcome.kind === 'done') break;
    expect(failing).toBeLessThan(15);
    if (outcome.kind !== 'stopped') throw new Error('nobody cancels');
    expect((await scan()).resultSheets).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/抽查名单|正在生成/)]),
    );
    const isEntered = outcome.problems.some(({ code }) => code === 'start-entered');
    if (!isEntered && entered === 0) expect(snapshot()).toEqual(before);
    if (isEntered) entered += 1;
    expect((await kinds()).filter((kind) => kind === '开始')).toHaveLength(entered);
    expect((await kinds()).filter((kind) => kind === '失败')).toHaveLength(entered);
  }
  expect(entered).toBeGreaterThan(0);
  expect((await notes()).at(-1)).toContain(`本次为公告后第 ${entered + 1} 次开始`);
});

test('nothing is entered behind an announcement that was changed', async () => {
  await announce();
  await write(ANNOUNCEMENT, 'B6', '别人');
  const differs = containing([
    expect.objectContaining({ code: 'announcement-differs', sheet: ANNOUNCEMENT, cell: 'B6' }),
  ]);
  expect(await follow()).toMatchObject({ kind: 'stopped', problems: differs });
  expect(await announce({ madeAt: '2026-01-06T08:00', reason: '改来源' })).toMatchObject({
    kind: 'stopped',
    problems: differs,
  });
});

test('no act is done behind an announcement that was changed; notes beside it do not matter', async () => {
  await announce();
  await follow();
  await write(ANNOUNCEMENT, 'H2', '已张贴');
  expect(await doSubstitute()).toMatchObject({ kind: 'done' });
  await write(ANNOUNCEMENT, 'B6', '别人');
  expect(await doSubstitute()).toMatchObject({
    kind: 'stopped',
    problems: [{ code: 'record-differs', sheet: ANNOUNCEMENT, cell: 'B6', count: 1 }],
  });
});

test('an announcement that fails at any request leaves the workbook as it was', async () => {
  await announce();
  const before = snapshot();
  const failAt = failingHost(bookHost());
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const outcome = await announce({ madeAt: '2026-01-06T08:00', reason: '改来源' });
    if (outcome.kind === 'done') break;
    expect(outcome.problems).toMatchObject([{ code: 'host-failed' }]);
    expect(snapshot()).toEqual(before);
    expect(failing).toBeLessThan(12);
  }
});

test('every printed cell of an announcement that is changed is found, and nothing is done on it', async () => {
  await announce();
  await announce({ madeAt: '2026-01-06T08:00', reason: '改来源', substitute: null });
  await follow();
  const { resultTables } = await scan();
  const differencesOf = (tables: typeof resultTables): readonly Difference[] =>
    readPeriodSheets(tables).periods.flatMap((period) => verifySheets(period, tables).differences);
  expect(differencesOf(resultTables)).toEqual([]);
  let cellsChanged = 0;
  for (const { sheet, values } of resultTables.filter(({ sheet: name }) =>
    name.startsWith(ANNOUNCEMENT),
  )) {
    const end = values.findIndex(([first]) => /^(操作记录（|公告人（签字）)/.test(String(first)));
    for (const row of Array.from({ length: end - 1 }, (_, index) => index)) {
      for (const column of [0, 1, 2, 3, 4].filter((at) => values[row]?.[at] !== '')) {
        const changed = resultTables.map((table) =>
          table.sheet === sheet
            ? {
                ...table,
                values: table.values.map((line, at) =>
                  at === row ? line.map((cell, to) => (to === column ? `${cell}x` : cell)) : line,
                ),
              }
            : table,
        );
        const place = { sheet, cell: cellAddress(row + 1, column) };
        expect([place, differencesOf(changed)]).toEqual([
          place,
          containing([expect.objectContaining({ what: 'cell', ...place })]),
        ]);
        cellsChanged += 1;
      }
    }
  }
  expect(cellsChanged).toBeGreaterThan(60);
  const without = (name: string): string[] =>
    differencesOf(resultTables.filter(({ sheet }) => sheet !== name)).map(({ what }) => what);
  // The second one has no table of acts; the first one takes the period's with it.
  expect(without(`${ANNOUNCEMENT} (2)`)).toEqual(['entry-sheet']);
  expect(without(ANNOUNCEMENT)).toEqual([
    'entry-missing',
    'announcement-unentered',
    'cell',
    'row-extra',
  ]);
});
