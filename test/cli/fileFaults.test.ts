import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../src/cli/command';
import { commands } from '../../src/cli/commands';
import { main } from '../../src/cli/main';
import { ofFile } from '../../src/cli/fileFault';
import { fileProblemText, type FileFault } from '../../src/text/fileProblemText';

const sample = join(__dirname, '../../samples/qinglan-county.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'ssj-faults-'));
const place = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

/** What each option is given, for a command to be understood. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  profile: ['--profile', 'xiping-2024'],
  period: ['--year', '2026', '--quarter', '1'],
  year: ['--year', '2026'],
  enterprise: ['--enterprise', '甲厂'],
  inspector: ['--inspector', '张三'],
  at: ['--at', '2026-01-20 21:30'],
  out: ['--out', join(folder, 'out.xlsx')],
};

const withBooks = Object.entries<Command>(commands).filter(([, { book }]) => book);

/** The words of a command with all that it needs. */
function wordsFor(name: string, book: string, out?: string): string[] {
  const { options } = commands[name as keyof typeof commands] as Command;
  const needed = options.flat().filter((word) => !word.endsWith('?') && word !== 'out');
  const takesOut = options.flat().some((word) => word === 'out' || word === 'out?');
  const given = needed.flatMap((word) => VALUES[word] ?? [`--${word}`, '1']);
  return [name, book, ...given, ...(takesOut ? ['--out', out ?? place('out.xlsx')] : []), '--json'];
}

/** What a command prints, without starting a program. */
async function run(words: readonly string[]) {
  const printed: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  const status = await main(words);
  spy.mockRestore();
  const value = JSON.parse(printed.join('')) as {
    problems: { code: string; message: string }[];
  };
  return { status, problems: value.problems };
}

mkdirSync(place('folder'));
symlinkSync(place('loop'), place('loop'));
spawnSync('mkfifo', [place('pipe')]);
writeFileSync(place('huge.xlsx'), '');
truncateSync(place('huge.xlsx'), 2_500_000_000);
writeFileSync(place('empty.xlsx'), '');

const BOOKS: readonly (readonly [string, string])[] = [
  [place('gone.xlsx'), '找不到这个文件'],
  [place('folder'), '这是文件夹'],
  [place('loop'), '绕成了圈'],
  [place('pipe'), '设备或管道'],
  ['/dev/zero', '设备或管道'],
  [place('huge.xlsx'), '文件太大'],
  [place('empty.xlsx'), '文件是空的'],
];

test.each(withBooks)('%s tells each fault of its book', async (name) => {
  for (const [book, said] of BOOKS) {
    const out = name === 'evidence' ? place('out') : place('out.xlsx');
    const { status, problems } = await run(wordsFor(name, book, out));
    expect({ book, status, problems }).toEqual({
      book,
      status: 1,
      problems: [
        expect.objectContaining({
          code: 'workbook-unreadable',
          message: expect.stringContaining(said) as unknown,
        }),
      ],
    });
  }
});

test.each(
  withBooks.filter(
    ([name, { options }]) =>
      name !== 'evidence' && options.flat().some((word) => /^out/.test(word)),
  ),
)('%s tells each fault of its output before any work', async (name) => {
  for (const [out, said] of [
    [place('folder'), '这是文件夹'],
    ['/dev/full', '设备或管道'],
    [place('none/out.xlsx'), '文件夹不存在'],
    [place('loop'), '绕成了圈'],
  ] as const) {
    const { status, problems } = await run(wordsFor(name, sample, out));
    expect({ out, status, problems }).toEqual({
      out,
      status: 1,
      problems: [
        expect.objectContaining({
          code: 'file-unwritable',
          message: expect.stringContaining(said) as unknown,
        }),
      ],
    });
  }
});

test('files that options name are told in the same way', async () => {
  const draw = wordsFor('draw', sample);
  const with_ = (option: string, path: string) => run([...draw, option, path]);
  for (const [option, path, said] of [
    ['--history', place('folder'), '这是文件夹'],
    ['--history', place('gone.xlsx'), '找不到这个文件'],
    ['--answers', place('loop'), '绕成了圈'],
    ['--answers', place('pipe'), '设备或管道'],
  ] as const) {
    const { status, problems } = await with_(option, path);
    expect({ status, problems }).toMatchObject({
      status: 1,
      problems: [{ code: 'file-unreadable', message: expect.stringContaining(said) as unknown }],
    });
  }
  const levels = 100_000;
  writeFileSync(place('deep.json'), `${'{"any":['.repeat(levels)}${']}'.repeat(levels)}`);
  expect(
    await run(draw.map((word) => (word === 'xiping-2024' ? place('deep.json') : word))),
  ).toMatchObject({ status: 1, problems: [{ code: 'profile-not-json' }] });
});

test('nobody but root reads a file without the right to it', async () => {
  if (process.getuid?.() === 0) return;
  writeFileSync(place('closed.xlsx'), 'x');
  chmodSync(place('closed.xlsx'), 0o000);
  expect(await run(wordsFor('health', place('closed.xlsx')))).toMatchObject({
    problems: [{ message: expect.stringContaining('没有权限') as unknown }],
  });
});

test('a book that is open elsewhere is read, with a word; nothing to mark is written all the same', async () => {
  const book = place('开着.xlsx');
  writeFileSync(book, readFileSync(sample));
  writeFileSync(place('~$开着.xlsx'), '');
  const over = await run(wordsFor('unflag', book, book));
  expect(over).toMatchObject({ status: 1, problems: [{ code: 'file-open-elsewhere' }] });
  const read = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const status = await main(['unflag', book, '--out', place('new.xlsx')]);
  const text = read.mock.calls.map(([words]) => String(words)).join('');
  read.mockRestore();
  expect(status).toBe(0);
  expect(text).toContain('[提示] 文件“开着.xlsx”正在别的程序里打开着（旁边有“~$开着.xlsx”）');
  expect(existsSync(place('new.xlsx'))).toBe(true);
});

test('every fault is worded', () => {
  const causes: readonly FileFault[] = [
    ...(['missing', 'folder', 'special', 'link-loop', 'forbidden', 'too-large'] as const),
    ...(['folder-missing', 'read-only', 'full', 'name-too-long', 'in-use', 'failed'] as const),
  ];
  for (const cause of causes)
    expect(
      fileProblemText({
        code: 'file-unwritable',
        ...ofFile('/a/名录.xlsx', 'error'),
        cause,
        systemCode: 'EIO',
      }),
    ).toMatch(/^文件“名录\.xlsx”没有写成，原有的文件没有动：.+。$/);
});
