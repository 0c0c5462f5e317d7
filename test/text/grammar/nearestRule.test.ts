/** What is not read comes with a phrasing that says the same, or with the forms of its kind. */

import * as fc from 'fast-check';
import { readDeadlineRule } from '../../../src/text/grammar/deadlineRuleText';
import { readDemand } from '../../../src/text/grammar/demandWords';
import { readMonths } from '../../../src/text/grammar/monthWords';
import {
  nearestDeadline,
  nearestMonths,
  nearestQuota,
} from '../../../src/text/grammar/nearestRule';
import { readCondition } from '../../../src/text/grammar/readCondition';
import { deadlineForms, quotaForms } from '../../../src/text/grammar/ruleForms';

test.each([
  ['每季度抽三成左右', '每季度 30%'],
  ['一个季度查个两次吧', '每季度 2 次'],
  ['大约每年20家', '每年 20 家'],
  ['不用抽', '不抽取'],
  ['免检', '不抽取'],
])('a quota like %s', (typed, nearest) => {
  expect(nearestQuota(typed)).toBe(nearest);
  expect(readDemand(nearest).ok).toBe(true);
});

test.each([
  ['从4月开始，11月结束', '4月至11月'],
  ['四月到十月之间吧', '4月至10月'],
])('months like %s', (typed, nearest) => {
  expect(nearestMonths(typed)).toBe(nearest);
  expect(readMonths(nearest).ok).toBe(true);
});

test.each([
  ['任务做完20天内', '任务完成后 20 日内'],
  ['任务做完后20个工作日内', '任务完成后 20 个工作日内'],
])('a deadline like %s', (typed, nearest) => {
  expect(nearestDeadline(typed)).toBe(nearest);
  expect(readDeadlineRule(nearest).ok).toBe(true);
});

// None of these is another rule's phrasing: a number, a unit, a span, a direction or a clause differs.
test.each([
  ['不足5家的全部检查', '比例和最少的家数一起写：每季度 n%，不少于 n 家'],
  ['25个百分点', '写法：每季度 n%；每年 n%'],
  ['每周2家', '抽查数只能按批、月、季度、半年、年写，例如：每月 n 家；每季度 n 家'],
  ['每日1家', '抽查数只能按批、月、季度、半年、年写，例如：每月 n 家；每季度 n 家'],
  ['每年大概20余家', '写法：每季度 n 家；每年 n 家'],
  ['严格控制3%以内', '写法：每季度不超过 n%；每年不超过 n%'],
  ['不少于上年度的80%', '写法：每季度 n%；每年 n%'],
  [
    '一季度20%，二季度30%',
    '各期一样的写：每季度 n%；每半年 n%；每家每季度 n 次。各期不一样的，写全年的：每年 n%',
  ],
])('no nearest quota for %s but forms', (typed, forms) => {
  expect(readDemand(typed).ok).toBe(false);
  expect(nearestQuota(typed)).toBeNull();
  expect(quotaForms(typed)).toBe(forms);
});

test.each(['汛期', '4.5.6月', '10月中旬', '3月上旬至5月下旬', '2025年'])(
  'no nearest months for %s',
  (typed) => {
    expect(nearestMonths(typed)).toBeNull();
  },
);

test.each([
  ['每季度25日前', '请写明是首月还是末月：每季度首月 n 日前；每季度末月 n 日前'],
  ['20日内', '请写明从什么时候起算：现场检查结束后 n 日内；任务完成后 n 日内；每季度结束后 n 日内'],
  [
    '20个工作日内',
    '请写明从什么时候起算：现场检查结束后 n 个工作日内；任务完成后 n 个工作日内；每季度结束后 n 个工作日内',
  ],
  ['每月上报一次', '按月的写：每月 n 日前；每月底前；每月结束后 n 个工作日内；次月 n 日前'],
  ['抽取后一个月内', '从抽取那天起算的写：抽取后 n 个工作日内；抽取后 n 日内'],
  ['2026年12月31日前', '期限每年都用，不写年份：每年 n 月 n 日前'],
])('no nearest deadline for %s but forms', (typed, forms) => {
  expect(readDeadlineRule(typed).ok).toBe(false);
  expect(nearestDeadline(typed)).toBeNull();
  expect(deadlineForms(typed)).toBe(forms);
});

test.each([
  '国控企业',
  '城关镇的企业',
  '上年度受到处罚',
  '行业代码 26',
  '企业名称 开头是 中石油',
  '行业类别 化工，信用评价 C',
  '上次检查 一年以前',
  '在正面清单内',
  '2020年以来审批的建设项目',
  'C级、D级',
])('no nearest condition for %s', (typed) => {
  const reading = readCondition(typed);
  expect(reading.ok ? 'read' : 'nearest' in reading.fault && reading.fault.nearest).toBe(false);
});

