/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import type { ActOutcome } from '../../../../src/app/changeList';
import { prepareDraw } from '../../../../src/app/prepareDraw';
import type { Act, Entry } from '../../../../src/domain/act/act';
import type { CurrentTask } from '../../../../src/domain/act/periodRecord';
import type { PeriodRecord } from '../../../../src/domain/act/periodRecord';
import type { Draw } from '../../../../src/domain/draw/draw';
import { drawPeriod } from '../../../../src/domain/draw/drawPeriod';
import { parseSeed } from '../../../../src/domain/draw/ticket/seed';
import type { PaneApp } from '../../../../src/taskpane/paneApp';
import { tangshanGaoxin2024 } from '../../../../src/text/preset/tangshanGaoxin2024';
import { busy, scanOf } from '../../paneFixture';
import { choose, failOnComplaints, heading, press, renderPane, type } from '../../renderPane';

failOnComplaints();

const period = { year: 2026, quarter: 1 } as const;
const draw = drawn();
const sheets = { list: '抽查名单 2026Q1', ledger: '抽取底册 2026Q1', record: '抽取记录 2026Q1' };
const first = draw.tasks[0] as Draw['tasks'][number];
const next = draw.units.find(
  ({ unit, drawn: isDrawn }) => unit.category === first.unit.category && !isDrawn,
);

function drawn(): Draw {
  const preparation = prepareDraw(scanOf(), tangshanGaoxin2024, period);
  const seed = parseSeed('1');
  const made = preparation && seed && drawPeriod(preparation.population, seed, 'seedrandom').draw;
  if (!made) throw new Error('the fixture cannot be drawn');
  return made;
}

const standing = (task: Draw['tasks'][number]): CurrentTask => ({
  ...task,
  status: 'standing',
  replaces: '',
  reason: '',
});
const substituteTask: CurrentTask = {
  ...standing(first),
  unit: next?.unit ?? first.unit,
  replaces: first.unit.id,
  reason: '停产',
};

function entry(number: number, of: Act): Entry {
  return {
    number,
    at: '2026年1月5日 09:30',
    by: '张三',
    witness: '李四',
    act: of,
    previous: '',
    hash: 'h',
  };
}

const drawEntry = entry(1, {
  kind: 'draw',
  reason: '',
  sheets,
  fingerprint: draw.fingerprint,
  seed: '1',
  method: 'seedrandom',
  listFingerprint: 'f',
});

function recordOf(
  tasks: readonly CurrentTask[] = draw.tasks.map(standing),
  entries: readonly Entry[] = [drawEntry],
): PeriodRecord {
  const rows = tasks.map(({ unit }, index) => ({
    id: unit.id,
    place: () => ({ sheet: sheets.list, cell: `A${index + 5}` }),
  }));
  const list = {
    sheets,
    recorded: {
      population: draw.population,
      tasks: rows,
      categories: draw.categories,
      directed: [],
      seed: '1',
      method: 'seedrandom',
      fingerprint: draw.fingerprint,
      facts: null,
    },
    tasks,
    state: 'current',
  };
  return { period, entries, lists: [list], current: list } as unknown as PeriodRecord;
}

async function openChanges(
  later: Partial<PaneApp> = {},
  periods: readonly PeriodRecord[] = [recordOf()],
): ReturnType<typeof renderPane> {
  const rendered = await renderPane({ later, scan: () => scanOf({ periods }) });
  await press('名单变动');
  return rendered;
}

async function take(enterprise: string): Promise<void> {
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: enterprise } });
  await press(enterprise);
}

const confirmation = (name: string): HTMLElement => screen.getByRole('button', { name });
const isOff = (name: string): boolean =>
  confirmation(name).getAttribute('aria-disabled') === 'true' ||
  confirmation(name).hasAttribute('disabled');

test('a workbook with a list offers its changes as soon as the pane opens', async () => {
  const { app } = await renderPane({ scan: () => scanOf({ periods: [recordOf()] }) });
  await press(/名录/);
  await press('2026年第1季度已抽取 37 家');
  expect(app.places).toEqual([{ sheet: sheets.list, cell: '' }]);
  await press('名单变动');
  expect(document.activeElement).toBe(heading('名单变动'));
  await press('返回');
  expect(heading('核对名录')).toBeTruthy();
});

