import {
  NONE,
  type EntryList,
  type Question,
  type QuestionKind,
  type RowBlock,
} from '../../reading/question';
import type { RuleSubject } from '../../domain/population/ruleLines';
import type { DemandSubject } from '../../domain/profile/demands';
import type { RuleField } from '../../domain/register/field';
import type { RegisterKind, TableKind } from '../../domain/register/register';
import { choiceText } from './choiceText';
import { conditionText, inspectorConditionText } from '../grammar/conditionText';
import { categoryText } from '../term/codeText';
import { staffBaseText } from '../grammar/quotaText';
import { ruleText } from '../term/profileText';
import { fieldText } from '../term/fieldText';
import { registerFieldText } from '../term/registerFieldText';
import { columnText } from './columnText';
import { samplesText, shortText } from './samplesText';

type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>;

const LIST_TEXT: Readonly<Record<RegisterKind, string>> = {
  enterprise: '检查对象名录',
  inspector: '检查人员名录',
};

/**
 * What is asked, in a sentence or two, without its place: what stands there, what it could be, and
 * what changes with the answer.
 *
 * @param question of any kind
 */
export function questionText(question: Question): string {
  switch (question.kind) {
    case 'column':
      return columnText(question);
    case 'field':
      if (question.doubled === true) return doubledText(question);
      return `${question.subjects.map(subjectText).join('；')}，要看“${registerFieldText(question.register, question.field)}”，${LIST_TEXT[question.register]}没有认出这一列。请指明是哪一列；确实没有的，选“${choiceText(question, NONE)}”${lackingText(question.field, question.subjects)}。`;
    case 'condition':
      if (question.unrecorded === true)
        return `${subjectText(question.subject)}：要分类型计今年的检查次数，工作簿里没有检查记录可数。请补上有检查日期、检查类型的检查记录表；今年确实没有检查过的，选“${choiceText(question, NONE)}”，就都按 0 次计。名录里有这样一列次数的，条件改写成 列“表头”。`;
      return `${subjectText(question.subject)}：${silenceText(question)}${samplesText(question)}。请核对这一列；确实没有的，选“${choiceText(question, NONE)}”${consequencesText([question.subject])}。`;
    case 'sheet':
      return `这张工作表列有 ${question.count} ${question.register === 'enterprise' ? '家企业' : '个人'}${namesText(question)}，现在没有用它。它是什么？`;
    case 'value':
      return valueText(question);
    case 'row':
      if (question.block !== undefined) return blockText(question, question.block);
      return question.table === 'items'
        ? `“${question.name}”这一行只有名称，别的行都填了其他内容。它是一个抽查事项，还是小标题、说明文字？不是事项的不列入清单。`
        : `“${question.name}”这一行只有名称，别的行都填了其他内容。它是名录里的一条，还是说明文字？说明文字不参加抽取。`;
    case 'people':
      return peopleText(question);
    case 'same':
      return sameText(question);
    case 'entry':
      return entryText(question);
    case 'times':
      return timesText(question);
    case 'year':
      return `“${question.header}”没有写明是哪一年的次数：这次抽取的是 ${question.drawn} 年，${question.by === 'title' ? `表上的标题或表名写着 ${question.known} 年` : `检查记录最新的是 ${question.known} 年`}。是哪一年的？不是 ${question.drawn} 年的，不计入。`;
    case 'authority':
      return authorityText(question);
    case 'number':
      return numberText(question);
  }
}

/**
 * The rule that a line tells of.
 *
 * @example
 * subjectText({ rule: 'category', category: 'special', condition: { field: 'supervised', is: [true] } }) // → '特殊监管对象“挂牌督办 为 是”'
 */
export function subjectText(subject: RuleSubject): string {
  switch (subject.rule) {
    case 'registered':
      return '分类按名录里的企业分类';
    case 'category':
      return `${categoryText(subject.category)}监管对象“${conditionText(subject.condition)}”`;
    case 'weight':
      return `抽取权重 ${subject.factor}“${conditionText(subject.condition)}”`;
    case 'exemption':
      return `免检“${subject.name}”“${conditionText(subject.condition)}”`;
    case 'cap':
      return `检查上限${subject.excepts ? '的例外' : ''}“${conditionText(subject.condition)}”`;
    case 'directed':
      return `定向抽查“${subject.name}”“${conditionText(subject.condition)}”`;
    case 'sent':
      return `定向抽查“${subject.name}”的检查人员“${inspectorConditionText(subject.condition)}”`;
    case 'visits':
      return '今年已经检查的次数';
    case 'staff':
      return '按在编在岗人数计算抽查数';
    case 'helpers':
      return '派组要配辅助人员';
    case 'region':
      return '派组按行政区划安排';
    case 'expertise':
      return '派组看业务专长';
    case 'departments':
      return '派组或联合检查看科室';
  }
}

