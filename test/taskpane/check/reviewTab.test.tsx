/** @jest-environment jsdom */
import { periodName } from '../../../src/domain/calendar/period';
import { screen } from '@testing-library/react';
import type { WorkbookScan } from '../../../src/app/scanWorkbook';
import type { CountsPlan } from '../../../src/app/planCounts';
import type { FrequencyReport } from '../../../src/domain/ratio/frequency';
import type { RatioReport } from '../../../src/domain/ratio/ratioReport';
import type { EnterpriseId } from '../../../src/domain/register/enterprise';
import type { PaneApp } from '../../../src/taskpane/paneApp';
import { tangshanGaoxin2024 } from '../../../src/text/preset/tangshanGaoxin2024';
import { busy, scanOf } from '../paneFixture';
import { choose, failOnComplaints, press, renderPane, showTab } from '../renderPane';

failOnComplaints();

const ratios: RatioReport = {
  profile: tangshanGaoxin2024,
  period: { year: 2026, quarter: 2 },
  source: 'records',
  kinds: null,
  unmatched: 0,
  lines: [
    {
      rule: { kind: 'quota' },
      category: 'key',
      period: { year: 2026, quarter: 1 },
      required: 16,
      actual: 12,
      bound: 'least',
      unit: 'enterprises',
      state: 'gap',
      gap: 4,
      closing: { kind: 'missed', count: 4 },
    },
    {
      rule: { kind: 'quota' },
      category: 'key',
      period: { year: 2026, quarter: 2 },
      required: 16,
      actual: 3,
      bound: 'least',
      unit: 'enterprises',
      state: 'open',
      gap: 13,
      closing: { kind: 'check', count: 13, until: 'quarter' },
    },
    {
      rule: { kind: 'no-repeat' },
      period: 'year',
      required: 0,
      actual: 0,
      bound: 'most',
      unit: 'enterprises',
      state: 'met',
      gap: 0,
      closing: { kind: 'nothing' },
    },
  ],
  forecast: [
    {
      category: 'key',
      visited: 15,
      total: 61,
      projected: 40,
      planned: 61,
      required: 61,
      enough: false,
    },
  ],
  periods: ([1, 2, 3, 4] as const).map((quarter) => ({ year: 2026, quarter })),
  progress: [
    {
      category: 'key',
      period: { year: 2026, quarter: 1 },
      done: 12,
      required: 16,
      over: true,
    },
    {
      category: 'key',
      period: { year: 2026, quarter: 2 },
      done: 3,
      required: 16,
      arranged: 4,
      over: false,
    },
  ],
};

