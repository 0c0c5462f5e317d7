import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xiping2024 } from '../../src/text/preset/xiping2024';
import { columnCountText } from '../../src/text/term/columnCountText';
import { terminal } from '../support/terminal';

const root = join(__dirname, '../..');
const sample = join(root, 'samples/qinglan-county.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'ssj-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

/** What a script gets: one JSON object on stdout and nothing else. */
async function json(
  ...words: string[]
): Promise<{ status: number | null; value: Record<string, unknown> }> {
  const { status, stdout } = await terminal(...words, '--json');
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return { status, value: JSON.parse(stdout) as Record<string, unknown> };
}

const book = (name: string): string => join(folder, name);
const draw = (out: string, ...more: string[]): string[] => [
  ...['draw', sample, '--profile', 'tangshan-gaoxin-2024', '--year', '2026', '--quarter', '1'],
  ...['--seed', '20260105', '--method', 'sha256', '--out', out, ...more],
];

test('profiles lists the six authorities', async () => {
  const { status, value } = await json('profiles');
  expect(status).toBe(0);
  expect((value.profiles as { id: string }[]).map(({ id }) => id)).toEqual([
    'xinxian-2021',
    'tangshan-gaoxin-2024',
    'xuchang-jianan-2026',
    'lishui-2021-county',
    'lishui-2021-city',
    'xiping-2024',
  ]);
});

test('registers says what was recognised in the sample', async () => {
  const { status, value } = await json('registers', sample);
  expect(status).toBe(0);
  expect(value.enterprises).toMatchObject({
    sheet: '检查对象名录库',
    headerRow: 3,
    count: 303,
    columns: { name: '企业名称', creditCode: '统一社会信用代码' },
  });
  expect(value.inspectors).toMatchObject({
    sheet: '执法人员',
    headerRow: 3,
    count: 26,
    columns: { name: '姓名' },
  });
  const items = value.items as { sheets: string[]; rows: { label: string }[] };
  expect(items.sheets).toEqual(['随机抽查事项清单']);
  expect(items.rows).toHaveLength(9);
  const { stdout } = await terminal('registers', sample);
  expect(stdout).toContain('\n随机抽查事项清单：「随机抽查事项清单」 9 项\n');
  // As the pane counts them: columns, not the 27 fields that they give.
  expect(stdout).toContain(`，表头第 3 行，${columnCountText(26, 30)}\n`);
  expect(value.problems).toContainEqual(
    expect.objectContaining({
      code: 'credit-code-wrong',
      severity: 'warning',
      sheet: '检查对象名录库',
      cell: 'C20',
    }),
  );
});

test('health tells the state of the registers and writes its sheet where asked', async () => {
  const { status, value } = await json(
    'health',
    sample,
    '--profile',
    'xuchang-jianan-2026',
    '--out',
    book('health.xlsx'),
  );
  expect(status).toBe(0);
  expect(value).toMatchObject({
    enterpriseCount: 303,
    inspectorCount: 26,
    sheet: '名录体检',
    problems: [],
    profileName: '许昌建安 2026',
  });
  expect(value.groups).toContainEqual(
    expect.objectContaining({ code: 'credit-code-wrong', severity: 'warning', count: 2 }),
  );
  expect(readFileSync(book('health.xlsx')).byteLength).toBeGreaterThan(0);
});

test('feasibility tells the conflicts of a profile from a file, with their remedies', async () => {
  const capped = { ...xiping2024, id: 'capped', caps: [{ times: 2, per: 'year' }] };
  writeFileSync(book('capped.json'), JSON.stringify(capped));
  const { status, value } = await json(
    'feasibility',
    sample,
    '--profile',
    book('capped.json'),
    '--year',
    '2026',
    '--quarter',
    '1',
    // The sample has no 控制级别, which the document’s key units are known by.
    '--assume-none',
  );
  expect(status).toBe(0);
  expect(value).toMatchObject({ possible: true, profile: 'capped', period: '2026Q1' });
  const conflicts = value.conflicts as {
    code: string;
    message: string;
    remedies: { message: string; profile: { id: string } }[];
  }[];
  expect(
    conflicts.flatMap(({ remedies }) => remedies).every(({ profile }) => profile.id === 'capped'),
  ).toBe(true);
  const cap = conflicts.find(({ code }) => code === 'cap-below-quota');
  expect(cap?.message).toContain('特殊类 25 家每季度 1 次共需 4 次/年，超过每年 2 次上限');
  expect(cap?.remedies.map(({ message }) => message)).toContain('把特殊类改为每家每半年 1 次');
});

test('trial tells the load on people and places, and nobody who would be drawn', async () => {
  const { status, value } = await json(
    'trial',
    sample,
    '--profile',
    'tangshan-gaoxin-2024',
    '--year',
    '2026',
    '--quarter',
    '1',
  );
  expect(status).toBe(0);
  const districts = value.districts as { region: string; count: number }[];
  expect(districts.reduce((sum, { count }) => sum + count, 0)).toBe(38);
  expect(Object.keys(value).sort()).toEqual([
    'districts',
    'inspectorLoads',
    'period',
    'problems',
    'profile',
  ]);
});

test('simulate tells what a year comes to', async () => {
  const { status, value } = await json(
    'simulate',
    sample,
    '--profile',
    'xuchang-jianan-2026',
    '--year',
    '2026',
    '--seed',
    '7',
    '--assume-none',
  );
  expect(status).toBe(0);
  const periods = value.periods as { period: string; seed: string }[];
  expect(periods.map(({ period, seed }) => [period, seed])).toEqual([
    ['2026Q1', '7-Q1'],
    ['2026Q2', '7-Q2'],
    ['2026Q3', '7-Q3'],
    ['2026Q4', '7-Q4'],
  ]);
  expect(value).toMatchObject({
    met: true,
    untoldBatches: false,
    seed: '7',
    method: 'sha256',
    caps: [{ times: 2, over: 0, met: true }],
  });
  expect(value.coverage).toContainEqual(
    expect.objectContaining({ category: 'special', count: 25, total: 25, met: true }),
  );
});

test('simulate, feasibility and trial ask what a draw asks', async () => {
  const words = ['--profile', 'xuchang-jianan-2026', '--year', '2026'];
  for (const command of ['simulate', 'feasibility', 'trial']) {
    const quarter = command === 'simulate' ? [] : ['--quarter', '1'];
    const { status, stdout } = await terminal(command, sample, ...words, ...quarter);
    expect(status).toBe(1);
    expect(stdout).toContain('编号 field:检查对象名录库:complaint:');
    expect((await terminal(command, sample, ...words, ...quarter, '--assume-none')).status).toBe(0);
  }
});

test('draw writes a workbook that verifies; the same command gives the same bytes; a changed record does not verify', async () => {
  const first = await json(...draw(book('1.xlsx')));
  const second = await json(...draw(book('2.xlsx')));
  expect(first.status).toBe(0);
  expect(second.value).toEqual(first.value);
  expect(readFileSync(book('2.xlsx')).equals(readFileSync(book('1.xlsx')))).toBe(true);
  expect(first.value).toMatchObject({
    seed: '20260105',
    method: 'sha256',
    profile: 'tangshan-gaoxin-2024',
    period: '2026Q1',
    categories: [
      { category: 'key', total: 59, excluded: 0, quota: 15, drawn: 15 },
      { category: 'special', total: 25, excluded: 0, quota: 17, drawn: 17 },
      { category: 'general', total: 189, excluded: 2, quota: 6, drawn: 6 },
      { category: 'offsite', total: 28, excluded: 28, quota: 0, drawn: 0 },
    ],
    sheets: ['抽查工作计划表 2026Q1', '抽查名单 2026Q1', '抽取底册 2026Q1', '抽取记录 2026Q1'],
  });
  expect(first.value.selected).toHaveLength(38);
  expect(await json('verify', book('1.xlsx'))).toMatchObject({
    status: 0,
    value: {
      ok: true,
      differences: [],
      problems: [],
      notes: [{ kind: 'unannounced', sheet: '抽取记录 2026Q1' }],
      remarks: [{ kind: 'registers-since', message: '2026Q1：抽取以后名录没有变动。' }],
    },
  });
  expect(await json('verify', sample)).toMatchObject({
    status: 1,
    value: { ok: false, problems: [{ code: 'record-not-found' }] },
  });
});

test('a period already drawn needs a reason, and without one nothing is written', async () => {
  await json(...draw(book('first.xlsx')));
  const again = ['draw', book('first.xlsx'), ...draw(book('again.xlsx')).slice(2)];
  const refused = await json(...again);
  expect(refused).toMatchObject({ status: 1, value: { selected: [], sheets: [] } });
  expect(() => readFileSync(book('again.xlsx'))).toThrow();
  expect(await json(...again, '--reason', '监督人未到场')).toMatchObject({
    status: 0,
    value: { sheets: expect.arrayContaining(['抽取记录 2026Q1 (2)']) as unknown },
  });
});

test('a broken, a missing and a foreign file are problems', async () => {
  writeFileSync(book('broken.xlsx'), readFileSync(sample).subarray(0, 20_000));
  writeFileSync(book('text.xlsx'), 'no workbook');
  for (const [name, cause] of [
    ['broken.xlsx', 'workbook-unreadable'],
    ['text.xlsx', 'workbook-unreadable'],
    ['gone.xlsx', 'workbook-unreadable'],
  ] as const) {
    expect(await json('registers', book(name))).toMatchObject({
      status: 1,
      value: { problems: [{ code: cause, severity: 'error' }] },
    });
  }
});

test('wrong usage ends with 2 and says what would be right', async () => {
  expect((await terminal('draw', sample)).status).toBe(2);
  expect((await terminal('drwa')).status).toBe(2);
  expect(await terminal(...draw(book('x.xlsx'), '--quarter', '5'))).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('1、2、3、4') as unknown,
  });
  expect((await terminal(...draw(book('x.xlsx'), '--sed', '5'))).stderr).toContain('--sed');
  expect(await terminal('help')).toMatchObject({ status: 0, stderr: '' });
});

