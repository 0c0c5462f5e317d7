import type { Locator } from 'playwright-core';
import { paneDrawText } from '../../src/text/pane/paneDrawText';
import { paneHealthText } from '../../src/text/pane/paneHealthText';
import { paneProfileText } from '../../src/text/pane/paneProfileText';
import { paneRegisterText } from '../../src/text/pane/paneRegisterText';
import { paneResultText } from '../../src/text/pane/paneResultText';
import { paneText } from '../../src/text/pane/paneText';
import { profileEditorText } from '../../src/text/pane/profileEditorText';
import { openWorkbench, type OpenWorkbench } from '../support/workbench';

jest.setTimeout(180_000);

let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await openWorkbench();
});

afterAll(() => bench.close());

const button = (name: string): Locator => bench.pane.getByRole('button', { name, exact: true });
const heading = (name: string): Locator => bench.pane.getByRole('heading', { name });

/**
 * True when all of an element can be seen without scrolling and nothing runs out of the pane
 * sideways.
 */
async function isInSight(element: Locator): Promise<boolean> {
  await element.waitFor();
  // What stands above may still be on its way.
  const settled = Date.now() + 5_000;
  while (Date.now() < settled) {
    if (await standsInSight(element)) return true;
    await bench.page.waitForTimeout(50);
  }
  return standsInSight(element);
}

function standsInSight(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const { top, bottom, left, right } = node.getBoundingClientRect();
    const main = document.querySelector('.tab-panel:not([hidden]) .body');
    const sideways = main !== null && main.scrollWidth > main.clientWidth;
    return (
      top >= 0 &&
      left >= 0 &&
      bottom <= window.innerHeight &&
      right <= window.innerWidth &&
      !sideways
    );
  });
}

async function chooseOption(label: string, option: string): Promise<void> {
  await bench.pane.getByRole('combobox', { name: label }).click();
  await bench.pane.getByRole('option', { name: option }).click();
}

const sheetNames = (): Promise<string[]> =>
  bench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    }),
  );

const activeSheet = (): Promise<string> =>
  bench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    }),
  );

/** Waits until Excel shows a sheet: the pane asks for it and does not wait. */
async function shows(name: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while ((await activeSheet()) !== name && Date.now() < deadline)
    await bench.page.waitForTimeout(50);
  expect(await activeSheet()).toBe(name);
}

