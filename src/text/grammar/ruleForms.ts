/**
 * The ways of writing a quota, months or a deadline of the kind that a clerk tried, with n for the
 * numbers: what is told where no phrasing surely says the same.
 */

import { compacted } from './numberWords';

const MOST = /不(?:得|能|应)?(?:超|多|高|大)|至多|最多|最高|以内|以下|之内|控制|小于|低于|≤|</;

type Forms = readonly (readonly [kind: RegExp, forms: string])[];

const QUOTA_FORMS: Forms = [
  [
    /(?:[上下]半年|[一二三四1-4]季度).*(?:%|家|户|次|成|分之)/,
    '各期一样的写：每季度 n%；每半年 n%；每家每季度 n 次。各期不一样的，写全年的：每年 n%',
  ],
  [/[周旬日天]/, '抽查数只能按批、月、季度、半年、年写，例如：每月 n 家；每季度 n 家'],
  [/1[:∶比]|一比|人|倍/, '按人数的写：每年 1:n（在编在岗）；每年 1:n（持证）'],
  [/次|遍|轮/, '次数要写明多长时间、是每家还是批次：每家每年 n 次；每季度抽查 n 批'],
  [/(?:不足|不满|少于|不到).*全/, '比例和最少的家数一起写：每季度 n%，不少于 n 家'],
];
const SHARES = /%|％|成|分之|百分点|比例|\d\/\d/;
const COUNTS = /家|户|个/;

/**
 * How a quota of the kind is written.
 *
 * @example
 * quotaForms('每周2家') // → '抽查数只能按批、月、季度、半年、年写，例如：每月 n 家；每季度 n 家'
 * quotaForms('严格控制3%以内') // → '写法：每季度不超过 n%；每年不超过 n%'
 */
export function quotaForms(text: string): string {
  const compact = compacted(text);
  const found = QUOTA_FORMS.find(([kind]) => kind.test(compact));
  if (found !== undefined) return found[1];
  const most = MOST.test(compact) ? '不超过' : '';
  const form = (unit: string): string => `写法：每季度${most} n${unit}；每年${most} n${unit}`;
  if (SHARES.test(compact)) return form('%');
  if (COUNTS.test(compact)) return form(' 家');
  return '写法例如：每季度 n%；每年 n 家；每家每季度 n 次；不抽取';
}

const DEADLINE_FORMS: Forms = [
  [
    /每月|各月|逐月|[次下]个?月/,
    '按月的写：每月 n 日前；每月底前；每月结束后 n 个工作日内；次月 n 日前',
  ],
  [/抽取/, '从抽取那天起算的写：抽取后 n 个工作日内；抽取后 n 日内'],
  [/\d{4}年/, '期限每年都用，不写年份：每年 n 月 n 日前'],
  [/季.*\d+[日号]/, '请写明是首月还是末月：每季度首月 n 日前；每季度末月 n 日前'],
  [
    /工作日/,
    '请写明从什么时候起算：现场检查结束后 n 个工作日内；任务完成后 n 个工作日内；每季度结束后 n 个工作日内',
  ],
  [
    /[日天]|个月/,
    '请写明从什么时候起算：现场检查结束后 n 日内；任务完成后 n 日内；每季度结束后 n 日内',
  ],
];

/**
 * How a deadline of the kind is written.
 *
 * @example
 * deadlineForms('2026年12月31日前') // → '期限每年都用，不写年份：每年 n 月 n 日前'
 */
export function deadlineForms(text: string): string {
  const compact = compacted(text);
  return (
    DEADLINE_FORMS.find(([kind]) => kind.test(compact))?.[1] ??
    '写法例如：每季度首月 n 日前；每年 n 月 n 日前；任务完成后 n 个工作日内'
  );
}

/**
 * How months are written.
 *
 * @example
 * monthForms() // → '写法例如：4月至11月；3月、9月；第二、三季度；单月；除1月、2月外'
 */
export function monthForms(): string {
  return '写法例如：4月至11月；3月、9月；第二、三季度；单月；除1月、2月外';
}
