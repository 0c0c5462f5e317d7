import { NONE, type UnreadColumn } from '../../reading/question';
import type { RuleSubject } from '../../domain/population/ruleLines';
import type { RegisterKind } from '../../domain/register/register';
import type { Condition } from '../../domain/profile/profile';
import { conditionText, inspectorConditionText } from '../grammar/conditionText';
import { choiceText } from '../question/choiceText';
import { consequencesText, subjectText } from '../question/questionText';
import type { Question } from '../../reading/question';
import { categoryText } from '../term/codeText';
import { fieldText } from '../term/fieldText';
import { registerNames } from './paneText';

const COUNTED: Readonly<Record<RegisterKind, string>> = { enterprise: '家', inspector: '人' };

/** How many rules are named that look at a column. */
const NAMED_RULES = 2;

/** The words of open and answered questions, and of what the rules found. */
export const paneQuestionText = {
  open: (count: number) => `有 ${count} 个问题要请您回答`,
  openHint: '回答之前不能抽取。回答随工作簿保存，下次照用；名录改动后再问。',
  allAnswered: '问题都已回答',
  allNone: (count: number) => `全部按没有处理（${count} 个）`,
  more: (count: number) => `还有 ${count} 个`,
  fields: '方案要看下面的列，名录里没有认出。',
  fieldsHint: '请指明是哪一列；确实没有的，选“按没有处理”。',
  fieldOf: (register: RegisterKind, field: string) => `${field}（${registerNames[register]}名录）`,
  usedBy: (subjects: readonly RuleSubject[]) => {
    const named = subjects.slice(0, NAMED_RULES).map(subjectText).join('；');
    const rules = subjects.length > NAMED_RULES ? `${named}，等 ${subjects.length} 条规则` : named;
    return `${rules}。没有的${consequencesText(subjects)}。`;
  },
  choose: '请选择',
  /** A choice with what stands in the column, to tell columns apart. */
  column: (question: Question, choice: string, column: UnreadColumn | undefined) =>
    choice === NONE || column === undefined
      ? choiceText(question, choice)
      : `${choiceText(question, choice)}：${column.samples.join('、')}`,
  answered: (count: number) => `已经作出的回答（${count} 个）`,
  answer: (choice: string) => `已回答：${choice}`,
  change: '更改',
  changeOf: (what: string) => `更改“${what}”的回答`,
  rules: '方案的规则在名录里对上多少',
  groups: {
    registered: '分类',
    category: (subject: Extract<RuleSubject, { rule: 'category' }>) =>
      `${categoryText(subject.category)}监管对象`,
    weight: '抽取权重',
    exemption: (name: string) => `免检：${name}`,
    cap: '检查上限',
    directed: (name: string) => `定向抽查：${name}`,
    other: '次数和派组',
  },
  count: (register: RegisterKind, count: number) => `${count} ${COUNTED[register]}`,
  filled: (register: RegisterKind, count: number) => `${count} ${COUNTED[register]}已填`,
  blank: (register: RegisterKind, count: number) => `，${count} ${COUNTED[register]}空白`,
  blankTimes: '按 0 次计',
  byRecords: '按检查记录计算',
  missing: '名录没有这一列',
  missingFields: (fields: readonly string[]) => `名录没有“${fields.join('、')}”列`,
  given: (letters: string, header: string) =>
    header === '' ? `${letters} 列，您指定的` : `${letters} 列“${header}”，您指定的`,
  waiting: '待回答',
  asNone: '按没有处理',
  state: (what: string, how: string) => `${what}（${how}）`,
} as const;

/**
 * What a rule looks for, under the heading of its group.
 *
 * @example
 * ruleText({ rule: 'category', category: 'special', condition: { field: 'supervised', is: [true] } }) // → '挂牌督办'
 * ruleText({ rule: 'weight', factor: 2, condition: { field: 'credit', is: ['D', 'E'] } }) // → '2 倍：环境信用评价 是 D、E'
 */
export function ruleText(subject: RuleSubject): string {
  switch (subject.rule) {
    case 'category':
    case 'exemption':
    case 'directed':
      return plainText(subject.condition);
    case 'weight':
      return `${subject.factor} 倍：${plainText(subject.condition)}`;
    case 'cap':
      return `${subject.excepts ? '例外' : '限定'}：${plainText(subject.condition)}`;
    case 'sent':
      return `检查人员：${inspectorConditionText(subject.condition)}`;
    default:
      return subjectText(subject);
  }
}

/** The heading that a rule stands under. */
export function ruleGroupText(subject: RuleSubject): string {
  const { groups } = paneQuestionText;
  switch (subject.rule) {
    case 'registered':
      return groups.registered;
    case 'category':
      return groups.category(subject);
    case 'weight':
      return groups.weight;
    case 'exemption':
      return groups.exemption(subject.name);
    case 'cap':
      return groups.cap;
    case 'directed':
    case 'sent':
      return groups.directed(subject.name);
    default:
      return groups.other;
  }
}

/** A condition in words; where one field only has to say yes, the field. */
function plainText(condition: Condition): string {
  const isYes = 'is' in condition && condition.is.length === 1 && condition.is[0] === true;
  return isYes && 'field' in condition ? fieldText(condition.field) : conditionText(condition);
}
