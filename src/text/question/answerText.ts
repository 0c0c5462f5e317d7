import { NONE, type Question, type QuestionKind } from '../../reading/question';
import type { ColumnReading } from '../../reading/column/columnReading';
import { columnLetters } from '../../domain/ground/cellAddress';
import type { TableKind } from '../../domain/register/register';
import { fieldText } from '../term/fieldText';
import { registerFieldText } from '../term/registerFieldText';
import { choiceText } from './choiceText';
import { ruleText } from '../term/profileText';
import { subjectText, demandSubjectText } from './questionText';

type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>;

/**
 * What an answer comes to, as a record states it: nothing that the answer has made untrue.
 *
 * @param question that has an answer
 */
export function answerText(question: Question): string {
  const { answer } = question;
  switch (question.kind) {
    case 'column':
      return answer === NONE
        ? `${headerText(question.header)}不用`
        : `${headerText(question.header)}按“${choiceText(question, answer ?? '')}”读取`;
    case 'field':
      return `没有“${registerFieldText(question.register, question.field)}”一列，按没有处理：${question.subjects.map(subjectText).join('；')}`;
    case 'condition':
      return `${subjectText(question.subject)}：没有符合的，按没有处理`;
    case 'sheet':
      return `「${question.sheet}」：${choiceText(question, answer ?? '')}`;
    case 'value':
      if (question.value === '' && question.group === undefined)
        return `${headerText(question.header)}没有填的 ${question.count} 格：${choiceText(question, answer ?? '')}`;
      return `${headerText(question.header)}写着“${question.group === undefined ? question.value : question.group.entries.join('”、“')}”的：${choiceText(question, answer ?? '')}`;
    case 'row':
      return rowAnswer(question);
    case 'people':
      return answer === 'one'
        ? `“${question.name}”是一个人`
        : `“${question.name}”是 ${question.names.length} 个人：${question.names.join('、')}`;
    case 'same': {
      if (question.group !== undefined)
        return `${question.group.count} 对相像的企业：${choiceText(question, answer ?? '')}`;
      const place = `「${question.other.sheet}」${question.other.cell} 的“${question.names[0]}”`;
      return answer === 'same'
        ? `“${question.names[1]}”与 ${place}是同一家，只留前一行`
        : `“${question.names[1]}”与 ${place}不是同一家`;
    }
    case 'times':
      return `${demandSubjectText(question.subject)}的“${ruleText(question.quota)}”：${choiceText(question, answer ?? '')}`;
    case 'authority':
      return `检查记录的检查单位：${choiceText(question, answer ?? '')}，其余按其他部门计`;
    case 'number': {
      const { subject, set, since, now } = question;
      return `${demandSubjectText(subject)}的全年抽查数，${since} 抽取时 ${set} 家，按现在的人数 ${now} 家：${choiceText(question, answer ?? '')}`;
    }
    case 'entry':
      return entryAnswer(question);
    case 'year':
      return `${headerText(question.header)}是 ${choiceText(question, answer ?? '')}${answer === String(question.drawn) ? '' : '，没有计入'}`;
  }
}

function rowAnswer({ name, block, answer, table }: QuestionOf<'row'>): string {
  const entry = table === 'items' ? '抽查事项' : '名录里的';
  if (block !== undefined) {
    const { firstRow, lastRow, count } = block;
    const span = firstRow === lastRow ? `第 ${firstRow} 行` : `第 ${firstRow} 至 ${lastRow} 行`;
    const rows = `${span}的 ${count} 条`;
    return answer === NONE ? `${rows}不是${entry}，没有读入` : `${rows}是${entry}`;
  }
  return `“${name}”${answer === NONE ? '是说明文字，没有读入' : table === 'items' ? '是抽查事项' : '是名录里的一条'}`;
}

function entryAnswer(question: QuestionOf<'entry'>): string {
  const { list, entry, owner, answer, group } = question;
  if (group !== undefined)
    return `“${group.entries.join('”、“')}”等 ${group.count} 个对不上的名称：${choiceText(question, NONE)}`;
  const meant =
    answer === NONE ? choiceText(question, NONE) : `就是“${choiceText(question, answer ?? '')}”`;
  if (typeof list !== 'string') return `${fieldText(list.listed)}里的“${entry}”：${meant}`;
  switch (list) {
    case 'recusals':
      return `“${owner}”要回避的“${entry}”：${meant}`;
    case 'recusedInspectors':
      return `“${owner}”的回避人员“${entry}”：${meant}`;
    case 'helpers':
      return `方案指定的辅助人员“${entry}”：${meant}`;
    case 'records':
      return `检查记录里的“${entry}”：${meant}`;
  }
}

/**
 * A column that the clerk named, as a record states it.
 *
 * @param table that it stands in
 * @param column as it was read
 * @example
 * namedColumnText('enterprise', { sheet: '名录', columnIndex: 7, header: '重点', field: 'keyListed', confidence: 'chosen', possible: [], samples: [] }) // → '「名录」H 列“重点”按“重点排污单位名录”读取'
 */
export function namedColumnText(
  table: TableKind,
  { sheet, columnIndex, header, field }: ColumnReading,
): string {
  const column = `「${sheet}」${columnLetters(columnIndex)} 列${header === '' ? '' : `“${header}”`}`;
  return field === null ? `${column}不用` : `${column}按“${registerFieldText(table, field)}”读取`;
}

function headerText(header: string): string {
  return header === '' ? '没有表头的一列' : `“${header}”一列`;
}
