import type { Period } from '../../domain/calendar/period';
import { partOfYearText, periodText, recordedPeriodText } from '../term/periodText';

/**
 * Wording of the result sheets. Readers of these sheets find their way by the same words, so each
 * stands here once.
 */

/** The program, as its records name it. */
export const programText = { name: '双随机抽查 for Excel' } as const;

export const fontNames = { heading: '黑体', body: '宋体', fixed: 'Consolas' } as const;

export const numberFormats = { month: 'yyyy"年"m"月"', date: 'yyyy"年"m"月"d"日"' } as const;

/** Footer of every printed page: 第 1 页 共 2 页. */
export const pageFooter = '第 &P 页 共 &N 页';

/** Names of the result sheets, before the period and a number are added. */
export const planText = {
  title: (bureau: string) => `${bureau}部门内部抽查工作计划表`,
  year: (year: number) => `(${year}年度)`,
  headers: [
    '序号',
    '抽查计划名称',
    '抽查任务名称',
    '抽查事项',
    '抽查对象',
    '抽查比例',
    '抽取日期自',
    '抽取日期至',
  ],
  planName: '污染源日常监管双随机抽查',
  taskName: (bureau: string, period: Period, unitKind: string) =>
    'quarter' in period
      ? `${bureau} ${period.year} 年第 ${period.quarter} 季度${unitKind}抽查`
      : `${bureau} ${period.year} 年${partOfYearText(period)}${unitKind}抽查`,
  unitKind: {
    key: '重点排污单位',
    special: '特殊监管对象',
    general: '一般排污单位',
    offsite: '正面清单企业（非现场）',
  },
  item: (unitKind: string) => `${unitKind}抽查`,
  drawnOf: (object: string, total: number, drawn: number) => `${object}（${total}家抽${drawn}家）`,
  /** Beside planned numbers. */
  doneOf: (object: string, total: number, drawn: number) => `${object}（${total}家已抽${drawn}家）`,
  directedKind: (name: string) => `${name}（定向）`,
  remarks: [
    '备注：1. 双随机抽查工作计划可参照此表制定实施。',
    '2. 一个计划中可包含多项抽查任务。抽查计划既可按抽查事项清单中的大类区分，又可按领域、行业、产品、项目、行为等区分，抽查任务则根据抽查事项清单“大类”（或按领域、行业、产品、项目、行为）中的分项或全项区分。',
  ],
} as const;

/**
 * What stands in the columns of a bureau's own plan table, where our own table has no such column.
 */
export const planFieldText = {
  types: { open: '不定向', directed: '定向' },
  methods: { visit: '现场检查', offsite: '非现场检查' },
  /** 西平 2024 一（二） */
  content: '污染防治设施运行情况，污染物排放情况，环评、“三同时”、排污许可证等环境管理制度落实情况',
  percent: (percent: number) => `${percent}%`,
  /** Beside cells that hold whole sentences: never taken for a number. */
  percentWords: (percent: number) => `本期${percent}%`,
  frequency: '本期1次',
  shareAndFrequency: (percent: number) => `本期${percent}%，1次`,
  month: (year: number, month: number) => `${year}年${month}月`,
  months: (year: number, first: number, last: number) => `${year}年${first}月至${last}月`,
} as const;

