/** The words that conditions are written with. Of words that begin alike, the longer stand first. */

/** What stands between tests and before them. readCondition.ts reads what is written with these. */
export const CONDITION_WORDS = { and: '且', or: '或', not: '非' } as const;

export const AND = ['而且', '并且', '同时', '且', '&&'];
export const OR = ['或者是', '或者', '或是', '或', '||'];
/** Before a bracket or a test: the opposite of it. */
export const NOT = ['不符合', '非', '除', '!'];

export type Verb =
  | 'is'
  | 'isNot'
  /** of a text field: a kind that the text names, 化工 of 精细化工. */
  | 'belongs'
  | 'belongsNot'
  | 'contains'
  | 'containsNot'
  | 'filled'
  | 'blank'
  | 'atLeast'
  | 'atMost'
  | 'above'
  | 'below'
  | 'between'
  | 'from'
  | 'until'
  | 'after'
  | 'before';

/** What a test asks, by the word between a name and its value. */
export const VERBS: readonly (readonly [word: string, verb: Verb])[] = (
  [
    ['blank', '为空白 是空白 为空 是空 空白 没有填写 没有填 未填写 未填'],
    ['filled', '不为空白 不是空白 不为空 不是空 非空 不空 已填写 已填 有值'],
    [
      'atLeast',
      '大于或者等于 大于或等于 大于等于 不少于 不低于 不小于 不短于 至少为 至少 最少 达到 以上 ≥ >= ⩾',
    ],
    [
      'atMost',
      '小于或者等于 小于或等于 小于等于 不多于 不超过 不大于 不高于 不长于 至多为 至多 最多 以下 ≤ <= ⩽',
    ],
    ['above', '大于 多于 超过 高于 超出 优于 好于 ＞ >'],
    ['below', '小于 少于 低于 不足 不满 未满 未达到 不到 劣于 差于 ＜ <'],
    ['between', '介于 处于 位于 在'],
    ['from', '不早于'],
    ['until', '不晚于 不迟于 截至 截止'],
    ['after', '晚于 迟于'],
    ['before', '早于 先于'],
    ['containsNot', '不含有 不包含 不包括 不涉及 不含'],
    ['contains', '含有 包含 包括 涉及 含'],
    ['isNot', '不等于 不是 不为 并非 ≠ <> != 非'],
    ['belongsNot', '不属于'],
    ['belongs', '属于'],
    ['is', '等于 评为 实行 是 为 == = ＝ : ：'],
  ] as const
)
  .flatMap(([verb, words]) => words.split(' ').map((word): [string, Verb] => [word, verb]))
  .sort(([left], [right]) => right.length - left.length);

/** What a number, a day or a rank is followed by, with the verb that says the same before it. */
export const AFTER_NUMBER: readonly (readonly [pattern: RegExp, verb: Verb])[] = [
  [/(?:及其|及|或者|或)?以上|起/, 'atLeast'],
  [/(?:及其|及|或者|或)?以下|以内|之内/, 'atMost'],
];
export const AFTER_DAY: readonly (readonly [pattern: RegExp, verb: Verb])[] = [
  [/以来|起|及以后|及之后/, 'from'],
  [/及以前|及之前/, 'until'],
  [/以前|之前|前/, 'before'],
  [/以后|之后|后/, 'after'],
];
/** Behind them: whether the number or the day itself is meant. */
export const INCLUSIVE = /[（(]\s*含[^）)]{0,8}[）)]/;
export const EXCLUSIVE = /[（(]\s*不含[^）)]{0,8}[）)]/;
/** Between the ends of a span: 2至5次. */
export const TO = /至|到|—|–|-|~|～|和|与/;
export const BETWEEN_END = /之间|中间/;

/** Before a name that is a yes or a no: 被挂牌督办, 未列入正面清单. */
export const HAVING = [
  '属于',
  '列入',
  '纳入',
  '存在',
  '受到',
  '发生',
  '实行',
  '开展',
  '被',
  '已',
  '是',
  '为',
  '有',
];
export const LACKING = [
  '没有',
  '并未',
  '尚未',
  '未曾',
  '不属于',
  '不存在',
  '不在',
  '未',
  '无',
  '非',
  '没',
  '不是',
];
/** Asked in a header: 是否列入正面清单. */
export const QUESTIONS = [
  '是否属于',
  '是否列入',
  '是否纳入',
  '是否被',
  '是否为',
  '是否有',
  '是否在',
  '是否',
  '有无',
];

/** What a clerk ends a list or a test with, and what says nothing. */
export const CLOSING =
  /(?:之一|中的?任意?一[种项类]|任一[项种]|等(?:行业|类)|(?<=..)等|字样|的(?:企业|单位|排污单位|污染源|对象|人员)?)$/;
export const AFTER_TEST =
  /字样|之一|中的?任意?一[种项类]|任一[项种]|的(?:企业|单位|排污单位|污染源|对象|人员)?/;
/** Behind what 除 leaves out. */
export const APART = ['以外', '之外', '外'];

export const OPEN = /[（(]/;
export const CLOSE = /[）)]/;
/** No list goes on before a word that joins tests. */
export const SEPARATOR = /(?:[、，,；;]|以及)(?!\s*(?:且|或|并且|而且|同时))/;
/** Also between the codes of a field, which are no names. */
export const CODE_SEPARATOR = /[/和与]|及(?!其?以)/;
/** C 级 is one word. */
export const GRADE = /([A-EＡ-Ｅa-e])\s+([级类])(?![别型])/g;
/** What a value of an order is followed by. */
export const RANK = /^(.+?)(?:及其|及|或者|或)?(以上|以下)$/;
export const BARE = /(?:(?!并且|而且|同时|以及)[^\s、，,；;（）()“”"且或])+/;
export const QUOTED = /“(?:[^”]|””)*”|"(?:[^"]|"")*"/;
