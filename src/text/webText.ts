/** Wording of the web edition; what it says of workbooks stands in `bookText`. */
export const webText = {
  title: '双随机抽查 网页版',
  /** In the title of the browser's tab, so that several can be told apart. */
  tabTitle: (fileName: string): string => `${fileName} - 双随机抽查 网页版`,
  start: {
    lead: '打开名录，抽取，保存，再到 WPS 或 Excel 里接着用。文件只在本机处理，不上传。',
    open: '打开名录',
    openHint: '.xlsx、.xls、.et、.csv 等，也可以把文件拖到这里',
    last: '打开上次的工作簿',
    lastHint: (fileName: string, time: string): string => `${fileName}（${time}）`,
    lastAgain: (fileName: string): string => `请在打开的窗口里选“${fileName}”`,
    noLast: '还没有打开过',
    sample: '用示例试一试',
    sampleHint: '虚构的清岚县名录，随便抽',
    blank: '空白模板',
    blankHint: '新工作簿，四张空白名录表，照表头填',
    kept: '上次没有保存的改动',
    keptBook: (fileName: string, time: string): string => `“${fileName}”，留存于 ${time}`,
    restore: '恢复',
    drop: '删除',
    dropQuestion: (fileName: string): string =>
      `删除后，“${fileName}”上次没有保存的改动就找不回来了。`,
    dropAnswer: { drop: '删除', cancel: '取消' },
    recent: '最近打开的文件',
    forget: '清空列表',
  },
  open: '打开',
  save: '保存',
  saveAs: '另存为',
  newTab: '新标签页',
  newTabHint: '另开一个标签页，打开别的工作簿',
  unsavedMark: '有改动未保存',
  dropHere: '松开鼠标即打开',
  workbookFiles: '表格文件',
  startFailed: '页面没有载入完整，请刷新重试。仍不行的，请单位信息人员看网页版文件夹是否完整。',
  sampleFailed: '示例没有载入。请刷新页面重试，或打开自己的文件。',
  saved: (fileName: string): string => `已保存到“${fileName}”。`,
  downloaded: (fileName: string): string =>
    `已保存为“${fileName}”，在浏览器的下载文件夹里。浏览器不让网页直接写原来的文件，请用它替换原文件。`,
  notSaved: {
    denied: (fileName: string): string =>
      `“${fileName}”没有保存：没有得到写文件的许可。再点“保存”，在浏览器的询问里选“保存更改”；或点“另存为”。改动还在。`,
    gone: (fileName: string): string =>
      `“${fileName}”没有保存：原文件已被移走、改名或删除。请点“另存为”。改动还在。`,
    busy: (fileName: string): string =>
      `“${fileName}”没有保存：文件写不进去，可能正被 WPS、Excel 打开，或磁盘已满、文件只读。请关闭它后再点“保存”，或点“另存为”。改动还在。`,
  },
  changedOutside: {
    question: (fileName: string): string =>
      `“${fileName}”在这里打开之后，又被别的程序改过。覆盖后，那边的改动就没有了。`,
    overwrite: '覆盖',
    saveAs: '另存为',
    cancel: '取消',
  },
  notOpened: {
    denied: (fileName: string): string =>
      `“${fileName}”没有打开：没有得到读文件的许可。请再点一次并选“允许”，或点“打开”重新选择。`,
    gone: (fileName: string): string =>
      `“${fileName}”没有打开：文件已被移走、改名或删除。请点“打开”重新选择。`,
    busy: (fileName: string): string =>
      `“${fileName}”没有打开：文件读不出来，可能正被别的程序占用。请关闭它后再试，或点“打开”重新选择。`,
    folder: '拖进来的不是文件。请拖一个表格文件。',
  },
  update: '新版本已下载。保存好工作簿，关闭本程序的所有标签页再打开，就换成新版本。',
} as const;
