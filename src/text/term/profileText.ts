import type { Method } from '../../domain/draw/draw';
import type { Demand, Quota } from '../../domain/profile/profile';
import { listedText } from '../grammar/conditionText';
import { CONDITION_WORDS } from '../grammar/conditionWords';
import { monthsText, perText, staffBaseText } from '../grammar/quotaText';

const METHOD_TEXT: Readonly<Record<Method, string>> = {
  seedrandom: '伪随机数发生器',
  sha256: '哈希抽样，Rivest consistent_sampler',
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
    ...(demand.noRepeat === true ? ['年内不重复'] : []),
    ...(demand.months === undefined ? [] : [monthsText(demand.months)]),
  ];
  return rules.join('，');
}

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
 * What a quota asks for: 每季度 25%；（每年 1:5（在编在岗） 或 每年 20%），不少于 3 家. readQuota.ts reads what is
 * written here.
 *
 * @example
 * ruleText({ kind: 'bounded', quota: { kind: 'percent', percent: 5, per: 'year' }, floor: 3 }) // → '每年 5%，不少于 3 家'
 */
export function ruleText(quota: Quota): string {
  switch (quota.kind) {
    case 'percent':
      return `${perText(quota.per)} ${quota.percent}%`;
    case 'times':
      return `${perText(quota.per)} ${quota.times} 次`;
    case 'staff':
      return `${perText(quota.per)} 1:${quota.units}（${staffBaseText(quota.base)}）`;
    case 'count':
      return `${perText(quota.per)} ${quota.count} 家`;
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
    case 'none':
      return '不抽取';
  }
}

function innerText(quota: Quota): string {
  return quota.kind === 'and' || quota.kind === 'or' || quota.kind === 'bounded'
    ? `（${ruleText(quota)}）`
    : ruleText(quota);
}
