import type { Evidence } from '../../domain/evidence/evidence';
import type { EvidenceDifference } from '../../domain/evidence/evidenceDifferences';
import type { CsvDifference } from '../../domain/evidence/csv';
import type { Method } from '../../domain/draw/draw';
import type { FaultCode } from '../../domain/ground/shape';

/** Names of the files of a package beside its sheets. */
export const evidenceFiles = {
  record: 'record.json',
  script: 'verify.py',
  page: 'verify.html',
  notes: '说明.txt',
} as const;

/** Wording of the package and of the page that checks it. */
export const evidenceText = {
  packageName: (bureau: string, period: string) => `证据包 ${bureau} ${period}`,
  title: '双随机抽查证据包核验',
  heading: (bureau: string, period: string) => `${bureau}${period}双随机抽查 证据包核验`,
  equal: '一致',
  differs: (count: number) => `不一致：${count} 处`,
  unreadable: '读不出来',
  equalBody:
    '按所附各表重做抽取，名录指纹、票号、名次、抽中与否、检查人员、名单变动和操作记录都相同，各表逐格相同，record.json 与各表相同。',
  differsBody: '下列各处与重做的结果不同，可能在抽取之后改动过。请对照原工作簿逐处核实。',
  differencesHeading: '不同之处',
  more: (count: number) => `……另有 ${count} 处，没有列出。`,
  foundHeading: '制作证据包时，软件在原工作簿里复核的结果',
  foundNone: '没有发现不同。',
  noDraw: 'record.json 里没有可以核验的抽取：所附各表不全或被改动。',
  fault: (path: string, code: FaultCode) =>
    `不是证据包的 record.json，或被改坏了：${path === '' ? '全文' : path} ${faults[code]}`,
  foundVerdict: (words: string, count: number) =>
    count === 0 ? words : `${words}；制作时在原工作簿里发现 ${count} 处不同`,
  checkedHeading: '核验了什么',
  checked: (units: number, tasks: number, entries: number) =>
    `检查对象 ${units} 家的票号和名次，名单 ${tasks} 家和检查人员，操作记录 ${entries} 条。`,
  compareHeading: '核对手里的文件',
  compareHint:
    '把手里的 CSV 文件或另一份 record.json 拖到这里，或者点按钮选择，与本页所附的记录逐格核对。文件不离开这台电脑。',
  choose: '选择文件',
  fileEqual: (name: string) => `${name}：与本页所附的记录一致`,
  fileDiffers: (name: string, count: number) => `${name}：与本页所附的记录不同，${count} 处`,
  fileOwn: (name: string, count: number) =>
    count === 0 ? `${name}：它自己的核验一致` : `${name}：它自己的核验不一致，${count} 处`,
  fileUnknown: (name: string) =>
    `${name}：本页所附的记录里没有同名的表，没有核对。请保持证据包里的文件名。`,
  fileNotUtf8: (name: string) =>
    `${name}：不是 UTF-8 编码，没有核对。请用证据包里的原文件，不要用 Excel 另存的。`,
  summaryHeading: '抽取证据摘要',
  print: '打印',
  bureau: '单位',
  period: '期间',
  profile: '方案',
  list: '名单',
  states: { current: '现行', superseded: '已被重抽取代', void: '已作废' },
  fingerprint: '名录指纹（SHA-256）',
  seed: '种子',
  method: '抽取方法',
  announced: '抽取公告',
  announcedBy: (sheet: string, madeAt: string, source: string) =>
    `「${sheet}」${madeAt}，种子来源 ${source}`,
  unannounced: '未公告',
  drawnAt: '抽取时间',
  drawnBy: '抽取人',
  witness: '监督人',
  blank: '＿＿＿＿＿＿',
  quotaHeaders: ['类别', '总数', '不参加', '应抽', '已抽'],
  directed: (name: string) => `定向：${name}`,
  entries: '操作记录',
  entriesOf: (count: number) => `${count} 条`,
  lastHash: '末条校验值',
  none: '无',
  filesHeading: '证据包各文件的 SHA-256',
  filesNote:
    '本页（verify.html）自身的校验值不能写在本页里，制作时软件已在窗格或终端里显示，可抄在这里：',
  verdict: '核验结论',
  signatures: ['抽取单位（盖章）', '抽取人', '监督人', '核验人', '日期'],
} as const;

const faults: Readonly<Record<FaultCode, string>> = {
  missing: '缺少',
  type: '格式不对',
  value: '值不对',
  range: '超出范围',
  'too-few': '太少',
  'unknown-key': '多出来的项目',
  'unknown-clause': '没有这个条款',
  'draws-uncounted': '没有计入日常双随机',
  duplicate: '重复',
};

