import type { WorkbookDetail, WorkbookFault, WorkbookLimit } from '../../reading/workbookProblem';
import { placeText, type Words } from './words';

/** What is wrong with the workbook or the program around it. */
export const workbookProblemWords: Words<WorkbookDetail> = {
  'workbook-busy': () => '表格正忙，多半是有单元格正在编辑。请按 Enter 完成编辑，再试一次。',
  'workbook-protected': (problem) =>
    `${placeText(problem)}工作簿受保护，不能新增或改写工作表。请先在“审阅”里撤销保护，再试一次。`,
  'sheet-password': () =>
    '要改写的工作表里有设了保护密码的，工作簿没有改动。请先在“审阅”里用密码撤销工作表保护，再试一次。',
  'format-forgets': () =>
    '工作簿是 .xls 格式，Excel 保存时会丢掉加载项的设置：节假日通知留不住；选定的名录和回答改存在隐藏的工作表「双随机选定内容」。请另存为 .xlsx 再用。',
  'pages-plain': () =>
    '内容已写好，打印版面没有设成，多半是没有打印机或打印机没有回答。打印前请自行设置纸张、方向和缩放。',
  'workbook-unreadable': (problem) =>
    `文件“${problem.fileName}”打不开：${workbookFaultText(problem.cause, problem.limit)}`,
  'cells-far-off': (problem) =>
    `${placeText(problem)}${problem.count === 1 ? '' : `等 ${problem.count} 处`}有内容，离表格太远，没有读。属于名录的，请移到表格旁边；不属于的，请删除。`,
  'days-from-1904': () =>
    '工作簿使用 1904 日期系统，日期格式的单元格已照此读取。没有设日期格式、只显示为数字的日期，请改成日期格式。',
  'days-unjudged': (problem) =>
    `${placeText(problem)}工作簿里的日期都没有显示出年份（列太窄显示成 ####，或只显示月份），看不出是不是 1904 日期系统，暂按通常的 1900 日期系统读取。请把这一列拉宽，或改成带年份的日期格式，再点“重新读取”。`,
  'left-sheets-removed': (problem) =>
    `上次没有写完，留下「${problem.sheet}」${problem.count === 1 ? '' : `等 ${problem.count} 张`}工作表，已经删除。没有写成的，请再做一次。`,
  'left-sheets-stay': (problem) =>
    `上次没有写完，留下「${problem.sheet}」${problem.count === 1 ? '' : `等 ${problem.count} 张`}工作表，没能删除。请自行删除；没有写成的，请再做一次。`,
  'sheet-locked': (problem) =>
    `工作表「${problem.sheet}」受保护，不能改动，工作簿没有改动。请先撤销工作表保护（审阅 → 撤销工作表保护），完成后再保护。`,
  'nothing-to-flag': () => '没有超过或到达上限的企业，也没有应查未查的企业，不需要标注。',
  'counts-unplaced': (problem) =>
    `工作表「${problem.sheet}」上不止一份名单、次数不止一列，或表头上方另有内容，认不准写在哪一列，没有写。请自行填写。`,
  'counts-unread': (problem) =>
    `${placeText(problem)}写入次数后，名录会被认成别的样子，没有写。请先在“名录”一步确认各列，再试。`,
  'counts-moved': (problem) =>
    `${placeText(problem)}在读取之后有改动，没有写。请点“重新读取”再试。`,
  'counts-formula': (problem) =>
    `${placeText(problem)}是公式算出来的，没有写。要由本程序填写的，请先把这一列的公式粘贴成数值。`,
  'plan-table-missing': (problem) =>
    `「${problem.sheet}」里没有认出计划表：表头里要有抽查事项（或任务名称）、抽查对象和抽查比例（或数量）。请核对表头，或改为新建抽查工作计划表。`,
  'plan-sheet-protected': (problem) =>
    `「${problem.sheet}」受保护，计划填不进去。请先在“审阅”里撤销工作表保护，或改为新建抽查工作计划表。`,
  'plan-unfilled': (problem) =>
    `抽查结果已写好，计划没有完整填进「${problem.sheet}」。请照抽取记录里的计划核对、补齐。`,
  'host-failed': (problem) =>
    `${placeText(problem)}表格程序没有完成这一步（错误代码 ${problem.hostCode}）。请再试一次；仍不成功时，保存后重新打开工作簿。`,
};

/** Where less in a file is what helps. */
const FEWER = '请删去不用的工作表、行列和格式，或拆成几份，再试';

/** What there is too much of, how much may be, and what to do. */
const limitWords: Readonly<Record<WorkbookLimit, string>> = {
  entries: `压缩包里的文件超过 20,000 个。${FEWER}`,
  unpacked: `解开后超过 4 GB。${FEWER}`,
  part: `有一部分解开后超过 2 GB。${FEWER}`,
  text: `有一部分内容解开后超过 512 MB。${FEWER}`,
  sheets: `工作表（或网页里的表格）超过 2,000 个。${FEWER}`,
  rows: '有的内容在 1,048,576 行以下，Excel 没有那样的行。请拆成几份，再试',
  columns:
    '有的内容在 XFD 列（16,384 列）以右，Excel 没有那样的列。请删去多余的列，或拆成几份，再试',
  cells: `有一张表的单元格超过 2000 万个。${FEWER}`,
  merged:
    '有一张表合并了 500 万个以上的单元格，多半是整张表或许多整列合并了。请在 Excel 或 WPS 里取消合并，再试',
  converted:
    '单元格超过 500 万个，不是 .xlsx 的文件读不了这么多。请先在 Excel 或 WPS 里另存为 .xlsx，再打开',
  repeated: '同样的一行重复了 10 万次以上，多半是整列填充到了表底。请删去名录下面多填的行，再试',
  line: '有一行或一格文字超过 100 万字，不像名录。请核对分隔符和引号，再试',
  depth: '内容层层套了 500 层以上，不是表格程序写出来的。请在 Excel 或 WPS 里打开、另存一份，再试',
  declarations:
    '含有文档类型声明（DTD），表格程序不写这种声明。请在 Excel 或 WPS 里打开、另存一份，再试',
  packing: `压缩得异乎寻常，解开后是原来的 250 倍以上。${FEWER}`,
};

/**
 * What there is too much of in a file, and what to do, without a full stop.
 *
 * @param limit absent where it is not known
 */
export function limitText(limit: WorkbookLimit | undefined): string {
  return limit === undefined ? `内容太多。${FEWER}` : limitWords[limit];
}

function workbookFaultText(cause: WorkbookFault, limit?: WorkbookLimit): string {
  switch (cause) {
    case 'not-workbook':
      return '不是表格文件。可以打开 .xlsx、.xls、.et、.ods、.csv 等表格，请换一份再试。';
    case 'damaged':
      return '文件已损坏。请找一份完好的副本。';
    case 'encrypted':
      return '文件设有打开密码。请在 Excel 或 WPS 中取消密码、保存后再打开。';
    case 'empty':
      return '文件是空的。';
    case 'beyond-limit':
      return `${limitText(limit)}。`;
  }
}
