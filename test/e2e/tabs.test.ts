import type { Locator } from 'playwright-core';
import { paneChangeText } from '../../src/text/pane/paneChangeText';
import { paneReviewText } from '../../src/text/pane/paneReviewText';
import { panePublishText } from '../../src/text/pane/panePublishText';
import { paneSettingsText } from '../../src/text/pane/paneSettingsText';
import { paneTabText } from '../../src/text/pane/paneTabText';
import { paneCountsText } from '../../src/text/pane/paneCountsText';
import { paneDrawText } from '../../src/text/pane/paneDrawText';
import { paneProfileText } from '../../src/text/pane/paneProfileText';
import { paneText } from '../../src/text/pane/paneText';
import { workbenchText } from '../../src/text/workbenchText';
import { openWorkbench, pressBenchButton, type OpenWorkbench } from '../support/workbench';

jest.setTimeout(180_000);

let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await openWorkbench();
  bench.page.setDefaultTimeout(20_000);
  await heading(paneText.step.headings.register).waitFor();
});

afterAll(() => bench.close());

const button = (name: string): Locator => bench.pane.getByRole('button', { name, exact: true });
const tab = (name: string): Locator => bench.pane.getByRole('tab', { name });
const heading = (name: string): Locator => bench.pane.getByRole('heading', { name });
const shown = (text: string | RegExp): Locator =>
  bench.pane.getByText(text).locator('visible=true').first();

async function chooseOption(label: string, option: string): Promise<void> {
  await bench.pane.getByRole('combobox', { name: label }).locator('visible=true').click();
  await bench.pane.getByRole('option', { name: option }).click();
}

/**
 * True when nothing of the tab shown runs out of the pane sideways, and the tabs and views stand on
 * one line each.
 */
const fits = (): Promise<boolean> =>
  bench.pane.evaluate(() => {
    const panel = document.querySelector('.tab-panel:not([hidden])');
    const wide = [document.documentElement, panel, panel?.querySelector('.body')].some(
      (element) =>
        element !== null && element !== undefined && element.scrollWidth > element.clientWidth,
    );
    const broken = [...document.querySelectorAll('.tab, .tab-panel:not([hidden]) .step')].some(
      (each) => each.clientHeight > 48,
    );
    return !wide && !broken;
  });

const sheetNames = (): Promise<string[]> =>
  bench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    }),
  );

/**
 * Gives the sample a list of checks: every 4th enterprise once, every 20th three times this year.
 */
const addRecords = (year: number): Promise<void> =>
  bench.pane.evaluate(
    (thisYear) =>
      Excel.run(async (context) => {
        const register = context.workbook.worksheets
          .getItem('检查对象名录库')
          .getUsedRange()
          .load('values');
        await context.sync();
        const values = register.values as unknown[][];
        const headers = values.findIndex((row) => row.includes('企业名称'));
        const column = (values[headers] ?? []).indexOf('企业名称');
        const names = values.slice(headers + 1).map((row) => String(row[column]));
        const rows = names
          .flatMap((name, index) => {
            const months = index % 20 === 0 ? [1, 2, 3] : index % 4 === 0 ? [2] : [];
            return months.map((month) => [
              name,
              `${thisYear}-0${month}-12`,
              '双随机',
              '未发现问题',
            ]);
          })
          .filter(([name]) => name !== '');
        const sheet = context.workbook.worksheets.add('检查记录');
        const table = [['企业名称', '检查日期', '检查类型', '检查结果'], ...rows];
        const range = sheet.getRange('A1').getResizedRange(table.length - 1, 3);
        range.numberFormat = table.map((row) => row.map(() => '@'));
        range.values = table;
        await context.sync();
      }),
    year,
  );