export const listText = {
  title: (bureau: string, period: Period) => `${bureau}${periodText(period)}双随机抽查名单`,
  subtitle: (count: number, inspectors: number, deadline: string) =>
    `共 ${count} 家，派出检查人员 ${inspectors} 人，${deadline}前完成`,
  /** Behind the line below the title, and on top of each printed page, where a document asks for it. */
  secret: (number: string) => `，公布前保密（${number}）`,
  secretHeader: '保密（公布前）',
  /** At the foot, for whom it is handed to. */
  handover: (group: string) => [
    '抽取人交出（签字）：',
    `${group}接收（签字）：`,
    '交接时间：        年    月    日    时',
  ],
  /** Characters of a ticket that the list shows: '0.' and 16 digits; all of them stand in 抽取底册. */
  ticketLength: 18,
  separator: '、',
  namesake: (name: string, id: string) => `${name}（${id}）`,
  headers: [
    '序号',
    '企业名称',
    '统一社会信用代码',
    '地址',
    '行政区划',
    '联系人',
    '联系电话',
    '类别',
    '分类依据',
    '票号（前16位）',
    '主办',
    '协办',
  ],
  /** Columns that a list has only where its draw fills them. */
  extraHeaders: {
    auxiliaries: '辅助人员',
    internal: '部门内联合',
    external: '跨部门联合',
    directed: '定向抽查',
    shared: '兼定向抽查',
    items: '抽查事项',
    count: '第几次/上限',
  },
  /** 本年第 2 次/上限 2 次. */
  countOfCap: (span: string, count: number, times: number) => `${span}第${count}次/上限${times}次`,
  /** Below the list; lists of earlier versions have none. */
  substitutes: {
    heading: (most: number) => `备选顺序（抽取时排定，各列前 ${most} 家）`,
    rule: '名单上的企业查不了、须补抽的，由同类（定向抽中的，由同一定向抽查）的备选企业从第 1 起依次接替，不得挑选；已在名单上的跳过。本表是抽取时的顺序，以后不改；取用到哪一家，见上面的“变动”和抽取记录。',
    sharedRule:
      '换下的企业兼作定向抽查的，先由备选中也能计入该定向抽查的第一家接替；没有这样的，再按上面的顺序。',
    headers: ['备选', '企业名称', '企业标识', '接替谁', '票号（前16位）'],
    place: (place: number) => `第${place}`,
    none: '没有备选企业',
    /** Under the category of those that a directed draw took; which one stands under 变动. */
    directed: '定向',
  },
  /** The last columns; lists of earlier versions have neither. */
  dueHeader: '计划检查期限',
  changeHeader: '变动',
  changeSeparator: '；',
  /** What the list has no column for, in 变动. */
  unlisted: (header: string, value: string) => `${header}：${value}`,
} as const;

export const ledgerText = {
  title: (bureau: string, period: Period) => `${bureau}${periodText(period)}双随机抽取底册`,
  subtitle: (fingerprint: string) => `名录指纹（SHA-256）：${fingerprint}`,
  unitsHeading: '一、检查对象',
  unitHeaders: [
    '序号',
    '企业标识',
    '企业名称',
    '统一社会信用代码',
    '地址',
    '行政区划',
    '类别',
    '分类依据',
    '依据编号',
    '已查次数',
    '不参加抽取原因',
    '票号',
    '名次',
    '结果',
  ],
  /** Columns that a ledger has only where they say something. */
  extraUnitHeaders: {
    due: '最迟检查年份',
    weight: '权重',
    key: '加权票号',
    directed: '定向抽查范围',
    expertise: '行业和污染类型',
    lastTeam: '上次检查人员',
    recusals: '回避人员',
    caps: '已查次数/上限',
    directedVisits: '定向已查次数',
    months: '各月已查',
    directedMonths: '定向各月已查',
  },
  /** 3月1、5月2. */
  inMonth: (month: number, count: number) => `${month}月${count}`,
  monthSeparator: '、',
  /** Of caps: how many of how many; none where a cap does not hold. */
  ofCap: (count: number, times: number) => `${count}/${times}`,
  noCap: '—',
  inspectorsHeading: '二、检查人员',
  inspectorHeaders: [
    '序号',
    '人员标识',
    '姓名',
    '单位',
    '回避企业',
    '行政区域',
    '持证',
    '在编在岗',
    '辅助人员',
    '已有任务',
  ],
  extraInspectorHeaders: { department: '科室', specialty: '业务专长', directed: '可派定向抽查' },
  drawn: '抽中',
  drawnDirected: '定向抽中：',
  /** By its category, and a task of directed draws too. */
  drawnShared: '抽中，兼定向：',
  notDrawn: '未抽中',
  notInPool: '未参加',
  yes: '是',
  no: '否',
  /** Codes of the column 依据编号: 规则 2 之条件 1 is R2.1. */
  reasonRegister: 'REG',
  reasonOtherwise: 'ELSE',
  listSeparator: '；',
} as const;

/** How a draw is repeated by hand, whatever its tickets are. */
const REPEAT_ORDER =
  '同类中票号小的先抽中；要求全覆盖的，本年未查过的先于查过的；按月、季度、半年或年度定数的，在该期间查得少的先于查得多的（各月已查；先看短的期间）。';

