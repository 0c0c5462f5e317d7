/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import type { PaneApp } from '../../src/taskpane/paneApp';
import { busy } from './paneFixture';
import {
  failOnComplaints,
  heading,
  NEXT_PROFILE,
  press,
  renderPane,
  showTab,
  type,
} from './renderPane';

failOnComplaints();

const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });

describe('tabs', () => {
  test('the pane opens on the draw, and each tab shows its own panel', async () => {
    await renderPane();
    expect(tab('抽取').getAttribute('aria-selected')).toBe('true');
    await showTab('核查');
    expect(tab('抽取').getAttribute('aria-selected')).toBe('false');
    expect(screen.getByRole('tabpanel', { name: '核查' })).toBeTruthy();
    expect(screen.queryByRole('tabpanel', { name: '抽取' })).toBeNull();
    expect(heading('复核抽取结果')).toBeTruthy();
  });

  test('arrow keys go round the row and take the focus along', async () => {
    await renderPane();
    const row = screen.getByRole('tablist', { name: '功能' });
    const key = async (name: string): Promise<void> => {
      await act(async () => {
        fireEvent.keyDown(row, { key: name });
        await new Promise((resolve) => setTimeout(resolve, 0));
      });
    };
    await key('ArrowLeft');
    expect(document.activeElement).toBe(tab('设置'));
    await key('ArrowRight');
    expect(document.activeElement).toBe(tab('抽取'));
    await key('End');
    expect(tab('设置').getAttribute('aria-selected')).toBe('true');
    expect([...row.querySelectorAll('[tabindex="0"]')]).toEqual([tab('设置')]);
  });

  test('what was filled in stays while another tab is shown', async () => {
    await renderPane();
    await press(NEXT_PROFILE);
    await showTab('设置');
    type('通知全文', '国务院办公厅关于2027年部分节假日安排的通知');
    await showTab('核查');
    await showTab('设置');
    expect(screen.getByLabelText<HTMLTextAreaElement>('通知全文').value).toContain('2027年');
    await showTab('抽取');
    expect(heading('选定方案')).toBeTruthy();
  });

  test('while the workbook is being worked on, nothing else can be begun', async () => {
    let end: (verification: Awaited<ReturnType<PaneApp['verifyWorkbook']>>) => void = () =>
      undefined;
    await renderPane({
      later: { verifyWorkbook: () => new Promise((resolve) => (end = resolve)) },
    });
    await showTab('核查');
    await press('开始复核');
    expect(tab('公示').hasAttribute('disabled')).toBe(true);
    await act(async () => {
      end({ records: ['抽取记录 2026Q1'], differences: [], notes: [], problems: [], remarks: [] });
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(tab('公示').hasAttribute('disabled')).toBe(false);
  });

  test('without a profile the tabs offer the choice', async () => {
    await renderPane({}, '');
    await showTab('核查');
    await press('比例');
    expect(screen.getByText('请先选定方案和时段')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: /^方案/ })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: /^时段/ })).toBeTruthy();
  });
});

describe('verification', () => {
  async function verify(
    outcome: Awaited<ReturnType<PaneApp['verifyWorkbook']>>,
  ): ReturnType<typeof renderPane> {
    const rendered = await renderPane({
      later: { verifyWorkbook: () => Promise.resolve(outcome) },
    });
    await showTab('核查');
    await press('开始复核');
    return rendered;
  }

  test('says that all is equal, and of which records', async () => {
    await verify({
      records: ['抽取记录 2026Q1', '抽取记录 2026Q2'],
      differences: [],
      notes: [],
      problems: [],
      remarks: [],
    });
    expect(screen.getByText('复核一致：2 份抽取记录')).toBeTruthy();
    expect(screen.getByText('抽取记录 2026Q2')).toBeTruthy();
  });

  test('shows every difference with the way to its cell', async () => {
    const { app } = await verify({
      records: ['抽取记录 2026Q1'],
      notes: [],
      differences: [
        {
          what: 'task-lead',
          name: '甲公司',
          recorded: '王建国',
          recomputed: '李建国',
          sheet: '抽查名单 2026Q1',
          cell: 'F7',
        },
        {
          what: 'fingerprint',
          recorded: 'a',
          recomputed: 'b',
          sheet: '抽取记录 2026Q1',
          cell: 'B5',
        },
      ],
      problems: [],
      remarks: [],
    });
    expect(screen.getByText('有 2 处与重算结果或抽取时不同')).toBeTruthy();
    expect(screen.queryByText(/^复核一致/)).toBeNull();
    await press('定位到「抽查名单 2026Q1」F7');
    expect(app.places).toEqual([{ sheet: '抽查名单 2026Q1', cell: 'F7' }]);
  });

  test('tells what is only to be known beside the verdict, with the way to it', async () => {
    const { app } = await verify({
      records: ['抽取记录 2026Q1'],
      differences: [],
      notes: [{ kind: 'unannounced', sheet: '抽取记录 2026Q1' }],
      problems: [],
      remarks: [
        { kind: 'seed-as-recorded', sheet: '抽取记录 2026Q1', cell: 'B12', letters: [] },
        { kind: 'registers-unread', period: '2026Q1' },
      ],
    });
    expect(screen.getByText('复核一致：1 份抽取记录')).toBeTruthy();
    expect(screen.getByText(/^2026Q1：现在的名录读不出来/)).toBeTruthy();
    expect(screen.getByText(/未公告。这次抽取之前是否另外抽过/)).toBeTruthy();
    await press('定位到「抽取记录 2026Q1」B12');
    expect(app.places).toEqual([{ sheet: '抽取记录 2026Q1', cell: 'B12' }]);
  });

  test('a workbook without a record and a busy Excel are told apart', async () => {
    await verify({
      records: [],
      differences: [],
      notes: [],
      problems: [{ code: 'record-not-found', severity: 'error', sheet: '', cell: '' }],
      remarks: [],
    });
    expect(screen.getByText('工作簿里还没有抽取记录，先完成抽取。')).toBeTruthy();
  });

  test('a busy Excel is said, and can be tried again', async () => {
    await verify({ records: [], differences: [], notes: [], problems: [busy], remarks: [] });
    expect(screen.getByText('正在编辑单元格')).toBeTruthy();
    expect(screen.getByRole('button', { name: '再复核一次' })).toBeTruthy();
  });
});
