import type { Quota } from '../../../src/domain/profile/profile';
import { ratioReport } from '../../../src/domain/ratio/ratioReport';
import { readQuota } from '../../../src/text/grammar/readQuota';
import { closingText } from '../../../src/text/sheet/closingText';
import { ratioNameText } from '../../../src/text/sheet/ratioText';
import { aProfile } from '../../support/register';
import { checksOf, enterprisesOf, sourcesOf } from './bureau';

function quota(words: string): Quota {
  const reading = readQuota(words);
  if (!reading.ok) throw new Error(words);
  return reading.value;
}

const lines = (words: string, checked: number) =>
  ratioReport(
    sourcesOf(enterprisesOf('G', 100), checksOf('G', 1, checked, '2026-02-01')),
    aProfile({ plans: { general: { quota: quota(words) } } }),
    { year: 2026, quarter: 2 },
  ).lines.map((line) => [
    ratioNameText(line),
    line.required,
    line.actual,
    line.state,
    closingText(line),
  ]);

// 100 × 3.5 % = 3.5, of which 3 are right
test('less than the most is as it should be, and more is too much', () => {
  expect(lines('每年不超过3.5%', 2)).toEqual([['一般 抽查家数上限', 3, 2, 'met', '']]);
  expect(lines('每年不超过3.5%', 5)).toEqual([['一般 抽查家数上限', 3, 5, 'gap', '已多查 2 家']]);
});

test('of a quarter, a line for each quarter', () => {
  expect(lines('每季度不超过2%', 3)).toEqual([
    ['一般 第1季度抽查家数上限', 2, 3, 'gap', '已多查 1 家'],
    ['一般 第2季度抽查家数上限', 2, 0, 'met', ''],
  ]);
});

test('beside a least number it stands beside its lines', () => {
  expect(lines('每季度5%且每年不超过20%', 5).map(([name, ...rest]) => [name, rest[0]])).toEqual([
    ['一般 抽查家数上限', 20],
    ['一般 第1季度抽查家数', 5],
    ['一般 第2季度抽查家数', 5],
    ['一般 本年累计抽查家次', 10],
  ]);
});
