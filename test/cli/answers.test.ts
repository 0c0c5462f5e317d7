import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, writeFile } from '@e965/xlsx';

const root = join(__dirname, '../..');
const sample = join(root, 'samples/qinglan-county.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'ssj-answers-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(180_000);

function cli(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/start.cjs'), ...words],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

interface Told {
  readonly questions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly sheet: string;
    readonly cell: string;
    readonly header: string;
    readonly samples: readonly string[];
    readonly choices: readonly string[];
    readonly labels: readonly string[];
    readonly answer: string | null;
    readonly message: string;
  }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

function told(stdout: string): Told {
  return JSON.parse(stdout) as Told;
}

const rules = ['--profile', 'xuchang-jianan-2026', '--year', '2026', '--quarter', '1'];
const draw = (book: string, out: string, ...more: string[]): string[] => [
  ...['draw', book, ...rules, '--seed', '20260105', '--method', 'sha256'],
  ...['--out', file(out), '--json', ...more],
];

test('registers lists the questions, and their answers draw, and stay in the book', () => {
  const listed = cli('registers', sample, ...rules, '--json');
  const { questions } = told(listed.stdout);
  expect(questions.map(({ kind, choices, answer }) => [kind, choices.at(-1), answer])).toEqual([
    ['field', 'none', null],
    ['field', 'none', null],
  ]);
  expect(questions[0]).toMatchObject({ sheet: '检查对象名录库', cell: 'A3', header: '' });
  expect(questions[0]?.labels.at(-1)).toBe('按没有处理');

  const stopped = cli(...draw(sample, 'no.xlsx'));
  expect(stopped.status).toBe(1);
  expect(told(stopped.stdout).questions).toEqual(questions);

  writeFileSync(
    file('answers.json'),
    JSON.stringify(Object.fromEntries(questions.map(({ id }) => [id, 'none']))),
  );
  const drawn = cli(...draw(sample, 'yes.xlsx', '--answers', file('answers.json')));
  expect([drawn.status, drawn.stderr.replace(/^正在.*\n/gm, '')]).toEqual([0, '']);
  const kept = told(drawn.stdout).problems.filter(({ code }) => code === 'question-answered');
  expect(kept).toHaveLength(2);

  const again = cli(
    'feasibility',
    file('yes.xlsx'),
    ...rules.slice(0, 4),
    '--quarter',
    '2',
    '--json',
  );
  expect(told(again.stdout).problems.filter(({ code }) => code === 'question-open')).toEqual([]);
});

test('without answers a reader is told each question, its id and its choices', () => {
  const { status, stdout } = cli('draw', sample, ...rules, '--seed', '1', '--out', file('x.xlsx'));
  expect(status).toBe(1);
  const lines = stdout.split('\n').filter((line) => line.startsWith('[待答]'));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('违法记录');
  expect(stdout).toMatch(
    /编号 field:检查对象名录库:violation:[0-9a-f]{8}；可选 .*none＝按没有处理/,
  );
});

test('--assume-none takes what rules do not find as not being there, and the book keeps it', () => {
  const drawn = cli(...draw(sample, 'assumed.xlsx', '--assume-none'));
  expect(drawn.status).toBe(0);
  const { questions } = told(cli('registers', file('assumed.xlsx'), ...rules, '--json').stdout);
  expect(questions.map(({ answer }) => answer)).toEqual(['none', 'none']);
});

test('answers to nothing are said, and a file of anything else is refused', () => {
  writeFileSync(file('odd.json'), JSON.stringify({ 'row:无此表:甲': 'none' }));
  const { status, stderr } = cli('registers', sample, '--answers', file('odd.json'));
  expect(status).toBe(0);
  expect(stderr).toContain('答案“row:无此表:甲”没有对应的问题');
  writeFileSync(
    file('rules.json'),
    `\ufeff${JSON.stringify({ 'field:检查对象名录库:violation:00000000': 'none' })}`,
  );
  const ofRules = cli('registers', sample, ...rules, '--answers', file('rules.json'));
  expect(ofRules.stderr).toContain('答案“field:检查对象名录库:violation:00000000”没有对应的问题');
  writeFileSync(file('list.json'), '["none"]');
  const refused = cli('registers', sample, '--answers', file('list.json'));
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('--answers');
  for (const name of ['missing.json', '']) {
    const { status, stdout } = cli('registers', sample, '--answers', file(name));
    expect({ status, stdout }).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('打不开') as unknown,
    });
  }
});

test('with a profile a reader is told each thing once, with its place', () => {
  const book = utils.book_new();
  const add = (name: string, rows: readonly (readonly (string | number)[])[]): void => {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  };
  const firms = Array.from({ length: 12 }, (_, index) => [
    `青岚${index}号化工有限公司`,
    `东路${index + 1}号`,
    index === 3 ? '曾被督办已销号' : '否',
  ]);
  add('检查对象名录', [['企业名称', '地址', '挂牌督办'], ...firms]);
  add('检查人员名录', [
    ['姓名', '单位', '执法证号'],
    ['张三', '青岚分局', '17010001'],
    ['李四', '青岚分局', '17010002'],
  ]);
  add('正面清单', [
    ['企业名称', '地址'],
    ['青岚0号化工有限公司', ''],
    ['白山丁食品有限公司', ''],
  ]);
  writeFile(book, file('places.xlsx'));
  for (const more of [[], ['--profile', 'tangshan-gaoxin-2024']]) {
    const { stdout } = cli('registers', file('places.xlsx'), ...more);
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.includes('曾被督办已销号') && line.startsWith('['))).toEqual(
      [
        '[待答] 「检查对象名录」C5：C 列“挂牌督办”有 1 格写着“曾被督办已销号”，看不出是不是。它算什么？',
      ],
    );
    expect(lines.filter((line) => line.includes('白山丁食品') && line.startsWith('['))).toEqual([
      expect.stringMatching(/^\[待答\] 「正面清单」A3：/),
    ]);
  }
});
