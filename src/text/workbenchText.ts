/** Wording of the trial and test bench, the page that shows the add-in beside a spreadsheet without Excel. */
export const workbenchText = {
  title: '双随机抽查 试用与测试台',
  notExcel: '这里不是 Excel：供试用和测试加载项，数据只留在本机',
  open: '打开 .xlsx',
  save: '另存为 .xlsx',
  sample: '示例工作簿',
  blank: '新建空白',
  sampleFileName: '示例名录.xlsx',
  loading: '正在载入表格…',
  spreadsheet: '工作簿',
  pane: '双随机抽查任务窗格',
  resizePane: '调整任务窗格宽度',
  dismiss: '知道了',
  blankWorkbook: { fileName: '空白工作簿.xlsx', sheetName: 'Sheet1', font: { name: '宋体', size: 11 } },
  startFailed: '试用台没有启动成功，请刷新页面重试。',
  sampleFailed: '示例工作簿没有载入，已打开空白工作簿。可点“打开 .xlsx”使用自己的文件。',
  commandFailed: '没有完成，程序出了错。请刷新页面后重试；另存为的文件不受影响。',
  openFailed: {
    missing: (fileName: string): string => `“${fileName}”没有打开：文件是空的。当前工作簿保持不变。`,
    'not-xlsx': (fileName: string): string =>
      `“${fileName}”没有打开：不是 .xlsx 工作簿。请在 Excel 或 WPS 中另存为 .xlsx 后再打开。当前工作簿保持不变。`,
    'old-xls': (fileName: string): string =>
      `“${fileName}”没有打开：是 Excel 97–2003 的 .xls 格式。请在 Excel 或 WPS 中另存为 .xlsx 后再打开。当前工作簿保持不变。`,
    encrypted: (fileName: string): string => `“${fileName}”没有打开：文件设有打开密码。请先取消密码再打开。当前工作簿保持不变。`,
    damaged: (fileName: string): string => `“${fileName}”没有打开：文件已损坏，内容读不出来。请换一份完好的文件。当前工作簿保持不变。`,
  },
  lostKind: {
    chart: '图表',
    picture: '图片',
    shape: '形状',
    pivot: '数据透视表',
    slicer: '切片器',
    sparkline: '迷你图',
    table: '表格样式',
    hyperlink: '超链接',
    'comment-thread': '批注会话',
    'conditional-format': '部分条件格式',
    control: '控件',
    'chart-sheet': '图表工作表',
    macro: '宏',
  },
  lost: (fileName: string, sheets: readonly { readonly sheet: string; readonly kinds: readonly string[] }[]): string =>
    [
      `“${fileName}”中有些内容这里不显示，另存时原样保留：`,
      ...sheets.map(({ sheet, kinds }) => `${sheet === '' ? '整个工作簿' : `「${sheet}」`}：${kinds.join('、')}`),
    ].join('\n'),
  saved: (fileName: string): string => `已另存为“${fileName}”，请在浏览器的下载文件夹中查看。`,
} as const;
