import type { CreditCodeFault } from '../../domain/register/creditCode';
import type { RegisterKind, TableKind } from '../../domain/register/register';
import type { ReadingDetail } from '../../reading/readingProblem';
import { SEARCHED_ROWS } from '../../reading/header/headerRow';
import { fieldText } from '../term/fieldText';
import { codeText } from '../term/codeText';
import { registerFieldText } from '../term/registerFieldText';
import { cellsText, harmlessText, headerText, placeText, type Words } from './words';

const REGISTER_TEXT: Readonly<Record<RegisterKind, string>> = {
  enterprise: '检查对象名录',
  inspector: '检查人员名录',
};
/** An earlier day stands for a clerk's answer that a licence has expired. */
const FIRST_YEAR = '1900';
const NAME_HEADER_TEXT: Readonly<Record<RegisterKind, string>> = {
  enterprise: '企业名称',
  inspector: '姓名',
};
/** A note can be a paragraph. */
const LONGEST_SAMPLE = 20;

/** What is wrong with the sheets that the bureau keeps. */
export const readingProblemWords: Words<ReadingDetail> = {
  'register-not-found': (problem) =>
    `没有找到${REGISTER_TEXT[problem.register]}：${choiceText(problem.sheetNames, '工作簿里没有可用的工作表')}都不像。请检查表头里有没有“${NAME_HEADER_TEXT[problem.register]}”一列，或手工指定工作表。`,
  'register-ambiguous': (problem) =>
    `${choiceText(problem.candidates)}都像${REGISTER_TEXT[problem.register]}，无法判断用哪一张。请手工指定工作表。`,
  'sheet-not-found': (problem) =>
    `工作簿里没有名为「${problem.sheet}」的工作表，现有${choiceText(problem.sheetNames, '的工作表均不可用')}。请重新指定。`,
  'header-not-found': (problem) =>
    `${placeText(problem)}前 ${SEARCHED_ROWS} 行里没有认出${REGISTER_TEXT[problem.register]}的表头。请核对表头，或另选一张工作表。`,
  'name-column-missing': (problem) =>
    `${placeText(problem)}表头里没有认出“${NAME_HEADER_TEXT[problem.register]}”一列，现有列：${problem.headers.join('、')}。请把名称所在列的表头改为“${NAME_HEADER_TEXT[problem.register]}”。`,
  'licence-column-missing': (problem) =>
    `${placeText(problem)}表头里没有认出“执法证号”一列，现有列：${problem.headers.join('、')}。表里已有的，请在“名录”一步指明是哪一列；没有的请补上，否则无法判断谁可以执法检查。`,
  'column-ambiguous': (problem) =>
    `${placeText(problem)}表头${problem.headers.map((header) => `“${header}”`).join('与')}指同一内容，数值却不同，暂取最左一列。请改名或删去多余的列${harmlessText(problem)}。`,
  'column-latest': (problem) =>
    `${placeText(problem)}${problem.headers.map((header) => `“${header}”`).join('、')}数值不同，只按年份最近的“${problem.header}”读取。若不对，请在列对照里指定${harmlessText(problem)}。`,
  'column-asked': (problem) =>
    `${placeText(problem)}表头“${problem.header}”说不准是什么，可能是${problem.possible.map((field) => registerFieldText(problem.table, field)).join('或')}，${problem.readAs === null ? '暂不读取' : `暂按“${registerFieldText(problem.table, problem.readAs)}”读取`}。请在列对照里指定${harmlessText(problem)}。`,
  'column-refused': (problem) =>
    `${placeText(problem)}表头“${problem.header}”下面填的是身份证号，不是“${registerFieldText(problem.table, problem.field)}”，这一列没有读取。请在名录里另设一列填写${harmlessText(problem)}。`,
  'column-contradicted': (problem) =>
    `${placeText(problem)}“${problem.header}”一列应是“${registerFieldText(problem.table, problem.field)}”，填的却几乎都认不出（如“${problem.value}”），${problem.isRead === true ? '仍按指定的读取。请核对指定的是不是这一列' : '这一列没有读取。填得不对的请改正，本来就是别的内容的不必处理'}${harmlessText(problem)}。`,
  'column-filled-down': (problem) =>
    `${placeText(problem)}${headerText(problem.header)}按组合并了单元格，${problem.count} 个空格按上方的值读取。若不是合并单元格，请逐行填写${harmlessText(problem)}。`,
  'column-gaps': (problem) =>
    `${placeText(problem)}${headerText(problem.header)}有 ${problem.count} 个空格，不像是按组合并的单元格，没有按上方的值读取：${cellsText(problem.cells)}。若是合并单元格，请逐行填写${harmlessText(problem)}。`,
  'grade-assumed': (problem) =>
    `${placeText(problem)}${headerText(problem.header)}用数字表示等级，按 1 为最好读取（“${problem.value}”即 ${problem.grade} 级）。若不是这样，请改为 A 至 E${harmlessText(problem)}。`,
  'register-joined': (problem) =>
    `${listText(problem.sheets)}表头相同、企业互不重复，已合并作为一份检查对象名录。若其中有不该参加的，请手工指定工作表${harmlessText(problem)}。`,
  'sheet-unread': (problem) =>
    `${listText(problem.sheets)}里有名录上的企业或人员，没有读取。用得着的，请在“名录”一步指定${harmlessText(problem)}。`,
  'person-unclear': (problem) =>
    `${placeText(problem)}检查人员名录里有 ${problem.count} 个“${problem.name}”，不知道是哪一位，没有改动。请在这一行写上执法证号${harmlessText(problem)}。`,
  'items-not-found': (problem) =>
    `${placeText(problem)}没有认出随机抽查事项清单：表头里要有抽查事项，以及检查内容、抽查对象、抽查依据等其中两项。请核对表头，或另选一张工作表${harmlessText(problem)}。`,
  'item-repeated': (problem) =>
    `${placeText(problem)}抽查事项“${problem.name}”与 ${problem.otherCell} 是同一项，合并为一项。若不是，请写明不同之处${harmlessText(problem)}。`,
  'item-object-open': (problem) =>
    `${placeText(problem)}有 ${problem.count} 项的抽查对象（如${problem.samples.map((each) => `“${shortText(each)}”`).join('')}）看不出是哪类监管对象，按各类都查：${cellsText(problem.cells)}。不是的，请在抽查方案的“抽查事项”一栏写明各类查哪些事项${harmlessText(problem)}。`,
  'records-not-found': (problem) =>
    `${placeText(problem)}没有认出检查记录：表头里要有企业名称和检查日期。请核对表头，或另选一张工作表${harmlessText(problem)}。`,
  'flag-unmatched': (problem) =>
    `${placeText(problem)}“${problem.entry}”列入${fieldText(problem.field)}名单，但检查对象名录里没有代码或名称与它相同的企业。请核对名称${harmlessText(problem)}。`,
  'short-name': (problem) =>
    `${placeText(problem)}“${problem.entry}”按“${problem.name}”处理：检查对象名录里只有它的名称对得上。若不是，请改写全称${harmlessText(problem)}。`,
  'register-empty': (problem) =>
    `${placeText(problem)}${REGISTER_TEXT[problem.register]}只有表头，没有数据。请填入名录，或另选一张工作表。`,
  'register-of-one': (problem) =>
    `${placeText(problem)}${REGISTER_TEXT[problem.register]}只有“${problem.name}”一条，抽取没有意义。请核对名录是否完整。`,
  'sheet-hidden': (problem) =>
    problem.severity === 'warning'
      ? `${placeText(problem)}这张工作表是隐藏的，仍按它读取。请确认没有用错表${harmlessText(problem)}。`
      : `${placeText(problem)}这张工作表是隐藏的，无法转到。请先取消隐藏。`,
  'sheet-protected': (problem) =>
    `${placeText(problem)}这张工作表受保护。只读取，不改动${harmlessText(problem)}。`,
  'entries-hidden': (problem) =>
    `${placeText(problem)}有 ${problem.count} 行被筛选或隐藏，照样读入名录：${cellsText(problem.cells)}。若不应参加，请删除这些行${harmlessText(problem)}。`,
  'columns-hidden': (problem) =>
    `${placeText(problem)}“${problem.headers.join('、')}”是隐藏的列，照样读取。已作废的，请在“名录”一步把它改为“不用此列”${harmlessText(problem)}。`,
  'name-missing': (problem) =>
    `${placeText(problem)}有 ${problem.count} 行填了内容，但${nameText(problem.table)}是空的，没有读入：${cellsText(problem.cells)}。请填写，或删除这些行${harmlessText(problem)}。`,
  'rows-left-out': (problem) =>
    `${placeText(problem)}有 ${problem.count} 行不是名录里的条目（如“${problem.samples.map(shortText).join('”“')}”），没有读入：${cellsText(problem.cells)}。其中若有条目，请补全这一行${harmlessText(problem)}。`,
  'record-date-missing': (problem) =>
    `${placeText(problem)}有 ${problem.count} 次检查没有日期，不计入检查次数：${cellsText(problem.cells)}。请补填日期${harmlessText(problem)}。`,
  'status-in-name': (problem) =>
    `${placeText(problem)}企业名称里写着“${problem.value}”${alikeText(problem)}，生产状态没有填，按${codeText('production', problem.production)}读取。若不是这样，请填写生产状态${harmlessText(problem)}。`,
  'cell-error': (problem) =>
    `${placeText(problem)}${headerText(problem.header)}的值是公式错误 ${problem.value}${alikeText(problem)}，按空白处理。请改正公式或直接填写${harmlessText(problem)}。`,
  'credit-code-wrong': (problem) =>
    `${placeText(problem)}统一社会信用代码“${problem.value}”${creditCodeFaultText(problem.fault)}。请核对证照${harmlessText(problem)}。`,
  'credit-code-numeric': (problem) =>
    `${placeText(problem)}统一社会信用代码按数字保存成了 ${problem.value}，末几位已丢失。请把单元格设为文本后重新填写${harmlessText(problem)}。`,
  'value-unknown': (problem) =>
    `${placeText(problem)}${headerText(problem.header)}的值“${problem.value}”无法识别${alikeText(problem)}，按空白处理。可填：${problem.accepted.join('、')}${harmlessText(problem)}。`,
  'more-alike': (problem) =>
    `${placeText(problem)}同一列还有 ${problem.count} 处同类问题：${cellsText(problem.cells)}。请一并核对${harmlessText(problem)}。`,
  'enterprise-duplicate': (problem) =>
    `${placeText(problem)}“${problem.name}”与 ${problem.otherCell} 是同一检查对象，重复会使中签机会加倍。请删去一行；若是不同厂区，请补全地址或污染源编码。`,
  'inspector-duplicate': (problem) =>
    `${placeText(problem)}“${problem.name}”与 ${problem.otherCell} 是同一人。请删去一行，或核对执法证号。`,
  'inspector-unlicensed': (problem) =>
    problem.withheld === true
      ? `${placeText(problem)}“${problem.name}”有执法证号，但另一列标明无证或证件无效，不参加派组。请核对${harmlessText(problem)}。`
      : `${placeText(problem)}“${problem.name}”没有执法证号，不参加派组。请补填证号，或标为辅助人员${harmlessText(problem)}。`,
  'licences-not-told-apart': (problem) =>
    `${placeText(problem)}“${problem.names.join('、')}”一格里有 ${problem.names.length} 个人、${problem.licences} 个证号，分不出是谁的，${problem.names.length === 2 ? '两人' : '这些人'}都不参加派组。请分成 ${problem.names.length} 行填写${harmlessText(problem)}。`,
  'licence-expired': (problem) =>
    `${placeText(problem)}“${problem.name}”的执法证${problem.expiry < FIRST_YEAR ? '已过期' : `已于 ${problem.expiry} 到期`}，不参加派组。换证后请更新有效期${harmlessText(problem)}。`,
};

