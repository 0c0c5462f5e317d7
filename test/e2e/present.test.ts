import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { paneDrawText } from '../../src/text/pane/paneDrawText';
import { paneProfileText } from '../../src/text/pane/paneProfileText';
import { paneText } from '../../src/text/pane/paneText';
import { presentText } from '../../src/text/pane/presentText';
import { accessFaults } from '../support/accessible';
import { openWorkbench, type OpenWorkbench } from '../support/workbench';

jest.setTimeout(180_000);

/** What the page may weigh, compressed: it opens at once on any machine. */
const pageBudgetBytes = 80 * 1024;

let bench: OpenWorkbench;
let hall: Page;

beforeAll(async () => {
  bench = await openWorkbench();
});

afterAll(() => bench.close());

const button = (name: string): Locator => bench.pane.getByRole('button', { name, exact: true });
const heading = (name: string): Locator => bench.pane.getByRole('heading', { name });
const inHall = (name: string): Locator => hall.getByRole('button', { name, exact: true });

/** The units of 抽查名单 in their order, below its three header rows. */
const listed = (): Promise<string[]> =>
  bench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const list = sheets.items.find(({ name }) => name.startsWith('抽查名单'));
      const range = list?.getUsedRange().load('values');
      await context.sync();
      return (range?.values ?? [])
        .slice(3)
        .filter((row) => typeof row[0] === 'number')
        .map((row) => String(row[1]));
    }),
  );

/** What runs out of its place, on the screens that projectors have. */
async function runsOut(): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of [
    [1024, 768],
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await hall.setViewportSize({ width, height });
    await hall.waitForTimeout(100);
    const names = await hall.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.screen, .screen > *, .card, .columns, .counters, .units, .units li',
        ),
      ]
        .filter(
          (node) =>
            node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1,
        )
        .map((node) => `${node.tagName}.${node.className}`),
    );
    found.push(...names.map((name) => `${name} at ${width} × ${height}`));
  }
  return found;
}

const fingerprintInPane = (): Promise<string | null> =>
  bench.pane.locator('.fingerprint code').getAttribute('aria-label');

