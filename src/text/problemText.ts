import type { Problem, RegisterKind, WorkbookFault } from '../domain/problem';
import type { CreditCodeFault } from '../domain/register/creditCode';
import { SEARCHED_ROWS } from '../domain/register/headerRow';
import type { PublicationDayFault } from '../domain/publication/publicationState';
import { categoryText } from './categoryText';
import { conflictText, excludedText } from './conflictText';
import { fieldText } from './fieldText';
import { noticeFaultText } from './noticeFaultText';
import { faultCodeText, profileCellFaultText } from './profileFaultText';
import { registerFieldText } from './registerFieldText';
import { inspectorFieldText } from './inspectorFieldText';
import { teamProblemText } from './teamProblemText';

const REGISTER_TEXT: Readonly<Record<RegisterKind, string>> = {
  enterprise: '检查对象名录',
  inspector: '检查人员名录',
};
/**
 * The pane and the terminal show so many ranges of cells of one problem; the sheet of a health
 * report shows all.
 */
const SHOWN_RANGES = 5;
const DAY_FAULTS: Readonly<Record<PublicationDayFault, string>> = {
  'check-early': '的检查日期早于本季度',
  'check-ahead': '的检查日期在截至日期之后',
  'published-ahead': '的公开日期在截至日期之后',
  'published-before-check': '的公开日期早于检查日期',
};
const NAME_HEADER_TEXT: Readonly<Record<RegisterKind, string>> = {
  enterprise: '企业名称',
  inspector: '姓名',
};

/**
 * A problem in one sentence or two for a clerk: where it is, what is there, and what to do.
 * Warnings say that they do not stop the draw.
 *
 * @param problem of any kind
 */
