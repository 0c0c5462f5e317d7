/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import type { PeriodRecord } from '../../../src/domain/act/periodRecord';
import type { HolidayYear } from '../../../src/domain/calendar/workCalendar';
import type { CalendarProblem } from '../../../src/domain/calendar/calendarProblem';
import type { PaneApp } from '../../../src/taskpane/paneApp';
import { busy, scanOf } from '../paneFixture';
import { notice2026 } from '../../support/holidayNotices';
import { failOnComplaints, press, renderPane, showTab, type } from '../renderPane';

failOnComplaints();

async function openSettings(
  later: Partial<PaneApp> = {},
  scan = scanOf,
): ReturnType<typeof renderPane> {
  const rendered = await renderPane({ later, scan: () => scan() });
  await showTab('设置');
  return rendered;
}

describe('holiday notice', () => {
  test('tells the years known so far', async () => {
    await openSettings({}, () => scanOf({ notices: [year(2028)] }));
    expect(screen.getByText('2026年已内置，2027年还没有，2028年已录入')).toBeTruthy();
  });

  test('a notice that was understood shows its days for comparison', async () => {
    const given: string[] = [];
    const rememberNotice = (words: string): Promise<readonly CalendarProblem[]> => {
      given.push(words);
      return Promise.resolve([]);
    };
    await openSettings({ rememberNotice }, () => scanOf({ notices: given.map(() => year(2026)) }));
    type('通知全文', notice2026);
    await press('录入');
    expect(given).toEqual([notice2026]);
    const done = screen.getByText('已录入 2026年的放假安排').closest('section');
    expect(done?.textContent).toContain('2月15日');
    expect(done?.textContent).toContain('调休上班');
    expect(screen.getByText('2026年已录入，2027年还没有')).toBeTruthy();
  });

  test('a text that is no notice changes nothing and says why', async () => {
    await openSettings({
      rememberNotice: () =>
        Promise.resolve([
          {
            code: 'holiday-notice',
            severity: 'error',
            sheet: '',
            cell: '',
            fault: { kind: 'no-year' },
          },
        ]),
    });
    type('通知全文', '今年放假');
    await press('录入');
    expect(screen.getByRole('alert').textContent).toContain('没有录入，仍用原来的放假安排');
    expect(screen.getByRole('alert').textContent).toContain('看不出是哪一年');
  });
});

describe('draws of another file', () => {
  const period = {
    period: { year: 2025, quarter: 4 },
    current: { tasks: [{ status: 'standing' }, { status: 'replaced' }] },
  } as unknown as PeriodRecord;

  async function chooseFile(name: string): Promise<void> {
    const input = screen.getByLabelText('选择文件', { selector: 'input' });
    const file = { name, arrayBuffer: () => Promise.resolve(new ArrayBuffer(4)) };
    await act(async () => {
      fireEvent.change(input, { target: { files: [file] } });
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  }

  test('what a file holds is shown before it is kept', async () => {
    const kept: string[][] = [];
    await openSettings({
      readHistoryFile: () =>
        Promise.resolve({
          periods: [period],
          history: { checks: [], loads: [], numbers: [] },
          problems: [],
        }),
      keepHistory: (_, fileName, taken) => {
        kept.push([fileName, ...taken]);
        return Promise.resolve({ sheet: '历次抽查记录', problems: [] });
      },
    });
    await chooseFile('2025年四季度.xlsx');
    expect(screen.getByText('2025年第4季度：1 家')).toBeTruthy();
    expect(kept).toEqual([]);
    await press('写入本工作簿');
    expect(kept).toEqual([['2025年四季度.xlsx', '检查对象名录库', '执法人员', '备用']]);
    expect(screen.getByText('已写入工作表「历次抽查记录」，今后作为检查记录读取')).toBeTruthy();
  });

  test('a file without a record says which file is meant', async () => {
    await openSettings({
      readHistoryFile: () =>
        Promise.resolve({
          periods: [],
          history: { checks: [], loads: [], numbers: [] },
          problems: [{ code: 'record-not-found', severity: 'error', sheet: '', cell: '' }],
        }),
    });
    await chooseFile('名录.xlsx');
    expect(screen.getByRole('alert').textContent).toContain('这个文件里没有可用的抽取记录');
  });

  test('a busy Excel can be tried again without choosing the file anew', async () => {
    let times = 0;
    await openSettings({
      readHistoryFile: () =>
        Promise.resolve({
          periods: [period],
          history: { checks: [], loads: [], numbers: [] },
          problems: [],
        }),
      keepHistory: () =>
        Promise.resolve(
          times++ === 0
            ? { sheet: null, problems: [busy] }
            : { sheet: '历次抽查记录', problems: [] },
        ),
    });
    await chooseFile('a.xlsx');
    await press('写入本工作簿');
    expect(screen.getByText('正在编辑单元格')).toBeTruthy();
    await press('重试');
    expect(screen.getByText(/^已写入工作表/)).toBeTruthy();
  });
});

describe('blank lists', () => {
  test('can be had under 设置 as well, and a busy Excel is said', async () => {
    await openSettings({
      writeBlanks: () => Promise.resolve({ sheet: null, problems: [busy] }),
    });
    await press('生成空白名录模板');
    expect(screen.getByText('正在编辑单元格')).toBeTruthy();
  });
});

test('functions of formulas can be shown on a sheet', async () => {
  await openSettings();
  await press('生成函数示例表');
  expect(screen.getByText(/^已生成「函数示例」/)).toBeTruthy();
});

test('what Excel does can be tried, and what differs be saved to be sent', async () => {
  const result = {
    name: 'a',
    source: '',
    expected: 1,
    found: 2,
    outcome: 'different',
    milliseconds: 3,
  } as const;
  await openSettings({
    selfCheck: () =>
      Promise.resolve({
        check: { count: 40, results: [result], differences: [result], file: '{}' },
        problems: [],
      }),
  });
  await press('Excel 自检');
  expect(screen.getByText('自检 40 项，有 1 项与程序所期望的不同')).toBeTruthy();
  expect(screen.getByRole('button', { name: '保存自检结果' })).toBeTruthy();
});

function year(of: number): HolidayYear {
  return { year: of, off: [`${of}-01-01`], work: [] };
}
