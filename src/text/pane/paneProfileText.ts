import { dayText } from '../term/dayText';

/** The words of the second step, 方案, and of the choice of profile and quarter elsewhere. */
export const paneProfileText = {
  profile: '方案',
  choose: '请选择本单位的方案',
  ownProfiles: '本工作簿的方案',
  unreadSheets: (count: number) => `“抽查方案”表有 ${count} 处读不懂，这张表的方案没有列出`,
  readAs: (count: number) => `“抽查方案”表有 ${count} 处读取的意思请核对`,
  presets: '内置方案',
  own: {
    changed: '本局方案（已修改）',
    imported: '导入的方案',
    begun: '新方案',
    recorded: '抽取记录里的方案',
  },
  ownTitle: (what: string, name: string) => `${what}：${name}`,
  ownHint: {
    changed: '与原方案不同，尚未存入工作簿。',
    imported: '尚未存入工作簿。',
    begun: '尚未存入工作簿。',
    recorded: '上一次抽取用的就是它；方案表已不在工作簿里，点“修改”可以再存为方案表。',
  },
  differences: (base: string, count: number) => `与“${base}”有 ${count} 处不同`,
  difference: (before: string, after: string) => `${before} → ${after}`,
  edit: '修改',
  begin: '新建',
  blankName: '本局方案',
  exchange: '导入、导出',
  revert: '恢复原方案',
  stopping: '规则之间有冲突，本期抽不成',
  notStopping: (count: number) => `另有 ${count} 处规则冲突，不妨碍本期抽取`,
  remedies: '可以这样改：',
  trial: '试抽一次',
  trialAgain: '再试抽一次',
  trialMark: '试抽，不作数，不写入',
  trialHint: '用一次性的种子，只看任务怎样落到人和地区，抽中的企业不显示。',
  trialInspectors: (people: number, least: number, most: number) =>
    least === most
      ? `今年任务数（含试抽）：${people} 人，每人 ${most} 家`
      : `今年任务数（含试抽）：${people} 人，每人 ${least}～${most} 家`,
  trialDistricts: (districts: number) => `试抽的任务数：${districts} 个地区`,
  noRegion: '未填行政区划',
  trialCount: (name: string, count: number) => `${name}：${count} 家`,
  moreBars: (count: number) => `再显示 ${count} 个`,
  chooseFirst: '选定方案后显示各类应抽数。',
  document: (document: string) => `依据：${document}`,
  year: '年度',
  period: '时段',
  yearOption: (year: number) => `${year}年`,
  periodKinds: {
    quarter: '按季度',
    month: '按月',
    half: '按半年',
    year: '全年一次',
    batch: '按批次',
  },
  namedBatch: '自定名称的批次…',
  firstBatch: '专项抽查',
  batchName: '批次名称',
  batchDay: (day: string) => `抽取日：${day}。每批只抽方案中按“每批”或“每年几批”定的数`,
  batchNameWrong: '请填 12 个字以内的名称，不含括号和 / \\ : * ? 等符号',
  countedTo: {
    label: '计入检查截止',
    hint: (first: string, last: string) =>
      `到这一天为止的检查才计入。空白为抽取当天（终端里不写的，算到本期最后一次检查那天）；可填 ${dayText(first)}至${dayText(last)}。`,
    hintOfBatch: (first: string, last: string) =>
      `也是这一批的抽取日：到这一天为止的检查才计入。可填 ${dayText(first)}至${dayText(last)}。`,
    fault: (first: string, last: string) =>
      `请填 ${dayText(first)}至${dayText(last)}之间的一天，例：${dayText(last)}。`,
  },
  drawn: (total: number, categories: readonly string[]) =>
    `本期应抽 ${total} 家${categories.length === 0 ? '' : `：${categories.join('、')}`}`,
  drawnOf: (category: string, count: number) => `${category} ${count}`,
  table: {
    caption: '各类应抽数',
    category: '类别',
    total: '总数',
    excluded: '不参加',
    quota: '应抽',
    sum: '合计',
    none: '–',
    directed: '定向抽查',
    directedHint: '与各类抽中的企业重合的不重复检查，所以不加入合计。',
  },
  /** Each number with why it is less than the one before it. */
  inspectors: (taking: number, licensed: number, teamSize: number, inactive: number) =>
    [
      inactive > 0
        ? `检查人员名录 ${taking + inactive} 人，参加 ${taking} 人（${inactive} 人离职、退休或借调）`
        : `检查人员 ${taking} 人`,
      licensed < taking
        ? `持证 ${licensed} 人（其余 ${taking - licensed} 人证件过期、无证或只作辅助）`
        : `持证 ${licensed} 人`,
      `每组 ${teamSize} 人`,
    ].join('，'),
  load: (average: string) => `人均约 ${average} 家`,
  leftOut: (who: string) => `未计入：${who}`,
  notDrawn: (count: number) => `不参加抽取的企业（${count} 家）`,
  notDrawnList: '不参加抽取的企业及原因',
  clauses: (count: number) => `方案依据的条款（${count} 条）`,
  chosen: '原文未定，本方案取值',
  blocked: (count: number) => `还有 ${count} 处要改：请改好名录后重新读取，或另选方案、时段。`,
  unanswered: (count: number) => `还有 ${count} 个问题没有回答，回答后才能抽取。`,
  fits: '规则之间没有冲突',
} as const;
