/** Words of the pane's tab 设置. */

export const paneSettingsText = {
  heading: '设置',
  holidays: {
    heading: '放假安排',
    hint: '每年 11 月前后国务院办公厅发布下一年的放假通知。把通知全文粘贴到这里，期限就照它推算，随工作簿保存。',
    years: {
      entered: (year: number) => `${year}年已录入`,
      builtIn: (year: number) => `${year}年已内置`,
      unknown: (year: number) => `${year}年还没有`,
    },
    yearSeparator: '，',
    paste: '通知全文',
    placeholder: '一、元旦：1月1日（周五）至3日（周日）放假…',
    use: '录入',
    using: '正在录入…',
    done: (year: number) => `已录入 ${year}年的放假安排`,
    off: (days: number, list: string) => `放假 ${days} 天：${list}`,
    work: (days: number, list: string) =>
      days === 0 ? '没有调休上班的日子' : `调休上班 ${days} 天：${list}`,
    check: '请与通知核对；不对的，改好后再录入一次，以最后一次为准。',
    failed: '没有录入，仍用原来的放假安排',
    unread: '没有读到工作簿里的放假安排',
  },
  history: {
    heading: '上季度的抽查记录',
    hint: '以前的抽取记录在另一个文件里的，选那个文件：抽过的企业和人员的任务数就会计入本年。原文件不改动。',
    choose: '选择文件',
    reading: '正在读取文件…',
    keep: '写入本工作簿',
    keeping: '正在写入…',
    found: (fileName: string) => `在“${fileName}”里找到`,
    period: (period: string, units: number) => `${period}：${units} 家`,
    nothing: '这个文件里没有可用的抽取记录',
    nothingBody: '请选存有“抽取记录”“抽查名单”“抽取底册”的工作簿。',
    done: (sheet: string) => `已写入工作表「${sheet}」，今后作为检查记录读取`,
    failed: '没有写入，工作簿没有改动',
  },
} as const;
