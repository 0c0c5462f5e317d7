/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { DrawOptions, DrawOutcome } from '../../src/app/runDraw';
import { busy, doneOutcome, error, inspectors, scanOf, scanWithoutRegisters, warning } from './paneFixture';
import { choose, press, renderPane, type } from './renderPane';

const NEXT_PROFILE = '下一步：方案';
const NEXT_DRAW = '下一步：抽取';
const START = '开始抽取';

const unread = () => scanOf({ tables: [], sheetNames: [], enterprises: null, inspectors: null, problems: [busy] });

let complaints: jest.SpyInstance;
let cautions: jest.SpyInstance;

beforeEach(() => {
  complaints = jest.spyOn(console, 'error');
  cautions = jest.spyOn(console, 'warn');
});

afterEach(() => {
  expect(complaints).not.toHaveBeenCalled();
  expect(cautions).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});

const heading = (name: string): HTMLElement => screen.getByRole('heading', { name });
const isDisabled = (name: string): boolean => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true';

async function goToDraw(): Promise<void> {
  await press(NEXT_PROFILE);
  await press(NEXT_DRAW);
}

describe('registers', () => {
  test('what was recognised is shown with its counts', async () => {
    await renderPane();
    expect(screen.getByText('312 家')).toBeTruthy();
    expect(screen.getByText('24 人')).toBeTruthy();
    expect(screen.getByText('认出 8 列，共 10 列')).toBeTruthy();
    expect(screen.getByText('没有用到的列：序号（A3）、备注（J3）')).toBeTruthy();
    expect(isDisabled(NEXT_PROFILE)).toBe(false);
  });

  test('errors come before warnings, stop the clerk, and can be jumped to', async () => {
    const { app } = await renderPane({ scan: () => scanOf({ problems: [warning, error] }) });
    const groups = screen.getAllByText(/个问题需处理|条提示/, { selector: 'summary' }).map((summary) => summary.textContent);
    expect(groups).toEqual(['1 个问题需处理', '1 条提示，不影响抽取']);
    expect(isDisabled(NEXT_PROFILE)).toBe(true);
    await press('定位到「检查对象名录库」B9');
    expect(app.places).toEqual([{ sheet: '检查对象名录库', cell: 'B9' }]);
  });

  test('many problems are shown a page at a time', async () => {
    const problems = Array.from({ length: 70 }, (_, index) => ({ ...error, cell: `B${index + 1}` }));
    await renderPane({ scan: () => scanOf({ problems }) });
    expect(screen.getAllByText('定位')).toHaveLength(30);
    await press('再显示 30 条');
    expect(screen.getAllByText('定位')).toHaveLength(60);
    await press('再显示 10 条');
    expect(screen.getAllByText('定位')).toHaveLength(70);
  });

  test('an unrecognised register says what it needs, and the clerk points at a sheet', async () => {
    const { app } = await renderPane({ scan: scanWithoutRegisters });
    expect(screen.getByRole('alert').textContent).toContain('没有认出检查对象和检查人员名录');
    await choose('检查对象', '检查对象名录库');
    expect(app.choices).toEqual([{ asOf: '2026-01-01', choice: { enterprise: '检查对象名录库' } }]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('an empty workbook is told from one without registers', async () => {
    await renderPane({ scan: () => ({ ...scanWithoutRegisters(), tables: [] }) });
    expect(screen.getByText('工作簿里还没有数据')).toBeTruthy();
  });

  test('a busy Excel is asked again', async () => {
    await renderPane({ scan: (times) => (times < 2 ? unread() : scanOf()) });
    expect(screen.getByRole('alert').textContent).toContain('请按 Enter 完成编辑后重试');
    await press('重试');
    expect(screen.getByText('312 家')).toBeTruthy();
  });

  test('a jump that Excel refuses can be tried again or put away', async () => {
    const { app } = await renderPane({ scan: () => scanOf({ problems: [error] }), show: () => [busy] });
    await press('定位到「检查对象名录库」B9');
    await press('重试');
    expect(app.places).toHaveLength(2);
    await press('关闭');
    expect(screen.queryByText('正在编辑单元格')).toBeNull();
  });
});

describe('profile', () => {
  test('nothing is preselected on a new machine, and the choice is kept', async () => {
    const { memory } = await renderPane({}, '');
    await press(NEXT_PROFILE);
    expect(isDisabled(NEXT_DRAW)).toBe(true);
    await choose('方案', '唐山高新区 2024');
    expect(isDisabled(NEXT_DRAW)).toBe(false);
    expect(memory.kept).toEqual(['tangshan-gaoxin-2024']);
    expect(heading('唐山市生态环境局高新区分局 2026年第1季度')).toBeTruthy();
  });

  test('quotas stand with their arithmetic', async () => {
    await renderPane();
    await press(NEXT_PROFILE);
    const table = within(screen.getByRole('table', { name: '各类应抽数' }));
    const rows = table.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toContain('重点50013');
    expect(rows).toContain('50 × 25% = 12.5 → 13');
    expect(rows).toContain('非现场26––');
  });

  test('the period starts at the current quarter and can be another, whose first day the registers are read by', async () => {
    const { app } = await renderPane();
    await press(NEXT_PROFILE);
    expect(screen.getByRole('combobox', { name: /^季度/ }).textContent).toContain('第1季度');
    await choose('季度', '第3季度');
    await choose('年度', '2027年');
    expect(heading('唐山市生态环境局高新区分局 2027年第3季度')).toBeTruthy();
    expect(app.choices.map(({ asOf }) => asOf)).toEqual(['2026-07-01', '2027-07-01']);
  });

  test('rules that cannot be kept stop the clerk', async () => {
    await renderPane({ scan: () => scanOf({ inspectors: inspectors(1) }) });
    await press(NEXT_PROFILE);
    expect(screen.getByText('1 个问题需处理', { selector: 'summary' })).toBeTruthy();
    expect(isDisabled(NEXT_DRAW)).toBe(true);
  });

  test('the heading takes the focus when the step changes, not when the pane opens', async () => {
    await renderPane();
    expect(document.activeElement).toBe(document.body);
    await press(NEXT_PROFILE);
    expect(document.activeElement).toBe(heading('选定方案'));
    await press(/名录.*已完成/);
    expect(document.activeElement).toBe(heading('核对名录'));
  });
});

describe('draw', () => {
  test('a start without a seed says so and goes to the field', async () => {
    const { app } = await renderPane();
    await goToDraw();
    await press(START);
    expect(app.requests).toEqual([]);
    expect(screen.getByText('请输入种子。')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('种子'));
  });

  test('the request carries the fingerprint as it was shown', async () => {
    const { app } = await renderPane();
    await goToDraw();
    const shown = document.querySelector('.fingerprint code')?.textContent;
    type('种子', '20260105 38291');
    await press(START);
    expect(shown).toMatch(/^[0-9a-f]{64}$/);
    expect(app.requests).toMatchObject([{ seed: '20260105 38291', expectedFingerprint: shown, seedSource: { kind: 'witnessed' } }]);
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
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /名录.*已完成/ }).disabled).toBe(true);
    await press('取消');
    expect(running.signal?.aborted).toBe(true);
    await act(async () => {
      end({ kind: 'cancelled' });
      await Promise.resolve();
    });
    expect(screen.getByText('已取消抽取')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('种子').value).toBe('1');
  });

  test('a busy Excel is tried again with the same request', async () => {
    let runs = 0;
    const { app } = await renderPane({
      run: (request) => (runs++ === 0 ? { kind: 'stopped', problems: [busy] } : doneOutcome(request, scanOf())),
    });
    await goToDraw();
    type('种子', '1');
    await press(START);
    await press('重试');
    expect(app.requests).toHaveLength(2);
    expect(heading('抽取结果')).toBeTruthy();
  });

  test('registers that changed after the fingerprint are read again', async () => {
    const changed = { code: 'population-changed', severity: 'error', sheet: '', cell: '', before: 'a', now: 'b' } as const;
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
    expect(screen.getByRole('alert').textContent).toContain('本季度已经抽取过');
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
    const list = screen.getByRole('group', { name: '抽查名单' });
    const places = (): (string | null)[] =>
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.getAttribute('aria-posinset'));
    expect(places().length).toBeLessThan(20);
    expect(places()[0]).toBe('1');
    fireEvent.scroll(list, { target: { scrollTop: 10_000 } });
    expect(places().at(-1)).toBe('37');
    expect(places().length).toBeLessThan(20);
  });

  test('the list is searched by enterprise and by person', async () => {
    await drawAll();
    const search = screen.getByRole('searchbox');
    const person = document.querySelector('.task-team')?.textContent?.split(' ')[1] ?? '';
    fireEvent.change(search, { target: { value: person } });
    expect(screen.getByText(/^找到 \d+ 家，共 37 家$/)).toBeTruthy();
    fireEvent.change(search, { target: { value: '没有这家' } });
    expect(screen.getByText('没有找到，请换一个名称。')).toBeTruthy();
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
  complaints.mockImplementation(() => undefined);
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
  complaints.mockClear();
});
