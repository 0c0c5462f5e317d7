import { clearedText } from './sheet/frequencyText';
import { bureauSourceText, type NamedBureau } from './term/bureauText';
import type { StatisticsLine } from '../domain/statistics/quarterStatistics';
import { columnCountText } from './term/columnCountText';
import { dayText } from './term/dayText';
import { percentText } from './term/numberText';

interface RegisterLine {
  readonly label: string;
  readonly sheet: string;
  readonly count: number;
  readonly headerRow: number;
  readonly columns: {
    readonly recognised: number;
    readonly all: number;
  };
}

interface FigureLine {
  readonly name: string;
  readonly count: number;
  readonly total: number;
  /** In percent. */
  readonly required: number;
  /** null where there is nothing to take a share of. */
  readonly met: boolean | null;
  /** periods that could not be drawn. */
  readonly stopped: number;
}

interface MarkLine {
  readonly state: string;
  readonly name: string;
  readonly times: number;
  /** Of the checks; '' where none is known. */
  readonly dates: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What each command does, for the usage text. */
const commands = {
  profiles: '列出内置方案',
  registers: '识别检查对象名录、检查人员名录和随机抽查事项清单，列出问题',
  blank:
    '空白名录：写出检查对象名录、检查人员名录、随机抽查事项清单和检查记录的空白表，表头、下拉选项和填写说明已备好',
  functions: '函数示例：另加一张表，列出公式里能用的每个 SSJ 函数、示例数据和结果',
  health: '名录体检：问题、重复、各列缺失，方案要用而名录没有的列；写出时另加一张体检表',
  feasibility: '抽取前核对全年可行性，给出最小的改法',
  trial: '试抽一次，看人员和区域的负担；不写入',
  simulate: '模拟全年各期的抽取，看覆盖、上限、比例和均衡；期间按方案，可另定；不写入',
  announce:
    '抽取公告：冻结名录，写明指纹和以后才产生的种子来源；此后 draw 按公告抽取，每次开始都记入操作记录',
  draw: '抽取，结果写入新工作簿；往期工作簿里的抽取一并计入次数、覆盖和人员任务',
  verify: '按抽取记录和抽取底册重新抽取，核对是否一致',
  evidence: '证据包：一期的各表、全部数据、可双击打开的核验网页和独立的核验程序，写到文件夹或 .zip',
  substitute: '补抽：名单上的一家查不了，按票号由下一家接替，记入抽取记录',
  reassign: '改派：检查人员不能去，他的任务按原规则交给别人，记入抽取记录',
  void: '作废：名单不再计入检查次数，各表保留，记入抽取记录',
  check:
    '比例核查：方案的每项要求、已完成数、差额和怎样补上，年底覆盖预测；写出时另加一张比例核查表',
  flag: '在名录上标注超频次、已达上限、尚未检查的企业，另加一张清单',
  unflag: '清除名录上的标注和清单，不留痕迹',
  counts:
    '把程序计入的年度检查次数写回检查对象名录的次数一列，没有这一列的在右边新加；不写出时只列出要改什么',
  publish: '结果公开：待公开、已逾期和公开率；写出时另加一张检查台账，已填的内容带过去',
  stats: '季度统计；写出时另加季度统计表，有正面清单企业的再加非现场名单',
  approvals: '按现行名单写出行政检查审批表，每组一页或整批一份',
  notices: '按现行名单写出抽查通知一览表和每家一页的行政检查通知书',
  slips: '按现行名单写出抽取单和行前须知，每组或每人一张，供签字',
  filing: '按现行名单写出任务报备表，一行一个任务，供导入其他系统',
  'check-forms': '按现行名单写出检查记录表，每家一页，带到现场填写签名',
  board: '从检查台账写出可以公开的结果公示稿；不公开和没有结果的不列入',
  summary: '按现行名单和结果写出监管工作总结',
  'year-data': '全年行政检查次数、对象数、问题数、公开数，次年 1 月 31 日前公开',
  'annual-plan':
    '年度抽查计划：各类各季度应抽数、算式和人次；写出时另加年度抽查计划和全年抽查工作计划表',
} as const;

/** What stands behind each option in the usage text. */
const optionValues = {
  profile: '<方案>',
  year: '<年度>',
  quarter: '<1-4>',
  month: '<1-12>',
  half: '<1|2>',
  'year-only': '',
  batch: '<批次名称>',
  on: '<年-月-日>',
  per: 'quarter|month|half|year|batch',
  quarters: '<1-4>',
  seed: '<种子>',
  method: 'sha256|seedrandom-utf8',
  out: '<新工作簿.xlsx>',
  reason: '<理由>',
  'as-of': '<年-月-日>',
  history: '<往期工作簿>',
  plan: '<本单位计划表所在工作表>',
  enterprise: '<名称或代码>',
  inspector: '<姓名或执法证号>',
  at: '<时间>',
  source: '<种子来源>',
  place: '<产生地点>',
  writing: '<怎样写成种子>',
  substitute: '<替代来源>',
  'substitute-at': '<年-月-日 时:分>',
  'substitute-place': '<产生地点>',
  'substitute-writing': '<怎样写成种子>',
  now: '<年-月-日 时:分>',
  each: 'team|person|list',
  by: '<经办>',
  witness: '<监督>',
  bureau: '<单位名称>',
  answers: '<答案.json>',
  'assume-none': '',
} as const;

/** Wording of the terminal. */
export const cliText = {
  commands,
  separator: '、',
  optionValues,
  packageOut: '<文件夹或包.zip>',
  bookValue: '<工作簿>',
  redrawReason: '<再次抽取的理由>',
  announceReason: '<再次公告的理由>',
  substituteReason: '<改用替代来源的理由>',
  moment: '<年-月-日 时:分>',
  moments: '2026-01-20 21:30 这样的日期和时间',
  announcedLine: (source: string) => `已公告，种子来源：${source}`,
  nothingAnnounced: '本期没有公告，没有替代来源可用；请去掉 --substitute。',
  notAnnouncedLine: '没有公告。',
  startSavedLine: (path: string) => `这次开始已记入操作记录，写入 ${path}`,
  title: '双随机抽查：在终端里使用',
  profileNote: '<方案>：内置方案的代号、方案文件（.json），或工作簿里方案工作表的名称',
  answersNote:
    '--answers <答案.json>：对问题的回答（{"编号": "选择"}），凡带工作簿的命令都可以用；问题、编号和选择见 registers --json',
  bureauNote:
    '--bureau <单位名称>：文书标题上的单位，随工作簿保存；不给的，取工作簿里记下的，没有记下的取上一次抽取记录、“填报单位”、表的标题或文件名里的，并在第一行说明',
  periodNote:
    '--quarter <1-4>：按季度抽取；可换成 --month <1-12>、--half <1|2>、--year-only（全年一次）或 --batch <批次名称> [--on <年-月-日>]',
  onNote:
    '--on <年-月-日>：计入检查截止，这一天和以前的检查才计入。不给的，算到检查记录里本期最后一次检查那天（本期没有的，算到期前一天），这样同一条命令哪天运行都得同一结果；窗格里不填的，算到抽取当天。要与窗格一致，请把抽取当天写在 --on',
  countedToLine: (day: string, by: 'announced' | 'given' | 'records') =>
    `计入检查截止：${dayText(day)}${
      {
        announced: '（按公告）',
        given: '',
        records: '（没有给 --on，算到检查记录里本期最后一次检查那天；窗格默认算到抽取当天）',
      }[by]
    }`,
  exitCodes: '退出码：0 完成；1 有问题，未完成；2 用法不对',
  unknownCommand: (command: string) => `没有“${command}”这个命令。`,
  missingOption: (option: string) => `缺少 ${option}。`,
  missingPeriod: '缺少 --quarter（或 --month、--half、--year-only、--batch）。',
  severalPeriods: (options: readonly string[]) => `${options.join('、')} 只能给一个。`,
  wrongOption: (option: string, value: string, accepted: string) =>
    `${option} 不能是“${value}”，应为：${accepted}。`,
  unknownOption: (option: string) => `不认识 ${option}。`,
  unknownWord: (word: string) => `多出了“${word}”。`,
  missingBook: '没有给出工作簿。',
  year: '1901 到 9999 之间的年份',
  date: '2026-03-31 这样的日期',
  dayOfYear: (year: number) => `${year} 年的某一天`,
  month: '1 到 12',
  batchName: '12 个字以内的名称，不含括号和 / \\ : * ? 等符号',
  bureauName: '单位的全称',
  bureauLine: (bureau: NamedBureau) => {
    const source = bureauSourceText(bureau);
    if (bureau.source === 'none') return `单位名称：${source}，标题不写单位（可用 --bureau 给出）`;
    return `单位名称：${bureau.name}${source === '' ? '' : `（${source}）`}`;
  },
  existingAnswers: '现有的 .json 文件，内容是 {"编号": "选择"}',
  answerUnused: (id: string) => `答案“${id}”没有对应的问题，或不在可选之列，没有用上。`,
  questionLine: (id: string, text: string, choices: readonly (readonly [string, string])[]) =>
    `[待答] ${text}\n       编号 ${id}；可选 ${choices.map(([choice, label]) => `${choice}＝${label}`).join('，')}`,
  profileChoices: (known: readonly string[]) => `${known.join('、')}，或 .json 方案文件`,
  severity: { error: '错误', warning: '提示' },
  enterprises: '检查对象名录',
  inspectors: '检查人员名录',
  noRegister: (label: string) => `${label}：没有找到`,
  registerLine: ({ label, sheet, count, headerRow, columns }: RegisterLine) =>
    `${label}：「${sheet}」 ${count} 条，表头第 ${headerRow} 行，${columnCountText(columns.recognised, columns.all)}`,
  itemsLine: (sheets: readonly string[], count: number) =>
    `随机抽查事项清单：${sheets.map((sheet) => `「${sheet}」`).join('')} ${count} 项`,
  healthLine: (enterprises: number, inspectors: number) =>
    `检查对象 ${enterprises} 家，检查人员 ${inspectors} 人`,
  groupLine: (kind: string, count: number) => `${kind}：${count} 处`,
  duplicateLine: (kind: string, value: string, places: readonly string[]) =>
    `${kind}：${value}（${places.join('、')}）`,
  missingLine: (field: string, missing: number) => `${field}：${missing} 家没有填写`,
  lackingLine: (profileName: string, fields: readonly string[]) =>
    `《${profileName}》要用、名录没有的列：${fields.join('、')}`,
  trialLine: (tasks: number) => `试抽 ${tasks} 家，没有写入。`,
  loadLine: (name: string, load: number) => `  ${name} ${load} 次`,
  districtLine: (region: string, count: number) =>
    `  ${region === '' ? '（未填区域）' : region} ${count} 家`,
  simulatedLine: (year: number, seed: string, method: string) =>
    `模拟 ${year} 年（种子 ${seed}，方法 ${method}），没有写入。`,
  drawnOf: (category: string, drawn: number, quota: number) => `${category} ${drawn}/${quota}`,
  untoldBatchesLine: '方案没有写明每年抽几批，按一批模拟。',
  periodLine: (
    period: string,
    { seed, tasks, drawn }: { seed: string; tasks: number; drawn: readonly string[] },
  ) => `${period} 抽取 ${tasks} 家（种子 ${seed}）：${drawn.join('，')}`,
  periodStoppedLine: (period: string) => `${period} 不能抽取`,
  coverageName: (category: string, years: number) => `${category}类 ${years} 年内覆盖`,
  quotaName: (category: string) => `${category}类抽查数`,
  directedName: (name: string) => `定向抽查“${name}”`,
  jointName: { internal: '部门内联合', external: '跨部门联合', any: '部门联合' },
  creditGradedName: '信用分级抽查',
  figureLine: ({ name, count, total, required, met, stopped }: FigureLine) =>
    met === null
      ? `  ${name} —，要求 ${percentText(required)}：没有${stopped === 0 ? '应抽的' : `抽成的，有 ${stopped} 期不能抽取`}`
      : `  ${name} ${count}/${total}，要求 ${percentText(required)}：${met ? '达标' : '未达标'}`,
  capLine: (times: number, most: number, isMet: boolean) =>
    `  每家每年不超过 ${times} 次，最多 ${most} 次：${isMet ? '达标' : '超频次'}`,
  balanceLine: (tasks: number, least: number, most: number) =>
    `  全年 ${tasks} 家次，持证人员每人 ${least} 至 ${most} 次`,
  quotaLine: (category: string, quota: number, arithmetic: string) =>
    `  ${category} ${quota} 家  ${arithmetic}`,
  leftOutLine: (who: string) => `不在名录范围：${who}`,
  notDrawnLine: (who: string) => `不参加抽取：${who}`,
  remedyLine: (remedy: string) => `    可以：${remedy}`,
  possibleLine: (conflicts: number) =>
    conflicts === 0 ? '可以抽取，全年没有发现冲突。' : `可以抽取；另有 ${conflicts} 处提示。`,
  impossibleLine: '本期不能抽取。',
  drawnLine: (count: number, seed: string, method: string) =>
    `已抽取 ${count} 家（种子 ${seed}，方法 ${method}）`,
  missedDrawLine: (date: string, days: number, clause: string, isRestDay: boolean) =>
    `警告：方案要求 ${date}前完成抽取${clause === '' ? '' : `〔${clause}〕`}，已过 ${days} 天${isRestDay ? '；这一天是休息日，文件没有写是否顺延' : ''}`,
  fingerprintLine: (fingerprint: string) => `名录指纹 ${fingerprint}`,
  categoryLine: (category: string, drawn: number, quota: number, arithmetic: string) =>
    `  ${category} ${drawn}/${quota}  ${arithmetic}`,
  taskLine: (number: number, name: string, category: string, team: string) =>
    `  ${number}. ${name}（${category}） ${team}`,
  savedLine: (path: string, sheets: string) => `已写入 ${path}：${sheets}`,
  tentative: '（暂定）',
  overdueLine: (name: string, due: string, days: number) =>
    `已逾期：${name}，应于 ${due}前公开，已过 ${days} 天`,
  owedLine: (name: string, due: string, days: number | null) =>
    `待公开：${name}${days === null ? '' : `，${due}前公开，还有 ${days} 天`}`,
  countOf: (state: string, count: number) => `${state} ${count} 家`,
  publicationLine: (asOf: string, counts: readonly string[], rate: number | null) =>
    `截至 ${asOf}：${counts.join('，')}；${rate === null ? '还没有应公开的结果' : `公开率 ${percentText(rate)}`}`,
  statisticsLine: ({ name, units, inspectors, visits, published, problems }: StatisticsLine) =>
    `${name}：污染源 ${units.total} 家（一般 ${units.general}，重点 ${units.key}，特殊 ${units.special}），监察人员 ${inspectors} 人，` +
    `双随机监管 ${visits.total} 家次（一般 ${visits.general}，重点 ${visits.key}，特殊 ${visits.special}），公开 ${published}，查处 ${problems}`,
  plannedLine: (period: string, tasks: number) => `${period} 应抽 ${tasks} 家`,
  plannedYearLine: (year: number, tasks: number, visits: number) =>
    `${year} 年共 ${tasks} 家次，派出 ${visits} 人次。`,
  planOfDrawnLine: (periods: readonly string[]) =>
    `${periods.join('、')} 已经抽取：上面和年度抽查计划都按年初测算，全年抽查工作计划表里这些期写实际抽取数`,
  notPlannedLine: '不能测算：没有读到两份名录。',
  stoppedLine: '未抽取。',
  ratioLine: (name: string, value: string, state: string, closing: string) =>
    `  ${state} ${name} ${value}${closing === '' ? '' : `：${closing}`}`,
  forecastLine: (category: string, projected: number, required: number, isEnough: boolean) =>
    `  预测 ${category} 到年底覆盖 ${projected}/${required} 家：${isEnough ? '能完成' : '照现在的进度不够'}`,
  markLine: ({ state, name, times, dates, sheet, cell }: MarkLine) =>
    `  ${state} ${name} ${times} 次${dates === '' ? '' : `（${dates}）`}，「${sheet}」${cell}`,
  clearedLine: (path: string, enterprises: number, rules: number) =>
    `${clearedText(enterprises, rules)}，写入 ${path}`,
  changedLine: (period: string, number: number, act: string, hash: string) =>
    `${period} 操作记录第 ${number} 条：${act}，校验值 ${hash}`,
  savedUnmarked: (path: string) => `已写入 ${path}：没有标注，内容与原工作簿相同`,
  notWrittenLine: (path: string) => `没有写出“${path}”。`,
  savedTo: (path: string) => `已写入 ${path}`,
  emptyFolder: '新的或空的文件夹，或 .zip 文件',
  packedLine: (path: string, files: number) => `已写入 ${path}：${files} 个文件`,
  packedFileLine: (hash: string, name: string) => `  ${hash}  ${name}`,
  packedDiffersLine: (count: number) =>
    `注意：复核工作簿有 ${count} 处不同，证据包照样做好，逐处写在里面：`,
  notPackedLine: '没有证据包。',
  notChangedLine: '没有变动。',
  verifiedLine: (records: number) =>
    records === 0
      ? '核对一致：抽取公告与操作记录相符，还没有抽取。'
      : '核对一致：按记录重新抽取，结果相同。',
  differsLine: (count: number) => `核对不一致，共 ${count} 处：`,
  profileLine: (id: string, name: string, document: string) =>
    `${id.padEnd(22)} ${name}（${document}）`,
} as const;
