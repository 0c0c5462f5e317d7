/** What is not read comes with a phrasing that is. */

import * as fc from 'fast-check';
import { deadlineRuleText, readDeadlineRule } from '../../../src/text/grammar/deadlineRuleText';
import { readMonths } from '../../../src/text/grammar/monthWords';
import {
  nearestDeadline,
  nearestMonths,
  nearestQuota,
} from '../../../src/text/grammar/nearestRule';
import { monthsText } from '../../../src/text/grammar/quotaText';
import { readCondition, readInspectorCondition } from '../../../src/text/grammar/readCondition';
import { readQuota } from '../../../src/text/grammar/readQuota';
import { ruleText } from '../../../src/text/term/profileText';

test.each([
  ['每季度抽三成左右', '每季度 30%'],
  ['每年大概20余家', '每年 20 家'],
  ['一个季度查个两次吧', '每家每季度 2 次'],
  ['按一比十', '每年 1:10（在编在岗）'],
  ['不用抽', '不抽取'],
])('a quota like %s', (typed, nearest) => {
  const quota = nearestQuota(typed);
  expect(quota && ruleText(quota)).toBe(nearest);
  expect(readQuota(nearest)).toEqual({ ok: true, value: quota });
});

test.each([
  ['从4月开始，11月结束', '4月至11月'],
  ['上半年', '1月至6月'],
  ['四月到十月之间吧', '4月至10月'],
])('months like %s', (typed, nearest) => {
  const months = nearestMonths(typed);
  expect(months && monthsText(months)).toBe(nearest);
  expect(readMonths(nearest)).toEqual({ ok: true, value: months });
});

test.each([
  ['任务做完20天内', '任务完成后 20 个工作日内'],
  ['12月底之前报送', '每年 12 月 31 日前'],
  ['每季度初5日内', '每季度首月 5 日前'],
  ['季度结束之前5天', '每季度结束前 5 个工作日'],
])('a deadline like %s', (typed, nearest) => {
  const rule = nearestDeadline(typed);
  expect(rule && deadlineRuleText(rule)).toBe(nearest);
  expect(readDeadlineRule(nearest)).toEqual({ ok: true, value: rule });
});

const pieces = fc.constantFrom(
  ...[
    '信用评价',
    '环境信用平价',
    '年度检查次数',
    '占地面积',
    '挂牌督办',
    '业务专长',
    '学历',
    '行业',
  ],
  ...[
    '是',
    '不',
    '含',
    '大于',
    '以上',
    '早于',
    '之前',
    '为空',
    '介于',
    '和',
    '之间',
    '不少于',
    '未',
    '有',
  ],
  ...[
    'C级',
    '黄牌',
    '3',
    '2020年',
    '500㎡',
    '“化工”',
    '否',
    '（',
    '）',
    '且',
    '或',
    '非',
    '、',
    '，',
    ' ',
  ],
  ...['每季度', '%', '1:', '家', '次', '月', '日前', '工作日', '至', '三', '0', '13'],
);
const typed = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

test('whatever is typed is read, or told with a phrasing that is', () => {
  fc.assert(
    fc.property(typed, (text) => {
      for (const read of [readCondition, readInspectorCondition]) {
        const reading = read(text);
        if (reading.ok || !('nearest' in reading.fault)) continue;
        const { nearest = '' } = reading.fault;
        expect({ text, nearest, ok: read(nearest).ok }).toEqual({ text, nearest, ok: true });
      }
      const quota = nearestQuota(text);
      if (quota !== null) expect(readQuota(ruleText(quota))).toEqual({ ok: true, value: quota });
      const months = nearestMonths(text);
      if (months !== null)
        expect(readMonths(monthsText(months))).toEqual({ ok: true, value: months });
      const rule = nearestDeadline(text);
      if (rule !== null)
        expect(readDeadlineRule(deadlineRuleText(rule))).toEqual({ ok: true, value: rule });
    }),
    { numRuns: 500 },
  );
});
