/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { PublicationLine } from '../../../src/app/publication';
import type { DocumentRequest } from '../../../src/app/writeDocument';
import type { PaneApp } from '../../../src/taskpane/paneApp';
import { busy, scanOf } from '../paneFixture';
import { choose, failOnComplaints, press, renderPane, showTab } from '../renderPane';

failOnComplaints();

async function openPublish(
  later: Partial<PaneApp> = {},
  profileId?: string,
): ReturnType<typeof renderPane> {
  const rendered = await renderPane({ later }, profileId);
  await showTab('公示');
  return rendered;
}

describe('deadlines', () => {
  const rows = (heading: string): string[] => {
    const section = screen.getByRole('heading', { name: heading }).closest('section');
    return within(section as HTMLElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '');
  };

  test('what is due next stands first, with the days left from today', async () => {
    await openPublish();
    // 唐山高新区 has its statistics sent 5 working days before the quarter ends; today is 5 January
    // 2026.
    const upcoming = rows('还没有到期');
    const days = upcoming.map((row) => Number(/还有 (\d+) 天/.exec(row)?.[1] ?? 0));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort((one, other) => one - other));
  });

  test('the year stands month by month, in words beside the marks', async () => {
    await openPublish({}, 'tangshan-gaoxin-2024');
    const section = screen.getByRole('heading', { name: '2026年一览' }).closest('section');
    const months = [...(section?.querySelectorAll('ol > li') ?? [])];
    expect(months.length).toBeGreaterThanOrEqual(12);
    const march = months[2] as HTMLElement;
    const said = within(march).getAllByRole('listitem');
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]?.textContent).toMatch(/^\d+日 .+（1季度）/);
    expect(march.querySelectorAll('.year-line > .year-mark')).toHaveLength(said.length);
    expect(months[0]?.getAttribute('aria-current')).toBe('date');
  });

  test('a date that is over says so in words', async () => {
    await renderPane({}, 'tangshan-gaoxin-2024');
    await press('下一步：方案');
    await choose('年度', '2025年');
    await choose('时段', '第4季度');
    await showTab('公示');
    expect(rows('已经过期').every((row) => /已过 \d+ 天/.test(row))).toBe(true);
  });

  test('dates of a year without a notice are marked, with the way to enter it', async () => {
    await renderPane({}, 'tangshan-gaoxin-2024');
    await press('下一步：方案');
    await choose('年度', '2027年');
    await showTab('公示');
    expect(screen.getByText(/2027年的放假安排还没有录入/)).toBeTruthy();
    expect(screen.getAllByText('暂定', { selector: '.tag' }).length).toBeGreaterThan(0);
    await press('录入放假安排');
    expect(screen.getByRole('tabpanel', { name: '设置' })).toBeTruthy();
  });
});

