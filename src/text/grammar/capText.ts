import type { Cap, CapSpan } from '../../domain/profile/profile';
import { categoryText, countedKindsText } from '../term/codeText';
import { conditionText } from './conditionText';

const SPAN_TEXT: Readonly<Record<CapSpan, string>> = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  year: '每年',
};

/** 每日, 每周, 每月, 每季度, 每年. */
export function capSpanText(per: CapSpan): string {
  return SPAN_TEXT[per];
}

/**
 * A cap in words: 每家每年不超过 2 次（计日常双随机；重点；环境信用评价 是 D 的除外）.
 *
 * @example
 * capText({ times: 2, per: 'year', kinds: ['routine'], categories: ['key'] }) // → '每家每年不超过 2 次（计日常双随机；重点）'
 * capText({ times: 3, per: 'month', except: { field: 'credit', is: ['D'] } }) // → '每家每月不超过 3 次（环境信用评价 是 D 的除外）'
 * capText({ times: 1, per: 'year', perAuthority: true }) // → '每家每年不超过 1 次（各部门分别计）'
 */
export function capText(cap: Cap): string {
  const { times, per, kinds, categories, units, except, perAuthority } = cap;
  const limits = [
    ...(kinds === undefined ? [] : [`计${countedKindsText(kinds)}`]),
    ...(categories === undefined ? [] : [categories.map(categoryText).join('、')]),
    ...(units === undefined ? [] : [conditionText(units)]),
    ...(except === undefined ? [] : [`${conditionText(except)} 的除外`]),
    ...(perAuthority === true ? ['各部门分别计'] : []),
  ];
  return `每家${SPAN_TEXT[per]}不超过 ${times} 次${limits.length === 0 ? '' : `（${limits.join('；')}）`}`;
}
