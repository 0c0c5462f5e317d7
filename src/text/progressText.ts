/** What the terminal says while a command takes its time. */
export const progressText = {
  starting: '正在启动',
  reading: '正在读取工作簿文件',
  rows: (sheet: string, rows: number) => `正在读取工作表“${sheet}”，已读到第 ${String(rows)} 行`,
  opening: '正在打开工作簿',
  working: '正在处理',
  draw: (stage: string) => `正在抽取：${stage}`,
  saving: '正在保存工作簿',
  line: (doing: string, seconds: number) => `${doing}（已用 ${String(seconds)} 秒）`,
  outOfMemory: (megabytes: number) =>
    `[错误] 内存不足：处理这个工作簿需要的内存超过 ${String(megabytes)} MB，没有写出任何文件。请换一台内存更大的电脑，或者把工作簿拆开再试。`,
} as const;
