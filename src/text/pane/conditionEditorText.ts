/** Every word of the fields in which the pane's profile editor takes conditions. */

import type { RegisterKind } from '../../domain/register/register';

const COUNTED: Readonly<Record<RegisterKind, string>> = { enterprise: '家', inspector: '人' };

export const conditionEditorText = {
  /** What one of several conditions is called. */
  condition: (rule: string, number: number) => `${rule}：条件 ${number}`,
  /** What one of several tests of a condition is called. */
  test: (condition: string, number: number) =>
    number === 1 ? condition : `${condition}（${number}）`,
  field: (test: string) => `${test}：栏目`,
  comparison: (test: string) => `${test}：比较`,
  pick: (test: string) => `${test}：从名录里选`,
  typed: (test: string) => `${test}：内容`,
  words: (condition: string) => `${condition}：文字`,
  chooseField: '选栏目',
  chooseValue: '选内容',
  pickValue: '从名录里选',
  typedHint: '多个用顿号分隔',
  between: '、',
  ownColumns: '名录里自有的列',
  otherFields: '名录没有的栏目',
  and: '并且',
  or: '或者',
  addTest: '添加“并且”',
  addTestOf: (condition: string) => `${condition}：添加“并且”`,
  add: '添加条件',
  addOf: (rule: string) => `${rule}：添加条件`,
  remove: '删除',
  removeOf: (what: string) => `删除“${what}”`,
  write: '写成文字',
  writeOf: (condition: string) => `${condition}：写成文字`,
  choose: '改用选项',
  chooseOf: (condition: string) => `${condition}：改用选项`,
  onlyWords: '这个条件的且、或、非套了几层，只能写成文字。',
  wordsHint:
    '例：环境信用评价 是 C、D 且 非（行业类别 含 印染）。行业、地址等文字栏目的“属于”同“含”：属于 化工，精细化工也算。',
  unfinished: '还没有填好，没有计入。',
  cancel: '取消',
  verbs: {
    is: '是',
    contains: '含',
    filled: '不为空',
    blank: '为空',
    atLeast: '不少于',
    atMost: '不多于',
    above: '大于',
    below: '小于',
    from: '不早于',
    until: '不晚于',
  },
  /** Of a field that is a yes or a no. */
  answerVerb: '为',
  denied: (verb: string) => `非 ${verb}`,
  deniedWords: { is: '不是', contains: '不含', answer: '不为' },
  answer: (answer: boolean) => (answer ? '是' : '否'),
  counted: (value: string, register: RegisterKind, count: number) =>
    `${value}（${count} ${COUNTED[register]}）`,
  matches: (register: RegisterKind, count: number, total: number) =>
    `现在 ${total} ${COUNTED[register]}里有 ${count} ${COUNTED[register]}符合。`,
  faults: {
    words: (fault: string, isNew: boolean) =>
      `条件${fault}${isNew ? '' : '改好以前仍按原来的条件。'}`,
    list: '请写成：甲、乙。',
    day: '请填日期，例如 2020年6月30日。',
  },
} as const;