describe('the tabs beside a spreadsheet', () => {
  test('the ratios of the year show as bars once checks are recorded', async () => {
    await addRecords(new Date().getFullYear());
    await button(paneText.pane.reread).locator('visible=true').click();
    await shown(/条记录$/).waitFor();
    await tab(paneTabText.names.check).click();
    await button(paneTabText.views.check.ratio).click();
    await chooseOption(paneProfileText.profile, '许昌建安 2026');
    await bench.pane.getByRole('table', { name: paneReviewText.ratio.progress }).waitFor();
    const bars = await bench.pane
      .locator('.progress-table .bar > span')
      .evaluateAll((all) => all.map((bar) => bar.clientWidth));
    expect(bars.some((width) => width > 0)).toBe(true);
    expect(await fits()).toBe(true);
    await button(paneReviewText.ratio.write).click();
    await shown(/^已生成工作表「比例核查/).waitFor();
    expect((await sheetNames()).some((name) => name.startsWith('比例核查'))).toBe(true);
  });

  test('enterprises that were checked too often are marked and the marks are taken away again', async () => {
    const { frequency } = paneReviewText;
    const before = await sheetNames();
    await button(paneTabText.views.check.frequency).click();
    await button(frequency.mark).click();
    await shown(frequency.marked('超频次')).waitFor();
    expect(await sheetNames()).toContain('超频次');
    await button(frequency.clear).click();
    await shown(/^已清除 \d+ 家企业的标注$/).waitFor();
    await button(frequency.clear).waitFor({ state: 'detached' });
    expect(await sheetNames()).toEqual(before);
    expect(await fits()).toBe(true);
  });

  test('the numbers of the year are shown, written into the list, and then are there', async () => {
    await button(paneCountsText.preview).click();
    await shown(paneCountsText.title).waitFor();
    expect(await fits()).toBe(true);
    await button(paneCountsText.write).click();
    await shown(/^已写入 \d+ 格$/).waitFor();
    await button(paneCountsText.preview).click();
    await shown(paneCountsText.nothing).waitFor();
  });

  test('a substitute is shown, given a reason, and written', async () => {
    await tab(paneTabText.names.draw).click();
    await button(paneText.step.next.register).click();
    await chooseOption(paneProfileText.profile, '唐山高新区 2024');
    await button(paneText.step.next.profile).click();
    await bench.pane.getByLabel(paneDrawText.seed, { exact: true }).fill('20260105 38291');
    await button(paneDrawText.start).click();
    await heading(paneText.step.headings.result).waitFor({ timeout: 60_000 });
    await button(paneChangeText.open).click();
    await heading(paneChangeText.heading).waitFor();
    await bench.pane.getByRole('searchbox').locator('visible=true').fill('有限');
    await bench.pane.locator('.offer').first().click();
    await shown(paneChangeText.preview.substitute).waitFor();
    expect(await button(paneChangeText.confirm.substitute).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await chooseOption(paneChangeText.reason, paneChangeText.reasons.suspended);
    await button(paneChangeText.confirm.substitute).click();
    await shown(/^已补抽：/).waitFor({ timeout: 60_000 });
    await shown(paneChangeText.chain(2)).waitFor();
    expect(await fits()).toBe(true);
    await button(paneChangeText.back).click();
    await shown(paneChangeText.changed(1)).waitFor();
  });

  test('the draw and the change verify as equal', async () => {
    await tab(paneTabText.names.check).click();
    await button(paneTabText.views.check.verify).click();
    await button(paneReviewText.verify.start).click();
    await shown(paneReviewText.verify.equal(1)).waitFor({ timeout: 60_000 });
  });

  test('what each inspector has to do shows as bars', async () => {
    await button(paneTabText.views.check.ratio).click();
    await heading(paneReviewText.loads.heading).waitFor();
    const bars = await bench.pane
      .locator('.loads .bar > span')
      .evaluateAll((all) => all.map((bar) => bar.clientWidth));
    expect(Math.max(...bars)).toBeGreaterThan(20);
    expect(await fits()).toBe(true);
  });

  test('the deadlines stand as dates, and the results of the list can be published', async () => {
    await tab(paneTabText.names.publish).click();
    await heading(panePublishText.deadlines.heading).waitFor();
    await bench.pane.locator('.due li').locator('visible=true').nth(2).waitFor();
    const marks = bench.pane.locator('.year-line > .year-mark');
    const words = bench.pane.locator('.year ul > li');
    expect(await marks.count()).toBeGreaterThan(3);
    expect(await marks.count()).toBe(await words.count());
    expect(await fits()).toBe(true);
    await button(paneTabText.views.publish.results).click();
    await button(panePublishText.results.write).click();
    await shown(/^已生成工作表「检查台账/).waitFor({ timeout: 60_000 });
    expect((await sheetNames()).some((name) => name.startsWith('检查台账'))).toBe(true);
    expect(await fits()).toBe(true);
  });

  test('a file with draws of its own is looked into before anything is kept', async () => {
    const [saved] = await Promise.all([
      bench.page.waitForEvent('download'),
      pressBenchButton(bench.page, workbenchText.save),
    ]);
    const before = await sheetNames();
    await tab(paneTabText.names.settings).click();
    await bench.pane.getByLabel(paneSettingsText.history.choose).setInputFiles(await saved.path());
    await shown(/季度：38 家$/).waitFor({ timeout: 60_000 });
    expect(await sheetNames()).toEqual(before);
    await button(paneSettingsText.history.keep).click();
    await shown(/^已写入工作表「历次抽查记录/).waitFor();
    expect((await sheetNames()).some((name) => name.startsWith('历次抽查记录'))).toBe(true);
  });

  test('every tab fits 320 pixels', async () => {
    const splitter = bench.page.locator('.splitter');
    for (let step = 0; step < 3; step++) await splitter.press('ArrowRight');
    expect((await bench.page.locator('iframe').boundingBox())?.width).toBe(320);
    const wrong: string[] = [];
    const check = async (place: string): Promise<void> => {
      await bench.page.waitForTimeout(200);
      if (!(await fits())) wrong.push(place);
    };
    for (const [name, views] of [
      [paneTabText.names.check, Object.values(paneTabText.views.check)],
      [paneTabText.names.publish, Object.values(paneTabText.views.publish)],
    ] as const) {
      await tab(name).click();
      for (const view of views) {
        await button(view).click();
        await check(view);
      }
    }
    await tab(paneTabText.names.settings).click();
    await check(paneTabText.names.settings);
    await tab(paneTabText.names.draw).click();
    await check(paneTabText.names.draw);
    expect(wrong).toEqual([]);
  });

  test('sends nothing off the machine and leaves no error', () => {
    expect(bench.outsideRequests).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});
