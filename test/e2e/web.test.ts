import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { bookText } from '../../src/text/bookText';
import { presentText } from '../../src/text/pane/presentText';
import { sheetNames } from '../../src/text/sheet/sheetNames';
import { webText } from '../../src/text/webText';
import { accessFaults } from '../support/accessible';
import { builtSite } from '../support/builtSite';
import { removeNewerNames } from '../support/olderBrowser';
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
const ownName = '本局名录.xlsx';

const press = (page: Page, label: string): Promise<void> =>
  page.getByRole('button', { name: label, exact: true }).click();
const notice = (page: Page): Promise<string | null> => page.locator('.page-notice p').textContent();
const startButton = (page: Page, label: string): Promise<void> =>
  page.locator('.start .choices button', { hasText: label }).click();

/** By these words Microsoft's library is known, whichever part of it. */
const LIBRARY = ['Microsoft Corporation', '_OfficeAppFactory', 'RichApiMessageManager'];

test('no file of the folder has anything of Microsoft’s library in it', () => {
  const office = resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');
  const library = ['office.js', 'excel-web-16.00.js'].map((name) => join(office, name));
  const [inLibrary, folder] = [library.map(textOf).join(''), builtSite('web')];
  for (const word of LIBRARY) expect(inLibrary).toContain(word);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /office/i.test(name))).toEqual([]);
  const texts = files.filter((name) => /\.(html|js|css|txt|webmanifest)$/.test(name));
  expect(texts.length).toBeGreaterThan(50);
  const found = texts.filter((name) => {
    const text = textOf(join(folder, name));
    return LIBRARY.some((word) => text.includes(word)) || /\bOSF\./.test(text);
  });
  expect(found).toEqual([]);
});

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

describe('from the disk, without a network, in a browser that knows nothing newer than Chromium 95', () => {
  let edition: OpenedEdition;
  let page: Page;

  beforeAll(async () => {
    edition = await openEdition('disk');
    await edition.context.addInitScript(removeNewerNames);
    await edition.context.addInitScript(() => {
      // As browsers without File System Access: what is saved is a download.
      delete window.showOpenFilePicker;
      delete window.showSaveFilePicker;
    });
    await edition.context.setOffline(true);
    page = await edition.context.newPage();
    await page.goto(edition.address);
    await turnDone(page, 1);
  });

  afterAll(() => edition.close());

  test('starts with four ways to a workbook', async () => {
    expect(await page.title()).toBe(webText.title);
    const { start } = webText;
    expect(await page.locator('.choices strong').allTextContents()).toEqual([
      ...[start.open, start.last, start.sample, start.blank],
    ]);
  });

  test('opens the bureau’s file, draws, saves and opens what it saved', async () => {
    await giveFile(page, ownName, sample);
    expect(await page.title()).toBe(webText.tabTitle(ownName));
    await drawInPane(page);
    const [hall] = await Promise.all([
      edition.context.waitForEvent('page'),
      page.getByRole('button', { name: presentText.pane.open }).locator('visible=true').click(),
    ]);
    await hall.locator('.screen:not(.notice)').waitFor();
    await hall.close();
    const made = [sheetNames.list, sheetNames.record];
    for (const name of made)
      await page.locator('[data-u-comp="slide-tab-item"]', { hasText: name }).waitFor();
    expect(await page.locator('.changed').isVisible()).toBe(true);

    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, webText.save)]);
    expect(saved.suggestedFilename()).toBe(ownName);
    expect(await notice(page)).toBe(webText.downloaded(ownName));
    expect(await page.locator('.changed').isVisible()).toBe(false);
    const tabs = await sheetTabs(page);
    await giveFile(page, '再次打开.xlsx', readFileSync(await saved.path()));
    expect(await sheetTabs(page)).toEqual(tabs);
  });

  test('starts a workbook with the blank lists in it', async () => {
    const blank = await edition.context.newPage();
    await blank.goto(edition.address);
    await startButton(blank, webText.start.blank);
    await turnDone(blank, 2);
    expect(await sheetTabs(blank)).toContain('检查对象名录');
    await blank.close({ runBeforeUnload: false });
  });

  test('asks nothing of any machine and reports no error', () => {
    expect(edition.outsideRequests).toEqual([]);
    expect(edition.errors).toEqual([]);
  });
});