describe('results', () => {
  const line = (change: Partial<PublicationLine>): PublicationLine => ({
    enterprise: 'QY1',
    name: '甲公司',
    place: { sheet: '检查台账 2026Q1', cell: 'B5' },
    checked: '2026-01-04',
    recognised: '',
    result: '未发现问题',
    due: { date: '2026-01-30', tentative: false },
    published: '',
    withheld: '',
    daysLeft: 25,
    state: 'due',
    still: { upload: null, correction: null },
    ...change,
  });

  async function openResults(later: Partial<PaneApp>): ReturnType<typeof renderPane> {
    const rendered = await openPublish(later);
    await press('结果公开');
    return rendered;
  }

  test('the rate is of what is owed, and overdue rows stand open with their way', async () => {
    const { app } = await openResults({
      publication: () =>
        Promise.resolve({
          rate: 66.6666,
          problems: [],
          lines: [
            line({ enterprise: '1', published: '2026-01-05', state: 'published', daysLeft: null }),
            line({ enterprise: '2', published: '2026-01-05', state: 'published', daysLeft: null }),
            line({
              enterprise: '3',
              name: '乙公司',
              place: { sheet: '检查台账 2026Q1', cell: 'B7' },
              due: { date: '2026-01-02', tentative: false },
              daysLeft: -3,
              state: 'overdue',
            }),
            line({
              enterprise: '4',
              checked: '',
              due: null,
              daysLeft: null,
              result: '',
              state: 'unchecked',
            }),
          ],
        }),
    });
    expect(screen.getByText('公开率 66.67%')).toBeTruthy();
    expect(screen.getByText('应公开 3 家，已公开 2 家')).toBeTruthy();
    expect(screen.getByText('应于 2026年1月2日前公开，已逾期 3 天，未发现问题')).toBeTruthy();
    const open = [...document.querySelectorAll('details[open] summary')].map(
      ({ textContent }) => textContent,
    );
    expect(open).toEqual(['已逾期1 家']);
    await press('定位到「检查台账 2026Q1」B7');
    expect(app.places).toEqual([{ sheet: '检查台账 2026Q1', cell: 'B7' }]);
  });

  test('before any check there is no rate to boast of', async () => {
    await openResults({
      publication: () =>
        Promise.resolve({
          rate: 100,
          problems: [],
          lines: [line({ checked: '', state: 'unchecked' })],
        }),
    });
    expect(screen.getByText('还没有检查完成、应当公开的。')).toBeTruthy();
    expect(screen.queryByText(/公开率/)).toBeNull();
  });

  test('without a list of the quarter the way to the draw is shown', async () => {
    await openResults({});
    expect(screen.getByText('2026年第1季度还没有抽查名单')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '生成检查台账' })).toBeNull();
    await press('去抽取');
    expect(screen.getByRole('tabpanel', { name: '抽取' })).toBeTruthy();
  });

  test('the sheet is asked for with the day, and read back', async () => {
    const requests: DocumentRequest[] = [];
    await openResults({
      publication: () => Promise.resolve({ rate: 100, problems: [], lines: [line({})] }),
      writeDocument: (request) => {
        requests.push(request);
        return Promise.resolve({ sheet: '检查台账 2026Q1', problems: [] });
      },
    });
    await press('生成检查台账');
    expect(requests).toMatchObject([
      { kind: 'publication', asOf: '2026-01-05', period: { year: 2026, quarter: 1 } },
    ]);
    expect(screen.getByText('已生成工作表「检查台账 2026Q1」')).toBeTruthy();
  });
});

describe('documents', () => {
  test('each is made by its own button, and the notice stands with it', async () => {
    const kinds: string[] = [];
    const { app } = await openPublish({
      writeDocument: ({ kind }) => {
        kinds.push(kind);
        return Promise.resolve(
          kind === 'slips'
            ? { sheet: '抽取单 2026Q1', problems: [] }
            : { sheet: null, problems: [busy] },
        );
      },
    });
    await press('表格文书');
    await press('生成抽取单（按组）');
    const item = screen.getByText('已生成工作表「抽取单 2026Q1」').closest('li');
    expect(item?.textContent).toContain('每组一张');
    await press('打开工作表');
    expect(app.places).toEqual([{ sheet: '抽取单 2026Q1', cell: '' }]);
    await press('生成季度统计表');
    expect(kinds).toEqual(['slips', 'statistics']);
    expect(screen.getByRole('alert').textContent).toContain('正在编辑单元格');
  });

  test('what there is already is opened or made anew, and all sheets that are made are named', async () => {
    const { app } = await renderPane({
      scan: () =>
        scanOf({ resultSheets: ['抽查通知 2026Q1', '抽查通知 2026Q1 (2)', '抽取单 2025Q4'] }),
      later: {
        writeDocument: () =>
          Promise.resolve({
            sheet: '抽查通知 2026Q1 (3)',
            others: ['检查通知书 2026Q1 (3)'],
            problems: [],
          }),
      },
    });
    await showTab('公示');
    await press('表格文书');
    expect(screen.getByRole('button', { name: '生成抽取单（按组）' })).toBeTruthy();
    await press('打开「抽查通知 2026Q1 (2)」');
    await press('重新生成抽查通知');
    await press('「检查通知书 2026Q1 (3)」');
    expect(app.places).toEqual([
      { sheet: '抽查通知 2026Q1 (2)', cell: '' },
      { sheet: '检查通知书 2026Q1 (3)', cell: '' },
    ]);
  });

  test('needs a profile', async () => {
    await openPublish({}, '');
    await press('表格文书');
    expect(screen.getByText('请先选定方案和时段')).toBeTruthy();
    expect(
      screen.getByRole<HTMLButtonElement>('button', { name: '生成抽取单（按组）' }).disabled,
    ).toBe(true);
  });
});
