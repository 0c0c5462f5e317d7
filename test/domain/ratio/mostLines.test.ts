import type { Period } from '../../../src/domain/calendar/period';
import type { Demand, Quota } from '../../../src/domain/profile/profile';
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

const lines = (
  words: string,
  checked: number,
  {
    demand = {},
    draws = [],
    isStopped = false,
  }: {
    readonly demand?: Partial<Demand>;
    readonly draws?: readonly Period[];
    /** whether one more of the enterprises stopped after it was checked. */
    readonly isStopped?: boolean;
  } = {},
) =>
  ratioReport(
    {
      ...sourcesOf(
        [
          ...enterprisesOf('G', 99),
          ...enterprisesOf('H', 1, isStopped ? { production: 'suspended' } : {}),
        ],
        [
          ...checksOf('G', 1, checked, '2026-02-01'),
          ...checksOf('H', 1, isStopped ? 1 : 0, '2026-02-01'),
        ],
      ),
      draws: draws.map((period) => ({ period, visits: new Map() })),
    },
    aProfile({ plans: { general: { ...demand, quota: quota(words) } } }),
    draws[0] ?? { year: 2026, quarter: 2 },
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

test('of a half-year, a line for each half, and one for a year that was drawn at once', () => {
  expect(lines('每半年不超过5%', 7)).toEqual([
    ['一般 上半年抽查家数上限', 5, 7, 'gap', '已多查 2 家'],
  ]);
  const whole: Period = { year: 2026, whole: true };
  expect(lines('每半年不超过5%', 12, { draws: [whole] })).toEqual([
    ['一般 全年抽查家数上限', 10, 12, 'gap', '已多查 2 家'],
  ]);
  // Nothing is drawn in the second half.
  const early = { months: { first: 1, last: 6 } };
  expect(lines('每半年不超过5%', 5, { draws: [whole], demand: early })).toEqual([
    ['一般 全年抽查家数上限', 5, 5, 'met', ''],
  ]);
});

test('of a quarter, as often as a longer draw holds one', () => {
  const half: Period = { year: 2026, half: 1 };
  expect(lines('每季度不超过2%', 5, { draws: [half] })).toEqual([
    ['一般 上半年抽查家数上限', 4, 5, 'gap', '已多查 1 家'],
  ]);
});

test('of a batch, for each that was drawn', () => {
  const spring: Period = { year: 2026, batch: '春季', day: '2026-01-20' };
  expect(lines('每批不超过2%', 3, { draws: [spring] }).slice(0, 1)).toEqual([
    ['一般 “春季”抽查家数上限', 2, 3, 'gap', '已多查 1 家'],
  ]);
});

// A round of the year is 25 of 100 in the first quarter; what may not be exceeded stays 2.
test('a round of the year does not raise it', () => {
  const told = lines('每季度不超过2%', 25, { demand: { coverageYears: 1 } });
  expect(told.slice(0, 2)).toEqual([
    ['一般 第1季度抽查家数上限', 2, 25, 'gap', '已多查 23 家'],
    ['一般 第2季度抽查家数上限', 2, 0, 'met', ''],
  ]);
});

test('a number that the list is too short for is not made less by those who cannot be drawn', () => {
  expect(lines('每季度不超过120家', 99, { isStopped: true })[0]).toEqual([
    '一般 第1季度抽查家数上限',
    120,
    100,
    'met',
    '',
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
