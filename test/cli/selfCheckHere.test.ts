import { selfCheckReport } from '../../src/cli/selfCheckHere';
import { probes } from '../../src/excel/selfcheck/probes';
import { selfCheckText } from '../../src/text/selfCheckText';

const result = {
  name: 'apostrophe',
  source: 'https://learn.microsoft.com/',
  expected: 'abc',
  found: "'abc",
  outcome: 'different',
  milliseconds: 3,
} as const;
const report = (...results: Parameters<typeof checked>[0]) =>
  selfCheckReport({ check: checked(results), problems: [] });

function checked(
  results: readonly (Omit<typeof result, 'outcome' | 'found'> & {
    readonly found: string;
    readonly outcome: 'different' | 'as-expected' | 'information' | 'not-offered';
  })[],
) {
  const differences = results.filter(({ outcome }) => outcome === 'different');
  return { count: results.length, results, differences, file: '{}' };
}

test('what differs is shown with what was expected, and is exit code 1', () => {
  expect(report(result)).toEqual({
    lines: [
      '不同  写入以单引号开头的文字',
      `    期望 "abc"\n    实际 "'abc"`,
      '自检 1 项，有 1 项与期望不同',
    ],
    exitCode: 1,
  });
});

test('what is as expected, noted or not offered is exit code 0', () => {
  const { lines, exitCode } = report(
    { ...result, found: 'abc', outcome: 'as-expected' },
    { ...result, outcome: 'information' },
    { ...result, outcome: 'not-offered' },
  );
  expect(exitCode).toBe(0);
  expect(lines).toContain(`    实际 "'abc"（3 毫秒）`);
  expect(lines.at(-1)).toBe('自检 3 项，没有与期望不同的');
});

test('an Excel that refuses is exit code 1, with its reason', () => {
  const problem = { code: 'workbook-busy', severity: 'error', sheet: '', cell: '' } as const;
  const { lines, exitCode } = selfCheckReport({ check: null, problems: [problem] });
  expect(exitCode).toBe(1);
  expect(lines[0]).toMatch(/\p{Script=Han}/u);
});

test('every probe has a Chinese name of its own', () => {
  const named = probes.map(({ name }) => selfCheckText.nameOf(name));
  expect(named.filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([]);
  expect(new Set(named).size).toBe(probes.length);
});