const spans = [
  ['每季度', 'quarter'],
  ['每年', 'year'],
  ['每月', 'month'],
  ['每半年', 'half-year'],
  ['每周', null],
  ['每日', null],
] as const;
const amounts = [
  ['%', 'percent'],
  ['家', 'count'],
] as const;
/** Words around an amount, and whether it is the most. */
const around = [
  ['', '', false],
  ['不少于', '', false],
  ['不超过', '', true],
  ['控制在', '以内', true],
  ['最多', '左右', true],
  ['大约', '', false],
  ['', '上下', false],
  ['', '吧', false],
] as const;
const others = ['', '，重点企业除外', '，另加抽重点企业', '的全部检查'] as const;

// A clause more, a span that no rule has: then nothing may be offered. Else it is the same rule.
test('what is offered for a quota is what was meant', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...spans),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(...amounts),
      fc.constantFrom(...around),
      fc.constantFrom(...others),
      ([span, per], number, [sign, kind], [before, behind, isMost], more) => {
        const typed = `${span}${before}${number}${sign}${behind}${more}`;
        const nearest = nearestQuota(typed);
        if (nearest === null) return;
        expect({ typed, per, more }).toEqual({
          typed,
          per: expect.any(String) as string,
          more: '',
        });
        const limit =
          kind === 'percent' ? { kind, percent: number, per } : { kind, count: number, per };
        expect(readDemand(nearest)).toEqual({
          ok: true,
          value: { quota: isMost ? { kind: 'most', quota: limit } : limit },
        });
      },
    ),
    { numRuns: 500 },
  );
});

test('what is offered for months is what was meant', () => {
  const month = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(
      month,
      month,
      fc.constantFrom(
        '从A月到B月',
        'A月B月',
        'A月、B月左右',
        '除A月、B月外',
        'A至B月之间',
        'A.B月',
        '约A月和B月',
      ),
      (first, last, form) => {
        const typed = form.replace('A', String(first)).replace('B', String(last));
        const nearest = nearestMonths(typed);
        if (nearest === null) return;
        const reading = readMonths(nearest);
        if (!reading.ok) throw new Error(nearest);
        expect({ typed, months: monthsOf(reading.value) }).toEqual({
          typed,
          months: meant(form, first, last),
        });
      },
    ),
    { numRuns: 500 },
  );
});

const all = Array.from({ length: 12 }, (_, index) => index + 1);

function meant(form: string, first: number, last: number): readonly number[] {
  if (form.startsWith('除')) return all.filter((month) => month !== first && month !== last);
  if (/到|至/.test(form)) return monthsOf({ first, last });
  return all.filter((month) => month === first || month === last);
}

function monthsOf(
  months: { first: number; last: number } | { months: readonly number[] } | object,
) {
  if ('months' in months) return months.months;
  const { first, last } = months as { first: number; last: number };
  return all.filter((month) =>
    first <= last ? month >= first && month <= last : month >= first || month <= last,
  );
}

test('what is offered for a deadline has its unit and its event', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '任务做完', '检查结束后', '抽取后', '查完后', '每季度', '每月'),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('个工作日', '日', '天', '个月'),
      fc.constantFrom('内', '前', '左右', '内吧'),
      (event, number, unit, side) => {
        const typed = `${event}${number}${unit}${side}`;
        const nearest = nearestDeadline(typed);
        if (nearest === null) return;
        if (event === '每月') {
          const rule = { kind: 'day', month: 'each', day: number };
          expect({ typed, reading: readDeadlineRule(nearest) }).toEqual({
            typed,
            reading: { ok: true, value: rule },
          });
          return;
        }
        const from = event.startsWith('任务')
          ? 'task-end'
          : event === '抽取后'
            ? 'draw'
            : 'site-visit';
        const kind = unit === '个工作日' ? 'working-days' : 'calendar-days';
        expect({ typed, reading: readDeadlineRule(nearest) }).toEqual({
          typed,
          reading: { ok: true, value: { kind, days: number, from } },
        });
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever is offered for a condition is read', () => {
  const pieces = fc.constantFrom(
    ...['信用评价', '环境信用平价', '年度检查次数', '占地面积', '挂牌督办', '行业', '行业类别'],
    ...['是', '不', '含', '大于', '以上', '早于', '为空', '介于', '未', '有', '属于', '优于'],
    ...[
      'C级',
      '黄牌',
      '3',
      '2020年',
      '500㎡',
      '“化工”',
      '化工',
      '否',
      '（',
      '）',
      '且',
      '或',
      '非',
    ],
    ...['、', '，', ' ', '至', '三', '0'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), (parts) => {
      const reading = readCondition(parts.join(''));
      if (reading.ok || !('nearest' in reading.fault)) return;
      const nearest = readCondition(reading.fault.nearest ?? '');
      expect({ parts, ok: nearest.ok }).toEqual({ parts, ok: true });
    }),
    { numRuns: 500 },
  );
});
