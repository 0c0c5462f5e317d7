import type { WorkbookLimit } from '../reading/workbookProblem';
import { limitText } from './problem/workbookProblemText';

/**
 * Wording of a page that has a spreadsheet with the pane beside it, whichever page it is: what
 * became of the workbook and its file.
 */
export const bookText = {
  /** Shown, for who works without a mouse would not find it. */
  regionKey: '按 F6 离开表格',
  print: '打印',
  nothingToPrint: '当前工作表是空的，没有可打印的内容。',
  chartsNotPrinted:
    '已打开打印对话框；本页不画图表，打印的纸上也没有。要连图表一起打印，请保存后用 Excel 或 WPS 打印。',
  filter: {
    byColor: '这里不能按颜色筛选，请改用“按值”或“按条件”。',
    sheetProtected: '这张工作表受保护，不能筛选。要筛选，请先撤销工作表保护。',
  },
  sortProtected: '这张工作表受保护，不能排序。要排序，请先撤销工作表保护。',
  loading: '正在载入表格…',
  spreadsheet: '工作簿',
  pane: '双随机抽查任务窗格',
  resizePane: '调整任务窗格宽度',
  dismiss: '知道了',
  blankWorkbook: {
    fileName: '空白工作簿.xlsx',
    sheetName: 'Sheet1',
    font: { name: '宋体', size: 11 },
  },
  sampleFileName: '示例名录.xlsx',
  commandFailed: '没有完成，程序出了错。请刷新页面后重试；已经保存的文件不受影响。',
  openFailed: {
    empty: (fileName: string): string => `“${fileName}”没有打开：文件是空的。当前工作簿保持不变。`,
    'not-workbook': (fileName: string): string =>
      `“${fileName}”没有打开：不是表格文件。可以打开 .xlsx、.xlsm、.xls、.et、.ods、.csv 和制表符分隔的文本。当前工作簿保持不变。`,
    encrypted: (fileName: string): string =>
      `“${fileName}”没有打开：文件设有打开密码。请在 Excel 或 WPS 中取消密码、保存后再打开。当前工作簿保持不变。`,
    'beyond-limit': (fileName: string, limit: WorkbookLimit | undefined): string =>
      `“${fileName}”没有打开：${limitText(limit)}。当前工作簿保持不变。`,
    damaged: (fileName: string): string =>
      `“${fileName}”没有打开：文件已损坏，内容读不出来。请换一份完好的文件。当前工作簿保持不变。`,
  },
  fileKind: {
    xls: 'Excel 97–2003 或 WPS 表格',
    ods: 'OpenDocument 表格',
    html: '网页表格',
    'xml-2003': 'XML 表格 2003',
    delimited: '文本表格',
  },
  converted: (fileName: string, kind: string, savedName: string): string =>
    `“${fileName}”是${kind}，已读入各表的内容、公式、合并、列宽和隐藏的行列；字体颜色、图表、图片、批注和宏没有读入。原文件不会改动，保存时得到新文件“${savedName}”。`,
  renamed: (fileName: string, savedName: string): string =>
    `“${fileName}”的内容其实是新版 Excel 工作簿，与扩展名不符。已照常打开，保存的文件名为“${savedName}”。`,
  unsaved: {
    question: (fileName: string): string =>
      `“${fileName}”有改动还没有保存。换成别的工作簿后，这些改动就没有了。`,
    save: '先保存',
    discard: '放弃改动',
    cancel: '取消',
  },
  kept: {
    refused: '浏览器不允许在本机留存数据，未保存的改动不会自动保留。请及时保存。',
    tooLarge: '工作簿超过 32 MB，未保存的改动不再自动保留。请及时保存。',
  },
  framed: '为防止被其他网站套用，本页不在别的网站的框架中运行。请直接打开本页的网址。',
  lostKind: {
    chart: '图表',
    picture: '图片',
    shape: '形状',
    pivot: '数据透视表',
    slicer: '切片器',
    sparkline: '迷你图',
    table: '表格样式',
    hyperlink: '超链接',
    'comment-thread': '批注会话（只显示为批注）',
    'conditional-format': '部分条件格式',
    control: '控件',
    'chart-sheet': '图表工作表',
    macro: '宏',
  },
  signed: (fileName: string): string =>
    `“${fileName}”带有数字签名。改动后保存的文件不再带这个签名，需要时请重新签名。`,
  lost: (
    fileName: string,
    sheets: readonly { readonly sheet: string; readonly kinds: readonly string[] }[],
  ): string =>
    [
      `“${fileName}”中有些内容这里不显示，保存时原样保留：`,
      ...sheets.map(
        ({ sheet, kinds }) =>
          `${sheet === '' ? '整个工作簿' : `「${sheet}」`}：${kinds.join('、')}`,
      ),
    ].join('\n'),
  /** Added to what is said of a file that was written. */
  chartsInFile: (chartSheets: readonly string[]): string =>
    chartSheets.length === 0
      ? ''
      : `本页不画图表；${chartSheets.map((sheet) => `“${sheet}”`).join('')}中的图表已存入文件，用 Excel 或 WPS 打开即可看到。`,
} as const;
