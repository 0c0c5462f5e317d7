import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

const root = join(__dirname, '../..');
const sample = join(root, 'samples/qinglan-county.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'ssj-evidence-'));
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(240_000);

const place = (name: string): string => join(folder, name);

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'src/cli/start.cjs'), ...words], {
    cwd: root,
    encoding: 'utf8',
  });
}

interface Json {
  readonly ok: boolean;
  readonly period: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly differences: readonly string[];
  readonly problems: readonly { readonly code: string }[];
}

test('a draw becomes a folder and a zip file, the same bytes every time', () => {
  const nothing = run('evidence', sample, '--out', place('none'), '--json');
  expect(nothing.status).toBe(1);
  expect(JSON.parse(nothing.stdout)).toMatchObject({ problems: [{ code: 'record-not-found' }] });
  expect(readdirSync(folder)).toEqual([]);

  const given = ['--profile', 'tangshan-gaoxin-2024', '--year', '2026', '--method', 'sha256'];
  for (const [book, quarter, out] of [
    [sample, '1', 'one.xlsx'],
    [place('one.xlsx'), '2', 'two.xlsx'],
  ] as const)
    expect(
      run('draw', book, ...given, '--quarter', quarter, '--seed', '20260105', '--out', place(out))
        .status,
    ).toBe(0);

  const written = run('evidence', place('one.xlsx'), '--out', place('package'), '--json');
  expect(written.status).toBe(0);
  const { ok, period, files } = JSON.parse(written.stdout) as Json;
  expect([ok, period]).toEqual([true, '2026Q1']);
  expect(readdirSync(place('package')).sort()).toEqual(files.map(({ name }) => name).sort());
  for (const { name, sha256 } of files)
    expect(
      createHash('sha256')
        .update(readFileSync(join(place('package'), name)))
        .digest('hex'),
    ).toBe(sha256);

  const zipped = run('evidence', place('one.xlsx'), '--out', place('package.zip'));
  expect(zipped.status).toBe(0);
  expect(zipped.stdout).toContain(files[0]?.sha256);
  const parts = unzipSync(readFileSync(place('package.zip')));
  expect(Object.keys(parts)).toEqual(files.map(({ name }) => name));
  for (const [name, bytes] of Object.entries(parts))
    expect(Buffer.from(bytes).equals(readFileSync(join(place('package'), name)))).toBe(true);
  const again = run('evidence', place('one.xlsx'), '--out', place('again.zip'));
  expect(again.status).toBe(0);
  expect(readFileSync(place('again.zip')).equals(readFileSync(place('package.zip')))).toBe(true);

  const full = run('evidence', place('one.xlsx'), '--out', place('package'));
  expect(full.status).toBe(2);
  expect(full.stderr).toContain('新的或空的文件夹，或 .zip 文件');

  const open = run('evidence', place('two.xlsx'), '--out', place('open'));
  expect(open.status).toBe(1);
  expect(open.stdout).toContain('2026Q1、2026Q2');
  const second = run(
    ...['evidence', place('two.xlsx'), '--year', '2026', '--quarter', '2'],
    ...['--out', place('second'), '--json'],
  );
  expect((JSON.parse(second.stdout) as Json).period).toBe('2026Q2');
  expect(readdirSync(place('second')).filter((name) => name.includes('2026Q1'))).toEqual([]);
});
