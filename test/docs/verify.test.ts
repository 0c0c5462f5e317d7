/**
 * An outsider's checks, taken out of docs/VERIFY.md and run on a draw of the sample, with nothing
 * of this program.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { substitute, voidList } from '../../src/app/changeList';
import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { METHODS, type DrawMethod } from '../../src/domain/draw/draw';
import type { SheetTable } from '../../src/reading/cell/sheetTable';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { readTables } from '../../src/excel/reading/readTables';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { ledgerText } from '../../src/text/sheet/sheetText';
import { aDraw, aSeed, smallPopulation } from '../support/draw';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel } from '../support/excel';

const root = join(__dirname, '../..');
const document = readFileSync(join(root, 'docs/VERIFY.md'), 'utf8');
const ID = ledgerText.unitHeaders.indexOf('企业标识');
const hasPython = spawnSync('python3', ['--version']).status === 0;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The one block of a language in the document. */
function block(language: string): string {
  const blocks = [...document.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(
    ([, code]) => code ?? '',
  );
  expect(blocks).toHaveLength(1);
  return blocks[0] ?? '';
}

const ledgers = new Map<DrawMethod, Promise<CellValue[][]>>();

/** The cells of the sample's ledger under a method, its header first; drawn once. */
function ledger(method: DrawMethod): Promise<CellValue[][]> {
  const own = ledgers.get(method) ?? drawnLedger(method);
  ledgers.set(method, own);
  return own;
}

async function drawnLedger(method: DrawMethod): Promise<CellValue[][]> {
  const { snapshot, extras } = await openWorkbookFile(
    readFileSync(join(root, 'samples/qinglan-county.xlsx')),
    'sample.xlsx',
  );
  const excel = await openTestExcel({ workbook: snapshot, extras });
  const outcome = await runDraw(aDrawRequest({ method }));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const { tables } = await Excel.run((context) =>
    readTables(context, (name) => name === outcome.sheets.ledger),
  );
  excel.dispose();
  return unitTable(tables[0]);
}

function unitTable(sheet: SheetTable | undefined): CellValue[][] {
  const values = sheet?.values ?? [];
  const header = values.findIndex((row) => row[0] === ledgerText.unitHeaders[0]);
  const end = values.findIndex((row, index) => index > header && row[0] === '');
  return values.slice(header, end).map((row) => [...row]);
}

/** As Excel saves CSV UTF-8. */
function saveCsv(name: string, rows: readonly (readonly CellValue[])[]): void {
  const cell = (value: CellValue): string =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  writeFileSync(
    join(folder, name),
    `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`,
  );
}

function run(program: string, file: string, code: string): string {
  writeFileSync(join(folder, file), code);
  const { stdout, stderr } = spawnSync(program, [file], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

async function query(sql: string): Promise<readonly (readonly unknown[])[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = (
    await connection.runAndReadAll(
      sql.replace(/'(ledger[^']*\.csv)'/g, (_, name: string) => `'${join(folder, name)}'`),
    )
  ).getRows();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

/** The last digit of the first cell made another. */
function tampered(rows: readonly (readonly CellValue[])[], column: string): CellValue[][] {
  const place = rows[0]?.indexOf(column) ?? -1;
  return rows.map((row, index) =>
    row.map((value, at) =>
      index === 1 && at === place ? `${String(value).slice(0, -1)}x` : value,
    ),
  );
}

(hasPython ? describe : describe.skip)('Python, where it is installed', () => {
  let rows: CellValue[][];
  beforeAll(async () => {
    rows = await ledger('sha256');
  });

  test('agrees with every ticket and every choice', () => {
    saveCsv('ledger.csv', rows);
    expect(run('python3', 'check.py', block('python'))).toBe(`${rows.length - 1} 一致`);
  });

  test('finds a ticket and a choice that were changed', () => {
    saveCsv('ledger.csv', tampered(rows, '票号'));
    expect(run('python3', 'check.py', block('python'))).not.toContain('一致');
    const result = rows[0]?.indexOf('结果') ?? -1;
    const first = rows.findIndex((row) => row[result] === '抽中');
    saveCsv(
      'ledger.csv',
      rows.map((row, index) =>
        row.map((value, at) => (index === first && at === result ? '未抽中' : value)),
      ),
    );
    expect(run('python3', 'check.py', block('python'))).toContain('次序');
  });
});

describe('the seedrandom package', () => {
  let rows: CellValue[][];
  beforeAll(async () => {
    rows = await ledger('seedrandom-utf8');
  });

  test('agrees with every ticket', () => {
    saveCsv('ledger.csv', rows);
    expect(run(process.execPath, 'check.cjs', block('js'))).toBe(`${rows.length - 1} 一致`);
  });

  test.each(['seedrandom-utf8', 'seedrandom'] as const)(
    'agrees under %s with a draw by a Chinese seed from Chinese ids',
    (method) => {
      const draw = aDraw(smallPopulation(), method, aSeed('双色球丁企'));
      const table = draw.units.map(({ unit, ticket }) => [unit.id, ticket]);
      saveCsv('ledger.csv', [['企业标识', '票号'], ...table]);
      const code = block('js')
        .replace("SEED = '20260105'", `SEED = '${draw.seed}'`)
        .replace("METHOD = 'seedrandom-utf8'", `METHOD = '${method}'`);
      expect(run(process.execPath, 'check.cjs', code)).toBe(`${table.length} 一致`);
      const [other] = METHODS.filter((each) => each !== method && each !== 'sha256');
      expect(
        run(process.execPath, 'check.cjs', code.replace(`'${method}';`, `'${other ?? ''}';`)),
      ).not.toContain('一致');
    },
  );

  test('finds a ticket that was changed', () => {
    saveCsv('ledger.csv', tampered(rows, '票号'));
    expect(run(process.execPath, 'check.cjs', block('js'))).not.toContain('一致');
  });
});

describe('one SQL statement', () => {
  let rows: CellValue[][];
  const column = (name: string): number => rows[0]?.indexOf(name) ?? -1;
  beforeAll(async () => {
    rows = await ledger('sha256');
  });

  test('gives the tickets of the ledger, in their order', async () => {
    saveCsv('ledger.csv', rows);
    const answer = await query(block('sql'));
    const pool = rows.slice(1).filter((row) => row[column('不参加抽取原因')] === '');
    const ticketOf = new Map(pool.map((row) => [row[ID], String(row[column('票号')])]));
    expect(answer).toHaveLength(pool.length);
    for (const [, , id, ticket] of answer)
      expect(ticketOf.get(String(id))?.startsWith(String(ticket))).toBe(true);
    for (const category of new Set(answer.map(([name]) => name))) {
      const ids = answer.filter(([name]) => name === category).map(([, , id]) => id);
      const wanted = pool
        .filter((row) => row[column('类别')] === category)
        .sort((one, other) =>
          String(one[column('票号')]) < String(other[column('票号')]) ? -1 : 1,
        );
      expect(ids).toEqual(wanted.map((row) => row[ID]));
    }
  });

  test('several counties drawn apart and merged stand in the order of all drawn together', async () => {
    const [header = [], ...units] = rows;
    const counties = [0, 1, 2].map((county) => units.filter((_, index) => index % 3 === county));
    saveCsv('ledger.csv', rows);
    counties.forEach((own, index) => saveCsv(`ledger-${index + 1}.csv`, [header, ...own]));
    const together = await query(block('sql'));
    const all = counties.map((_, index) => `'ledger-${index + 1}.csv'`).join(', ');
    expect(await query(block('sql').replace("'ledger.csv'", `[${all}]`))).toEqual(together);
    const apart = await Promise.all(
      counties.map((_, index) =>
        query(block('sql').replace('ledger.csv', `ledger-${index + 1}.csv`)),
      ),
    );
    const merged = apart
      .flat()
      .sort(([category, , , ticket], [otherCategory, , , otherTicket]) =>
        category === otherCategory
          ? String(ticket) < String(otherTicket)
            ? -1
            : 1
          : String(category) < String(otherCategory)
            ? -1
            : 1,
      );
    expect(merged.map(([category, , id]) => [category, id])).toEqual(
      together.map(([category, , id]) => [category, id]),
    );
  });
});

/** Column H of the record after a draw, a substitution and a void. */
async function chainOfActs(): Promise<string[]> {
  const { snapshot, extras } = await openWorkbookFile(
    readFileSync(join(root, 'samples/qinglan-county.xlsx')),
    'sample.xlsx',
  );
  const excel = await openTestExcel({ workbook: snapshot, extras });
  const outcome = await runDraw(aDrawRequest());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const { period } = aDrawRequest();
  const request = {
    period,
    reason: '停产“一条线”',
    at: '2026年2月3日 9:00',
    by: '赵一',
    witness: '',
  };
  const enterprise = outcome.draw.tasks[0]?.unit.id ?? '';
  await substitute({ ...request, scan: await scanWorkbook('2026-01-01'), enterprise });
  await voidList({ ...request, scan: await scanWorkbook('2026-01-01') });
  const { tables } = await Excel.run((context) =>
    readTables(context, (name) => name === outcome.sheets.record),
  );
  excel.dispose();
  return (tables[0]?.values ?? [])
    .map((row) => String(row[7] ?? ''))
    .filter((text) => text.startsWith('{'));
}

(hasPython ? describe : describe.skip)(
  'the chain of entries in Python, where it is installed',
  () => {
    function check(lines: readonly string[]): { status: number | null; stdout: string } {
      writeFileSync(join(folder, 'acts.txt'), `${lines.join('\n')}\n`);
      writeFileSync(join(folder, 'chain.py'), block('py'));
      const { status, stdout } = spawnSync('python3', ['chain.py', 'acts.txt'], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, stdout: stdout.trim() };
    }

    test('is whole, and a changed, lost or moved entry breaks it', async () => {
      const lines = await chainOfActs();
      expect(lines).toHaveLength(3);
      const last = JSON.parse(lines[2] ?? '') as { readonly hash: string };
      expect(check(lines)).toEqual({ status: 0, stdout: last.hash });
      const [first = '', second = '', third = ''] = lines;
      for (const broken of [
        [first, second.replace('停产', '关闭'), third],
        [first, third],
        [second, first, third],
      ]) {
        expect(check(broken).status).toBe(1);
      }
    });
  },
);
