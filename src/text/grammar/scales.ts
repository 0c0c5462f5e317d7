/**
 * Values that are ordered, so that 以上 and 低于 mean something of them: codes of fields, and words
 * that lists use in columns of their own. What is read is the list of the values that are meant.
 */

import { foldWord } from '../../reading/cell/foldWord';
import { words } from '../vocabulary/words';
import type { Verb } from './conditionWords';

/** Steps from the lowest to the highest, each with all of its words, the main one first. */
interface Scale {
  readonly steps: readonly (readonly string[])[];
  /** Words of headers by which the scale is told from others that share a word with it. */
  readonly marks: readonly string[];
}

/** Codes of fields, from the lowest to the highest. */
const CODE_ORDER: Readonly<Record<string, readonly string[]>> = {
  credit: ['E', 'D', 'C', 'B', 'A'],
  permitClass: ['registration', 'simplified', 'key'],
};

const SCALES: readonly Scale[] = [
  scale('风险', '低 低风险 较低 较低风险', '中 中风险 中等 中等风险', '高 高风险 较高 较高风险'),
  scale(
    '环境风险等级 环境风险级别',
    '一般 一般风险 一般环境风险',
    '较大 较大风险 较大环境风险',
    '重大 重大风险 重大环境风险',
  ),
  scale('考核 考评 评定', '差 较差', '中 中等 一般', '良 良好', '优 优秀'),
  scale(
    '信用',
    '严重失信 黑名单',
    '不良 环保不良 不良企业',
    '警示 环保警示 警示企业',
    '良好 环保良好 良好企业',
    '诚信 守法 诚信守法 环保诚信 诚信企业',
  ),
  scale(
    '',
    '黑 黑色 黑牌 黑标',
    '红 红色 红牌 红标',
    '黄 黄色 黄牌 黄标',
    '蓝 蓝色 蓝牌 蓝标',
    '绿 绿色 绿牌 绿标',
  ),
  scale('', '县控', '市控', '省控', '国控'),
  scale(
    '',
    '微型 微型企业',
    '小型 小型企业',
    '中型 中型企业',
    '大型 大型企业',
    '特大型 特大型企业',
  ),
  scale('', 'E E级 E类', 'D D级 D类', 'C C级 C类', 'B B级 B类', 'A A级 A类'),
];

function scale(marks: string, ...steps: readonly string[]): Scale {
  return { marks: words(marks), steps: steps.map(words) };
}

/**
 * The codes of a field on one side of one of them.
 *
 * @returns null for a field whose codes have no order
 * @example
 * codesOnSide('credit', 'C', 'atMost') // → ['C', 'D', 'E']
 * codesOnSide('credit', 'C', 'above') // → ['A', 'B']
 * codesOnSide('production', 'operating', 'above') // → null
 */
export function codesOnSide(field: string, code: string, verb: Verb): readonly string[] | null {
  const order = CODE_ORDER[field];
  return order === undefined ? null : onSide(order, order.indexOf(code), verb);
}

/**
 * The words of a column on one side of one of them, where it is clear which scale is meant.
 *
 * @param column whose header tells between scales that share the word: 中 is of several
 * @example
 * wordsOnSide('控制级别', '省控', 'atLeast') // → ['国控', '省控']
 * wordsOnSide('风险等级', '中', 'below') // → ['低', '低风险', '较低', '较低风险']
 * wordsOnSide('等级', '中', 'atLeast') // → null
 */
export function wordsOnSide(column: string, word: string, verb: Verb): readonly string[] | null {
  const folded = foldWord(word);
  const known = SCALES.filter(({ steps }) => stepOf(steps, folded) >= 0);
  const marked = known.filter(({ marks }) => marks.some((mark) => column.includes(mark)));
  const [only, ...others] = known.length > 1 ? marked : known;
  if (only === undefined || others.length > 0) return null;
  return onSide(only.steps, stepOf(only.steps, folded), verb)?.flat() ?? null;
}

function stepOf(steps: Scale['steps'], folded: string): number {
  return steps.findIndex((step) => step.some((each) => foldWord(each) === folded));
}

/** The highest first, as clerks name them. */
function onSide<Step>(order: readonly Step[], at: number, verb: Verb): readonly Step[] | null {
  if (at < 0) return null;
  const sides: Partial<Readonly<Record<Verb, readonly Step[]>>> = {
    atLeast: order.slice(at),
    above: order.slice(at + 1),
    atMost: order.slice(0, at + 1),
    below: order.slice(0, at),
  };
  const side = sides[verb];
  return side === undefined || side.length === 0 ? null : [...side].reverse();
}
