/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { WorkbookScan } from '../../../../src/app/scanWorkbook';
import {
  askedColumn,
  busy,
  error,
  readings,
  scanOf,
  scanWithoutRegisters,
  warning,
} from '../../paneFixture';
import {
  choose,
  failOnComplaints,
  isDisabled,
  NEXT_PROFILE,
  press,
  renderPane,
} from '../../renderPane';

failOnComplaints();

const unread = () =>
  scanOf({ tables: [], sheetNames: [], enterprises: null, inspectors: null, problems: [busy] });

test('what was recognised is shown with its counts', async () => {
  await renderPane();
  expect(screen.getByText('312 家')).toBeTruthy();
  expect(screen.getByText('24 人')).toBeTruthy();
  expect(screen.getByText('认出 8 列，共 10 列')).toBeTruthy();
  expect(isDisabled(NEXT_PROFILE)).toBe(false);
});

test('errors come before warnings, stop the clerk, and can be jumped to', async () => {
  const { app } = await renderPane({ scan: () => scanOf({ problems: [warning, error] }) });
  const groups = screen
    .getAllByText(/处要改|条提示/, { selector: 'summary' })
    .map((summary) => summary.textContent);
  expect(groups).toEqual(['1 处要改', '1 条提示，可以继续抽取']);
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

test('where no register is found, blank lists are written on demand and shown', async () => {
  let isWritten = false;
  await renderPane({
    scan: () => (isWritten ? scanOf() : { ...scanWithoutRegisters(), tables: [] }),
    later: {
      writeBlanks: () => {
        isWritten = true;
        return Promise.resolve({
          sheet: '检查对象名录',
          others: ['检查人员名录', '随机抽查事项清单', '检查记录'],
          problems: [],
        });
      },
    },
  });
  await press('生成空白名录模板');
  expect(screen.getByText(/^已生成「检查对象名录」等空白名录/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '「检查记录」' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '生成空白名录模板' })).toBeNull();
});

test('a workbook with registers is offered no blank lists here', async () => {
  await renderPane();
  expect(screen.queryByRole('button', { name: '生成空白名录模板' })).toBeNull();
});

test('a busy Excel is asked again', async () => {
  await renderPane({ scan: (times) => (times < 2 ? unread() : scanOf()) });
  expect(screen.getByRole('alert').textContent).toContain('请按 Enter 完成编辑后重试');
  await press('重试');
  expect(screen.getByText('312 家')).toBeTruthy();
});

test('a jump that Excel refuses can be tried again or put away', async () => {
  const { app } = await renderPane({
    scan: () => scanOf({ problems: [error] }),
    show: () => [busy],
  });
  await press('定位到「检查对象名录库」B9');
  await press('重试');
  expect(app.places).toHaveLength(2);
  await press('关闭');
  expect(screen.queryByText('正在编辑单元格')).toBeNull();
});

describe('columns', () => {
  const asking = (change: Partial<WorkbookScan> = {}) =>
    scanOf({
      columns: { enterprise: [...readings(), askedColumn], inspector: [], records: [], items: [] },
      ...change,
    });

  async function openColumns(): Promise<void> {
    await act(async () => {
      const details = screen.getByText(/^认出 8 列/).closest('details');
      if (details === null) throw new Error('the columns are folded under their count');
      details.open = true;
      fireEvent(details, new Event('toggle'));
      await Promise.resolve();
    });
  }

  test('every column says its place, how sure it is, and its first values', async () => {
    await renderPane({
      scan: () =>
        scanOf({ columns: { enterprise: readings(), inspector: [], records: [], items: [] } }),
    });
    await openColumns();
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toContain(
      '企业名称企业名称B 列确定例：唐山高新城关镇第1化工有限公司、唐山高新东岳镇第2建材有限公司',
    );
    expect(rows).toContain('备注未用J 列未用例：1、2');
    expect(screen.getByText('没有用到的 2 列')).toBeTruthy();
  });

  test('one choice corrects a column and is kept in the workbook', async () => {
    const { app } = await renderPane({
      scan: () =>
        scanOf({ columns: { enterprise: readings(), inspector: [], records: [], items: [] } }),
    });
    await openColumns();
    await choose('“备注”（J 列）是', '举报查实');
    const choice = { mapping: { 检查对象名录库: { 9: 'complaintVerified' } } };
    expect(app.choices).toEqual([{ asOf: '2026-01-01', choice }]);
    expect(app.remembered).toEqual([choice]);
  });

  test('a header with several meanings is asked before anything else, with its values', async () => {
    const { app } = await renderPane({ scan: () => asking() });
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toContain('有 1 列的含义要请您确认');
    expect(notice.textContent).toContain('例：重点、一般、特殊');
    await press('是“企业分类”');
    expect(app.remembered).toEqual([{ mapping: { 检查对象名录库: { 10: 'registeredCategory' } } }]);
  });

  test('a column may be none of the fields', async () => {
    const { app } = await renderPane({ scan: () => asking() });
    await press('不用此列');
    expect(app.remembered).toEqual([{ mapping: { 检查对象名录库: { 10: null } } }]);
  });

  test('the fields that a header may stand for come first', async () => {
    await renderPane({ scan: () => asking() });
    fireEvent.click(within(screen.getByRole('alert')).getByRole('combobox'));
    const options = screen.getAllByRole('option').map((option) => option.textContent);
    expect(options.slice(0, 4)).toEqual(['企业分类', '排污许可管理类别', '行业类别', '企业名称']);
    expect(options.at(-1)).toBe('不用此列');
    expect(new Set(options).size).toBe(options.length);
  });

  test('a question that stops the draw is told once', async () => {
    const asked = {
      code: 'column-asked',
      severity: 'error',
      sheet: '检查对象名录库',
      cell: 'K3',
      table: 'enterprise',
      header: '类别',
      possible: [],
      readAs: null,
    } as const;
    await renderPane({ scan: () => asking({ problems: [asked] }) });
    expect(screen.queryByText('1 处要改')).toBeNull();
    expect(screen.getByText('请先在上面确认各列的含义。')).toBeTruthy();
    expect(isDisabled(NEXT_PROFILE)).toBe(true);
  });
});

describe('other lists', () => {
  const sheetNames = ['重点企业', '一般企业', '正面清单', '执法人员', '检查台账'];
  const spread = () =>
    scanOf({
      sheetNames,
      candidates: {
        enterprise: ['重点企业', '一般企业'],
        inspector: ['执法人员'],
        records: ['检查台账'],
      },
      parts: ['重点企业', '一般企业'],
      flagLists: [{ sheet: '正面清单', field: 'positiveList' }],
    });

  test('a list spread over sheets shows its sheets, and one can be left out', async () => {
    const { app } = await renderPane({ scan: spread });
    fireEvent.click(screen.getByRole('checkbox', { name: '一般企业' }));
    expect(app.remembered).toEqual([{ enterpriseParts: ['重点企业'] }]);
  });

  test('a list of marked enterprises can be put aside and found again', async () => {
    const { app } = await renderPane({ scan: spread });
    fireEvent.click(screen.getByRole('checkbox', { name: '正面清单：监督执法正面清单' }));
    await press('重新自动识别名单表');
    expect(app.remembered).toEqual([{ flagLists: [] }, {}]);
  });

  test('a list that was not found can be added by hand', async () => {
    const { app } = await renderPane({
      scan: () => ({ ...spread(), sheetNames: [...sheetNames, '附件三'] }),
    });
    fireEvent.click(screen.getByText('另有一张名单表'));
    await choose('名单所在的工作表', '附件三');
    await choose('列入“附件三”的企业', '清洁生产');
    expect(app.remembered).toEqual([
      {
        flagLists: [
          { sheet: '正面清单', field: 'positiveList' },
          { sheet: '附件三', field: 'cleanProduction' },
        ],
      },
    ]);
  });

  test('a column of the past checks is corrected like one of a register', async () => {
    const column = {
      ...askedColumn,
      sheet: '检查台账',
      header: '名称',
      field: null,
      possible: ['name'] as const,
    };
    const columns = { enterprise: readings(), inspector: [], records: [column], items: [] };
    const { app } = await renderPane({
      scan: () => ({ ...spread(), recordsSheet: '检查台账', columns }),
    });
    await choose('“名称”', '检查日期');
    expect(app.remembered).toEqual([{ mapping: { 检查台账: { 10: 'date' } } }]);
  });

  test('the sheet of past checks can be another or none', async () => {
    const { app } = await renderPane({ scan: () => ({ ...spread(), recordsSheet: '检查台账' }) });
    expect(screen.getByText('0 条记录')).toBeTruthy();
    await choose('检查记录', '（无）');
    expect(app.remembered).toEqual([{ records: '' }]);
  });

  test('another enterprise sheet ends the parts of the former one', async () => {
    const { app } = await renderPane({
      scan: () => ({
        ...spread(),
        choice: { inspector: '执法人员', enterpriseParts: ['重点企业'] },
      }),
    });
    await choose('检查对象', '一般企业（像是名录）');
    expect(app.remembered).toEqual([{ inspector: '执法人员', enterprise: '一般企业' }]);
  });
});
