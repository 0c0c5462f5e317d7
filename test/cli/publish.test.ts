import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isoSerial } from '../../src/excel/writing/dateSerial';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../src/host/file/saveWorkbookFile';
import { type } from '../support/documentSheets';
import { openTestExcel } from '../support/excel';

const root = join(__dirname, '../..');
const sample = join(root, 'samples/qinglan-county.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'ssj-publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

function cli(...words: string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/start.cjs'), ...words],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, stdout };
}

function json(...words: string[]): { status: number | null; value: Record<string, unknown> } {
  const { status, stdout } = cli(...words, '--json');
  return { status, value: JSON.parse(stdout) as Record<string, unknown> };
}

const book = (name: string): string => join(folder, name);
const of = (profile: string): string[] => [
  '--profile',
  profile,
  '--year',
  '2026',
  '--quarter',
  '1',
];

/** Types into cells of a workbook file, as a clerk does. */
async function fillIn(
  file: string,
  sheet: string,
  cells: Readonly<Record<string, string | number>>,
): Promise<void> {
  const opened = await openWorkbookFile(readFileSync(file), 'book.xlsx');
  const excel = await openTestExcel({ workbook: opened.snapshot, extras: opened.extras });
  for (const [cell, value] of Object.entries(cells)) await type(sheet, cell, value);
  const { snapshot, extras } = excel.host.state();
  writeFileSync(file, saveWorkbookFile(opened, snapshot, extras));
  excel.dispose();
}

beforeAll(() => {
  const { status } = cli(
    'draw',
    sample,
    ...of('tangshan-gaoxin-2024'),
    '--seed',
    '20260105',
    '--method',
    'sha256',
    '--out',
    book('drawn.xlsx'),
  );
  expect(status).toBe(0);
});

test('publish writes the sheet, and later tells what is due, late and public', async () => {
  const first = json(
    'publish',
    book('drawn.xlsx'),
    ...of('xuchang-jianan-2026'),
    '--as-of',
    '2026-03-20',
    '--out',
    book('published.xlsx'),
  );
  expect(first.status).toBe(0);
  expect(first.value).toMatchObject({
    ok: true,
    sheet: '检查台账 2026Q1',
    rate: null,
    problems: [],
  });
  const { unchecked } = first.value.counts as { unchecked: number };
  expect(unchecked).toBe((first.value.lines as unknown[]).length);

  await fillIn(book('published.xlsx'), '检查台账 2026Q1', {
    E5: isoSerial('2026-01-30'),
    E6: isoSerial('2026-03-18'),
    E7: isoSerial('2026-03-02'),
    J7: isoSerial('2026-03-10'),
  });
  const { status, value } = json(
    'publish',
    book('published.xlsx'),
    ...of('xuchang-jianan-2026'),
    '--as-of',
    '2026-03-20',
  );
  expect(status).toBe(0);
  expect(value).toMatchObject({
    sheet: null,
    counts: { published: 1, withheld: 0, due: 1, overdue: 1, unchecked: unchecked - 3 },
  });
  expect(value.rate).toBeCloseTo(100 / 3);
  expect((value.lines as object[]).slice(0, 2)).toMatchObject([
    { state: 'overdue', due: { date: '2026-03-05', tentative: false }, daysLeft: -15 },
    { state: 'due', daysLeft: 27 },
  ]);

  const { stdout } = cli(
    'publish',
    book('published.xlsx'),
    ...of('xuchang-jianan-2026'),
    '--as-of',
    '2026-03-20',
  );
  expect(stdout).toMatch(
    /^单位名称：.+（取自「抽取记录 2026Q1」A1）\n已逾期：.+，应于 2026年3月5日前公开，已过 15 天\n待公开：.+，2026年4月16日前公开，还有 27 天\n/,
  );
  expect(stdout).toContain('公开率 33.33%');
});

test('publish says that a workbook without a list has nothing to publish', () => {
  const { status, value } = json(
    'publish',
    sample,
    ...of('xuchang-jianan-2026'),
    '--out',
    book('none.xlsx'),
  );
  expect(status).toBe(1);
  expect(value).toMatchObject({
    ok: false,
    sheet: null,
    rate: null,
    problems: [{ code: 'list-missing' }],
  });
  expect(() => readFileSync(book('none.xlsx'))).toThrow(/ENOENT/);
});

test('stats writes the statistics and the off-site list, and tells the numbers', () => {
  const before = readFileSync(book('drawn.xlsx'));
  const { status, value } = json(
    'stats',
    book('drawn.xlsx'),
    ...of('tangshan-gaoxin-2024'),
    '--as-of',
    '2026-04-01',
    '--out',
    book('stats.xlsx'),
  );
  expect(status).toBe(0);
  expect(value.sheets).toEqual(['季度统计表 2026Q1', '非现场名单 2026Q1']);
  const [line] = value.lines as {
    units: { total: number; general: number; key: number; special: number };
    visits: { total: number };
  }[];
  expect(line?.units.total).toBe(
    (line?.units.general ?? 0) + (line?.units.key ?? 0) + (line?.units.special ?? 0),
  );
  expect(line?.visits.total).toBe(0);
  expect(value.problems).toMatchObject([{ code: 'statistics-unchecked', severity: 'warning' }]);
  expect(readFileSync(book('drawn.xlsx')).equals(before)).toBe(true);
});

test('a profile without off-site units gets the statistics alone, and without --out nothing is written', () => {
  const { value } = json('stats', sample, ...of('xiping-2024'), '--out', book('xiping.xlsx'));
  expect(value.sheets).toEqual(['季度统计表 2026Q1']);
  const { status, stdout } = cli('stats', sample, ...of('xiping-2024'));
  expect(status).toBe(0);
  expect(stdout).toMatch(/污染源 \d+ 家（一般 \d+，重点 \d+，特殊 \d+），监察人员 \d+ 人/);
  expect(stdout).not.toContain('已写入');
});
