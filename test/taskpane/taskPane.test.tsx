/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { DrawOptions, DrawOutcome, DrawRequest } from '../../src/app/runDraw';
import type { DirectedDraw } from '../../src/domain/profile/profile';
import { busy, doneOutcome, scanOf } from './paneFixture';
import { initialState } from '../../src/taskpane/state/paneState';
import {
  choose,
  failOnComplaints,
  heading,
  NEXT_DRAW,
  NEXT_PROFILE,
  press,
  renderPane,
  type,
} from './renderPane';

const START = '开始抽取';

const complaints = failOnComplaints();

async function goToDraw(): Promise<void> {
  await press(NEXT_PROFILE);
  await press(NEXT_DRAW);
}

describe('draw', () => {
  test('a start without a seed says so and goes to the field', async () => {
    const { app } = await renderPane();
    await goToDraw();
    await press(START);
    expect(app.requests).toEqual([]);
    expect(screen.getByText('请输入种子。')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('种子'));
  });

  test('a letter of the seed that cannot be seen is told at once, with its place', async () => {
    const { app } = await renderPane();
    await goToDraw();
    type('种子', '2026\u200b0105');
    expect(await screen.findByText(/^种子里第 5 个字（U\+200B）看不见/)).toBeTruthy();
    await press(START);
    expect(app.requests).toEqual([]);
    expect(document.activeElement).toBe(screen.getByLabelText('种子'));
    type('种子', '２０２６ 0105');
    expect(screen.queryByText(/看不见/)).toBeNull();
    expect(screen.getByText('种子 2026 0105（8 个字）')).toBeTruthy();
  });

  test('the request carries the fingerprint as it was shown', async () => {
    const { app } = await renderPane();
    await goToDraw();
    const shown = document.querySelector('.fingerprint code')?.textContent;
    type('种子', '20260105 38291');
    await press(START);
    expect(shown).toMatch(/^[0-9a-f]{64}$/);
    expect(app.requests).toMatchObject([
      { seed: '20260105 38291', expectedFingerprint: shown, seedSource: { kind: 'witnessed' } },
    ]);
  });

  test('SHA-256 is the first choice; another method is kept for the next time', async () => {
    const { app, memory } = await renderPane();
    await goToDraw();
    expect(screen.getByRole('combobox', { name: /^方法/ }).textContent).toContain('SHA-256');
    type('种子', '7');
    await choose('方法', 'seedrandom（伪随机数）');
    await press(START);
    expect(app.requests).toMatchObject([{ method: 'seedrandom-utf8' }]);
    expect(memory.recallMethod()).toBe('seedrandom-utf8');
    expect(initialState({ year: 2026, quarter: 1 }, '', memory.recallMethod()).draft.method).toBe(
      'seedrandom-utf8',
    );
  });

  test('a generated seed cannot be generated anew', async () => {
    await renderPane();
    await goToDraw();
    fireEvent.click(screen.getByLabelText('随机生成'));
    await press('产生种子');
    expect(screen.getByLabelText<HTMLInputElement>('种子').value).toBe('31415926535897932384');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '产生种子' }).disabled).toBe(true);
  });

  test('progress is shown, steps are locked, and cancelling is passed on', async () => {
    let running: DrawOptions = {};
    let end: (outcome: DrawOutcome) => void = () => undefined;
    await renderPane({
      run: (_, options) => {
        running = options;
        options.onProgress?.('write', 0.62);
        return new Promise((resolve) => (end = resolve));
      },
    });
    await goToDraw();
    type('种子', '1');
    await press(START);
    expect(screen.getByText('62%')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /名录.*已完成/ }).disabled).toBe(
      true,
    );
    await press('取消');
    expect(running.signal?.aborted).toBe(true);
    await act(async () => {
      end({ kind: 'cancelled' });
      await Promise.resolve();
    });
    expect(screen.getByText('已取消抽取')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('种子').value).toBe('1');
  });

  test('an Excel that waits for a cell to be left says so for as long', async () => {
    let tell: (isWaiting: boolean) => void = () => undefined;
    const watchWaiting = (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    };
    await renderPane({ later: { watchWaiting } });
    act(() => tell(true));
    expect(screen.getByText(/请按 Enter 完成编辑/)).toBeTruthy();
    act(() => tell(false));
    expect(screen.queryByText(/请按 Enter 完成编辑/)).toBeNull();
  });

  test('a busy Excel is tried again with the same request', async () => {
    let runs = 0;
    const { app } = await renderPane({
      run: (request) =>
        runs++ === 0 ? { kind: 'stopped', problems: [busy] } : doneOutcome(request, scanOf()),
    });
    await goToDraw();
    type('种子', '1');
    await press(START);
    await press('重试');
    expect(app.requests).toHaveLength(2);
    expect(heading('抽取结果')).toBeTruthy();
  });

  test('registers that changed after the fingerprint are read again', async () => {
    const changed = {
      code: 'population-changed',
      severity: 'error',
      sheet: '',
      cell: '',
      before: 'a',
      now: 'b',
    } as const;
    await renderPane({ run: () => ({ kind: 'stopped', problems: [changed] }) });
    await goToDraw();
    type('种子', '1');
    await press(START);
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toContain('名录在公示指纹之后有改动');
    await act(async () => {
      fireEvent.click(within(notice).getByRole('button', { name: '重新读取' }));
      await Promise.resolve();
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a second draw of the quarter asks why', async () => {
    const { app } = await renderPane({ scan: () => scanOf({ resultSheets: ['抽取记录 2026Q1'] }) });
    await goToDraw();
    expect(screen.getByRole('alert').textContent).toContain('本期已经抽取过');
    type('种子', '1');
    await press('重新抽取');
    expect(app.requests).toEqual([]);
    type(/^重抽理由/, '名录遗漏两家企业');
    await press('重新抽取');
    expect(app.requests).toMatchObject([{ redrawReason: '名录遗漏两家企业' }]);
  });
});