describe('from a server', () => {
  let edition: OpenedEdition;

  /** Another tab of the browser at its start screen. */
  const newTab = async (): Promise<Page> => {
    const page = await edition.context.newPage();
    await page.goto(edition.address);
    await turnDone(page, 1);
    return page;
  };

  beforeAll(async () => {
    edition = await openEdition('server');
    await edition.context.addInitScript(
      ([bytes, name]) => {
        // As over plain http on an intranet.
        Reflect.deleteProperty(Navigator.prototype, 'locks');
        // A file of the page's own stands for one of the clerk's, for no dialog can be answered here.
        const pick = async (): Promise<FileSystemFileHandle> => {
          const root = await navigator.storage.getDirectory();
          return root.getFileHandle(name, { create: true });
        };
        Object.assign(window, {
          showOpenFilePicker: async () => {
            const handle = await pick();
            if ((await handle.getFile()).size === 0) {
              const stream = await handle.createWritable();
              await stream.write(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
              await stream.close();
            }
            return [handle];
          },
        });
      },
      [sample.toString('base64'), ownName] as const,
    );
  });

  afterAll(() => edition.close());

  test('is kept by the browser, and starts when its server is gone', async () => {
    const page = await newTab();
    await page.evaluate(async () => navigator.serviceWorker.ready.then(() => undefined));
    await edition.stopServing();
    await page.reload();
    await turnDone(page, 1);
    expect(await accessFaults(page)).toEqual([]);
    await startButton(page, webText.start.sample);
    await turnDone(page, 2);
    expect(await page.title()).toBe(webText.tabTitle(bookText.sampleFileName));
    await page.close();
  });

  test('saves into the file that was opened, and offers it at the next start', async () => {
    const page = await newTab();
    await startButton(page, webText.start.open);
    await turnDone(page, 2);
    await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add('本局新表');
        await context.sync();
      }),
    );
    await page.locator('.changed').waitFor();
    await page.keyboard.press('Control+s');
    await turnDone(page, 3);
    expect(await notice(page)).toBe(webText.saved(ownName));
    await page.close();

    const next = await newTab();
    await startButton(next, webText.start.last);
    await turnDone(next, 2);
    expect(await sheetTabs(next)).toContain('本局新表');
    await next.close();
  });

  test('asks before it overwrites what another program wrote meanwhile', async () => {
    const page = await newTab();
    await startButton(page, webText.start.last);
    await turnDone(page, 2);
    await page.evaluate(async (name) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
      const bytes = await (await handle.getFile()).arrayBuffer();
      const stream = await handle.createWritable();
      await stream.write(bytes);
      await stream.close();
    }, ownName);
    await press(page, webText.save);
    const question = page.locator('dialog.question');
    expect(await question.locator('p').textContent()).toBe(
      webText.changedOutside.question(ownName),
    );
    await question.getByRole('button', { name: webText.changedOutside.overwrite }).click();
    await turnDone(page, 3);
    expect(await notice(page)).toBe(webText.saved(ownName));
    await page.close();
  });

  test('keeps what was not saved, and offers it when the tab that has it is gone', async () => {
    const page = await newTab();
    await startButton(page, webText.start.sample);
    await turnDone(page, 2);
    await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add('没有保存');
        await context.sync();
      }),
    );
    // What is kept is kept after a pause.
    await page.waitForTimeout(8_000);
    const other = await newTab();
    await other.waitForTimeout(1_000);
    expect(await other.locator('.kept').isVisible()).toBe(false);
    await page.close({ runBeforeUnload: false });
    await other.reload();
    await other.locator('.kept button', { hasText: webText.start.restore }).click();
    await turnDone(other, 2);
    expect(await sheetTabs(other)).toContain('没有保存');
    expect(await other.locator('.changed').isVisible()).toBe(true);
  });

  test('asks nothing of another machine and reports no error', () => {
    expect(edition.outsideRequests).toEqual([]);
    expect(edition.errors).toEqual([]);
  });
});