/** Of columns with one header. */
function doubledText({ subjects, register, field, columns }: QuestionOf<'field'>): string {
  const count = Object.keys(columns).length;
  return `${subjects.map(subjectText).join('；')}，要看“${registerFieldText(register, field)}”，${LIST_TEXT[register]}有 ${count} 列都是这个表头。请指明是哪一列；都不是的，选“按没有处理”${lackingText(field, subjects)}。`;
}

function silenceText({ subject, register, fields }: QuestionOf<'condition'>): string {
  const who = register === 'enterprise' ? '一家企业' : '一个人';
  return 'condition' in subject
    ? `计入的没有${who}符合`
    : `${fields.map((field) => `“${registerFieldText(register, field)}”`).join('、')}没有${who}填`;
}

/**
 * What follows for the rules where nobody is meant, each consequence once, behind a comma each.
 *
 * @example
 * consequencesText([{ rule: 'staff' }]) // → '，就把全部人员计作在编在岗'
 */
export function consequencesText(subjects: readonly RuleSubject[]): string {
  return [...new Set(subjects.map(consequenceText))].map((each) => `，${each}`).join('');
}

/** What follows where no column is the field: counts of checks come from the records as well. */
function lackingText(field: RuleField, subjects: readonly RuleSubject[]): string {
  const isCount = field === 'visits' && subjects.some(({ rule }) => rule !== 'visits');
  return isCount ? '，次数就按检查记录计，没有检查记录的计 0 次' : consequencesText(subjects);
}

function consequenceText(subject: RuleSubject): string {
  switch (subject.rule) {
    case 'registered':
      return '分类就全按方案里的条件';
    case 'category':
    case 'weight':
    case 'exemption':
    case 'cap':
    case 'directed':
      return '这条规则就一家也不算';
    case 'sent':
      return '这条规则就一个人也不算';
    case 'visits':
      return '就按今年都没有检查过计';
    case 'staff':
      return '就把全部人员计作在编在岗';
    case 'helpers':
      return '就没有人可以作辅助人员';
    case 'region':
      return '派组时就都按同一个区域';
    case 'expertise':
      return '派组时就都按没有专长';
    case 'departments':
      return '派组时就都按同一个科室';
  }
}

function namesText({ samples }: Question): string {
  return samples.length === 0 ? '' : `（${samples.map(shortText).join('、')}）`;
}

const UNCLEAR: Readonly<Record<NonNullable<QuestionOf<'value'>['compared']> | 'word', string>> = {
  amount: '方案要比较大小，看不出是多少',
  day: '方案要比较日期，看不出是在前还是在后',
  answer: '看不出是不是',
  word: '看不出是哪一种',
};

function valueText(question: QuestionOf<'value'>): string {
  const { cell, header, value, count, group, choices } = question;
  const compared = question.compared ?? (choices.includes('yes') ? 'answer' : 'word');
  const column = `${cell.replace(/\d+$/, '')} 列${header === '' ? '' : `“${header}”`}`;
  if (group !== undefined)
    return `${column}有 ${group.count} 种写法认不出（如${group.entries.map((each) => `“${shortText(each)}”`).join('、')}）。请在表里改成规范的写法后重新读取；确实不用的，选“${choiceText(question, NONE)}”。`;
  if (value === '')
    return `${column}有 ${count} 格没有填，看不出是哪一种检查。不同的请先在表里填上再重新读取；都一样的，选它们算什么。`;
  const unclear = UNCLEAR[compared];
  return `${column}有 ${count} 格写着“${shortText(value)}”，${unclear}。它算什么？`;
}

const ENTRY_ASK: Readonly<Record<TableKind, string>> = {
  enterprise: '是不是名录里的企业？不是的，不参加抽取。',
  inspector: '是不是名录里的人员？不是的，不参加抽取。',
  records: '是不是名录里的企业？不是的，不参加抽取。',
  items: '是不是抽查事项？不是的，不列入清单。',
};

/** Rows under a heading of their own, or under another header. */
function blockText({ table, samples }: QuestionOf<'row'>, block: RowBlock): string {
  const { count, firstRow, lastRow, heading, headers } = block;
  const asks = ENTRY_ASK[table];
  const rows =
    firstRow === lastRow ? `第 ${firstRow} 行` : `第 ${firstRow}–${lastRow} 行（共 ${count} 行）`;
  const above = [
    ...(heading === '' ? [] : [`标题“${heading}”`]),
    ...(headers.length === 0 ? [] : [`另一个表头“${headers.join('、')}”`]),
  ].join('和');
  return above === ''
    ? `第 ${firstRow}–${lastRow} 行里有 ${count} 行只有序号和名称（如${samples.map((name) => `“${name}”`).join('')}），别的行都填了其他内容。${asks}`
    : `${rows}在${above}下面，${asks}`;
}

function peopleText({ name, names, licences }: QuestionOf<'people'>): string {
  const untold =
    licences === undefined
      ? ''
      : `这一行有 ${licences} 个证号，与人数不同，按 ${names.length} 个人读取就分不出证号是谁的，都不参加派组；要参加的请分成 ${names.length} 行填写。`;
  return `“${name}”写在一格里，是一个人，还是 ${names.length} 个人（${names.join('、')}）？${untold}`;
}

