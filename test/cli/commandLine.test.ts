import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../src/cli/command';
import { parseCommandLine } from '../../src/cli/commandLine';
import { commands, usage } from '../../src/cli/commands';
import { UsageError } from '../../src/cli/options';
import { cliText } from '../../src/text/cliText';

const words = (line: string): string[] => line.split(' ');
const fault = (line: string): string => {
  try {
    parseCommandLine(words(line));
    return '';
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    return thrown.message;
  }
};

/** Commands of a text with their options as the table has them, those in brackets with `?`. */
function commandsIn(text: string): Record<string, { book: boolean; options: string[] }> {
  const entries = text
    .split(/^ *npm run -s cli -- /m)
    .slice(1)
    // Notes stand below the last.
    .map((entry) => entry.split('\n\n')[0] ?? '')
    .flatMap((entry) => {
      const [names = ''] = entry.split(/\s/);
      const options = [...entry.matchAll(/(\[?)--([\w-]+)/g)]
        .map(([, bracket, option]) => `${option}${bracket === '[' ? '?' : ''}`)
        .filter((option) => option !== 'json?');
      const shape = { book: /^\S+ <(工作簿|book)>/.test(entry), options };
      return names.split('|').map((name) => [name, shape] as const);
    });
  return Object.fromEntries(entries);
}

/** A period is told by several options; a quarter is the one that is written out. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  period: ['year', 'quarter'],
  'period?': ['year?', 'quarter?'],
};

const table = Object.entries<Command>(commands).map(
  ([name, { book, options }]) =>
    [name, { book, options: options.flat().flatMap((word) => WRITTEN[word] ?? [word]) }] as const,
);

test('every command is in the usage text, with the options that it takes', () => {
  expect(Object.keys(cliText.commands)).toEqual(Object.keys(commands));
  expect(commandsIn(usage)).toEqual(Object.fromEntries(table));
  for (const does of Object.values(cliText.commands)) expect(usage).toContain(`      ${does}\n`);
  expect(usage).toContain(
    '  npm run -s cli -- draw <工作簿> --profile <方案> --year <年度> --quarter <1-4> --seed <种子>\n' +
      '                    [--on <年-月-日>] [--method sha256|seedrandom-utf8] --out <新工作簿.xlsx> [--reason <再次抽取的理由>]\n' +
      '                    [--history <往期工作簿>] [--plan <本单位计划表所在工作表>] [--bureau <单位名称>] [--assume-none]\n' +
      '                    [--substitute <改用替代来源的理由>] [--now <年-月-日 时:分>] [--at <时间>] [--by <经办>] [--witness <监督>] [--json]\n',
  );
});

test('the README lists every command with the options that it takes', () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const [, list = ''] = /```\n(npm run -s cli -- profiles[^`]*)```/.exec(readme) ?? [];
  expect(commandsIn(list)).toEqual(Object.fromEntries(table));
  expect(list.match(/\[--json\]$/gm)).toHaveLength(list.trimEnd().split('\n').length);
});

test('options are read as what they mean', () => {
  expect(
    parseCommandLine(
      words('simulate a.xlsx --profile own.json --year 2026 --quarters 2 --method sha256 --json'),
    ),
  ).toEqual({
    command: 'simulate',
    json: true,
    book: 'a.xlsx',
    given: { profile: 'own.json', year: 2026, quarters: 2, method: 'sha256' },
  });
  expect(
    parseCommandLine(
      words('trial a.xlsx --profile x --year 2026 --quarter 1 --assume-none --answers b.json'),
    ),
  ).toMatchObject({ given: { 'assume-none': true, answers: 'b.json' } });
  expect(parseCommandLine(words('profiles'))).toEqual({
    command: 'profiles',
    json: false,
    book: '',
    given: {},
  });
  expect(parseCommandLine(['health', 'a.xlsx', '--profile', ' 抽查方案 (2)'])).toMatchObject({
    given: { profile: ' 抽查方案 (2)' },
  });
});

test('help wins over everything, and no words are a call for help', () => {
  expect(parseCommandLine([])).toEqual({ command: 'help' });
  expect(parseCommandLine(words('draw --help'))).toEqual({ command: 'help' });
});

test.each([
  ['trail a.xlsx', '没有“trail”这个命令。'],
  ['toString a.xlsx', '没有“toString”这个命令。'],
  ['health', '没有给出工作簿。'],
  ['verify a.xlsx b.xlsx', '多出了“b.xlsx”。'],
  ['profiles a.xlsx', '多出了“a.xlsx”。'],
  [
    'trial a.xlsx --profile x --year 2026',
    '缺少 --quarter（或 --month、--half、--year-only、--batch）。',
  ],
  ['health a.xlsx --seed 5', '不认识 --seed。'],
  ['health a.xlsx --sed 5', '不认识 --sed。'],
  ['health a.xlsx --assume-none', '不认识 --assume-none。'],
  ['profiles --answers a.json', '不认识 --answers。'],
  ['trial a.xlsx --profile x --year 26 --quarter 1', '--year 不能是“26”'],
  [
    'simulate a.xlsx --profile x --year 2026 --quarters 5',
    '--quarters 不能是“5”，应为：1、2、3、4。',
  ],
  [
    'publish a.xlsx --profile x --year 2026 --quarter 1 --as-of 2026-02-30',
    '--as-of 不能是“2026-02-30”',
  ],
  [
    'simulate a.xlsx --profile x --year 2026 --method md5',
    '--method 不能是“md5”，应为：sha256、seedrandom-utf8。',
  ],
])('%s: %s', (line, message) => {
  expect(fault(line)).toContain(message);
});
