import { COMMANDS, parseCommandLine } from '../../src/cli/commandLine';
import { UsageError } from '../../src/cli/usageError';
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

test('every command is in the usage text, with the options that it takes', () => {
  expect(Object.keys(cliText.commands)).toEqual(Object.keys(COMMANDS));
  for (const [name, { book, needed, optional }] of Object.entries(COMMANDS)) {
    const { words: wording } = cliText.commands[name as keyof typeof COMMANDS];
    const written = wording.match(/--[\w-]+/g) ?? [];
    expect(written).toEqual(
      expect.arrayContaining([...needed, ...optional].map((option) => `--${option}`)),
    );
    expect(written).toHaveLength(needed.length + optional.length);
    expect(wording.includes('<工作簿>')).toBe(book);
    expect(cliText.usage).toContain(wording);
  }
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
  ['trial a.xlsx --profile x --year 2026', '缺少 --quarter。'],
  ['health a.xlsx --seed 5', '不认识 --seed。'],
  ['health a.xlsx --sed 5', '不认识 --sed。'],
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
    '--method 不能是“md5”，应为：seedrandom、sha256。',
  ],
])('%s: %s', (line, message) => {
  expect(fault(line)).toContain(message);
});