function sameText({ names, other, differ, group }: QuestionOf<'same'>): string {
  if (group !== undefined)
    return `${group.names.map((name) => `“${name}”`).join('、')}等 ${group.count} 行，都与前面的一行像是同一家企业。同一家写两行，中签机会会加倍。都是同一家吗？其中个别不同的，请先在表里改正（补全代码或地址，或删去重复的行），再重新读取。`;
  const place = `「${other.sheet}」${other.cell}`;
  const difference =
    differ.length === 0 ? '' : `，只是${differ.map(fieldText).join('、')}不同或缺少`;
  return `“${names[1]}”与 ${place} 的“${names[0]}”像是同一家企业${difference}。同一家写两行，中签机会会加倍。是同一家吗？`;
}

function entryText(question: QuestionOf<'entry'>): string {
  const { list, entry, owner, group, count = 1 } = question;
  if (group !== undefined) return groupText(list, group);
  if (typeof list !== 'string')
    return `“${entry}”列在${fieldText(list.listed)}里，检查对象名录里却没有名称或代码与它相同的企业。它是哪一家？`;
  const times = count === 1 ? '' : `（共 ${count} 处）`;
  switch (list) {
    case 'recusals':
      return `“${owner}”要回避“${entry}”${times}，检查对象名录里没有名称或代码与它相同的企业，这条回避不起作用。它是哪一家？`;
    case 'recusedInspectors':
      return `“${owner}”的回避人员“${entry}”${times}，检查人员名录里没有姓名或证号与它相同的人，这条回避不起作用。是哪一位？`;
    case 'helpers':
      return `方案指定的辅助人员“${entry}”，检查人员名录的辅助人员里没有姓名或证号与它相同的人。是哪一位？`;
    case 'records':
      return `检查记录里的“${entry}”${times}，检查对象名录里没有名称或代码与它相同的唯一一家企业，${count === 1 ? '这次' : '这些'}检查没有计入次数。它是哪一家？`;
  }
}

function authorityText({ known, count, samples, choices }: QuestionOf<'authority'>): string {
  const named = `“${samples.join('”、“')}”${choices.length - 1 > samples.length ? '等' : ''}`;
  const own =
    known.length === 0
      ? '方案没有填制定机关，检查人员也没有填单位'
      : `与本局已知的名称（${known.join('、')}）都对不上`;
  return `${count} 条检查记录写明了检查单位（${named}），${own}。哪一个是本局？其他部门的检查不算本局已完成的抽查和覆盖，只计入检查次数的上限。`;
}

function timesText({ subject, quota, units, draws }: QuestionOf<'times'>): string {
  const unnumbered = draws === 0 ? '，每批抽多少另外没有写' : '';
  return `${demandSubjectText(subject)}的抽查数写着“${ruleText(quota)}”，是每家企业都查这么多次（本期抽 ${units} 家），还是抽查组织这么多批（本期抽 ${draws} 家${unnumbered}）？`;
}

function numberText({ subject, units, base, set, since, now }: QuestionOf<'number'>): string {
  return `${demandSubjectText(subject)}按 1:${units}（${staffBaseText(base)}）的全年抽查数，${since} 抽取时是 ${set} 家，按现在的人数是 ${now} 家。年初定的数一般全年不变。按哪个数抽？`;
}

/**
 * Whose quota a question is about.
 *
 * @example
 * demandSubjectText({ kind: 'category', category: 'special' }) // → '特殊监管对象'
 */
export function demandSubjectText(subject: DemandSubject): string {
  return subject.kind === 'category'
    ? `${categoryText(subject.category)}监管对象`
    : `定向抽查“${subject.name}”`;
}

/** Of many names at once: each must be put right in the list, or none of them counts. */
function groupText(
  list: EntryList,
  { count, entries }: NonNullable<QuestionOf<'entry'>['group']>,
): string {
  const names = `${entries.map((entry) => `“${entry}”`).join('、')}等 ${count} 个名称`;
  const rest = '名录里确实没有的，选“按没有处理”。';
  if (typeof list !== 'string')
    return `${fieldText(list.listed)}里的${names}，检查对象名录里都没有。名称有出入的，请在表里改正后重新读取。${rest}`;
  switch (list) {
    case 'recusals':
      return `回避企业里的${names}，检查对象名录里都没有，这些回避不起作用。名称有出入的，请在表里改正后重新读取。${rest}`;
    case 'recusedInspectors':
      return `回避人员里的${names}，检查人员名录里都没有，这些回避不起作用。姓名有出入的，请在表里改正后重新读取。${rest}`;
    case 'helpers':
      return `方案指定的辅助人员${names}，检查人员名录的辅助人员里都没有。${rest}`;
    case 'records':
      return `检查记录里的${names}，检查对象名录里都没有，这些检查没有计入次数。名称有出入的，请在表里改正后重新读取。${rest}`;
  }
}