describe('the pane beside a spreadsheet', () => {
  test('recognises both registers of the sample', async () => {
    await heading(paneText.step.headings.register).waitFor();
    expect(
      await bench.pane
        .getByRole('combobox', { name: paneRegisterText.names.enterprise })
        .textContent(),
    ).toContain('检查对象名录库');
    expect(
      await bench.pane
        .getByRole('combobox', { name: paneRegisterText.names.inspector })
        .textContent(),
    ).toContain('执法人员');
    expect(await isInSight(button(paneText.step.next.register))).toBe(true);
  });

  test('shows what every column was read as and checks the registers', async () => {
    await bench.pane.getByText(/^认出/).first().click();
    await bench.pane.getByText(paneRegisterText.columnsHint).first().waitFor();
    await bench.pane.getByText(/^认出/).first().click();
    await button(paneRegisterText.health).click();
    await heading(paneHealthText.heading).waitFor();
    expect(await isInSight(button(paneHealthText.write))).toBe(true);
    await button(paneHealthText.back).click();
    await heading(paneText.step.headings.register).waitFor();
  });

  test('shows the quotas of the chosen profile', async () => {
    await button(paneText.step.next.register).click();
    await heading(paneText.step.headings.profile).waitFor();
    await chooseOption(paneProfileText.profile, '唐山高新区 2024');
    await bench.pane.getByRole('table', { name: paneProfileText.table.caption }).waitFor();
    expect(await isInSight(button(paneText.step.next.profile))).toBe(true);
  });

  test('keeps a changed profile on a sheet and draws by way of trial without writing', async () => {
    await button(paneProfileText.edit).click();
    await bench.pane.getByRole('textbox', { name: '重点：比例 %' }).fill('30');
    await button(profileEditorText.save).click();
    await bench.pane.getByText(profileEditorText.saved('抽查方案')).waitFor();
    await button(profileEditorText.back).click();
    const before = await sheetNames();
    await button(paneProfileText.trial).click();
    await bench.pane.getByRole('region', { name: paneProfileText.trialMark }).waitFor();
    expect(await sheetNames()).toEqual(before);
    expect(before).toContain('抽查方案');
  });

  test('draws, shows the result and opens the sheets that it wrote', async () => {
    const before = await sheetNames();
    await button(paneText.step.next.profile).click();
    await bench.pane.getByLabel(paneDrawText.seed, { exact: true }).fill('20260105 38291');
    expect(await isInSight(button(paneDrawText.start))).toBe(true);
    await button(paneDrawText.start).click();
    await heading(paneText.step.headings.result).waitFor({ timeout: 60_000 });
    const written = (await sheetNames()).filter((name) => !before.includes(name));
    expect(written.map((name) => name.replace(/ .*/, '')).sort()).toEqual(
      ['抽取底册', '抽取记录', '抽查名单', '抽查工作计划表'].sort(),
    );
    for (const name of written) {
      await button(name).click();
      await shows(name);
    }
  });

  test('finds tasks by who does them, and opens the row of one on the sheet', async () => {
    const rows = bench.pane.locator('.task-rows > li');
    const all = await rows.first().getAttribute('aria-setsize');
    await button(paneResultText.views.people).click();
    const [person] = await bench.pane.locator('.person').all();
    const load = /^\d+/.exec((await person?.locator('.number').textContent()) ?? '')?.[0];
    await person?.click();
    expect(await rows.first().getAttribute('aria-setsize')).toBe(load);
    const name = (await rows.first().locator('.task-name').textContent()) ?? '';
    await rows.first().getByRole('button').press('Enter');
    const deadline = Date.now() + 10_000;
    const selected = (): Promise<string> =>
      bench.pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange().getColumn(1).load('values');
          const sheet = range.worksheet.load('name');
          await context.sync();
          return `${sheet.name}: ${range.values.flat().map(String).join()}`;
        }),
      );
    while (!(await selected()).endsWith(`: ${name}`) && Date.now() < deadline)
      await bench.page.waitForTimeout(50);
    expect(await selected()).toMatch(new RegExp(`^抽查名单 .*: ${name}$`));
    await button(paneResultText.showAll).click();
    expect(await rows.first().getAttribute('aria-setsize')).toBe(all);
    const scrolling = await bench.pane.evaluate(
      () =>
        [...document.querySelectorAll('.body *')].filter(
          (node) =>
            node.scrollHeight > node.clientHeight + 1 &&
            getComputedStyle(node).overflowY.match(/auto|scroll/),
        ).length,
    );
    expect(scrolling).toBe(0);
  });

  test('asks for a reason before the same quarter is drawn again', async () => {
    await bench.pane.getByRole('button', { name: /^抽取/ }).first().click();
    await bench.pane.getByText(paneDrawText.drawnAlready).waitFor();
    await bench.pane.getByLabel(paneDrawText.seed, { exact: true }).fill('1');
    await button(paneDrawText.startAgain).click();
    await bench.pane.getByText(paneDrawText.missing.redrawReason).waitFor();
  });

  test('shows no draw that was taken back in the spreadsheet, and shows it again once it is done again', async () => {
    const { page, pane } = bench;
    await pane.getByRole('button', { name: /结果/ }).first().click();
    await heading(paneText.step.headings.result).waitFor();
    const drawn = pane.locator('strong', { hasText: /^已抽取/ });
    await drawn.waitFor();
    await page.locator('.sheet canvas[id^=univer-sheet]').click();
    await page.keyboard.press('Control+z');
    await pane.getByText(paneResultText.lost.effect).waitFor();
    expect(await drawn.count()).toBe(0);
    expect(await button(paneResultText.print).count()).toBe(0);
    // The keys are still the spreadsheet's.
    await page.keyboard.press('Control+y');
    await drawn.waitFor();
    expect(await pane.getByText(paneResultText.lost.effect).count()).toBe(0);
  });

  test('sends nothing off the machine and leaves no error', () => {
    expect(bench.outsideRequests).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});
