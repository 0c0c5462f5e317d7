import type { Method } from '../../domain/draw/draw';
import type { Demand, LimitQuota, Quota } from '../../domain/profile/profile';
import { listedText } from '../grammar/conditionText';
import { CONDITION_WORDS } from '../grammar/conditionWords';
import { monthsText, perText, roundingText, staffBaseText } from '../grammar/quotaText';
import { yearNumberText } from '../grammar/yearNumberText';

const METHOD_TEXT: Readonly<Record<Method, string>> = {
  sha256: '哈希抽样，Rivest consistent_sampler',
  'seedrandom-utf8': '伪随机数发生器，文字按 UTF-8 字节',
  seedrandom: '伪随机数发生器',
};

/** What a method of drawing is, to stand behind its own name. */
export function methodText(method: Method): string {
  return METHOD_TEXT[method];
}

/**
 * What a profile asks of a category, in the words of clauses: 每季度 20%，每年至少 1 次.
 *
 * @example
 * quotaRuleText({ quota: { kind: 'percent', percent: 20, per: 'quarter' }, coverageYears: 1 }) // → '每季度 20%，每年至少 1 次'
 */
export function quotaRuleText(demand: Demand): string {
  const coverage =
    demand.coverageYears === undefined
      ? null
      : `${demand.coverageYears === 1 ? '每年' : `每 ${demand.coverageYears} 年`}至少 1 次`;
  const rules = [
    ...(demand.quota.kind === 'none' && coverage !== null ? [] : [ruleText(demand.quota)]),
    ...(coverage === null ? [] : [coverage]),
    ...(demand.noRepeat === true ? [`${repeatText(demand)}不重复`] : []),
    ...(demand.months === undefined ? [] : [monthsText(demand.months)]),
    ...(demand.batches === undefined ? [] : [`每年 ${demand.batches} 批`]),
    ...(demand.yearNumber === undefined ? [] : [yearNumberText(demand.yearNumber)]),
  ];
  return rules.join('，');
}

/**
/**
 * The same with the items that it covers, where it names any.
 *
 * @example
 * demandText({ quota: { kind: 'percent', percent: 20, per: 'quarter' }, items: ['自行监测'] }) // → '每季度 20%，抽查事项：自行监测'
 */
export function demandText(demand: Demand): string {
  const { items } = demand;
  const rule = quotaRuleText(demand);
  return items === undefined ? rule : `${rule}，抽查事项：${listedText(items)}`;
}

/**
 * For how long a unit does not come again: 年内, 3 年内.
 *
 * @example
 * repeatText({ noRepeatYears: 3 }) // → '3 年内'
 */
export function repeatText({ noRepeatYears }: Pick<Demand, 'noRepeatYears'>): string {
  return noRepeatYears === undefined ? '年内' : `${noRepeatYears} 年内`;
}

/**
 * What a quota asks for: 每季度 25%；（每年 1:5（在编在岗） 或 每年 20%），不少于 3 家. readQuota.ts reads what is
 * written here.
 *
 * @example
 * ruleText({ kind: 'bounded', quota: { kind: 'percent', percent: 5, per: 'year' }, floor: 3 }) // → '每年 5%，不少于 3 家'
 */
export function ruleText(quota: Quota): string {
  switch (quota.kind) {
    case 'percent':
    case 'staff':
    case 'count':
      return `${perText(quota.per)} ${limitText(quota)}`;
    case 'most':
      return `${perText(quota.quota.per)}不超过 ${limitText(quota.quota)}`;
    case 'and':
      return quota.of.map(innerText).join(` ${CONDITION_WORDS.and} `);
    case 'or':
      return quota.of.map(innerText).join(` ${CONDITION_WORDS.or} `);
    case 'bounded':
      return [
        innerText(quota.quota),
        ...(quota.floor === undefined ? [] : [`不少于 ${quota.floor} 家`]),
        ...(quota.ceiling === undefined ? [] : [`不超过 ${quota.ceiling} 家`]),
      ].join('，');
    case 'times':
      return timesText(quota);
    case 'none':
      return '不抽取';
  }
}

/** A number of units without its period: 25%（四舍五入）. */
function limitText(quota: LimitQuota): string {
  const rounding =
    quota.kind === 'count' || quota.rounding === undefined
      ? ''
      : `（${roundingText(quota.rounding)}）`;
  switch (quota.kind) {
    case 'percent':
      return `${quota.percent}%${rounding}`;
    case 'staff':
      return `1:${quota.units}（${staffBaseText(quota.base)}）${rounding}`;
    case 'count':
      return `${quota.count} 家`;
  }
}

function timesText({ times, per, of }: Extract<Quota, { kind: 'times' }>): string {
  if (of === 'draws') return `${perText(per)}抽查 ${times} 批`;
  return `${of === 'unsaid' ? '' : '每家'}${perText(per)} ${times} 次`;
}

function innerText(quota: Quota): string {
  return quota.kind === 'and' || quota.kind === 'or' || quota.kind === 'bounded'
    ? `（${ruleText(quota)}）`
    : ruleText(quota);
}
