import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbenchText } from '../../src/text/workbenchText';
import { bookText } from '../../src/text/bookText';
import {
  openFile,
  openWorkbench,
  pressBenchButton,
  type OpenWorkbench,
} from '../support/workbench';

jest.setTimeout(180_000);

const SHEET = '筛选';
/** Pixels of the canvas before the first cell. */
const HEADINGS = { width: 46, height: 20 };
const COLUMN_POINTS = 90;
const ROW_POINTS = 24;
const PIXELS_PER_POINT = 4 / 3;
/** From the right and lower border of a header cell to the middle of its button. */
const BUTTON_INSET = 9;

let bench: OpenWorkbench;
let folder: string;
let clicks = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filter-'));
  bench = await openWorkbench();
  await bench.pane.evaluate(
    ([name, width, height]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(name);
        const range = sheet.getRange('A1:C6');
        range.values = [
          ['企业', '风险', '次数'],
          ['甲', '高', 3],
          ['乙', '低', 1],
          ['丙', '高', 5],
          ['丁', '', 2],
          ['戊', '中', 4],
        ];
        sheet.getRange('C3').format.fill.color = '#FFFF00';
        range.format.columnWidth = width;
        range.format.rowHeight = height;
        sheet.autoFilter.apply(range);
        sheet.activate();
        await context.sync();
      }),
    [SHEET, COLUMN_POINTS, ROW_POINTS] as const,
  );
});

afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Rows under the header that are hidden, and what the columns are filtered for. */
const filtered = (): Promise<{ hidden: number[]; criteria: unknown[] }> =>
  bench.pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const filter = sheet.autoFilter.load('criteria');
        const rows = [2, 3, 4, 5, 6].map((row) => ({
          row,
          range: sheet.getRange(`A${String(row)}`).load('rowHidden'),
        }));
        await context.sync();
        return {
          hidden: rows.filter(({ range }) => range.rowHidden).map(({ row }) => row),
          criteria: filter.criteria,
        };
      }),
    SHEET,
  );

const panel = () =>
  bench.page.locator(
    '[data-u-comp="sheets-filter-panel"]:has([data-u-comp="sheets-filter-panel-footer"])',
  );

/** Presses the button in the header of a column, from 0. */
async function openPanel(column: number): Promise<void> {
  const canvas = await bench.page.locator('.sheet canvas[id^="univer-sheet-main"]').boundingBox();
  await bench.page.mouse.click(
    (canvas?.x ?? 0) +
      HEADINGS.width +
      (column + 1) * COLUMN_POINTS * PIXELS_PER_POINT -
      BUTTON_INSET,
    (canvas?.y ?? 0) + HEADINGS.height + ROW_POINTS * PIXELS_PER_POINT - BUTTON_INSET,
  );
  await panel().waitFor();
}

/** Presses 确认 and waits until the panel has gone. */
async function confirm(): Promise<void> {
  await panel().getByRole('button', { name: '确认' }).click();
  await panel().waitFor({ state: 'detached' });
}

/** Drags over the cells of the first column from the second to the third row that is shown. */
async function selectRows(): Promise<void> {
  const canvas = await bench.page.locator('.sheet canvas[id^="univer-sheet-main"]').boundingBox();
  const x = (canvas?.x ?? 0) + HEADINGS.width + 20;
  const y = (row: number): number =>
    (canvas?.y ?? 0) + HEADINGS.height + (row - 0.5) * ROW_POINTS * PIXELS_PER_POINT;
  await bench.page.mouse.move(x, y(2));
  await bench.page.mouse.down();
  await bench.page.mouse.move(x, y(3), { steps: 4 });
  await bench.page.mouse.up();
}

/** What a column holds under its header. */
const column = (letter: string): Promise<unknown[]> =>
  bench.pane.evaluate(
    ([name, at]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const range = sheet.getRange(`${at}2:${at}6`).load('values');
        await context.sync();
        return (range.values as unknown[][]).map(([value]) => value);
      }),
    [SHEET, letter] as const,
  );

/** Takes keys in the grid, from a cell of its own each time: two clicks on one begin to edit it. */
async function press(keys: string): Promise<void> {
  clicks += 1;
  await bench.page
    .locator('.sheet canvas[id^="univer-sheet-main"]')
    .click({ position: { x: 500, y: 100 + 50 * clicks } });
  await bench.page.keyboard.press(keys);
  await bench.page.waitForTimeout(300);
}

const HIGH_ONLY = {
  hidden: [3, 5, 6],
  criteria: [null, { filterOn: 'Values', values: ['高'] }, null],
};
const NOTHING = { hidden: [], criteria: [null, null, null] };

