/** How each command is written and what it does, in the order of the usage text. */
const commands = {
  profiles: { words: 'profiles', does: '列出内置方案' },
  registers: { words: 'registers <工作簿>', does: '识别检查对象名录和检查人员名录，列出问题' },
  health: {
    words: 'health <工作簿> [--profile <方案>] [--out <新工作簿.xlsx>]',
    does: '名录体检：问题、重复、各列缺失，方案要用而名录没有的列；写出时另加一张体检表',
  },
  feasibility: {
    words: 'feasibility <工作簿> --profile <方案> --year <年度> --quarter <1-4>',
    does: '抽取前核对全年可行性，给出最小的改法',
  },
  trial: { words: 'trial <工作簿> --profile <方案> --year <年度> --quarter <1-4>', does: '试抽一次，看人员和区域的负担；不写入' },
  simulate: {
    words: 'simulate <工作簿> --profile <方案> --year <年度> [--quarters <1-4>] [--seed <种子>] [--method seedrandom|sha256]',
    does: '模拟全年各季度的抽取，看覆盖、上限、比例和均衡；不写入',
  },
  draw: {
    words:
      'draw <工作簿> --profile <方案> --year <年度> --quarter <1-4> --seed <种子>\n' +
      '                    [--method seedrandom|sha256] --out <新工作簿.xlsx> [--reason <再次抽取的理由>]',
    does: '抽取，结果写入新工作簿',
  },
  verify: { words: 'verify <工作簿>', does: '按抽取记录和抽取底册重新抽取，核对是否一致' },
} as const;

const usage = [
  '双随机抽查：在终端里使用',
  '',
  ...Object.values(commands).flatMap(({ words, does }) => [`  npm run -s cli -- ${words} [--json]`, `      ${does}`]),
  '',
  '<方案>：内置方案的代号、方案文件（.json），或工作簿里方案工作表的名称',
  '退出码：0 完成；1 有问题，未完成；2 用法不对',
].join('\n');

/** Wording of the terminal. */
export const cliText = {
  commands,
  usage,
  unknownCommand: (command: string) => `没有“${command}”这个命令。`,
  missingOption: (option: string) => `缺少 ${option}。`,
  wrongOption: (option: string, value: string, accepted: string) => `${option} 不能是“${value}”，应为：${accepted}。`,
  unknownOption: (option: string) => `不认识 ${option}。`,
  unknownWord: (word: string) => `多出了“${word}”。`,
  missingBook: '没有给出工作簿。',
  year: '1901 到 9999 之间的年份',
  existingFile: '现有的 .json 方案文件',
  profileChoices: (known: readonly string[]) => `${known.join('、')}，或 .json 方案文件`,
  severity: { error: '错误', warning: '提示' },
  enterprises: '检查对象名录',
  inspectors: '检查人员名录',
  noRegister: (label: string) => `${label}：没有找到`,
  registerLine: (label: string, sheet: string, count: number, headerRow: number, columns: number) =>
    `${label}：「${sheet}」 ${count} 条，表头第 ${headerRow} 行，识别 ${columns} 列`,
  healthLine: (enterprises: number, inspectors: number) => `检查对象 ${enterprises} 家，检查人员 ${inspectors} 人`,
  groupLine: (kind: string, count: number) => `${kind}：${count} 处`,
  duplicateLine: (kind: string, value: string, places: readonly string[]) => `${kind}：${value}（${places.join('、')}）`,
  missingLine: (field: string, missing: number) => `${field}：${missing} 家没有填写`,
  lackingLine: (profileName: string, fields: readonly string[]) => `《${profileName}》要用、名录没有的列：${fields.join('、')}`,
  trialLine: (tasks: number) => `试抽 ${tasks} 家，没有写入。`,
  loadLine: (name: string, load: number) => `  ${name} ${load} 次`,
  districtLine: (region: string, count: number) => `  ${region === '' ? '（未填区域）' : region} ${count} 家`,
  simulatedLine: (year: number, seed: string, method: string) => `模拟 ${year} 年（种子 ${seed}，方法 ${method}），没有写入。`,
  drawnOf: (category: string, drawn: number, quota: number) => `${category} ${drawn}/${quota}`,
  quarterLine: (period: string, tasks: number, drawn: readonly string[]) => `${period} 抽取 ${tasks} 家：${drawn.join('，')}`,
  quarterStoppedLine: (period: string) => `${period} 不能抽取`,
  coverageName: (category: string, years: number) => `${category}类 ${years} 年内覆盖`,
  quotaName: (category: string) => `${category}类抽查数`,
  directedName: (name: string) => `定向抽查“${name}”`,
  jointName: { internal: '部门内联合', external: '跨部门联合' },
  creditGradedName: '信用分级抽查',
  figureLine: (name: string, count: number, total: number, required: number, isMet: boolean) =>
    `  ${name} ${count}/${total}，要求 ${Number(required.toFixed(1))}%：${isMet ? '达标' : '未达标'}`,
  capLine: (times: number, most: number, isMet: boolean) => `  每家每年不超过 ${times} 次，最多 ${most} 次：${isMet ? '达标' : '超频次'}`,
  balanceLine: (tasks: number, least: number, most: number) => `  全年 ${tasks} 家次，持证人员每人 ${least} 至 ${most} 次`,
  quotaLine: (category: string, quota: number, arithmetic: string) => `  ${category} ${quota} 家  ${arithmetic}`,
  remedyLine: (remedy: string) => `    可以：${remedy}`,
  possibleLine: (conflicts: number) => (conflicts === 0 ? '可以抽取，全年没有发现冲突。' : `可以抽取；另有 ${conflicts} 处提示。`),
  impossibleLine: '本期不能抽取。',
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
