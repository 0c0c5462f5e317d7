/** Wording of the terminal. */
export const cliText = {
  usage: `双随机抽查：在终端里使用

  npm run -s cli -- profiles [--json]
      列出内置方案
  npm run -s cli -- registers <工作簿.xlsx> [--json]
      识别检查对象名录和检查人员名录，列出问题
  npm run -s cli -- draw <工作簿.xlsx> --profile <方案> --year <年度> --quarter <1-4> --seed <种子>
                    [--method seedrandom|sha256] --out <新工作簿.xlsx> [--reason <再次抽取的理由>] [--json]
      抽取，结果写入新工作簿
  npm run -s cli -- verify <工作簿.xlsx> [--json]
      按抽取记录和抽取底册重新抽取，核对是否一致

退出码：0 完成；1 有问题，未完成；2 用法不对`,
  unknownCommand: (command: string) => `没有“${command}”这个命令。`,
  missingOption: (option: string) => `缺少 ${option}。`,
  wrongOption: (option: string, value: string, accepted: string) => `${option} 不能是“${value}”，应为：${accepted}。`,
  unknownOption: (option: string) => `不认识 ${option}。`,
  missingBook: '没有给出工作簿。',
  year: '1901 到 9999 之间的年份',
  severity: { error: '错误', warning: '提示' },
  enterprises: '检查对象名录',
  inspectors: '检查人员名录',
  noRegister: (label: string) => `${label}：没有找到`,
  registerLine: (label: string, sheet: string, count: number, headerRow: number, columns: number) =>
    `${label}：「${sheet}」 ${count} 条，表头第 ${headerRow} 行，识别 ${columns} 列`,
  drawnLine: (count: number, seed: string, method: string) => `已抽取 ${count} 家（种子 ${seed}，方法 ${method}）`,
  fingerprintLine: (fingerprint: string) => `名录指纹 ${fingerprint}`,
  categoryLine: (category: string, drawn: number, quota: number, arithmetic: string) => `  ${category} ${drawn}/${quota}  ${arithmetic}`,
  taskLine: (number: number, name: string, category: string, team: string) => `  ${number}. ${name}（${category}） ${team}`,
  savedLine: (path: string, sheets: string) => `已写入 ${path}：${sheets}`,
  stoppedLine: '未抽取。',
  verifiedLine: '核对一致：按记录重新抽取，结果相同。',
  differsLine: (count: number) => `核对不一致，共 ${count} 处：`,
  profileLine: (id: string, name: string, document: string) => `${id.padEnd(22)} ${name}（${document}）`,
} as const;
