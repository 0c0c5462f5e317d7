import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const sample = join(root, 'samples/qinglan-county.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'ssj-announce-'));
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

function cli(...words: string[]): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [join(root, 'src/cli/start.cjs'), ...words], {
    cwd: root,
    encoding: 'utf8',
  });
}

const book = (name: string): string => join(folder, name);
const draw = ['--profile', 'xiping-2024', '--year', '2026', '--quarter', '1', '--assume-none'];

test('a draw is announced, refused before its source, made after it, and verified', () => {
  const source = ['--source', '双色球第2026004期', '--at', '2026-01-08 21:30'];
  const announced = cli(
    ...['announce', sample, ...draw, ...source, '--now', '2026-01-07 10:00'],
    ...['--out', book('a.xlsx')],
  );
  expect(announced.stdout).toContain('已公告，种子来源：双色球第2026004期（2026年1月8日 21:30）');
  expect(announced.status).toBe(0);

  const drawAt = (now: string): ReturnType<typeof cli> =>
    cli(
      ...['draw', book('a.xlsx'), ...draw, '--seed', '05111822263107'],
      ...['--now', now, '--out', book('b.xlsx')],
    );
  const early = drawAt('2026-01-08 21:29');
  expect([early.status, existsSync(book('b.xlsx'))]).toEqual([1, false]);
  expect(early.stdout).toContain('2026年1月8日 21:30 才产生');
  expect(drawAt('2026-01-08 21:40').status).toBe(0);

  const verified = cli('verify', book('b.xlsx'));
  expect(verified.status).toBe(0);
  expect(verified.stdout).toContain('先公告后抽取：公告 2026年1月7日 10:00，种子来源 双色球');
});

test('a source of the past, a substitute without its time and a day without a time are refused', () => {
  const past = ['--source', '双色球', '--at', '2026-01-06 21:30', '--now', '2026-01-07 10:00'];
  const stopped = cli('announce', sample, ...draw, ...past, '--out', book('c.xlsx'));
  expect([stopped.status, existsSync(book('c.xlsx'))]).toEqual([1, false]);
  expect(stopped.stdout).toContain('不晚于作公告的时间');
  const half = ['--source', '双色球', '--at', '2026-01-08 21:30', '--substitute', '掷骰子'];
  expect(cli('announce', sample, ...draw, ...half, '--out', book('c.xlsx')).status).toBe(2);
  const noTime = ['--source', '双色球', '--at', '2026-01-08'];
  expect(cli('announce', sample, ...draw, ...noTime, '--out', book('c.xlsx')).status).toBe(2);
});
