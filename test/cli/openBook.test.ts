import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { signature } from '../../fidelity/corpus/programs';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { withBook } from '../../src/cli/openBook';

test('the terminal’s Excel has notes, and says no more than it has', async () => {
  const supported: boolean[] = [];
  const result = await withBook('samples/qinglan-county.xlsx', () => {
    for (const version of ['1.9', '1.18', '1.19', '2.0'])
      supported.push(Office.context.requirements.isSetSupported('ExcelApi', version));
    return Promise.resolve({ exitCode: 0, lines: [], json: {} });
  });
  expect(result.exitCode).toBe(0);
  expect(supported).toEqual([true, true, false, false]);
});

describe('a signed workbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ssj-signed-'));
  const book = join(folder, '台账.xlsx');
  beforeAll(() => {
    writeFileSync(book, signature.file());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const lines = async (value: string | null) => {
    const done = await withBook(book, async ({ saveTo }) => {
      if (value !== null)
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem('说明').getRange('A9').values = [[value]];
          await context.sync();
        });
      await saveTo(join(folder, '写出.xlsx'));
      return { exitCode: 0, lines: [], json: {} };
    });
    return done.lines;
  };

  test('the clerk is told that a changed file is signed no more', async () => {
    expect(await lines('改')).toEqual([
      '[提示] 文件“台账.xlsx”带有数字签名，写出的文件改动过，不再带这个签名。需要时请重新签名。',
    ]);
  });

  test('one that was not changed keeps its signature', async () => {
    expect(await lines(null)).toEqual([]);
  });
});

describe('the ending of the file that is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ssj-kind-'));
  const plain = 'samples/qinglan-county.xlsx';
  const macros = join(folder, '名录.xlsm');
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The sample as a workbook that may hold macros. */
  beforeAll(() => {
    const parts = unzipSync(readFileSync(plain));
    const types = '[Content_Types].xml';
    const xml = strFromU8(parts[types] ?? new Uint8Array()).replace(
      /(ContentType="application\/vnd\.)openxmlformats-officedocument\.spreadsheetml\.sheet\.main/,
      '$1ms-excel.sheet.macroEnabled.main',
    );
    expect(xml).toContain('macroEnabled');
    writeFileSync(macros, zipSync({ ...parts, [types]: strToU8(xml) }));
  });

  /** Saves without doing anything else. */
  const saved = async (path: string, name: string) => {
    const out = join(folder, name);
    let worked = false;
    const { exitCode, lines } = await withBook(
      path,
      async (book) => {
        worked = true;
        await book.saveTo(out);
        return { exitCode: 0, lines: [], json: {} };
      },
      out,
    );
    return { exitCode, lines, worked };
  };

  test.each([
    ['macros', macros, '新.xlsx', '.xlsm'],
    ['macros', macros, '新', '.xlsm'],
    ['no macros', plain, '新.xlsm', '.xlsx'],
    ['no macros', plain, '新.xls', '.xlsx'],
    ['no macros', plain, '新.csv', '.xlsx'],
    ['no macros', plain, '新', '.xlsx'],
  ])('with %s: %# is refused before any work', async (_, path, name, wanted) => {
    const { exitCode, lines, worked } = await saved(path, name);
    expect(exitCode).toBe(1);
    expect(lines).toEqual([expect.stringContaining(`输出文件名请用 ${wanted}`)]);
    expect(worked).toBe(false);
  });

  test.each([
    ['macros', macros, '新.XLSM'],
    ['no macros', plain, '新.xlsx'],
  ])('with %s: the right one is written', async (_, path, name) => {
    expect(await saved(path, name)).toEqual({ exitCode: 0, lines: [], worked: true });
    expect(readFileSync(join(folder, name))).toEqual(readFileSync(path));
  });

  test('the page saves under the ending of what is in the file', async () => {
    const nameOf = async (path: string, name: string): Promise<string> =>
      (await openWorkbookFile(readFileSync(path), name)).fileName;
    expect(await nameOf(macros, '名录.xlsm')).toBe('名录.xlsm');
    expect(await nameOf(macros, '名录.xlsx')).toBe('名录.xlsm');
    expect(await nameOf(plain, '名录.xlsm')).toBe('名录.xlsx');
    expect(await nameOf(plain, '模板.xltx')).toBe('模板.xltx');
  });
});