/** Without what says how far a command is, where the machine takes its time. */
function quiet(text: string): string {
  return text.replace(/^正在.*\n/gm, '');
}

/** Runs a command whose reader has gone before a word is written, as behind `| head -1`. */
function closedPipe(shell: string, ...words: string[]): { stdout: string; stderr: string } {
  const program = [process.execPath, join(root, 'src/cli/start.cjs')];
  const { stdout, stderr } = spawnSync('sh', ['-c', shell, 'sh', ...program, ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  return { stdout: quiet(stdout), stderr: quiet(stderr) };
}

test.each([
  [['help'], 0],
  [['profiles'], 0],
  [['profiles', '--json'], 0],
  [['registers', sample], 0],
  [['verify', sample], 1],
  [draw(book('unread.xlsx'), '--json'), 0],
] as const)('%j ends quietly where nobody reads its output', (words, exitCode) => {
  const shell = '{ "$@"; echo "exit $?" >&2; } | true';
  expect(closedPipe(shell, ...words)).toEqual({ stdout: '', stderr: `exit ${exitCode}\n` });
});

test('a workbook is written though nobody reads the output; wrong usage ends quietly too', async () => {
  const { status, value } = await json('verify', book('unread.xlsx'));
  expect({ status, value }).toMatchObject({ status: 0, value: { ok: true } });
  // Another process drew it, and the same.
  expect(readFileSync(book('unread.xlsx')).equals(readFileSync(book('1.xlsx')))).toBe(true);
  const shell = 'exec 3>&1; { "$@" 2>&1 1>&3; echo "exit $?" >&3; } | true';
  expect(closedPipe(shell, 'drwa')).toEqual({ stdout: 'exit 2\n', stderr: '' });
});

test('a draw after the day that the profile sets for it is told, and only there', async () => {
  const late = async (profile: string, name: string, ...more: string[]) =>
    (
      await terminal(
        ...['draw', sample, '--profile', profile, '--year', '2026', '--quarter', '1'],
        ...['--seed', '1', '--assume-none', '--out', book(name), ...more],
      )
    ).stdout;
  expect(await late('lishui-2021-county', 'today.xlsx')).toMatch(
    /警告：方案要求 2026年1月5日前完成抽取〔.+〕，已过 \d+ 天/,
  );
  const on = async (day: string): Promise<string> =>
    await late('lishui-2021-county', `${day}.xlsx`, '--on', day);
  expect(await on('2026-01-07')).toContain('，已过 2 天');
  expect(await on('2026-01-05')).not.toContain('前完成抽取');
  expect(await late('xiping-2024', 'none.xlsx')).not.toContain('前完成抽取');
});
