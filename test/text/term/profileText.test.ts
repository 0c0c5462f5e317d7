import { METHODS } from '../../../src/domain/draw/draw';
import type { Demand } from '../../../src/domain/profile/profile';
import { methodText, quotaRuleText } from '../../../src/text/term/profileText';

test.each<[Demand, string]>([
  [{ quota: { kind: 'percent', percent: 12.5, per: 'quarter' } }, '每季度 12.5%'],
  [
    { quota: { kind: 'percent', percent: 20, per: 'quarter' }, coverageYears: 1 },
    '每季度 20%，每年至少 1 次',
  ],
  [{ quota: { kind: 'times', times: 1, per: 'half-year' } }, '每家每半年 1 次'],
  [{ quota: { kind: 'staff', units: 10, base: 'on-duty', per: 'year' } }, '每年 1:10（实际在岗）'],
  [{ quota: { kind: 'count', count: 5, per: 'month' } }, '每月 5 家'],
  [{ quota: { kind: 'none' }, coverageYears: 2 }, '每 2 年至少 1 次'],
  [{ quota: { kind: 'none' } }, '不抽取'],
  [{ quota: { kind: 'percent', percent: 25, per: 'batch' } }, '每批 25%'],
  [
    {
      quota: {
        kind: 'bounded',
        quota: {
          kind: 'or',
          of: [
            { kind: 'staff', units: 5, base: 'established', per: 'year' },
            { kind: 'percent', percent: 20, per: 'year' },
          ],
        },
        floor: 3,
        ceiling: 50,
      },
      noRepeat: true,
      months: { first: 4, last: 11 },
    },
    '（每年 1:5（在编在岗） 或 每年 20%），不少于 3 家，不超过 50 家，年内不重复，4月至11月',
  ],
])('%j', (demand, text) => {
  expect(quotaRuleText(demand)).toBe(text);
});

test('every method has words', () => {
  expect(METHODS.map(methodText)).toEqual([
    '哈希抽样，Rivest consistent_sampler',
    '伪随机数发生器，文字按 UTF-8 字节',
    '伪随机数发生器',
  ]);
});
