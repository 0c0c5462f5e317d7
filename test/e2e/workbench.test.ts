import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { workbenchText } from '../../src/text/workbenchText';
import { openFile, openWorkbench, pressBenchButton } from '../support/workbench';
import type { OpenWorkbench } from '../support/workbench';

jest.setTimeout(180_000);

let bench: OpenWorkbench;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  bench = await openWorkbench();
});

afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const notice = async (): Promise<string> => ((await bench.page.locator('.notice p').textContent()) ?? '').trim();
const fileName = (): Promise<string | null> => bench.page.locator('.bar .file').textContent();
/** Names of the sheets, as the tabs under the spreadsheet show them. */
const sheetTabs = async (): Promise<string[]> =>
  (await bench.page.locator('[data-u-comp="slide-tab-item"]').allTextContents()).map((name) => name.trim());

/** Saves through the page and reads what the browser downloaded. */
async function download(): Promise<{ name: string; parts: Record<string, Uint8Array> }> {
  const [saved] = await Promise.all([bench.page.waitForEvent('download'), pressBenchButton(bench.page, workbenchText.save)]);
  const path = join(folder, 'saved.xlsx');
  await saved.saveAs(path);
  return { name: saved.suggestedFilename(), parts: unzipSync(readFileSync(path)) };
}

describe('the workbench', () => {
  test('shows the sample workbook, and says that it is not Excel', async () => {
    expect(await bench.page.title()).toBe(workbenchText.title);
    expect(await sheetTabs()).toEqual(expect.arrayContaining(['检查对象名录库', '执法人员']));
    expect(await bench.page.locator('.what').textContent()).toContain('不是 Excel');
  });

  test('gives the pane its 350 pixels, and lets it grow to 450 and shrink to 320', async () => {
    const width = async (): Promise<number> => (await bench.page.locator('iframe').boundingBox())?.width ?? 0;
    expect(await width()).toBe(350);
    const splitter = bench.page.locator('.splitter');
    const box = await splitter.boundingBox();
    if (!box) throw new Error('no splitter');
    const drag = async (by: number): Promise<void> => {
      const place = await splitter.boundingBox();
      await bench.page.mouse.move((place?.x ?? 0) + 2, box.y + 100);
      await bench.page.mouse.down();
      await bench.page.mouse.move((place?.x ?? 0) + 2 + by, box.y + 100, { steps: 4 });
      await bench.page.mouse.up();
    };
    await drag(-300);
    expect(await width()).toBe(450);
    await drag(300);
    expect(await width()).toBe(320);
    await splitter.press('ArrowLeft');
    expect(await width()).toBe(330);
  });

  test('runs the real client library in the pane on the workbook beside it', async () => {
    const names = await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/name');
        await context.sync();
        return sheets.items.map((sheet) => sheet.name);
      }),
    );
    expect(names).toEqual(await sheetTabs());
  });

  test('keeps the workbook when a broken file is chosen, and says why in Chinese', async () => {
    const before = await sheetTabs();
    await openFile(bench.page, {
      name: '坏文件.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK\x03\x04 this is no workbook'),
    });
    expect(await notice()).toBe(workbenchText.openFailed.damaged('坏文件.xlsx'));
    expect(await sheetTabs()).toEqual(before);
    await openFile(bench.page, { name: '名单.txt', mimeType: 'text/plain', buffer: Buffer.from('企业名称') });
    expect(await notice()).toBe(workbenchText.openFailed['not-xlsx']('名单.txt'));
  });

  test('saves the workbook as an .xlsx file, which it opens again', async () => {
    const { name, parts } = await download();
    expect(name).toMatch(/\.xlsx$/);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['[Content_Types].xml', 'xl/workbook.xml']));
    const before = await sheetTabs();
    await pressBenchButton(bench.page, workbenchText.blank);
    expect(await fileName()).toBe(workbenchText.blankWorkbook.fileName);
    await openFile(bench.page, join(folder, 'saved.xlsx'));
    expect(await sheetTabs()).toEqual(before);
  });

  test('saves what the pane wrote', async () => {
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('由窗格写入');
        sheet.getRange('A1').values = [['写入的文字']];
        await context.sync();
      }),
    );
    expect(await sheetTabs()).toContain('由窗格写入');
    const { parts } = await download();
    const texts = Object.entries(parts)
      .filter(([path]) => path.endsWith('.xml'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(texts.some((text) => text.includes('写入的文字'))).toBe(true);
  });

  test('refuses the pane while a cell is being edited, as Excel does', async () => {
    await pressBenchButton(bench.page, workbenchText.sample);
    const grid = await bench.page.locator('.sheet').boundingBox();
    await bench.page.mouse.dblclick((grid?.x ?? 0) + 90, (grid?.y ?? 0) + 300);
    await bench.page.keyboard.type('12');
    const code = await bench.pane.evaluate(() =>
      Excel.run((context) => context.sync()).then(
        () => 'none',
        (error: OfficeExtension.Error) => error.code,
      ),
    );
    expect(code).toBe('InvalidOperationInCellEditMode');
    await bench.page.keyboard.press('Enter');
    await bench.pane.evaluate(() => Excel.run((context) => context.sync()));
  });

  test('asks nothing of another machine and reports no error', () => {
    expect(bench.outsideRequests).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});
