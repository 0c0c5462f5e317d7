/** Words of the pane about blank lists. */

export const paneBlankText = {
  heading: '空白名录',
  hint: '还没有名录的，先生成空白模板：检查对象名录、检查人员名录、随机抽查事项清单、检查记录各一张，表头、下拉选项和填写说明都已备好。',
  write: '生成空白名录模板',
  writing: '正在生成…',
  written: (sheet: string) =>
    `已生成「${sheet}」等空白名录。点到单元格，旁边就有填写说明；填好后点“重新读取”`,
} as const;