describe('the filter of the grid', () => {
  test('shows the buttons of a filter that the pane made, and hides what is not ticked', async () => {
    await openPanel(1);
    await panel().getByText('高', { exact: true }).hover();
    await panel().getByText('仅筛选').locator('visible=true').click();
    await confirm();
    expect(await filtered()).toEqual(HIGH_ONLY);
  });

  test('is taken back and done again in one step', async () => {
    await press('Control+z');
    expect(await filtered()).toEqual(NOTHING);
    await press('Control+y');
    expect(await filtered()).toEqual(HIGH_ONLY);
  });

  test('spares the hidden rows where the clerk deletes rows, not where the pane does', async () => {
    await selectRows();
    await bench.page.keyboard.press('Delete');
    expect(await column('A')).toEqual(['', '乙', '', '丁', '戊']);
    await press('Control+z');
    await bench.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange('A3:A4').clear('Contents');
          await context.sync();
        }),
      SHEET,
    );
    expect(await column('A')).toEqual(['甲', '', '', '丁', '戊']);
    await press('Control+z');
    expect(await column('A')).toEqual(['甲', '乙', '丙', '丁', '戊']);
  });

  test('keeps its place and its hidden rows where the clerk deletes the others', async () => {
    const canvas = await bench.page.locator('.sheet canvas[id^="univer-sheet-main"]').boundingBox();
    const x = (canvas?.x ?? 0) + HEADINGS.width / 2;
    const y = (row: number): number =>
      (canvas?.y ?? 0) + HEADINGS.height + (row - 0.5) * ROW_POINTS * PIXELS_PER_POINT;
    await bench.page.mouse.move(x, y(2));
    await bench.page.mouse.down();
    await bench.page.mouse.move(x, y(3), { steps: 4 });
    await bench.page.mouse.up();
    await bench.page.mouse.click(x, y(2), { button: 'right' });
    await bench.page.getByText('删除选中行', { exact: true }).locator('visible=true').click();
    await bench.page.waitForTimeout(500);
    expect(await column('A')).toEqual(['乙', '丁', '戊', '', '']);
    expect((await filtered()).hidden).toEqual([2, 3, 4]);
    await press('Control+z');
    expect(await column('A')).toEqual(['甲', '乙', '丙', '丁', '戊']);
    expect(await filtered()).toEqual(HIGH_ONLY);
  });

  test('lies in the file, and shows itself when that is opened', async () => {
    const [saved] = await Promise.all([
      bench.page.waitForEvent('download'),
      pressBenchButton(bench.page, workbenchText.save),
    ]);
    const path = join(folder, 'filtered.xlsx');
    await saved.saveAs(path);
    await pressBenchButton(bench.page, workbenchText.blank);
    await openFile(bench.page, path);
    await bench.page.locator('[data-u-comp="slide-tab-item"]', { hasText: SHEET }).click();
    expect(await filtered()).toEqual(HIGH_ONLY);
    await openPanel(1);
    expect(await panel().textContent()).toContain('全选(2/5)');
    await panel().getByRole('button', { name: '清除筛选' }).click();
    await panel().waitFor({ state: 'detached' });
    expect(await filtered()).toEqual(NOTHING);
  });

  test('takes conditions, and says that it does not filter by colours', async () => {
    await openPanel(2);
    await panel().getByText('按条件', { exact: true }).click();
    await panel().getByText('无', { exact: true }).click();
    await bench.page.getByText('大于', { exact: true }).locator('visible=true').click();
    await panel().getByPlaceholder('请输入').fill('3');
    await confirm();
    const above = {
      hidden: [2, 3, 5],
      criteria: [null, null, { filterOn: 'Custom', criterion1: '>3' }],
    };
    expect(await filtered()).toEqual(above);
    await openPanel(2);
    expect(await panel().getByPlaceholder('请输入').inputValue()).toBe('3');
    await panel().getByText('按颜色', { exact: true }).click();
    await panel()
      .locator('button[style*="background"], [style*="background-color"]')
      .first()
      .click();
    await confirm();
    await bench.page.getByText(bookText.filter.byColor).waitFor();
    expect(await filtered()).toEqual(above);
  });

  test('shows what the pane filters for, though Univer has no words for it', async () => {
    await bench.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const criteria = { filterOn: Excel.FilterOn.topItems, criterion1: '2' };
          sheet.autoFilter.clearCriteria();
          sheet.autoFilter.apply('A1:C6', 2, criteria);
          await context.sync();
        }),
      SHEET,
    );
    expect((await filtered()).hidden).toEqual([2, 3, 5]);
    await openPanel(2);
    expect(await panel().textContent()).toContain('全选(2/5)');
    await panel().getByRole('button', { name: '取消' }).click();
  });

  test('says that a protected sheet is not filtered', async () => {
    await bench.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).protection.protect();
          await context.sync();
        }),
      SHEET,
    );
    const before = await filtered();
    await openPanel(2);
    await panel().getByRole('button', { name: '清除筛选' }).click();
    await bench.page.getByText(bookText.filter.sheetProtected).waitFor();
    expect(await filtered()).toEqual(before);
    expect(bench.errors).toEqual([]);
  });
});
