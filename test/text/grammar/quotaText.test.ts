import type { CategoryQuota } from '../../../src/domain/quota/categoryQuota';
import type { QuotaStep } from '../../../src/domain/quota/quotaStep';
import { quotaText } from '../../../src/text/grammar/quotaText';

function textOf(...steps: QuotaStep[]): string {
  const quota: CategoryQuota = { category: 'key', total: 61, excluded: 0, quota: 16, steps };
  return quotaText(quota);
}

test('a percentage that coverage raises', () => {
  expect(
    textOf(
      { kind: 'percent', total: 61, percent: 20, exact: 12.2, count: 13 },
      { kind: 'coverage', unvisited: 61, years: 1, periodsLeft: 4, count: 16 },
    ),
  ).toBe('61 × 20% = 12.2 → 13；全年覆盖：未查 61 家 ÷ 剩 4 季 = 15.25 → 16');
});

test('a yearly ratio spread over the quarters', () => {
  expect(
    textOf(
      { kind: 'staff', staff: 24, base: 'established', units: 10, exact: 240, annual: 240 },
      { kind: 'bounded', total: 198, count: 198 },
      { kind: 'spread', annual: 198, done: 21, periodsLeft: 3, count: 59 },
    ),
  ).toBe('在编在岗 24 人 × 10 = 240 家/年；不超过总数 198；（应查 198 − 已查 21）÷ 剩 3 季 = 59');
});

test.each<[QuotaStep, string]>([
  [{ kind: 'percent', total: 15, percent: 20, exact: 3, count: 3 }, '15 × 20% = 3'],
  [{ kind: 'percent', total: 1000, percent: 0.1, exact: 1, count: 1 }, '1000 × 0.1% = 1'],
  [
    { kind: 'times', total: 12, times: 1, per: 'quarter', exact: 12, count: 12 },
    '12 × 每季度 1 次 = 12',
  ],
  [
    { kind: 'staff', staff: 7, base: 'licensed', units: 2.5, exact: 17.5, annual: 18 },
    '持证 7 人 × 2.5 = 17.5 → 18 家/年',
  ],
  [
    { kind: 'times', total: 12, times: 1, per: 'quarter', exact: 12, count: 12, unsaid: true },
    '12 × 每季度 1 次 = 12（未说明是每家还是批次，按每家计）',
  ],
  [{ kind: 'draws', times: 1, per: 'quarter' }, '每季度抽查 1 批，不定每批家数'],
  [
    { kind: 'percent', total: 90, percent: 9, exact: 8.1, count: 8, rounding: 'down' },
    '90 × 9% = 8.1 → 8（舍去）',
  ],
  [
    {
      kind: 'staff',
      staff: 3,
      base: 'established',
      units: 2.5,
      exact: 7.5,
      annual: 8,
      per: 'quarter',
      rounding: 'nearest',
    },
    '在编在岗 3 人 × 2.5 = 7.5 → 8 家/季（四舍五入）',
  ],
  [{ kind: 'most', most: 37, count: 37 }, '至多 37 家'],
  [{ kind: 'most', most: 20, done: 18, count: 2 }, '至多 20 − 已查 18 = 2 家'],
  [{ kind: 'least', counts: [10, 5], count: 5 }, '10、5 都不能超过，取最少 5'],
  [{ kind: 'count', count: 5, per: 'month' }, '每月 5 家'],
  [{ kind: 'repeat', each: 4, times: 3, per: 'month', count: 12 }, '4 × 3 个月 = 12'],
  [
    { kind: 'spread', annual: 10, done: 0, periodsLeft: 3, count: 4 },
    '（应查 10 − 已查 0）÷ 剩 3 季 ≈ 3.33 → 4',
  ],
  [{ kind: 'spread', annual: 10, done: 12, periodsLeft: 1, count: 0 }, '应查 10，已查 12 → 0'],
  [
    { kind: 'coverage', unvisited: 9, years: 2, periodsLeft: 8, count: 2 },
    '2 年覆盖：未查 9 家 ÷ 剩 8 季 = 1.125 → 2',
  ],
  [{ kind: 'none' }, '方案未定抽查数，不抽取'],
  [{ kind: 'and', counts: [11, 10], count: 11 }, '11、10 都要满足，取最多 11'],
  [{ kind: 'or', counts: [8, 10], count: 8 }, '8、10 满足其一，取最少 8'],
  [{ kind: 'floor', limit: 3, count: 3 }, '不少于 3 家 → 3'],
  [{ kind: 'ceiling', limit: 50, count: 50 }, '不超过 50 家 → 50'],
  [{ kind: 'outside', months: { first: 4, last: 11 } }, '只在4月至11月抽取，本期不抽取'],
])('%j', (step, text) => {
  expect(textOf(step)).toBe(text);
});

test('off-site units are covered without a draw', () => {
  expect(
    quotaText({
      category: 'offsite',
      total: 28,
      excluded: 28,
      quota: 0,
      steps: [{ kind: 'none' }],
    }),
  ).toBe('非现场，本期全覆盖');
});