export const recordText = {
  title: (bureau: string) => `${bureau}双随机抽取记录`,
  labels: {
    profile: '方案',
    document: '依据文件',
    period: '抽取期间',
    countedTo: '计入检查截止',
    counts: '计入的检查',
    drawnAt: '抽取时间',
    drawnBy: '抽取人',
    witness: '监督人',
    enterpriseSheet: '检查对象名录',
    inspectorSheet: '检查人员名录',
    leftOut: '未计入',
    items: '抽查事项',
    itemsData: '抽查事项数据（供核验软件读取，请勿改动）',
    factsData: '其他记载的数据（供核验软件读取，请勿改动）',
    fingerprint: '名录指纹',
    seed: '种子',
    seedSource: '种子来源',
    announced: '先公告后抽取',
    method: '抽取方法',
    program: '软件及版本',
    ledger: '抽取底册',
    list: '抽查名单',
    earlier: '本期此前的抽取',
    redrawReason: '再次抽取的理由',
    warnings: '提示',
    check: '如何核验',
    data: '方案数据（供核验软件读取，请勿改动）',
    formula: '重算公式（供懂程序的人自行核验）',
  },
  period: recordedPeriodText,
  quotaHeading: '各类抽取数',
  quotaHeaders: ['类别', '总数', '不参加', '应抽', '已抽', '算法'],
  /** Between the parts of the arithmetic of a quota. */
  separator: '；',
  directed: (name: string) => `定向：${name}`,
  directedShared: (count: number) => `各类已抽中的 ${count} 家计入`,
  items: (sheets: readonly string[], count: number) =>
    sheets.length === 0
      ? `方案列明的 ${count} 项`
      : `${sheets.map((sheet) => `「${sheet}」`).join('')}共 ${count} 项`,
  itemsOf: (subject: string, items: string) => `${subject}：${items === '' ? '没有' : items}`,
  seedSource: {
    witnessed: '现场输入',
    generated: '由软件随机生成',
    public: (source: string) => `公开号码：${source}`,
  },
  answersHeading: '经办人在抽取前的回答',
  answer: (number: number) => `回答 ${number}`,
  none: '无',
  noWarnings: '没有提示',
  moreWarnings: (count: number) => `……共 ${count} 条提示，其余从略。`,
  /** What people read of it; the formulas stand in the hidden columns. */
  checkHow: {
    tickets: `每家企业的票号由种子和企业标识按公开的算法算出，种子一定，票号就定了，谁都能重算。${REPEAT_ORDER}`,
    weights: '权重不同的，按加权票号由小到大：权重越大，抽中的机会越大。',
    joint: '联合检查由另算的联合票号决定，取最小的若干项；各部门依次轮流。',
    where:
      '核验办法：在本软件“核查 · 复核”里一键核对；没有本软件的，用证据包里的核验网页。想自己重算的，公式和数据在本表右侧隐藏的 H 列起各列：选中 G 列向右拖到边，右键“取消隐藏”。隐藏的各列参加复核，请勿改动。',
  },
  repeatHow: {
    sha256: `票号 = SHA-256(SHA-256(种子) + 企业标识) 的十进制数字倒排，前面加“0.”（即 Rivest 的 consistent_sampler）。${REPEAT_ORDER}`,
    'seedrandom-utf8': `票号 = seedrandom(种子 + "|" + 企业标识) 的第一个数，保留 16 位小数（npm 软件包 seedrandom 3；文字先化为 UTF-8 字节，一个字节当一个字符）。${REPEAT_ORDER}`,
    seedrandom: `票号 = seedrandom(种子 + "|" + 企业标识) 的第一个数，保留 16 位小数（npm 软件包 seedrandom 3）。${REPEAT_ORDER}`,
  },
  repeatWeights:
    '权重不同的，按加权票号由小到大：加权票号 = −ln(1 − 票号前 15 位小数) ÷ 权重，取 20 位小数，其余舍去（Efraimidis–Spirakis）。',
  repeatDirected:
    '定向抽查在各类之外另抽：范围内已由各类抽中的计入（只计入在定数的期间还没有查够的），不足的取范围内其余对象中排在前面的。',
  repeatJoint: (tickets: readonly string[]) =>
    `联合检查取联合票号最小的若干项：${tickets.join('，')}；各部门依次轮流。`,
  jointTicket: {
    internal: '部门内为“企业标识|joint-internal”的票号',
    external: '跨部门为“企业标识|joint-external”的票号',
    any: '部门联合合计不足的，其余各项为“企业标识|joint-any”的票号',
  },
  acts: {
    heading: '操作记录（各条依次以校验值相连，改动、删除或调换任何一条都能查出）',
    headers: ['序号', '操作', '时间', '经办', '监督', '对象、变更内容、理由和校验值'],
    /** Over the entries as programs read them. */
    data: '操作数据（供核验软件读取，请勿改动）',
  },
  signatures: [
    '抽取人（签字）：',
    '监督人（签字）：',
    '日期：        年    月    日',
    '单位（盖章）：',
  ],
} as const;
