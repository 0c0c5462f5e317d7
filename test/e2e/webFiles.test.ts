import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { read, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { bookText } from '../../src/text/bookText';
import { sheetNames } from '../../src/text/sheet/sheetNames';
import { webText } from '../../src/text/webText';
import { builtSite } from '../support/builtSite';
import {
  drawInPane,
  giveFile,
  openEdition,
  sheetTabs,
  turnDone,
  type OpenedEdition,
} from '../support/webEdition';

jest.setTimeout(300_000);

const sample = readFileSync(resolve(__dirname, '../../samples/qinglan-county.xlsx'));
/** The sample as WPS keeps it in an .et file: of the kind of .xls, in an OLE2 container. */
const wpsBook = write(read(sample, { cellStyles: true }), {
  type: 'buffer',
  bookType: 'biff8',
}) as Buffer;

const press = (page: Page, label: string): Promise<void> =>
  page.getByRole('button', { name: label, exact: true }).click();
const notice = (page: Page): Promise<string | null> => page.locator('.page-notice p').textContent();

describe('files of every way and kind, from the disk', () => {
  let edition: OpenedEdition;
  let page: Page;

  beforeAll(async () => {
    edition = await openEdition('disk');
    await edition.context.addInitScript(() => {
      // As browsers without File System Access: what is saved is a download.
      delete window.showOpenFilePicker;
      delete window.showSaveFilePicker;
    });
    page = await edition.context.newPage();
    await page.goto(edition.address);
    await turnDone(page, 1);
  });

  afterAll(() => edition.close());

  /** Drags something over the page, and lets it go there. */
  async function drag(give: { readonly name: string; readonly bytes: string } | null) {
    const dragged = await page.evaluateHandle((file) => {
      const transfer = new DataTransfer();
      if (file === null) transfer.setData('text/plain', 'no file');
      else
        transfer.items.add(
          new File([Uint8Array.from(atob(file.bytes), (each) => each.charCodeAt(0))], file.name),
        );
      return transfer;
    }, give);
    const over = (): Promise<boolean> =>
      page.locator('#web').evaluate((root) => root.classList.contains('dropping'));
    await page.dispatchEvent('#web', 'dragover', { dataTransfer: dragged });
    const wasOver = await over();
    await page.dispatchEvent('#web', 'drop', { dataTransfer: dragged });
    return { wasOver, isOver: await over() };
  }

  test('a file that is dragged onto the page is opened, and the page says so while it is over it', async () => {
    const bytes = sample.toString('base64');
    expect(await drag({ name: '拖来的名录.xlsx', bytes })).toEqual({
      wasOver: true,
      isOver: false,
    });
    await turnDone(page, 2);
    expect(await page.title()).toBe(webText.tabTitle('拖来的名录.xlsx'));
  });

  test('a text that is dragged over it is none', async () => {
    expect(await drag(null)).toEqual({ wasOver: false, isOver: false });
    expect(await page.title()).toBe(webText.tabTitle('拖来的名录.xlsx'));
  });

  test('an .et file of WPS is opened, drawn and saved as .xlsx', async () => {
    expect(wpsBook.subarray(0, 4).toString('hex')).toBe('d0cf11e0');
    await giveFile(page, '本局名录.et', wpsBook);
    expect(await page.title()).toBe(webText.tabTitle('本局名录.xlsx'));
    expect(await notice(page)).toContain(
      bookText.converted('本局名录.et', bookText.fileKind.xls, '本局名录.xlsx'),
    );
    await drawInPane(page);
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: sheetNames.list }).waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, webText.save)]);
    expect(saved.suggestedFilename()).toBe('本局名录.xlsx');
    const book = read(readFileSync(await saved.path()));
    expect(book.SheetNames).toEqual(await sheetTabs(page));
    expect(book.SheetNames).toEqual(
      expect.arrayContaining([expect.stringContaining(sheetNames.list)]),
    );
  });

  test('the sheet in view is printed', async () => {
    await page.evaluate(() => {
      // No dialog can be answered here.
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        configurable: true,
        get: () => ({ print: () => Object.assign(window, { printed: true }) }),
      });
    });
    await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('打印页');
        sheet.getRange('A1:B2').values = [
          ['企业名称', '地址'],
          ['甲厂', '工业路1号'],
        ];
        sheet.activate();
        await context.sync();
      }),
    );
    await press(page, bookText.print);
    const view = page.frameLocator('iframe.print');
    await view.locator('td').first().waitFor({ state: 'attached' });
    expect(await view.locator('td').allTextContents()).toEqual(
      expect.arrayContaining(['企业名称', '甲厂', '工业路1号']),
    );
    expect(await page.evaluate(() => Reflect.get(window, 'printed') as unknown)).toBe(true);
  });

  test('reports no error and asks nothing of any machine', () => {
    expect(edition.outsideRequests).toEqual([]);
    expect(edition.errors).toEqual([]);
  });
});

describe('a server that gets a new version', () => {
  let folder: string;
  let edition: OpenedEdition;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'web-'));
    cpSync(builtSite('web'), folder, { recursive: true });
    edition = await openEdition('server', folder);
  });

  afterAll(async () => {
    await edition.close();
    rmSync(folder, { recursive: true });
  });

  test('is noticed by a page that is open, when the clerk comes back to it', async () => {
    const page = await edition.context.newPage();
    await page.clock.install();
    await page.goto(edition.address);
    await turnDone(page, 1);
    // The page is in the charge of the worker from its second opening on.
    await page.evaluate(async () => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await turnDone(page, 1);
    const worker = join(folder, 'service-worker.js');
    const text = readFileSync(worker, 'utf8');
    const newer = text.replace(/"[0-9a-f]{16}"/, '"newer"');
    expect(newer).not.toBe(text);
    writeFileSync(worker, newer);
    const comeBack = (): Promise<void> =>
      page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
    await page.clock.fastForward('11:00');
    await comeBack();
    await page.locator('.page-notice p', { hasText: webText.update }).waitFor();
    await page.close();
  });
});
