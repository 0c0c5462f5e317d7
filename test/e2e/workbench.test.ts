import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Dialog } from 'playwright-core';
import { bookText } from '../../src/text/bookText';
import { paneText } from '../../src/text/pane/paneText';
import { workbenchText } from '../../src/text/workbenchText';
import { accessFaults } from '../support/accessible';
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

const notice = async (): Promise<string> =>
  ((await bench.page.locator('.page-notice p').textContent()) ?? '').trim();
const fileName = (): Promise<string | null> => bench.page.locator('.page-bar .file').textContent();
/** Names of the sheets, as the tabs under the spreadsheet show them. */
const sheetTabs = async (): Promise<string[]> =>
  (await bench.page.locator('[data-u-comp="slide-tab-item"]').allTextContents()).map((name) =>
    name.trim(),
  );

/** Waits until the tabs are these. */
async function expectTabs(names: readonly string[]): Promise<void> {
  const deadline = Date.now() + 10_000;
  while ((await sheetTabs()).join() !== names.join() && Date.now() < deadline)
    await bench.page.waitForTimeout(50);
  expect(await sheetTabs()).toEqual(names);
}

/** Selects cells by what is typed into the name box. */
async function selectCells(address: string): Promise<void> {
  const name = bench.page.locator('[data-u-comp="defined-name"] input');
  await name.fill(address);
  await name.press('Enter');
}

/** Sorts cells that begin at A1 from their menu. */
async function sortAscending(address: string): Promise<void> {
  const { page } = bench;
  await selectCells(address);
  const canvas = await page.locator('.sheet canvas').last().boundingBox();
  const at = { x: (canvas?.x ?? 0) + 70, y: (canvas?.y ?? 0) + 45 };
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await page.getByText('排序', { exact: true }).locator('visible=true').hover();
  await page.waitForTimeout(500);
  await page.getByText('当前区域升序', { exact: true }).locator('visible=true').click();
}

async function accept(asked: Promise<Dialog>): Promise<void> {
  await (await asked).accept();
}

/** Saves through the page and reads what the browser downloaded. */
async function download(): Promise<{ name: string; parts: Record<string, Uint8Array> }> {
  const [saved] = await Promise.all([
    bench.page.waitForEvent('download'),
    pressBenchButton(bench.page, workbenchText.save),
  ]);
  const path = join(folder, 'saved.xlsx');
  await saved.saveAs(path);
  return { name: saved.suggestedFilename(), parts: unzipSync(readFileSync(path)) };
}

/** When the browser last kept a workbook that was not saved, in milliseconds; 0 where it keeps none. */
const keptAt = (): Promise<number> =>
  bench.page.evaluate(
    () =>
      new Promise<number>((answer) => {
        const request = indexedDB.open('workbench');
        request.onsuccess = () => {
          const all = request.result.transaction('books').objectStore('books').getAll();
          all.onsuccess = () => {
            request.result.close();
            answer(Math.max(0, ...(all.result as { at: number }[]).map(({ at }) => at)));
          };
        };
      }),
  );