const PART: Readonly<Record<string, string>> = {
  version: '版本',
  period: '期间',
  entries: '操作记录',
  frozen: '冻结名录',
  fingerprint: '名录指纹',
  seed: '种子',
  method: '抽取方法',
  state: '名单状态',
  sheets: '表名',
  categories: '各类抽取数',
  directed: '定向抽查',
  units: '检查对象',
  tasks: '名单',
  items: '抽查事项',
  facts: '其他记载',
  ticket: '票号',
  rank: '名次',
  drawn: '是否抽中',
  quota: '应抽',
  total: '总数',
  excluded: '不参加',
  key: '加权票号',
  category: '类别',
  name: '企业名称',
  id: '企业标识',
  lead: '主办',
  assists: '协办',
  auxiliaries: '辅助人员',
  shared: '兼定向',
  joint: '联合',
  change: '变动',
  count: '第几次',
  act: '内容',
  reason: '理由',
  at: '时间',
  by: '经办',
  witness: '监督',
  hash: '校验值',
  previous: '前一条校验值',
};

/**
 * One sentence for a value of record.json that is not what its sheets give.
 *
 * @param difference of the evidence
 * @param evidence as its file has it
 */
export function evidenceDifferenceText(
  { path, given, expected }: EvidenceDifference,
  evidence: Evidence,
): string {
  return `record.json ${pathText(path, evidence)}：文件里是${value(given)}，按各表应为${value(expected)}。`;
}

function pathText(path: EvidenceDifference['path'], { draws }: Evidence): string {
  const draw = path[0] === 'draws' ? draws[Number(path[1])] : undefined;
  const rest = path[0] === 'draws' ? path.slice(2) : path;
  const words = rest.map((key, index): string => {
    if (typeof key === 'string') return PART[key] ?? key;
    const list = rest[index - 1];
    const line =
      list === 'units' ? draw?.units[key] : list === 'tasks' ? draw?.tasks[key] : undefined;
    return line === undefined
      ? `第 ${key + 1} ${list === 'frozen' ? '行' : '项'}`
      : `“${line.name}”`;
  });
  return [...(draw === undefined ? [] : [`「${draw.sheets.record}」`]), ...words].join(' ');
}

/** As much as tells one value from another. */
const LONGEST = 120;

function value(text: string): string {
  if (text === '') return '空';
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

/**
 * One sentence for a cell of a CSV file that says something else than the record.
 *
 * @param difference of the file
 */
export function csvDifferenceText({ cell, given, expected }: CsvDifference): string {
  return `${cell}：文件里是${value(given)}，记录里是${value(expected)}。`;
}

/** How each method is called. */
export const methodNames: Readonly<Record<string, string>> = {
  sha256: 'SHA-256',
  'seedrandom-utf8': 'seedrandom（UTF-8）',
  seedrandom: 'seedrandom（早先版本，只取每个字的低八位）',
} satisfies Readonly<Record<Method | 'seedrandom-utf8', string>>;

/**
 * 说明.txt: what each file of a package is and how it is checked.
 *
 * @param heading whose package it is
 * @param differences found in the workbook
 */
export function notesText(heading: string, differences: number): string {
  return [
    heading,
    '',
    differences === 0
      ? '制作时软件已复核原工作簿，没有发现不同。'
      : `注意：制作时软件在原工作簿里发现 ${differences} 处不同，逐处列在 verify.html 和 record.json 里。`,
    '一、不装软件的核验：双击 verify.html，用浏览器打开（不用联网），页首写明“一致”或哪里不同；页末是可打印、签字的摘要。',
    '二、独立的核验：在本文件夹运行 python verify.py（Python 3.6 以上，不用安装别的），不使用制作本包的软件，重算指纹、票号、名次、抽中与否和操作记录的校验值；它不核对的，会逐项说明。',
    '三、record.json：决定抽取的全部数据和以后的变动，以及各表的原样。',
    '四、各 .csv：抽取公告、抽查名单、抽取底册、抽取记录的原样（UTF-8），每格都是文字；以“=”等开头的内容也照原样保存，用 Excel 打开时请按“文本”导入，不要直接双击。',
    '五、verify.html 和 verify.py 可以换用从别处得到的同一版本：把这里的 record.json 和 CSV 拖进另一份 verify.html，结论应当相同。',
    '六、各文件的 SHA-256 列在 verify.html 的摘要里。任何一个文件改动一个字，校验值就不同。',
    '七、名录指纹和末条校验值在抽取现场公布过的，请与现场的记录对照：全套文件一起伪造的，只有这样才看得出来。',
    '',
  ].join('\r\n');
}
