import { historySheetName } from './sheetNames';

/**
 * Wording of the sheet that keeps what files of earlier quarters say. Its reader finds its way by
 * the same words.
 */
export const historyText = {
  name: historySheetName,
  title: (bureau: string) => `${bureau}历次双随机抽查记录`,
  subtitle: (fileName: string, count: number) =>
    `取自“${fileName}”的抽查名单，共 ${count} 家次；此后的抽取按已安排的检查计入次数、覆盖和人员任务`,
  /** The name first; what follows the six is ours. */
  headers: [
    '企业名称',
    '统一社会信用代码',
    '检查日期',
    '检查类型',
    '检查人员',
    '来源',
    '辅助人员',
    '抽取前已查次数',
  ],
  kind: '双随机',
  source: (period: string, fileName: string) => `抽查名单 ${period}（${fileName}）`,
  /** The name of the period that a source tells of; '' for none. */
  periodOf: (source: string) => /^抽查名单 (.+?)（/u.exec(source)?.[1] ?? '',
  separator: '、',
  /**
   * Before what is for programs, beside the printed area: tasks that people had before each of the
   * draws.
   */
  data: '人员此前任务（供程序读取，请勿改动）',
} as const;

const NAMESAKE = /^.+（(.+)）$/u;

/**
 * The id that stands behind the name of one of several people of one name; the text itself where it
 * is a name alone.
 *
 * @param text as `listText.namesake` writes it, or a name
 * @example
 * personOf('王芳（41-2）') // → '41-2'
 * personOf('王芳') // → '王芳'
 */
export function personOf(text: string): string {
  return NAMESAKE.exec(text)?.[1] ?? text;
}