describe('the workbench', () => {
  test('shows the sample workbook, and says that it is not Excel', async () => {
    expect(await bench.page.title()).toBe(workbenchText.title);
    expect(await sheetTabs()).toEqual(expect.arrayContaining(['检查对象名录库', '执法人员']));
    expect(await bench.page.locator('.what').textContent()).toContain('不是 Excel');
  });

  test('a pane that is loaded anew goes on with its workbook, and begins with another', async () => {
    const { page, pane } = bench;
    const heading = (name: string): Promise<void> =>
      pane.getByRole('heading', { name, exact: true }).waitFor();
    const { next, headings } = paneText.step;
    await pane.getByRole('button', { name: next.register, exact: true }).click();
    await heading(headings.profile);
    await pane.goto(pane.url());
    await heading(headings.profile);
    await openFile(page, join(__dirname, '../../samples/qinglan-county.xlsx'));
    await heading(headings.register);
  });

  test('finds a text of the sheet by Ctrl+F', async () => {
    const { page } = bench;
    const canvas = await page.locator('.sheet canvas').last().boundingBox();
    await page.mouse.click((canvas?.x ?? 0) + 300, (canvas?.y ?? 0) + 200);
    await page.keyboard.press('Control+f');
    const dialog = page.getByPlaceholder('输入查找内容');
    await dialog.fill('康辉纺织');
    await page.keyboard.press('Enter');
    await page.getByText('1/1', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('prints the sheet in view as it is laid out, and cells stay texts', async () => {
    const { page, pane } = bench;
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('打印');
        const rows = Array.from({ length: 120 }, (_, row) => [
          row === 0 ? '大标题' : row === 1 ? '表头' : `第${row}行`,
          row === 5 ? '<img src=x onerror="document.title=1"><script>1</script>' : '',
        ]);
        sheet.getRange('A1:B120').values = rows;
        sheet.getRange('A1:B1').merge();
        sheet.getRange('A4').getEntireRow().rowHidden = true;
        sheet.pageLayout.setPrintTitleRows('$2:$2');
        sheet.pageLayout.setPrintArea('A1:B110');
        sheet.pageLayout.orientation = 'Landscape';
        sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页 共 &N 页';
        sheet.horizontalPageBreaks.add('A11');
        sheet.activate();
        await context.sync();
      }),
    );
    await pressBenchButton(page, bookText.print);
    const view = page.frameLocator('iframe.print');
    expect(await view.locator('thead tr').allTextContents()).toEqual(['表头']);
    const cells = await view.locator('td:first-child').allTextContents();
    expect(cells).toContain('第109行');
    expect(cells).not.toContain('第110行');
    expect(cells).not.toContain('第3行');
    expect(await view.locator('td[colspan="2"]').textContent()).toBe('大标题');
    expect(await view.locator('img, script').count()).toBe(0);
    expect(await view.getByText('<img src=x', { exact: false }).count()).toBe(1);
    const markup = await view.locator('html').evaluate((html) => html.outerHTML);
    const paper = await page.context().newPage();
    await paper.setContent(markup);
    const pdf = await paper.pdf({ preferCSSPageSize: true });
    await paper.close();
    const text = pdf.toString('latin1');
    expect(text).toMatch(/MediaBox ?\[ ?0 0 84[12]/);
    expect((text.match(/\/Type ?\/Page\b/g) ?? []).length).toBeGreaterThanOrEqual(4);
    expect(await view.locator('tr.page td:first-child').allTextContents()).toEqual(['第10行']);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('打印').delete();
        await context.sync();
      }),
    );
  });

  test('sorts cells from their menu, formulas with them, and takes it back', async () => {
    const { page, pane } = bench;
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('次序');
        sheet.getRange('A1:B4').values = [
          [3, '丙'],
          [1, '甲'],
          [4, '丁'],
          [2, '乙'],
        ];
        sheet.getRange('C1:C4').formulas = [['=A1*10'], ['=A2*10'], ['=A3*10'], ['=A4*10']];
        sheet.activate();
        await context.sync();
      }),
    );
    await sortAscending('A1:C4');
    const cells = (): Promise<unknown> =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('次序');
          const range = sheet.getRange('A1:C4').load('values');
          await context.sync();
          return range.values as unknown;
        }),
      );
    expect(await cells()).toEqual([
      [1, '甲', 10],
      [2, '乙', 20],
      [3, '丙', 30],
      [4, '丁', 40],
    ]);
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
    expect(await cells()).toEqual([
      [3, '丙', 30],
      [1, '甲', 10],
      [4, '丁', 40],
      [2, '乙', 20],
    ]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('次序').delete();
        await context.sync();
      }),
    );
  });

  test('formulas that are filled down stay formulas when they are sorted and saved', async () => {
    const { page, pane } = bench;
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('填充');
        sheet.getRange('A1:A4').values = [[3], [1], [4], [2]];
        sheet.getRange('B1').formulas = [['=A1*10']];
        sheet.activate();
        await context.sync();
      }),
    );
    await selectCells('B1:B4');
    await page.keyboard.press('Control+d');
    await sortAscending('A1:B4');
    const cells = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('填充').getRange('A1:B4');
        range.load('formulas,values');
        await context.sync();
        return { formulas: range.formulas as unknown, values: range.values as unknown };
      }),
    );
    expect(cells).toEqual({
      formulas: [1, 2, 3, 4].map((row) => [row, `=A${String(row)}*10`]),
      values: [1, 2, 3, 4].map((row) => [row, row * 10]),
    });
    const { parts } = await download();
    const saved = Object.values(parts).map((part) => Buffer.from(part).toString('utf8'));
    expect(saved.filter((part) => part.includes('<f>A4*10</f>'))).toHaveLength(1);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('填充').delete();
        await context.sync();
      }),
    );
  });

  test('at 200 % the tabs of the sheets can be seen and pressed', async () => {
    const { page } = bench;
    const size = page.viewportSize();
    await page.setViewportSize({ width: 683, height: 384 });
    const tab = page.locator('[data-u-comp="slide-tab-item"]').first();
    const [sheet, place] = [await page.locator('.sheet').boundingBox(), await tab.boundingBox()];
    expect((place?.x ?? 0) + (place?.width ?? 999)).toBeLessThan((sheet?.width ?? 0) - 20);
    await tab.click();
    for (const each of await page.locator('.page-bar button').all())
      expect((await each.boundingBox())?.x).toBeLessThan(640);
    if (size !== null) await page.setViewportSize(size);
  });

  test('says that F6 leaves the spreadsheet, which keeps Tab, and Tab then goes on to 另存为', async () => {
    const { page } = bench;
    await page.getByText(bookText.regionKey).waitFor();
    await page
      .locator('.sheet canvas[id^="univer-sheet-main"]')
      .click({ position: { x: 200, y: 200 } });
    await page.keyboard.press('Tab');
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).not.toBe(workbenchText.open);
    await page.keyboard.press('F6');
    expect(await focused()).toBe(workbenchText.open);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(workbenchText.save);
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await page.keyboard.press('F6');
    expect(await focused()).toBe(workbenchText.open);
    expect(await accessFaults(page, ['.sheet > div', 'iframe'])).toEqual([]);
  });

  test('gives the pane its 350 pixels, and lets it grow to 450 and shrink to 320', async () => {
    const width = async (): Promise<number> =>
      (await bench.page.locator('#bench iframe').boundingBox())?.width ?? 0;
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
    expect(await notice()).toBe(bookText.openFailed.damaged('坏文件.xlsx'));
    expect(await sheetTabs()).toEqual(before);
    await openFile(bench.page, {
      name: '名单.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('企业名称'),
    });
    expect(await notice()).toBe(bookText.openFailed['not-workbook']('名单.txt'));
  });

  test('saves the workbook as an .xlsx file, which it opens again', async () => {
    const { name, parts } = await download();
    expect(name).toMatch(/\.xlsx$/);
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'xl/workbook.xml']),
    );
    const before = await sheetTabs();
    await pressBenchButton(bench.page, workbenchText.blank);
    expect(await fileName()).toBe(bookText.blankWorkbook.fileName);
    await openFile(bench.page, join(folder, 'saved.xlsx'));
    expect(await sheetTabs()).toEqual(before);
  });

  test('opens a text file by converting it, and saves it as an .xlsx file of its own', async () => {
    await openFile(bench.page, {
      name: '企业名单.csv',
      mimeType: 'text/csv',
      // 名称,代码 and 甲,007 in GBK
      buffer: Buffer.from([
        0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb4, 0xfa, 0xc2, 0xeb, 0x0a, 0xbc, 0xd7, 0x2c, 0x30, 0x30,
        0x37, 0x0a,
      ]),
    });
    expect(await notice()).toBe(
      bookText.converted('企业名单.csv', bookText.fileKind.delimited, '企业名单.xlsx'),
    );
    const values = await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('企业名单').getUsedRange().load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(values).toEqual([
      ['名称', '代码'],
      ['甲', '007'],
    ]);
    expect((await download()).name).toBe('企业名单.xlsx');
  });

  test('asks before changes are lost, and keeps them unless told otherwise', async () => {
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('企业名单').getRange('C1').values = [['改动']];
        await context.sync();
      }),
    );
    const question = bench.page.locator('dialog.question');
    const blank = bench.page.locator('#bench header button', { hasText: workbenchText.blank });
    await blank.click();
    expect(await question.locator('p').textContent()).toBe(
      bookText.unsaved.question('企业名单.xlsx'),
    );
    await bench.page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await fileName()).toBe('企业名单.xlsx');
    await blank.click();
    const [saved] = await Promise.all([
      bench.page.waitForEvent('download'),
      question.getByRole('button', { name: bookText.unsaved.save }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('企业名单.xlsx');
    await bench.page
      .locator('.page-bar .file', { hasText: bookText.blankWorkbook.fileName })
      .waitFor();
    await bench.page.locator('#bench[data-state="ready"]').waitFor();
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

  test('takes back in one step what the pane has done in one go', async () => {
    const before = await sheetTabs();
    const root = bench.pane.locator('html');
    await root.evaluate((html) => (html.dataset['working'] = 'true'));
    for (const name of ['第一张', '第二张'])
      await bench.pane.evaluate(
        (sheetName) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.add(sheetName);
            await context.sync();
          }),
        name,
      );
    await root.evaluate((html) => (html.dataset['working'] = 'false'));
    expect(await sheetTabs()).toEqual([...before, '第一张', '第二张']);
    await bench.page.locator('.sheet canvas[id^=univer-sheet]').click();
    await bench.page.keyboard.press('Control+z');
    await expectTabs(before);
    await bench.page.keyboard.press('Control+y');
    await expectTabs([...before, '第一张', '第二张']);
  });

  test('takes back inserted rows in the same step as what was written', async () => {
    const { page, pane } = bench;
    const columnA = (): Promise<unknown> =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('行').getRange('A1:A5').load('values');
          await context.sync();
          return range.values.flat() as unknown;
        }),
      );
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('行');
        sheet.getRange('A1:A3').values = [['甲'], ['乙'], ['合计']];
        sheet.activate();
        await context.sync();
      }),
    );
    const before = ['甲', '乙', '合计', '', ''];
    const after = ['甲', '乙', '丙', '丁', '合计'];
    const root = pane.locator('html');
    await root.evaluate((html) => (html.dataset['working'] = 'true'));
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('行');
        sheet.getRange('3:4').insert('Down');
        sheet.getRange('A3:A4').values = [['丙'], ['丁']];
        await context.sync();
      }),
    );
    await root.evaluate((html) => (html.dataset['working'] = 'false'));
    expect(await columnA()).toEqual(after);
    await page.locator('.sheet canvas[id^=univer-sheet]').click();
    for (const [key, values] of [
      ['Control+z', before],
      ['Control+y', after],
    ] as const) {
      await page.keyboard.press(key);
      const deadline = Date.now() + 10_000;
      while (String(await columnA()) !== values.join() && Date.now() < deadline)
        await page.waitForTimeout(50);
      expect(await columnA()).toEqual(values);
    }
  });

  test('asks before the page goes, and offers next time what was not saved', async () => {
    const start = Date.now();
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add('第三张');
        await context.sync();
      }),
    );
    while ((await keptAt()) <= start) await bench.page.waitForTimeout(100);
    const asked = bench.page.waitForEvent('dialog');
    const [dialog] = await Promise.all([
      asked,
      bench.page.reload({ waitUntil: 'commit' }),
      accept(asked),
    ]);
    expect(dialog.type()).toBe('beforeunload');
    const offer = bench.page.locator('dialog.question');
    await offer.getByRole('button', { name: workbenchText.kept.restore }).click();
    await bench.page.locator('#bench[data-state="ready"][data-turn="2"]').waitFor();
    expect(await sheetTabs()).toContain('第三张');
    await download();
    await bench.page.reload();
    await bench.page.locator('#bench[data-state="ready"][data-turn="1"]').waitFor();
    await bench.page.waitForTimeout(500);
    expect(await offer.count()).toBe(0);
  });

  test('asks nothing of another machine and reports no error', () => {
    expect(bench.outsideRequests).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});