describe('the presentation beside the pane', () => {
  test('opens from the step of the draw and shows its fingerprint and quotas', async () => {
    await heading(paneText.step.headings.register).waitFor();
    await button(paneText.step.next.register).click();
    await bench.pane.getByRole('combobox', { name: paneProfileText.profile }).click();
    await bench.pane.getByRole('option', { name: '唐山高新区 2024' }).click();
    await button(paneText.step.next.profile).click();
    [hall] = await Promise.all([
      bench.page.context().waitForEvent('page'),
      button(presentText.pane.open).click(),
    ]);
    await hall.locator('.before').waitFor();
    expect(new URL(hall.url()).pathname).toBe('/workbench/present.html');
    const code = hall.locator('.before .fingerprint');
    expect(await code.getAttribute('aria-label')).toBe(await fingerprintInPane());
    expect(await code.locator('span').allTextContents()).toEqual(
      (await fingerprintInPane())?.match(/.{4}/g),
    );
    await bench.pane.getByText(presentText.pane.opened).waitFor();
  });

  test('a seed typed in the hall stands in the pane without white space, and nothing is drawn by it', async () => {
    await hall.getByLabel(presentText.before.seed, { exact: true }).fill('  2026 0105 38291 ');
    await hall.keyboard.press('Enter');
    await hall.getByText(presentText.before.start).waitFor();
    expect(await bench.pane.getByLabel(paneDrawText.seed, { exact: true }).inputValue()).toBe(
      '2026010538291',
    );
    await bench.pane.getByText(presentText.pane.seedTaken(['2026', '0105', '3829', '1'])).waitFor();
    await button(paneDrawText.start).waitFor();
    expect(await runsOut()).toEqual([]);
    expect(await accessFaults(hall)).toEqual([]);
  });

  test('a public number comes with its source', async () => {
    await hall.getByLabel(presentText.before.kinds.public).check();
    await hall.getByLabel(presentText.before.number, { exact: true }).fill('38291');
    await inHall(presentText.before.send).click();
    await hall.getByText(presentText.before.emptySource).waitFor();
    await hall.getByLabel(presentText.before.source, { exact: true }).fill('福彩3D 第2026005期');
    await inHall(presentText.before.send).click();
    await hall.getByText(presentText.before.start).waitFor();
    expect(await bench.pane.getByLabel(paneDrawText.publicSource).inputValue()).toBe(
      '福彩3D 第2026005期',
    );
    expect(await bench.pane.getByLabel(paneDrawText.seed, { exact: true }).inputValue()).toBe(
      '38291',
    );
  });

  test('after the draw the units come one by one, in the order of the list', async () => {
    await button(paneDrawText.start).click();
    await hall.locator('.draw').waitFor({ timeout: 60_000 });
    await heading(paneText.step.headings.result).waitFor();
    const units = await listed();
    expect(units.length).toBeGreaterThan(10);
    const name = hall.locator('.card .name');
    await name.waitFor();
    await hall.keyboard.press(' ');
    await inHall(presentText.controls.play).waitFor();
    // However far it had come by then: from the first unit on, each step shows the next one.
    while (await inHall(presentText.controls.back).isEnabled())
      await hall.keyboard.press('ArrowLeft');
    for (const unit of units.slice(0, 6)) {
      await hall.keyboard.press('ArrowRight');
      expect(await name.textContent()).toBe(unit);
    }
    expect(await hall.locator('.card .number').textContent()).toContain(
      presentText.draw.now(6, units.length),
    );
    expect(await runsOut()).toEqual([]);
    expect(await accessFaults(hall)).toEqual([]);
  });

  test('a paused showing stays, a running one goes on by itself', async () => {
    const number = hall.locator('.card .number');
    const before = await number.textContent();
    await hall.waitForTimeout(1000);
    expect(await number.textContent()).toBe(before);
    await hall.getByLabel(presentText.controls.paces.fast, { exact: true }).check();
    await inHall(presentText.controls.play).click();
    await hall.waitForFunction(
      (old) => document.querySelector('.card .number')?.textContent !== old,
      before,
    );
  });

  test('the result shows every unit of the list and the counts of the draw', async () => {
    await inHall(presentText.controls.finish).click();
    await hall.locator('.result').waitFor();
    expect(await runsOut()).toEqual([]);
    expect(await accessFaults(hall)).toEqual([]);
    const units = await listed();
    const shown: string[] = [];
    for (;;) {
      shown.push(...(await hall.locator('.units .name').allTextContents()));
      const next = inHall(presentText.controls.pageForward);
      if (!(await next.isVisible()) || !(await next.isEnabled())) break;
      await next.click();
    }
    expect(shown).toEqual(units);
    expect(await hall.locator('.summary h2').textContent()).toContain(`${units.length} 家`);
    const totals = await hall.locator('.totals strong').allTextContents();
    expect(totals.reduce((sum, each) => sum + Number(each.split(' / ')[0]), 0)).toBe(units.length);
  });

  test('the pane knows when the window is closed, opens it again and closes it', async () => {
    await hall.close();
    await button(presentText.pane.open).waitFor();
    [hall] = await Promise.all([
      bench.page.context().waitForEvent('page'),
      button(presentText.pane.open).click(),
    ]);
    await hall.locator('.draw').waitFor();
    await bench.pane.getByRole('button', { name: presentText.pane.close }).click();
    await bench.page.waitForTimeout(300);
    expect(hall.isClosed()).toBe(true);
  });

  test('a blocked window is told in Chinese, with the sheet as the way on, and the sheet goes again', async () => {
    await bench.pane.evaluate(() => (window.open = () => null));
    await button(presentText.pane.open).click();
    await bench.pane.getByText(presentText.pane.failed.title).waitFor();
    await button(presentText.pane.onSheet).click();
    await bench.pane.getByText(/正在逐家公布/).waitFor({ timeout: 20_000 });
    await button(presentText.pane.sheet.stop).click();
    await bench.pane.getByText(/停下了/).waitFor();
    await button(presentText.pane.sheet.remove).click();
    await bench.pane.getByText(presentText.pane.sheet.removed).waitFor();
  });

  test('weighs little, and nothing left the machine or went wrong', async () => {
    const { origin } = new URL(bench.page.url());
    const fetched = async (path: string): Promise<Buffer> =>
      (await bench.page.request.get(new URL(path, `${origin}/`).href)).body();
    const page = (await fetched('present.html')).toString();
    // Microsoft's library styles its own parts of a dialog inline; no text becomes code.
    expect(page).not.toMatch(/script-src[^;]*unsafe|unsafe-eval|https?:/);
    const files = [...page.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^":]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(files).toHaveLength(2);
    const weights = await Promise.all(
      files.map(async (file) => gzipSync(await fetched(file)).length),
    );
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeLessThan(pageBudgetBytes);
    expect(bench.outsideRequests).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});