describe('a substitute', () => {
  test('is shown with its team before anything is written, and asks for a reason', async () => {
    const asked: string[] = [];
    await openChanges({
      proposeSubstitute: (_, enterprise) => {
        asked.push(enterprise);
        return Promise.resolve({ added: substituteTask, problems: [] });
      },
      substitute: () => {
        throw new Error('nothing may be written yet');
      },
    });
    expect(isOff('确认补抽')).toBe(true);
    expect(screen.getByText('还差：选择企业、理由')).toBeTruthy();
    await take(first.unit.name);
    expect(asked).toEqual([first.unit.id]);
    expect(screen.getByText('补上的企业').closest('section')?.textContent).toContain(
      substituteTask.unit.name,
    );
    expect(screen.getByText('还差：理由')).toBeTruthy();
    await choose('理由', '其他');
    expect(isOff('确认补抽')).toBe(true);
    type('写明理由', '厂区封闭施工');
    expect(isOff('确认补抽')).toBe(false);
  });

  test('is written with the reason and the names, and the row can be gone to', async () => {
    const requests: unknown[] = [];
    const done: ActOutcome = {
      kind: 'done',
      entry: entry(2, {
        kind: 'substitute',
        list: sheets.list,
        removed: first.unit.id,
        added: substituteTask.unit.id,
        lead: 'a',
        assists: [],
        auxiliaries: [],
        reason: '停产',
        listFingerprint: 'g',
      }),
      problems: [],
    };
    let changed = false;
    const after = recordOf(
      [
        { ...standing(first), status: 'replaced' },
        substituteTask,
        ...draw.tasks.slice(1).map(standing),
      ],
      [drawEntry, done.entry],
    );
    const { app } = await renderPane({
      scan: () => scanOf({ periods: [changed ? after : recordOf()] }),
      later: {
        proposeSubstitute: () => Promise.resolve({ added: substituteTask, problems: [] }),
        substitute: ({ period: of, enterprise, reason, at, by, witness }) => {
          requests.push({ period: of, enterprise, reason, at, by, witness });
          changed = true;
          return Promise.resolve(done);
        },
      },
    });
    await press('名单变动');
    await take(first.unit.name);
    await choose('理由', '停产');
    type('经办人', '张三');
    type('监督人', '李四');
    await press('确认补抽');
    expect(requests).toEqual([
      {
        period,
        enterprise: first.unit.id,
        reason: '停产',
        at: '2026年1月5日 09:30',
        by: '张三',
        witness: '李四',
      },
    ]);
    expect(
      screen.getByText(`已补抽：“${first.unit.name}”换为“${substituteTask.unit.name}”`),
    ).toBeTruthy();
    await press('看名单上的这一行');
    expect(app.places).toEqual([{ sheet: sheets.list, cell: 'A6' }]);
    expect(screen.getByText('操作记录（2 条）')).toBeTruthy();
    expect(screen.getByText(`“${first.unit.name}”换为“${substituteTask.unit.name}”`)).toBeTruthy();
    expect(isOff('确认补抽')).toBe(true);
  });

  test('that cannot be found says why, and nothing can be confirmed', async () => {
    await openChanges({
      proposeSubstitute: () =>
        Promise.resolve({
          added: null,
          problems: [{ code: 'record-not-found', severity: 'error', sheet: '', cell: '' }],
        }),
    });
    await take(first.unit.name);
    await choose('理由', '停产');
    expect(screen.getByRole('alert').textContent).toContain('没有可以补上的企业');
    expect(isOff('确认补抽')).toBe(true);
  });

  test('that Excel refuses leaves what was filled in', async () => {
    await openChanges({
      proposeSubstitute: () => Promise.resolve({ added: substituteTask, problems: [] }),
      substitute: () => Promise.resolve({ kind: 'stopped', problems: [busy] }),
    });
    await take(first.unit.name);
    await choose('理由', '停产');
    await press('确认补抽');
    expect(screen.getByRole('alert').textContent).toContain('正在编辑单元格');
    expect(isOff('确认补抽')).toBe(false);
  });
});

