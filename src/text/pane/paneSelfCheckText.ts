/** Words of the pane about trying what this Excel does. */

export const paneSelfCheckText = {
  hint: '表格的样子或结果不对时，可以自检：在临时工作表上试约 50 项 Excel 的做法，试完即删，不动工作簿里的内容。',
  start: 'Excel 自检',
  checking: '正在自检…',
  failed: '没有自检',
  same: (count: number) => `自检 ${count} 项，与程序所期望的一致`,
  different: (count: number, differing: number) =>
    `自检 ${count} 项，有 ${differing} 项与程序所期望的不同`,
  sendIt:
    '请保存自检结果，发给维护程序的人。其中只有各项的结果和 Excel 的版本，没有工作簿里的内容。',
  save: '保存自检结果',
  fileName: '双随机自检.json',
} as const;
