/**
 * Wording of the trial and test bench, the page that shows the add-in beside a spreadsheet without
 * Excel; what it says of workbooks stands in `bookText`.
 */
export const workbenchText = {
  title: '双随机抽查 试用与测试台',
  notExcel: '这里不是 Excel：供试用和测试加载项，数据只留在本机',
  open: '打开文件',
  save: '另存为 .xlsx',
  sample: '示例工作簿',
  blank: '新建空白',
  startFailed: '试用台没有启动成功，请刷新页面重试。',
  sampleFailed: '示例工作簿没有载入，已打开空白工作簿。可点“打开文件”使用自己的文件。',
  saved: (fileName: string): string => `已另存为“${fileName}”，请在浏览器的下载文件夹中查看。`,
  kept: {
    question: (fileName: string, time: string): string =>
      `上次未保存的工作簿“${fileName}”（${time}）还留在本机浏览器里。要恢复吗？选“不要”即删除。`,
    restore: '恢复',
    drop: '不要',
    later: '以后再说',
  },
} as const;