describe('result', () => {
  async function drawAll(behaviour = {}): Promise<Awaited<ReturnType<typeof renderPane>>> {
    const rendered = await renderPane(behaviour);
    await goToDraw();
    type('种子', '20260105 38291');
    await press(START);
    return rendered;
  }

  test('numbers stand against the quota and the workbook is read again', async () => {
    let readings = 0;
    await drawAll({ scan: () => (readings++, scanOf()) });
    expect(screen.getByLabelText('重点：应抽 13 家，已抽 13 家')).toBeTruthy();
    expect(screen.getByText(/^已抽取 37 家，派出 \d+ 人$/, { selector: 'strong' })).toBeTruthy();
    // StrictMode reads twice when the pane opens.
    expect(readings).toBe(3);
  });

  test('only the rows in sight are drawn, wherever the list is scrolled to', async () => {
    await drawAll();
    const rows = within(screen.getByRole('region', { name: '抽查名单' }))
      .getAllByRole('list')
      .at(-1);
    if (rows === undefined) throw new Error('the list has rows');
    const places = (): (string | null)[] =>
      within(rows)
        .getAllByRole('listitem')
        .map((item) => item.getAttribute('aria-posinset'));
    expect(places().length).toBeLessThan(30);
    expect(places()[0]).toBe('1');
    // The list scrolls with the pane, which jsdom does not lay out.
    jest.spyOn(rows, 'getBoundingClientRect').mockReturnValue({ top: -10_000 } as DOMRect);
    const pane = rows.closest('.body');
    if (pane === null) throw new Error('the list stands in the pane');
    fireEvent.scroll(pane);
    expect(places().at(-1)).toBe('37');
    expect(places().length).toBeLessThan(30);
  });

  test('the list is searched by enterprise and by person', async () => {
    await drawAll();
    const search = screen.getByRole('searchbox');
    const person = document.querySelector('.task-team')?.textContent?.split(' ')[1] ?? '';
    fireEvent.change(search, { target: { value: person } });
    expect(screen.getByText(/^找到 \d+ 家，共 37 家$/)).toBeTruthy();
    fireEvent.change(search, { target: { value: '没有这家' } });
    expect(screen.getByText('没有找到，请换一个名称或条件。')).toBeTruthy();
  });

  test('helpers, joining departments and directed draws stand with their tasks', async () => {
    await drawAll({
      run: (request: DrawRequest) => {
        const { draw, ...outcome } = doneOutcome(request, scanOf());
        const casting: DirectedDraw = {
          id: 'casting',
          name: '铸造专项',
          units: { field: 'name', contains: ['铸造'] },
          plan: { quota: { kind: 'percent', percent: 20, per: 'quarter' } },
        };
        const [first, ...others] = draw.tasks;
        if (first === undefined) throw new Error('the fixture draws something');
        const joint = { internal: ['水科', '大气科'], external: ['市场监管局'] };
        const task = {
          ...first,
          auxiliaries: [{ ...first.lead, name: '郑辅助' }],
          joint,
          directed: ['casting'],
        };
        const population = {
          ...draw.population,
          profile: { ...draw.population.profile, directed: [casting] },
        };
        const directed = [
          { id: 'casting', total: 51, excluded: 5, quota: 11, steps: [], shared: 5, drawn: 10 },
        ];
        return {
          ...outcome,
          draw: {
            ...draw,
            population,
            directed,
            tasks: [
              task,
              ...others.map((other) => ({ ...other, joint: { internal: [], external: [] } })),
            ],
          },
        };
      },
    });
    expect(
      screen.getByText('辅助 郑辅助；联合：水科、大气科、市场监管局；定向：铸造专项'),
    ).toBeTruthy();
    expect(screen.getByText('部门内联合 1 家，跨部门联合 1 家，共 37 家')).toBeTruthy();
    expect(screen.getByLabelText('铸造专项：应抽 11 家，已抽 10 家').textContent).toContain(
      '少 1 家',
    );
    expect(screen.getByText('其中 5 家已由各类抽中')).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '郑辅助' } });
    expect(screen.getByText('找到 1 家，共 37 家')).toBeTruthy();
  });

  test('every sheet that was written can be opened', async () => {
    const { app } = await drawAll();
    const sheets = ['抽查工作计划表', '抽查名单 2026Q1', '抽取底册 2026Q1', '抽取记录 2026Q1'];
    for (const sheet of sheets) await press(sheet);
    expect(app.places).toEqual(sheets.map((sheet) => ({ sheet, cell: '' })));
  });

  test('the seed does not stay for the next draw', async () => {
    await drawAll();
    await press(/抽取.*已完成/);
    expect(screen.getByLabelText<HTMLInputElement>('种子').value).toBe('');
  });
});

test('a programmer fault ends in a notice and the pane can be opened again', async () => {
  complaints.allow();
  let readings = 0;
  await renderPane({
    scan: () => {
      if (readings++ < 2) throw new TypeError('undefined is not a function');
      return scanOf();
    },
  });
  expect(screen.getByRole('alert').textContent).toMatch(/^面板出错/);
  expect(document.body.textContent).not.toContain('undefined');
  await press('重新打开面板');
  expect(screen.getByText('312 家')).toBeTruthy();
  complaints.forget();
});
