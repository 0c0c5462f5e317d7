/** @jest-environment jsdom */
import { screen, within, fireEvent, act } from '@testing-library/react';
import type { SheetTable } from '../../../../src/reading/cell/sheetTable';
import type { WorkbookScan } from '../../../../src/app/scanWorkbook';
import { scanOf } from '../../paneFixture';
import {
  choose,
  failOnComplaints,
  NEXT_DRAW,
  NEXT_PROFILE,
  press,
  renderPane,
  type,
} from '../../renderPane';

failOnComplaints();

const HEADER =
  '序号 抽查计划名称 抽查任务名称 抽查事项 抽查对象 抽查比例 抽取日期自 抽取日期至'.split(' ');
const OTHER_HEADER = '序号 计划名称 抽查对象 抽查比例 抽查事项'.split(' ');

function planSheet(sheet: string, header: readonly string[], isProtected = false): SheetTable {
  return {
    sheet,
    rowIndex: 0,
    columnIndex: 0,
    values: [header],
    hidden: false,
    protected: isProtected,
  };
}

function scanWith(...sheets: readonly SheetTable[]): WorkbookScan {
  const scan = scanOf();
  return {
    ...scan,
    tables: [...scan.tables, ...sheets],
    sheetNames: [...scan.sheetNames, ...sheets.map(({ sheet }) => sheet)],
  };
}

async function goToDraw(): Promise<void> {
  await press(NEXT_PROFILE);
  await press(NEXT_DRAW);
}

const field = (): HTMLElement | null => screen.queryByRole('combobox', { name: /^计划表/ });

async function options(): Promise<(string | null)[]> {
  await act(async () => {
    fireEvent.click(field()!);
    await Promise.resolve();
  });
  return within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
}

test('a workbook without a plan table of its own is not asked about', async () => {
  await renderPane({ scan: () => scanWith(planSheet('锁住的计划', HEADER, true)) });
  await goToDraw();
  expect(field()).toBeNull();
});

test('the bureau’s copy of the template is what a draw fills, and left to the draw', async () => {
  const { app } = await renderPane({
    scan: () => scanWith(planSheet('年度计划表', HEADER), planSheet('另一张', OTHER_HEADER)),
  });
  await goToDraw();
  expect(field()?.textContent).toContain('填入「年度计划表」');
  expect(await options()).toEqual(['填入「年度计划表」', '填入「另一张」', '新建一张']);
  type('种子', '1');
  await press('开始抽取');
  expect(app.requests[0]).not.toHaveProperty('planTemplate');
});

test.each([
  ['填入「另一张」', '另一张'],
  ['新建一张', null],
])('%s goes into the request', async (option, planTemplate) => {
  const { app } = await renderPane({
    scan: () => scanWith(planSheet('年度计划表', HEADER), planSheet('另一张', OTHER_HEADER)),
  });
  await goToDraw();
  await choose('计划表', option);
  expect(field()?.textContent).toContain(option);
  type('种子', '1');
  await press('开始抽取');
  expect(app.requests).toMatchObject([{ planTemplate }]);
});

test('between two copies of the template the draw does not choose by itself', async () => {
  await renderPane({ scan: () => scanWith(planSheet('一', HEADER), planSheet('二', HEADER)) });
  await goToDraw();
  expect(field()?.textContent).toContain('新建一张');
});
