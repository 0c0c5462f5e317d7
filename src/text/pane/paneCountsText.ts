/** Words of the pane about writing 年度检查次数 back into the bureau's list. */

export const paneCountsText = {
  heading: '写回年度检查次数',
  hint: '把程序计入的本年度检查次数写进检查对象名录的次数一列，别的列不动；已有的次数比记录多的，照名录。',
  preview: '把本年度检查次数写回名录',
  column: (sheet: string, letters: string, header: string, cells: number) =>
    `「${sheet}」${letters} 列“${header}”：改动 ${cells} 格`,
  newColumn: (sheet: string, letters: string, header: string, cells: number) =>
    `「${sheet}」右边新加 ${letters} 列“${header}”：填写 ${cells} 格`,
  left: (names: readonly string[], count: number) =>
    `${names.join('、')}${count > names.length ? `等 ${count} 家` : ''}不写：有的检查只计入一部分规则，写成次数会被多计。`,
  title: '将写入名录',
  nothing: '名录上的次数与程序所计的一致，没有要写的',
  refused: '不能写回，工作簿没有改动',
  write: '写入',
  writing: '正在写入…',
  cancel: '取消',
  done: (cells: number) => `已写入 ${cells} 格`,
} as const;
