import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileTables } from '../../src/host/file/readFileTables';

const root = join(__dirname, '../..');
const sample = join(root, 'samples/qinglan-county.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'ssj-document-'));
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

const book = (name: string): string => join(folder, name);
const given = ['--profile', 'tangshan-gaoxin-2024', '--year', '2026', '--quarter', '1'];

function json(...words: string[]): { status: number | null; value: Record<string, unknown> } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/start.cjs'), ...words, '--json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return { status, value: stdout === '' ? {} : (JSON.parse(stdout) as Record<string, unknown>) };
}

test('notices and slips of the list in force name every enterprise that was drawn', async () => {
  const drawn = json(
    'draw',
    sample,
    ...given,
    '--seed',
    '20260105',
    '--method',
    'sha256',
    '--out',
    book('drawn.xlsx'),
  );
  expect(drawn.status).toBe(0);
  const names = (drawn.value.selected as { name: string }[]).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(3);

  const notices = json('notices', book('drawn.xlsx'), ...given, '--out', book('notices.xlsx'));
  expect(notices).toMatchObject({
    status: 0,
    value: { ok: true, sheets: ['抽查通知 2026Q1', '检查通知书 2026Q1'], problems: [] },
  });
  const slips = json('slips', book('notices.xlsx'), ...given, '--out', book('slips.xlsx'));
  expect(slips).toMatchObject({
    status: 0,
    value: { ok: true, sheets: ['抽取单 2026Q1'], problems: [] },
  });

  const tables = await readFileTables(readFileSync(book('slips.xlsx')), 'slips.xlsx');
  for (const [sheet, ending] of [
    ['抽查通知 2026Q1', ''],
    ['检查通知书 2026Q1', '：'],
    ['抽取单 2026Q1', ''],
  ] as const) {
    const cells = tables.find((table) => table.sheet === sheet)?.values.flat() ?? [];
    for (const name of names) expect(cells).toContain(`${name}${ending}`);
  }
});

test('without a list nothing is written, and the program says why', () => {
  for (const kind of ['notices', 'slips']) {
    const { status, value } = json(kind, sample, ...given, '--out', book('none.xlsx'));
    expect({ status, value }).toMatchObject({
      status: 1,
      value: { ok: false, sheets: [], problems: [{ code: 'list-missing' }] },
    });
  }
  expect(existsSync(book('none.xlsx'))).toBe(false);
});
