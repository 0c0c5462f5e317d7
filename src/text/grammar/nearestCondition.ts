/**
 * The phrasing of a condition that would be read and says the same as what a clerk wrote. The whole
 * of it is read anew with one thing changed that says nothing of a value, a number, a span or a
 * direction: a slip in a name, a verb left out, a field whose name its own word tells. Where no such
 * change makes it a condition there is none.
 */

import type { Joined } from '../../domain/profile/condition';
import type { Condition, InspectorCondition } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import { conditionText, inspectorConditionText } from './conditionText';
import { isPlainName, isTestLike, type RuleNames } from './ruleNames';
import { wholeCodeOf } from './valueWords';

/** So long a name is not another one for one letter. */
const SHORTEST_SLIP = 5;
/** Letters of which one for another makes another name: 上年度 is not 上季度. */
const TELLING =
  /[年季月周日天上下本今去前后内外不非未无有没被多少大小高低重一二三四五六七八九十省市县区国\dA-Za-z]/;
const JOINED: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/并(?=被|未|列入|纳入|属于|受到|存在)/g, ' 且 '],
  [/[。.]$/, ''],
];
const NAMED = /^(\S+)\s+([^\s、，,；;（）()“”"且或]+)$/;
/** What says more of a value than that the cell has it. */
const SAYS_MORE = /[前后内外不未非无没除约达超余\d]|以[上下来]|之[间一]/;
const BETWEEN = /[、，,]|和|或者|或/;
/** Behind a word of a field that stands alone. */
const OBJECT = /的?(?:企业|单位|排污单位|污染源)?$/;
/** Letters and numbers are codes of several columns: 绩效 C 级 as well as 信用 C 级. */
const OF_SEVERAL = /[A-Za-z\d]/;

/**
 * A phrasing of the whole of a condition.
 *
 * @param text of the whole cell
 * @param names that it may name
 * @param read reads a condition of these names
 * @returns null where none surely says the same
 */
export function nearestCondition<Field extends string>(
  text: string,
  names: RuleNames<Field>,
  read: (text: string) => CellReading<Joined<Field>>,
): string | null {
  for (const candidate of [
    JOINED.reduce((words, [pattern, other]) => words.replace(pattern, other), text),
    ...slips(text, names),
    ...[withVerb(text), withField(text, names)].filter((each) => each !== null),
  ]) {
    const reading = candidate === text ? null : read(candidate);
    if (reading?.ok === true) return said(reading.value, names);
  }
  return null;
}

function said<Field extends string>(value: Joined<Field>, { register }: RuleNames<Field>): string {
  return register === 'enterprise'
    ? conditionText(value as unknown as Condition)
    : inspectorConditionText(value as unknown as InspectorCondition);
}

/** The text with a name in place of what is the name but for one letter. */
function slips<Field extends string>(text: string, { known }: RuleNames<Field>): readonly string[] {
  return known.flatMap(([name]) => {
    if (name.length < SHORTEST_SLIP) return [];
    const starts = Array.from({ length: text.length - name.length + 1 }, (_, from) => from);
    return starts
      .filter((from) => isSlip(text.slice(from, from + name.length), name))
      .map((from) => text.slice(0, from) + name + text.slice(from + name.length));
  });
}

function isSlip(piece: string, name: string): boolean {
  const at = [...name].findIndex((letter, index) => letter !== piece[index]);
  const [typed, meant] = [piece.charAt(at), name.charAt(at)];
  if (at < 0 || piece.slice(at + 1) !== name.slice(at + 1)) return false;
  return !TELLING.test(meant) && !TELLING.test(typed) && !/[\s\p{P}]/u.test(typed);
}

/** 风险等级 高 with 是 between. */
function withVerb(text: string): string | null {
  const [, name = '', value = ''] = NAMED.exec(text.trim()) ?? [];
  return isPlainName(name) && !isTestLike(name) && !isTestLike(value) && !SAYS_MORE.test(value)
    ? `${name} 是 ${value}`
    : null;
}

/** 停产 and 黄牌、红牌, whose words are those of one field alone. */
function withField<Field extends string>(text: string, names: RuleNames<Field>): string | null {
  const words = text
    .trim()
    .split(BETWEEN)
    .map((word) => word.trim().replace(OBJECT, ''));
  if (words.some((word) => word.length < 2 || OF_SEVERAL.test(word))) return null;
  const [field, ...others] = names.fields.filter((each) => {
    const kind = names.kindOf(each);
    return (
      kind.kind === 'codes' && words.every((word) => wholeCodeOf(each, kind.codes, word, false))
    );
  });
  return field === undefined || others.length > 0
    ? null
    : `${names.nameOf(field)} 是 ${words.join('、')}`;
}