function nameText(table: TableKind): string {
  if (table === 'records') return '企业名称和代码都';
  return `“${table === 'items' ? '抽查事项' : NAME_HEADER_TEXT[table]}”`;
}

function shortText(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}

/** Where equal values stand beside the one that is shown. */
function alikeText({
  count,
  cells,
}: {
  readonly count: number;
  readonly cells: readonly string[];
}): string {
  return count === 1 ? '' : `（共 ${count} 处：${cellsText(cells)}）`;
}

/**
 * What is wrong with a credit code, behind the code itself.
 *
 * @example
 * creditCodeFaultText({ kind: 'length', length: 12 }) // → '有 12 位，应为 18 位'
 */
export function creditCodeFaultText(fault: CreditCodeFault): string {
  switch (fault.kind) {
    case 'length':
      return `有 ${fault.length} 位，应为 18 位`;
    case 'letter':
      return `第 ${fault.position} 位“${fault.letter}”不是代码可用的字符（不用 I、O、S、V、Z）`;
    case 'check':
      return `校验位不对（应为 ${fault.expected}）`;
  }
}

/** Of sheets that are named to choose from; those that something was done with are named all. */
const MOST_NAMED = 20;

function choiceText(sheetNames: readonly string[], none = ''): string {
  const { length } = sheetNames;
  const named = listText(sheetNames.slice(0, MOST_NAMED), none);
  return length > MOST_NAMED ? `${named}等 ${length} 张工作表` : named;
}

function listText(sheetNames: readonly string[], none = ''): string {
  return sheetNames.length === 0 ? none : sheetNames.map((name) => `「${name}」`).join('、');
}
