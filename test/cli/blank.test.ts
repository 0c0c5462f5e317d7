import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ssj-blank-'));
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

test('blank adds the lists to a workbook, whose own registers are read as before', () => {
  const run = (...words: string[]): { status: number | null; value: Record<string, unknown> } => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, 'src/cli/start.cjs'), ...words, '--json'],
      { cwd: root, encoding: 'utf8' },
    );
    return { status, value: JSON.parse(stdout) as Record<string, unknown> };
  };
  const sample = join(root, 'samples/qinglan-county.xlsx');
  const out = join(folder, 'blank.xlsx');
  expect(run('blank', sample, '--out', out)).toMatchObject({
    status: 0,
    value: {
      ok: true,
      sheets: ['检查对象名录', '检查人员名录', expect.any(String), '检查记录'],
      problems: [],
    },
  });
  expect(run('registers', out)).toEqual(run('registers', sample));
});
