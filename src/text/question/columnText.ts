/** The words of the question what a column is. */

import type { EnterpriseField, InspectorField, RegisterField } from '../../domain/register/field';
import type { TableKind } from '../../domain/register/register';
import { NONE, type Question } from '../../reading/question';
import { registerFieldText } from '../term/registerFieldText';
import { readableSamples, sampleList, samplesText } from './samplesText';

type ColumnQuestion = Extract<Question, { readonly kind: 'column' }>;

/** What follows where a column is a field, and where it is none. */
type Consequence = readonly [read: string, unread: string];

const ENTERPRISE: Partial<Record<EnterpriseField, Consequence>> = {
  production: ['写明注销、关闭、停产或不参加的不参加抽取', '照常参加'],
  recusedInspectors: ['写到的人不派往这家企业', '这里写的回避不起作用'],
};
const INSPECTOR: Partial<Record<InspectorField, Consequence>> = {
  status: ['写明退休、调离、借调、证件失效等的不派出检查', '照常派出'],
  licence: ['没有证号或写明无证的不能作执法人员派出', '不按这一列判断'],
  licenceExpiry: ['已过期的不能作执法人员派出', '不按这一列判断'],
  auxiliary: ['写明是辅助人员的只作辅助，不作执法人员派出', '都按执法人员派出'],
  recusals: ['写到的企业不派给这个人', '这里写的回避不起作用'],
};

const RECUSALS: readonly string[] = ['recusals', 'recusedInspectors'];

/**
 * What is asked of a column, and what follows.
 *
 * @param question that is asked
 */
export function columnText(question: ColumnQuestion): string {
  const { table, choices, readAs, rivals } = question;
  const fields = choices
    .filter((choice) => choice !== NONE)
    .map((choice) => `“${columnChoiceText(table, choice)}”`);
  const state = readAs === null ? '现在没有读取' : `暂按“${registerFieldText(table, readAs)}”读取`;
  if (rivals !== undefined)
    return `${subjectText(question)}与${rivals.map((other) => `“${other}”`).join('、')}都像${fields.join('或')}，填的却不同，${state}。请说明是不是用这一列。`;
  return `${subjectText(question)}可能是${fields.join('或')}，${state}。${consequenceText(question)}`;
}

/**
 * What a choice is called.
 *
 * @example
 * columnChoiceText('enterprise', 'none') // → '不用此列'
 * columnChoiceText('enterprise', 'production') // → '生产状态'
 */
export function columnChoiceText(table: TableKind, choice: string): string {
  return choice === NONE ? '不用此列' : registerFieldText(table, choice as RegisterField);
}

/** The column, and what of its cells makes it a question. */
function subjectText({ header, samples: found, speaking }: ColumnQuestion): string {
  const samples = readableSamples(found, header);
  const column = header === '' ? '没有表头的一列' : `“${header}”一列`;
  if (speaking === undefined) return `${column}${samplesText({ samples })}`;
  return `${column}有 ${speaking} 格（如：${sampleList(samples)}）`;
}

function consequenceText({ table, choices }: ColumnQuestion): string {
  const known = choices.flatMap((choice) => {
    const consequence = consequenceOf(table, choice);
    return consequence === undefined ? [] : [{ choice, consequence }];
  });
  const [first] = known;
  if (first === undefined) return '请说明它是什么。';
  const read = known.map(
    ({ choice, consequence }) => `选“${columnChoiceText(table, choice)}”，${consequence[0]}`,
  );
  // Of remarks all that they tell is read, whichever is chosen.
  if (choices.some((choice) => RECUSALS.includes(choice)) && known.length > 1)
    return `选${known.map(({ choice }) => `“${columnChoiceText(table, choice)}”`).join('或')}，${known.map(({ consequence }) => consequence[0]).join('，')}；选“${columnChoiceText(table, NONE)}”，这一列不起作用。`;
  const unread = known.length === 1 ? first.consequence[1] : '这一列不起作用';
  return `${read.join('；')}；选“${columnChoiceText(table, NONE)}”，${unread}。`;
}

function consequenceOf(table: TableKind, choice: string): Consequence | undefined {
  const texts: Readonly<Partial<Record<string, Consequence>>> =
    table === 'enterprise' ? ENTERPRISE : table === 'inspector' ? INSPECTOR : {};
  return texts[choice];
}
