import type { Problem, RegisterKind, TeamRule, WorkbookFault } from '../domain/problem';
import type { ExclusionReason } from '../domain/draw/population';
import type { CreditCodeFault } from '../domain/register/creditCode';
import { SEARCHED_ROWS } from '../domain/register/headerRow';
import { categoryText, exclusionText } from './categoryText';
import { fieldText } from './fieldText';

const REGISTER_TEXT: Readonly<Record<RegisterKind, string>> = { enterprise: '检查对象名录', inspector: '检查人员名录' };
const NAME_HEADER_TEXT: Readonly<Record<RegisterKind, string>> = { enterprise: '企业名称', inspector: '姓名' };

/**
 * A problem in one sentence or two for a clerk: where it is, what is there, and what to do. Warnings say that they do not stop the draw.
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
      return `${place}表头里没有认出“执法证号”一列，现有列：${problem.headers.join('、')}。请补上执法证号，否则无法判断谁可以执法检查。`;
    case 'column-ambiguous':
      return `${place}表头${problem.headers.map((header) => `“${header}”`).join('与')}指同一内容，数值却不同，暂取最左一列。请改名或删去多余的列${harmless}。`;
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
    case 'name-missing':
      return `${place}这一行有内容，但“${NAME_HEADER_TEXT[problem.register]}”是空的。请填写，或删除这一行。`;
    case 'cell-error':
      return `${place}“${problem.header}”的值是公式错误 ${problem.value}，按空白处理。请改正公式或直接填写${harmless}。`;
    case 'credit-code-wrong':
      return `${place}统一社会信用代码“${problem.value}”${creditCodeFaultText(problem.fault)}。请核对证照${harmless}。`;
    case 'credit-code-numeric':
      return `${place}统一社会信用代码按数字保存成了 ${problem.value}，末几位已丢失。请把单元格设为文本后重新填写${harmless}。`;
    case 'value-unknown':
      return `${place}“${problem.header}”的值“${problem.value}”无法识别，按空白处理。可填：${problem.accepted.join('、')}${harmless}。`;
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
    case 'category-disagrees':
      return `${place}“${problem.name}”登记为${categoryText(problem.registered)}，按方案条件应为${categoryText(problem.derived)}。请核对企业分类${harmless}。`;
    case 'region-missing':
      return `${place}“${problem.name}”没有填行政区划，派组时无法按区域安排。请补填${harmless}。`;
    case 'nothing-to-draw':
      return `${place}本期各类应抽数都是 0，没有可抽的对象。请核对名录的企业分类和方案。`;
    case 'quota-exceeds-pool':
      return `${place}${categoryText(problem.category)}类应抽 ${problem.quota} 家，可抽 ${problem.pool} 家${excludedText(problem.excluded)}。请降低抽查比例、放宽检查次数上限，或核对生产状态。`;
    case 'inspectors-too-few':
      return `${place}有效持证的检查人员只有 ${problem.licensed} 人，每组需要 ${problem.teamSize} 人。请补充持证人员，或核对执法证号与有效期。`;
    case 'team-impossible':
      return `${place}“${problem.enterprise}”派不出 ${problem.teamSize} 人一组：${teamRuleText(problem.rule)}后只有 ${problem.eligible} 人可派。${remedyText(problem.rule)}`;
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
    case 'profile-unknown':
      return `没有名为“${problem.profile}”的方案。可选：${problem.known.join('、')}。`;
    case 'host-failed':
      return `${place}表格程序没有完成这一步（错误代码 ${problem.hostCode}）。请再试一次；仍不成功时，保存后重新打开工作簿。`;
  }
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

function excludedText(excluded: Partial<Record<ExclusionReason, number>>): string {
  const parts = (Object.entries(excluded) as [ExclusionReason, number][]).map(([reason, count]) => `${exclusionText(reason)} ${count} 家`);
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}

function teamRuleText(rule: TeamRule): string {
  switch (rule) {
    case 'size':
      return '清点人数';
    case 'licence':
      return '只留有效持证人员';
    case 'region':
      return '按区域规则筛选';
    case 'recusal':
      return '回避';
  }
}

function remedyText(rule: TeamRule): string {
  switch (rule) {
    case 'size':
      return '请补充检查人员。';
    case 'licence':
      return '请补充持证人员，或核对执法证号与有效期。';
    case 'region':
      return '请补充该区域可派的人员，核对行政区域，或放宽区域规则。';
    case 'recusal':
      return '请核对回避企业，或补充可派的人员。';
  }
}

function workbookFaultText(cause: WorkbookFault): string {
  switch (cause) {
    case 'not-xlsx':
      return '不是 Excel 工作簿（.xlsx）。请另存为 .xlsx 后再打开。';
    case 'damaged':
      return '文件已损坏。请找一份完好的副本。';
    case 'encrypted':
      return '文件有打开密码。请去掉密码后再打开。';
    case 'old-xls':
      return '是旧格式（.xls）。请用 Excel 或 WPS 另存为 .xlsx 后再打开。';
    case 'missing':
      return '找不到这个文件。请核对路径。';
  }
}

/** The first 12 of a fingerprint's 64 digits tell two apart. */
function shortened(fingerprint: string): string {
  return `${fingerprint.slice(0, 12)}…`;
}