export function problemText(problem: Problem): string {
  const place = placeText(problem);
  const harmless = problem.severity === 'warning' ? '；不影响抽取' : '';
  switch (problem.code) {
    case 'register-not-found':
      return `没有找到${REGISTER_TEXT[problem.register]}：${listText(problem.sheetNames, '工作簿里没有可用的工作表')}都不像。请检查表头里有没有“${NAME_HEADER_TEXT[problem.register]}”一列，或手工指定工作表。`;
    case 'register-ambiguous':
      return `${listText(problem.candidates)}都像${REGISTER_TEXT[problem.register]}，无法判断用哪一张。请手工指定工作表。`;
    case 'sheet-not-found':
      return `工作簿里没有名为「${problem.sheet}」的工作表，现有${listText(problem.sheetNames, '的工作表均不可用')}。请重新指定。`;
    case 'header-not-found':
      return `${place}前 ${SEARCHED_ROWS} 行里没有认出${REGISTER_TEXT[problem.register]}的表头。请核对表头，或另选一张工作表。`;
    case 'name-column-missing':
      return `${place}表头里没有认出“${NAME_HEADER_TEXT[problem.register]}”一列，现有列：${problem.headers.join('、')}。请把名称所在列的表头改为“${NAME_HEADER_TEXT[problem.register]}”。`;
    case 'licence-column-missing':
      return `${place}表头里没有认出“执法证号”一列，现有列：${problem.headers.join('、')}。表里已有的，请在“名录”一步指明是哪一列；没有的请补上，否则无法判断谁可以执法检查。`;
    case 'column-ambiguous':
      return `${place}表头${problem.headers.map((header) => `“${header}”`).join('与')}指同一内容，数值却不同，暂取最左一列。请改名或删去多余的列${harmless}。`;
    case 'column-asked':
      return `${place}表头“${problem.header}”说不准是什么，可能是${problem.possible.map((field) => registerFieldText(problem.table, field)).join('或')}，${problem.readAs === null ? '暂不读取' : `暂按“${registerFieldText(problem.table, problem.readAs)}”读取`}。请在列对照里指定${harmless}。`;
    case 'column-filled-down':
      return `${place}“${problem.header}”左侧分组的单元格是合并的，${problem.count} 个空格按上方的值读取。若不是合并单元格，请逐行填写${harmless}。`;
    case 'grade-assumed':
      return `${place}“${problem.header}”用数字表示等级，按 1 为最好读取（“${problem.value}”即 ${problem.grade} 级）。若不是这样，请改为 A 至 E${harmless}。`;
    case 'register-joined':
      return `${listText(problem.sheets)}表头相同、企业互不重复，已合并作为一份检查对象名录。若其中有不该参加的，请手工指定工作表${harmless}。`;
    case 'flag-unmatched':
      return `${place}“${problem.entry}”列入${fieldText(problem.field)}名单，但检查对象名录里没有代码或名称与它相同的企业。请核对名称${harmless}。`;
    case 'records-not-found':
      return `${place}没有认出检查记录：表头里要有企业名称和检查日期。请核对表头，或另选一张工作表${harmless}。`;
    case 'more-alike':
      return `${place}同一列还有 ${problem.count} 处同类问题：${cellsText(problem.cells)}。请一并核对${harmless}。`;
    case 'register-empty':
      return `${place}${REGISTER_TEXT[problem.register]}只有表头，没有数据。请填入名录，或另选一张工作表。`;
    case 'register-of-one':
      return `${place}${REGISTER_TEXT[problem.register]}只有“${problem.name}”一条，抽取没有意义。请核对名录是否完整。`;
    case 'sheet-hidden':
      return problem.severity === 'warning'
        ? `${place}这张工作表是隐藏的，仍按它读取。请确认没有用错表${harmless}。`
        : `${place}这张工作表是隐藏的，无法转到。请先取消隐藏。`;
    case 'sheet-protected':
      return `${place}这张工作表受保护。只读取，不改动${harmless}。`;
    case 'sheet-filtered':
      return `${place}有 ${problem.hiddenRowCount} 行被筛选或隐藏，照样读入名录。若不应参加，请删除这些行${harmless}。`;
    case 'columns-hidden':
      return `${place}“${problem.headers.join('、')}”是隐藏的列，照样读取。已作废的，请在“名录”一步把它改为“不用此列”${harmless}。`;
    case 'name-missing':
      return `${place}这一行有内容，但“${NAME_HEADER_TEXT[problem.register]}”是空的。请填写，或删除这一行。`;
    case 'cell-error':
      return `${place}“${problem.header}”的值是公式错误 ${problem.value}${alikeText(problem)}，按空白处理。请改正公式或直接填写${harmless}。`;
    case 'credit-code-wrong':
      return `${place}统一社会信用代码“${problem.value}”${creditCodeFaultText(problem.fault)}。请核对证照${harmless}。`;
    case 'credit-code-numeric':
      return `${place}统一社会信用代码按数字保存成了 ${problem.value}，末几位已丢失。请把单元格设为文本后重新填写${harmless}。`;
    case 'value-unknown':
      return `${place}“${problem.header}”的值“${problem.value}”无法识别${alikeText(problem)}，按空白处理。可填：${problem.accepted.join('、')}${harmless}。`;
    case 'enterprise-duplicate':
      return `${place}“${problem.name}”与 ${problem.otherCell} 是同一检查对象，重复会使中签机会加倍。请删去一行；若是不同厂区，请补全地址或污染源编码。`;
    case 'inspector-duplicate':
      return `${place}“${problem.name}”与 ${problem.otherCell} 是同一人。请删去一行，或核对执法证号。`;
    case 'inspector-unlicensed':
      return `${place}“${problem.name}”没有执法证号，不参加派组。请补填证号，或标为辅助人员${harmless}。`;
    case 'licence-expired':
      return `${place}“${problem.name}”的执法证已于 ${problem.expiry} 到期，不参加派组。换证后请更新有效期${harmless}。`;
    case 'field-missing':
      return `${place}没有“${fieldText(problem.field)}”一列，《${problem.profileName}》要用到它，均按空白处理。请补上这一列${harmless}。`;
    case 'inspector-field-missing':
      return `${place}没有“${inspectorFieldText(problem.field)}”一列，《${problem.profileName}》要用到它，均按空白处理。请补上这一列${harmless}。`;
    case 'category-disagrees':
      return `${place}“${problem.name}”登记为${categoryText(problem.registered)}，按方案条件应为${categoryText(problem.derived)}。请核对企业分类${harmless}。`;
    case 'record-unmatched':
      return `${place}${problem.date} 对“${problem.enterprise}”的检查记录对不上名录库里唯一的一家企业，没有计入检查次数。请核对名称或代码${harmless}。`;
    case 'region-missing':
      return `${place}“${problem.name}”没有填行政区划，派组时无法按区域安排。请补填${harmless}。`;
    case 'cap-below-quota':
    case 'no-repeat-below-quota':
    case 'coverage-above-quota':
    case 'coverage-out-of-reach':
    case 'months-without-quarter':
    case 'staff-quota-exceeds-category':
    case 'directed-empty':
    case 'directed-exceeds-pool':
    case 'directed-inspectors-too-few':
    case 'region-inspectors-too-few':
    case 'recusal-leaves-too-few':
    case 'last-pair-unavoidable':
    case 'expertise-unmatched':
    case 'departments-too-few':
    case 'auxiliaries-too-few':
    case 'joint-without-department':
    case 'inspectors-overloaded':
    case 'weight-not-positive':
      return `${place}${conflictText(problem)}${problem.severity === 'warning' ? '；不影响本期抽取' : ''}。`;
    case 'nothing-to-draw':
      return `${place}本期各类应抽数都是 0，没有可抽的对象。请核对名录的企业分类和方案。`;
    case 'quota-exceeds-pool':
      return `${place}${categoryText(problem.category)}类应抽 ${problem.quota} 家，可抽 ${problem.pool} 家${excludedText(problem.excluded)}。请降低抽查比例、放宽检查次数上限，或核对生产状态。`;
    case 'inspectors-too-few':
      return `${place}有效持证的检查人员只有 ${problem.licensed} 人，每组需要 ${problem.teamSize} 人。请补充持证人员，或核对执法证号与有效期。`;
    case 'team-impossible':
    case 'team-preference-unmet':
    case 'inspectors-left-over':
      return `${place}${teamProblemText(problem)}`;
    case 'seed-empty':
      return '还没有填种子。请填写见证人报出的数字、公开号码，或点“产生种子”。';
    case 'period-drawn-already':
      return `本期已经抽过一次，见「${problem.recordSheet}」。名单确定后不得随意变更；确需重抽的，请填写理由。`;
    case 'population-changed':
      return `名录在公布指纹之后有改动：公布时 ${shortened(problem.before)}，现在 ${shortened(problem.now)}。请重新核对并公布新的指纹，再抽取。`;
    case 'workbook-busy':
      return '表格正忙，多半是有单元格正在编辑。请在表格里按回车键结束编辑，再试一次。';
    case 'workbook-protected':
      return `${place}工作簿受保护，不能新增或改写工作表。请先在“审阅”里撤销保护，再试一次。`;
    case 'workbook-unreadable':
      return `文件“${problem.fileName}”打不开：${workbookFaultText(problem.cause)}`;
    case 'sheet-too-large':
      return `${place}有 ${problem.cells} 个单元格，超过 ${problem.limit} 个的上限。请删去表格以外的空行空列和多余格式。`;
    case 'record-not-found':
      return '工作簿里没有抽取记录。请打开保存有“抽取记录”和“抽取底册”的工作簿。';
    case 'record-unreadable':
      return `${place}抽取记录的“${problem.part}”读不出来，可能被改动过。请用抽取时保存的原件核对。`;
    case 'profile-cell':
      return `${place}“${problem.header}”${profileCellFaultText(problem.fault, problem.value)}`;
    case 'profile-fault':
      return `方案文件里的“${problem.path}”${faultCodeText(problem.fault)}。请改正后重新导入。`;
    case 'holiday-notice':
      return noticeFaultText(problem.fault);
    case 'act-unlisted':
      return `企业“${problem.name}”不在现行名单里，或已被换下。请核对企业名称、代码。`;
    case 'act-unassigned':
      return `检查人员“${problem.name}”在现行名单里没有任务，不需要改派。`;
    case 'act-reason-missing':
      return '没有理由。名单确定后不得随意变更，请写明理由再办。';
    case 'act-person-unknown':
      return `检查人员里没有“${problem.name}”，或有几个同名的。请写姓名或执法证号，现有：${problem.known.join('、')}。`;
    case 'substitute-none':
      return `企业“${problem.name}”没有可以补上的：同一范围里的企业都已抽中或不参加抽取。请不补抽，另行说明。`;
    case 'seat-unfilled':
      return `企业“${problem.enterprise}”里“${problem.inspector}”的位置没有人能接替：其余人员要么已在组内，要么因区域、回避、持证等规则不能派。请调整检查人员或把这一家补抽。`;
    case 'record-differs':
      return `${place}工作簿里的名单与抽取记录有 ${problem.count} 处不符，没有办理。请先“复核”，按原件改正后再办。`;
    case 'list-missing':
      return `工作簿里没有 ${problem.period} 有效的抽查名单。请先抽取，或打开含有本期抽取记录的工作簿。`;
    case 'offsite-none':
      return `方案《${problem.profileName}》没有划入非现场监管的企业，不需要非现场名单。如有正面清单企业，请核对名录的“监督执法正面清单”列和方案的分类规则。`;
    case 'publication-reason':
      return problem.fault === 'missing'
        ? `${place}“${problem.name}”不公开，没有理由。请选择保密、国家安全或公共安全；没有这些情形的应当公开。`
        : `${place}“${problem.name}”填了不公开理由，又写明公开。请改“是否公开”，或删去理由。`;
    case 'publication-date':
      return `${place}${problem.header}“${problem.value}”不是日期，没有计入。请写成 2026-3-5 的样子。`;
    case 'publication-day':
      return `${place}“${problem.name}”${DAY_FAULTS[problem.fault]}（${problem.date}）。请核对年月日。`;
    case 'publication-unlisted':
      return `${place}“${problem.name}”不在现行抽查名单里，没有计入。请核对企业名称和代码。`;
    case 'statistics-unchecked':
      return `名单中 ${problem.total} 家有 ${problem.count} 家没有检查日期，没有计入家次。请在结果公示或检查记录里补上检查日期后再统计。`;
    case 'sheet-locked':
      return `工作表「${problem.sheet}」受保护，不能标注，工作簿没有改动。请先撤销工作表保护（审阅 → 撤销工作表保护），完成后再保护。`;
    case 'nothing-to-flag':
      return '没有超过或到达上限的企业，也没有应查未查的企业，不需要标注。';
    case 'profile-not-json':
      return '这个文件不是方案文件，无法读取。请选择从本程序导出的方案文件。';
    case 'profile-unknown':
      return `没有名为“${problem.profile}”的方案。可选：${problem.known.join('、')}。`;
    case 'plan-table-missing':
      return `「${problem.sheet}」里没有认出计划表：表头里要有抽查事项（或任务名称）、抽查对象和抽查比例（或数量）。请核对表头，或改为新建抽查工作计划表。`;
    case 'plan-sheet-protected':
      return `「${problem.sheet}」受保护，计划填不进去。请先在“审阅”里撤销工作表保护，或改为新建抽查工作计划表。`;
    case 'host-failed':
      return `${place}表格程序没有完成这一步（错误代码 ${problem.hostCode}）。请再试一次；仍不成功时，保存后重新打开工作簿。`;
  }
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

function cellsText(cells: readonly string[]): string {
  return cells.length <= SHOWN_RANGES
    ? cells.join('、')
    : `${cells.slice(0, SHOWN_RANGES).join('、')} 等`;
}

function placeText({ sheet, cell }: Problem): string {
  return sheet === '' ? '' : `「${sheet}」${cell}：`;
}

function listText(sheetNames: readonly string[], none = ''): string {
  return sheetNames.length === 0 ? none : sheetNames.map((name) => `「${name}」`).join('、');
}

function creditCodeFaultText(fault: CreditCodeFault): string {
  switch (fault.kind) {
    case 'length':
      return `有 ${fault.length} 位，应为 18 位`;
    case 'letter':
      return `第 ${fault.position} 位“${fault.letter}”不是代码可用的字符（不用 I、O、S、V、Z）`;
    case 'check':
      return `校验位不对（应为 ${fault.expected}）`;
  }
}

function workbookFaultText(cause: WorkbookFault): string {
  switch (cause) {
    case 'not-workbook':
      return '不是表格文件。可以打开 .xlsx、.xls、.et、.ods、.csv 等表格，请换一份再试。';
    case 'damaged':
      return '文件已损坏。请找一份完好的副本。';
    case 'encrypted':
      return '文件设有打开密码。请在 Excel 或 WPS 中取消密码、保存后再打开。';
    case 'missing':
      return '找不到这个文件。请核对路径。';
  }
}

/** The first 12 of a fingerprint's 64 digits tell two apart. */
function shortened(fingerprint: string): string {
  return `${fingerprint.slice(0, 12)}…`;
}