describe('ratios', () => {
  test('each inspector has a bar of what there is to do, and the same in words', async () => {
    const loads = [
      { id: '1', name: '赵一', isNamesake: false, lead: 3, assist: 1 },
      { id: '2', name: '钱二', isNamesake: false, lead: 0, assist: 2 },
    ];
    await openRatios({ compareRatios: () => Promise.resolve({ ...ratios, loads }) });
    const section = screen.getByRole('heading', { name: '人员任务' }).closest('section');
    const rows = [...(section?.querySelectorAll('li') ?? [])];
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '赵一主办 3，协办 1',
      '钱二主办 0，协办 2',
    ]);
    expect(
      rows.map((row) =>
        [...row.querySelectorAll<HTMLElement>('.bar > *')].map(({ style }) => style.width),
      ),
    ).toEqual([
      ['75%', '25%'],
      ['0%', '50%'],
    ]);
  });

  async function openRatios(
    later: Partial<PaneApp>,
    profileId?: string,
  ): ReturnType<typeof renderPane> {
    const rendered = await renderPane({ later }, profileId);
    await showTab('核查');
    await press('比例');
    return rendered;
  }

  test('each quarter stands as numbers and a bar; a quarter that is over says what it lacks', async () => {
    await openRatios({ compareRatios: () => Promise.resolve(ratios) });
    const past = screen.getByRole('img', { name: '重点第1季度：应查 16 家，已查 12 家' });
    expect(past.textContent).toBe('12/16差 4');
    const running = screen.getByRole('img', {
      name: '重点第2季度：应查 16 家，已查 3 家，已安排 4 家',
    });
    expect(running.textContent).toBe('3/16已安排 4');
    expect(running.querySelector<HTMLElement>('.bar > .arranged')?.style.width).toBe('25%');
    expect(running.querySelector<HTMLElement>('.bar > span')?.style.width).toBe('18.75%');
  });

  test('months stand below one another, by name', async () => {
    await openRatios({
      compareRatios: () =>
        Promise.resolve({
          ...ratios,
          periods: Array.from({ length: 12 }, (_, index) => ({ year: 2026, month: index + 1 })),
          progress: [
            {
              category: 'key' as const,
              period: { year: 2026, month: 3 },
              done: 1,
              required: 2,
              over: true,
            },
          ],
        }),
    });
    const table = document.querySelector('.progress-table');
    const heads = [...(table?.querySelectorAll('tbody th') ?? [])].map((head) => head.textContent);
    expect(heads).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 1}月`));
    expect(screen.getByRole('img', { name: '重点3月：应查 2 家，已查 1 家' }).textContent).toBe(
      '1/2差 1',
    );
  });

  test('gaps stand open with what would close them, and the forecast says what to do', async () => {
    await openRatios({ compareRatios: () => Promise.resolve(ratios) });
    const groups = [...document.querySelectorAll<HTMLDetailsElement>('.health-group')];
    expect(groups.map(({ open }) => open)).toEqual([true, false, false]);
    expect(groups.map((group) => group.querySelector('summary')?.textContent)).toEqual([
      '未达标 1 项',
      '进行中 1 项',
      '达标 1 项',
    ]);
    expect(screen.getByText('已到期，少查 4 家')).toBeTruthy();
    expect(
      screen.getByText('照现在的进度到年底 40 家，不够；按方案抽查可到 61 家，够。'),
    ).toBeTruthy();
  });

  test('what the workbook does not tell is — with its reason, and 待核对 as on the sheet', async () => {
    await openRatios({
      compareRatios: () =>
        Promise.resolve({
          ...ratios,
          lines: [
            {
              rule: { kind: 'joint', share: 'internal', percent: 35 },
              period: { year: 2026, quarter: 2 },
              required: 0,
              actual: 0,
              bound: 'least',
              unit: 'times',
              state: 'open',
              gap: 0,
              closing: { kind: 'by-hand', lacking: 'checks' },
              share: { count: 0, total: 0 },
            },
          ],
        }),
    });
    const group = document.querySelector('.health-group');
    expect(group?.querySelector('summary')?.textContent).toBe('待核对 1 项');
    expect(group?.querySelector('.number')?.textContent).toBe('—');
    expect(group?.querySelector('.hint')?.textContent).toBe('这段时间没有可计入的检查，请人工核对');
  });

  test('what could not be read of past checks is told above what is reckoned from them', async () => {
    const problem = {
      code: 'record-unreadable',
      severity: 'warning',
      sheet: '抽取记录 2025Q4',
      cell: '',
      part: '抽取底册',
    } as const;
    const scan = (): WorkbookScan =>
      scanOf({ resultSheets: ['抽取记录 2025Q4'], problems: [problem] });
    const { app } = await renderPane({ scan });
    await showTab('核查');
    await press('比例');
    expect(screen.getByText('有 1 处要核对')).toBeTruthy();
    await press('定位到工作表「抽取记录 2025Q4」');
    expect(app.places).toEqual([{ sheet: '抽取记录 2025Q4', cell: '' }]);
  });

  test('the report is written on demand, and a failure says that nothing was changed', async () => {
    const written: RatioReport[] = [];
    const outcomes = [
      {
        sheet: null,
        problems: [
          {
            code: 'host-failed',
            severity: 'error',
            sheet: '',
            cell: '',
            hostCode: 'GeneralException',
          } as const,
        ],
      },
      { sheet: '比例核查 2026Q2', problems: [] },
    ];
    const { app } = await openRatios({
      compareRatios: () => Promise.resolve(ratios),
      writeRatioSheet: (report) => {
        written.push(report);
        return Promise.resolve(outcomes[written.length - 1] ?? { sheet: null, problems: [] });
      },
    });
    await press('生成比例核查表');
    expect(screen.getByRole('alert').textContent).toContain('没有生成，工作簿没有改动');
    await press('生成比例核查表');
    expect(screen.getByText('已生成工作表「比例核查 2026Q2」')).toBeTruthy();
    expect(written).toEqual([ratios, ratios]);
    await press('打开工作表');
    expect(app.places).toEqual([{ sheet: '比例核查 2026Q2', cell: '' }]);
  });

  test('the profile can be chosen here, and is asked about at once', async () => {
    const asked: string[] = [];
    await openRatios(
      {
        compareRatios: (_, { name }, period) => {
          asked.push(`${name} ${periodName(period)}`);
          return Promise.resolve(ratios);
        },
      },
      '',
    );
    expect(asked).toEqual([]);
    expect(screen.queryByRole('button', { name: '生成比例核查表' })).toBeNull();
    await choose('方案', '唐山高新区 2024');
    expect(await screen.findByRole('button', { name: '生成比例核查表' })).toBeTruthy();
    expect(asked).toContain('唐山高新区 2024 2026Q1');
  });

  test('without registers the way to them is shown', async () => {
    await openRatios({ compareRatios: () => Promise.resolve(null) });
    await press('去指明名录');
    expect(screen.getByRole('heading', { name: '核对名录' })).toBeTruthy();
  });
});

describe('frequency', () => {
  const report: FrequencyReport = {
    caps: [{ times: 2, per: 'year' }],
    kinds: null,
    marks: [
      {
        enterprise: 'QY0001' as EnterpriseId,
        name: '甲公司',
        place: { sheet: '检查对象名录库', cell: 'B5' },
        state: 'over',
        cap: { times: 2, per: 'year' },
        times: 3,
        dates: ['2026-01-08', '2026-02-03', '2026-03-09'],
      },
      {
        enterprise: 'QY0002' as EnterpriseId,
        name: '乙公司',
        place: { sheet: '检查对象名录库', cell: 'B6' },
        state: 'due',
        cap: null,
        times: 0,
        dates: [],
      },
    ],
  };

  async function openFrequency(later: Partial<PaneApp>): ReturnType<typeof renderPane> {
    const rendered = await renderPane({
      later: { frequency: () => Promise.resolve(report), ...later },
    });
    await showTab('核查');
    await press('超频次');
    return rendered;
  }

  test('counts over the cap and not yet checked are told with the way to each row', async () => {
    const { app } = await openFrequency({});
    expect(screen.getByText('每家每年不超过 2 次')).toBeTruthy();
    expect(screen.getByText('3 次：1月8日、2月3日、3月9日')).toBeTruthy();
    await press('定位到「检查对象名录库」B5');
    expect(app.places).toEqual([{ sheet: '检查对象名录库', cell: 'B5' }]);
  });

  test('marks are set, the workbook is read again, and then they can be taken away', async () => {
    let flagged = false;
    let readings = 0;
    const later: Partial<PaneApp> = {
      frequency: () => Promise.resolve(report),
      isMarked: () => Promise.resolve(flagged),
      markFrequency: () => {
        flagged = true;
        return Promise.resolve({ sheet: '超频次', problems: [] });
      },
      clearMarks: () => {
        flagged = false;
        return Promise.resolve({ enterprises: 2, removed: 3, problems: [] });
      },
    };
    await renderPane({ later, scan: () => (readings++, scanOf()) });
    await showTab('核查');
    await press('超频次');
    const before = readings;
    expect(screen.queryByRole('button', { name: '清除标注' })).toBeNull();
    await press('标注到名录');
    expect(screen.getByText('已标注，清单在工作表「超频次」')).toBeTruthy();
    expect(readings).toBe(before + 1);
    await press('清除标注');
    expect(screen.getByText('已清除 2 家企业的标注')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '清除标注' })).toBeNull();
  });

  test('a busy Excel changes nothing and says what to press', async () => {
    await openFrequency({
      markFrequency: () => Promise.resolve({ sheet: null, problems: [busy] }),
    });
    await press('标注到名录');
    expect(screen.getByRole('alert').textContent).toContain('请按 Enter 完成编辑后重试');
  });

  const plan: CountsPlan = {
    columns: [
      {
        sheet: '检查对象名录库',
        columnIndex: 10,
        nameColumn: 1,
        header: '2026年度检查次数',
        newHeaderRow: 3,
        cells: [
          {
            enterprise: 'QY0001' as EnterpriseId,
            rowNumber: 5,
            count: 3,
            name: '甲公司',
            before: '',
          },
        ],
      },
    ],
    left: ['乙公司'],
    problems: [],
  };

  test('numbers are shown before they are written into the list, and can be left', async () => {
    const written: CountsPlan[] = [];
    await openFrequency({
      planCounts: () => Promise.resolve(plan),
      writeCounts: (given) => {
        written.push(given);
        return Promise.resolve({ written: 1, problems: [] });
      },
    });
    await press('把本年度检查次数写回名录');
    screen.getByText('「检查对象名录库」右边新加 K 列“2026年度检查次数”：填写 1 格');
    screen.getByText(/^乙公司不写：/);
    await press('取消');
    expect(written).toEqual([]);
    await press('把本年度检查次数写回名录');
    await press('写入');
    expect(written).toEqual([plan]);
    screen.getByText('已写入 1 格');
    expect(screen.queryByRole('button', { name: '写入' })).toBeNull();
  });

  test('a list that cannot take the numbers, or has them, is said', async () => {
    let at = 0;
    await openFrequency({
      planCounts: () =>
        Promise.resolve({
          columns: [],
          left: [],
          problems:
            at++ === 0
              ? []
              : [{ code: 'counts-unplaced', severity: 'error', sheet: '名录', cell: '' }],
        }),
    });
    await press('把本年度检查次数写回名录');
    screen.getByText('名录上的次数与程序所计的一致，没有要写的');
    await press('关闭');
    await press('把本年度检查次数写回名录');
    expect(screen.getByRole('alert').textContent).toContain('认不准写在哪一列');
  });

  test('a profile without a cap and a year without findings are said', async () => {
    await openFrequency({
      frequency: () => Promise.resolve({ caps: [], kinds: null, marks: [] }),
    });
    expect(screen.getByText(/没有规定每家最多检查几次/)).toBeTruthy();
    expect(screen.getByText(/没有查得过多或应查未查的企业/)).toBeTruthy();
  });
});
