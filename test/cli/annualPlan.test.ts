import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const sample = join(root, 'samples/qinglan-county.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'ssj-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

const book = (name: string): string => join(folder, name);

function json(...words: string[]): {
  status: number | null;
  value: Record<string, unknown>;
  stderr: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/start.cjs'), ...words, '--json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return {
    status,
    stderr,
    value: stdout === '' ? {} : (JSON.parse(stdout) as Record<string, unknown>),
  };
}

const draw = (from: string, quarter: number, ...more: string[]): string[] => [
  ...['draw', from, '--profile', 'xiping-2024', '--year', '2026', '--quarter', String(quarter)],
  ...['--seed', String(quarter), '--method', 'sha256', '--assume-none', ...more],
];

test('annual-plan reckons next year and writes it down where a file is named', () => {
  const { status, value } = json(
    'annual-plan',
    sample,
    '--profile',
    'xiping-2024',
    '--year',
    '2027',
    '--out',
    book('plan.xlsx'),
  );
  expect(status).toBe(0);
  expect(value).toMatchObject({
    ok: true,
    year: 2027,
    sheets: ['年度抽查计划 2027', '全年抽查工作计划表 2027'],
    problems: [],
  });
  const quarters = value.quarters as {
    tasks: number;
    categories: { category: string; quota: number }[];
  }[];
  expect(value.tasks).toBe(quarters.reduce((sum, { tasks }) => sum + tasks, 0));
  expect(value.peopleTimes).toBe(2 * Number(value.tasks));
  for (const { categories, tasks } of quarters)
    expect(categories.reduce((sum, { quota }) => sum + quota, 0)).toBe(tasks);
});

test('last quarter’s file counts as if it stood in the workbook', () => {
  expect(json(...draw(sample, 1, '--out', book('q1.xlsx'))).status).toBe(0);
  const together = json(...draw(book('q1.xlsx'), 2, '--out', book('both.xlsx')));
  const beside = json(...draw(sample, 2, '--history', book('q1.xlsx'), '--out', book('q2.xlsx')));
  expect([together.status, beside.status]).toEqual([0, 0]);
  expect(beside.value.fingerprint).toBe(together.value.fingerprint);
  expect(beside.value.selected).toEqual(together.value.selected);
  const alone = json(...draw(sample, 2, '--out', book('alone.xlsx')));
  expect(alone.value.fingerprint).not.toBe(together.value.fingerprint);
  const trial = json(
    'trial',
    sample,
    '--profile',
    'xiping-2024',
    '--year',
    '2026',
    '--quarter',
    '2',
    '--history',
    book('q1.xlsx'),
    '--assume-none',
  );
  expect(trial.status).toBe(0);
});

test('a file without draws, a damaged one and none at all are told apart', () => {
  expect(json(...draw(sample, 2, '--history', sample, '--out', book('x.xlsx')))).toMatchObject({
    status: 1,
    value: { ok: false, problems: [{ code: 'record-not-found' }] },
  });
  writeFileSync(book('damaged.xlsx'), 'PK broken');
  expect(
    json(...draw(sample, 2, '--history', book('damaged.xlsx'), '--out', book('x.xlsx'))),
  ).toMatchObject({
    status: 1,
    value: { problems: [{ code: 'workbook-unreadable' }] },
  });
  const missing = json(
    ...draw(sample, 2, '--history', book('missing.xlsx'), '--out', book('x.xlsx')),
  );
  expect(missing).toMatchObject({
    status: 1,
    value: { problems: [{ code: 'file-unreadable' }] },
  });
});

test('a sheet without a plan table is named', () => {
  const { status, value } = json(...draw(sample, 1, '--plan', '执法人员', '--out', book('x.xlsx')));
  expect(status).toBe(1);
  expect(value.problems).toContainEqual(
    expect.objectContaining({ code: 'plan-table-missing', sheet: '执法人员' }),
  );
});