test('other inspectors are previewed for the tasks that are ticked', async () => {
  const asked: (readonly string[] | undefined)[] = [];
  const requests: unknown[] = [];
  await openChanges({
    proposeReassign: (record, _, enterprises) => {
      asked.push(enterprises);
      const tasks =
        record.current?.tasks.filter(({ unit }) => enterprises?.includes(unit.id) === true) ?? [];
      return Promise.resolve({ tasks, problems: [] });
    },
    reassign: ({ inspector, enterprises, reason }) => {
      requests.push({ inspector, enterprises, reason });
      return Promise.resolve({ kind: 'stopped', problems: [busy] });
    },
  });
  await act(async () => {
    fireEvent.click(screen.getByLabelText('改派'));
    await Promise.resolve();
  });
  const own = draw.tasks.filter(({ lead, assists, auxiliaries }) =>
    [lead, ...assists, ...auxiliaries].some(({ id }) => id === first.lead.id),
  );
  await choose('改派谁的任务', `${first.lead.name}（${own.length} 家）`);
  expect(asked.at(-1)).toEqual(own.map(({ unit }) => unit.id));
  await act(async () => {
    fireEvent.click(screen.getByLabelText(own[0]?.unit.name ?? ''));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  expect(screen.getByText(`改派后的 ${own.length - 1} 家`)).toBeTruthy();
  type('理由', '借调');
  await press('确认改派');
  expect(requests).toEqual([
    {
      inspector: first.lead.id,
      enterprises: own.slice(1).map(({ unit }) => unit.id),
      reason: '借调',
    },
  ]);
});

test('a list is made void only when its period was typed', async () => {
  const done = {
    kind: 'done',
    entry: entry(2, { kind: 'void', list: sheets.list, reason: '名录有误' }),
    problems: [],
  } as const;
  await openChanges({ voidList: () => Promise.resolve(done) });
  await act(async () => {
    fireEvent.click(screen.getByLabelText('作废'));
    await Promise.resolve();
  });
  type('理由', '名录有误');
  expect(screen.getByText('还差：输入时段确认')).toBeTruthy();
  type('输入 2026Q1 确认作废', '2026q2');
  expect(isOff('确认作废')).toBe(true);
  type('输入 2026Q1 确认作废', '２０２６q1');
  await press('确认作废');
  expect(screen.getByText('「抽查名单 2026Q1」已作废')).toBeTruthy();
});

test('a period whose lists are all void says so and keeps its history in sight', async () => {
  const record = recordOf();
  const [list] = record.lists;
  const void1 = {
    ...record,
    lists: list === undefined ? [] : [{ ...list, state: 'void' as const }],
    current: null,
  };
  const other = { ...recordOf(), period: { year: 2025, quarter: 4 } as const };
  await renderPane({ scan: () => scanOf({ periods: [other, void1] }) });
  await press('名单变动');
  expect(screen.getByText('本期的名单都已作废，需要的话请重新抽取。')).toBeTruthy();
  expect(screen.getByText('已作废', { selector: '.tag' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '确认补抽' })).toBeNull();
  await choose('时段', '2025年第4季度');
  expect(confirmation('确认补抽')).toBeTruthy();
});

describe('a workbook that was drawn in opens finished', () => {
  const substituted = entry(2, {
    kind: 'substitute',
    list: sheets.list,
    removed: first.unit.id,
    added: substituteTask.unit.id,
    lead: first.lead.id,
    assists: [],
    auxiliaries: [],
    reason: '停产',
    listFingerprint: 'g',
  });
  const after = recordOf(
    [
      { ...standing(first), status: 'replaced' },
      substituteTask,
      ...draw.tasks.slice(1).map(standing),
    ],
    [drawEntry, substituted],
  );

  test('with the list of today, its plan, its last act and what is due next', async () => {
    await renderPane({ scan: () => scanOf({ periods: [after] }) });
    expect(heading('抽取结果')).toBeTruthy();
    expect(screen.getByText(`按《${tangshanGaoxin2024.name}》抽取`)).toBeTruthy();
    expect(screen.getByText(/^最近一次操作：2\. 补抽\s2026年1月5日 09:30$/)).toBeTruthy();
    expect(screen.getByText(/^下一个期限：/)).toBeTruthy();
    expect(screen.getByText('抽取后变动过 1 次，下面是现在的名单，变动的已标出。')).toBeTruthy();
    expect(screen.getByText('已换下', { selector: '.tag' })).toBeTruthy();
    expect(screen.getByText('补抽', { selector: '.tag' })).toBeTruthy();
    expect(screen.getByText(`补抽，接替“${first.unit.name}”：停产`, { exact: false })).toBeTruthy();
    // The rules of the record, though this browser remembers none.
    await press(/方案/);
    expect(screen.getAllByText(tangshanGaoxin2024.name).length).toBeGreaterThan(0);
  });

  test('and shows the latest list where the period of today has none', async () => {
    const earlier = { ...after, period: { year: 2025, quarter: 4 } as const };
    await renderPane({ scan: () => scanOf({ periods: [earlier] }) });
    expect(heading('抽取结果')).toBeTruthy();
    expect(heading('云溪县生态环境局 2026年第1季度')).toBeTruthy();
  });
});

test('registers that were changed since are told of, until they are read again', async () => {
  let tell: (sheet: string | null) => void = () => undefined;
  await renderPane({
    later: {
      watchWorkbook: (onMove) => {
        tell = onMove;
        return Promise.resolve(() => Promise.resolve());
      },
    },
  });
  const notice = '名录已改动，点此重新读取';
  expect(screen.queryByRole('button', { name: notice })).toBeNull();
  act(() => tell('填表说明'));
  expect(screen.queryByRole('button', { name: notice })).toBeNull();
  for (const sheet of ['检查对象名录库', null]) {
    act(() => tell(sheet));
    await press(notice);
    expect(screen.queryByRole('button', { name: notice })).toBeNull();
  }
});

test('the bureau’s name is asked once, and kept in the workbook', async () => {
  const { app } = await renderPane({
    scan: () => scanOf({ fileName: '名录.xlsx' }),
  });
  type('单位名称', ' 云溪县生态环境局 ');
  await press('用这个名称');
  expect(app.remembered.at(-1)).toMatchObject({ bureau: '云溪县生态环境局' });
  expect(heading('云溪县生态环境局 2026年第1季度')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '用这个名称' })).toBeNull();
});
