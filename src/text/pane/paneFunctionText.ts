/** Words of the pane about functions of formulas. */

export const paneFunctionText = {
  heading: '公式函数',
  hint: '单元格里输入 =SSJ. 可以选用：按比例和按人数的应抽家数、全覆盖、票号、工作日、信用代码、当年检查次数。',
  write: '生成函数示例表',
  writing: '正在生成…',
  written: (sheet: string) => `已生成「${sheet}」，每个函数一行，改动示例数据看结果`,
} as const;
