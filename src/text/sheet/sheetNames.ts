/**
 * Names of the sheets that this program writes, before a period and a number are added. They stand
 * apart from the wording of the sheets: to know its own sheets is all that the pane needs of them
 * when it opens.
 */

/** The sheets of a draw; `temporary` is what a sheet is called until all of them are written. */
export const sheetNames = {
  plan: '抽查工作计划表',
  list: '抽查名单',
  ledger: '抽取底册',
  record: '抽取记录',
  announcement: '抽取公告',
  temporary: '正在生成',
} as const;

export const healthSheetName = '名录体检';
/** Keeps what the clerk picked where the workbook's format does not. */
export const choiceSheetName = '双随机选定内容';
export const historySheetName = '历次抽查记录';
/** Later ones get (2), (3) …, and all of them are ours. */
export const projectorSheetName = '现场展示';
export const ratioSheetName = '比例核查';
export const frequencySheetName = '超频次';
export const functionSheetName = '函数示例';

export const documentNames = {
  publication: '检查台账',
  board: '结果公示稿',
  approvals: '行政检查审批表',
  listApproval: '行政检查审批表（整批）',
  filing: '任务报备',
  checkForms: '检查记录表',
  yearData: '行政检查年度数据',
  summary: '监管工作总结',
  statistics: '季度统计表',
  offsite: '非现场名单',
} as const;

export const planDocumentNames = {
  annual: '年度抽查计划',
  year: '全年抽查工作计划表',
  items: '抽查事项计划表',
  notices: '抽查通知',
  letters: '检查通知书',
  slips: '抽取单',
  personSlips: '抽取单（按人）',
} as const;

/** What 检查台账 was called in workbooks of before. */
export const formerPublicationName = '结果公示';

/**
 * The name has a year or a period behind it; a sheet of the bureau's own that is only called 结果公示
 * stays the bureau's.
 */
export const documentSheetPrefixes: readonly string[] = Object.values({
  ...documentNames,
  ...planDocumentNames,
  formerPublicationName,
}).map((name) => `${name} 20`);
