import { CATEGORIES } from '../../domain/register/category';
import {
  CAP_SPANS,
  type CapSpan,
  type DeadlineWhat,
  type JointShare,
  type JointSide,
  type Profile,
  type RatioTarget,
  type RegionRule,
  type TeamRules,
} from '../../domain/profile/profile';
import { CHECK_KINDS } from '../../domain/register/inspectionRecord';
import { capSpanText } from '../grammar/capText';
import { categoryText, kindText } from '../term/codeText';
import { vocabulary } from '../vocabulary/vocabulary';

/**
 * Wording of the sheet that holds a profile. What writes the sheet and what reads it find their way
 * by the same words, so each stands here once.
 */

/** Codes and their words: the first is what the sheet shows and offers, others are read as well. */
export type Choices<Code extends string | boolean = string | boolean> = readonly (readonly [
  code: Code,
  word: string,
  ...others: string[],
])[];

const SPAN_WORDS = {
  day: ['每日', '每天', '日', '天', '一天', '一日', '按日'],
  week: ['每周', '一周', '周', '每星期', '星期', '按周'],
  month: ['每月', '每个月', '月', '一个月', '月度', '按月'],
  quarter: ['每季度', '每季', '季度', '季', '每个季度', '按季度', '按季', '一个季度'],
  year: ['每年', '全年', '年度', '年', '每年度', '一年', '本年度', '年内', '按年', '按年度'],
} as const satisfies Readonly<Record<CapSpan, readonly [string, ...string[]]>>;

export const profileSheetText = {
  name: '抽查方案',
  title: (name: string) => `抽查方案：${name}`,
  subtitle:
    '本表就是抽查时所用的规则，可以直接修改。【】内的小标题和表头请保留；空白表示不作要求；需要时可在各部分内插入行。',
  section: (title: string) => `【${title}】`,
} as const;

export const choices = {
  level: [
    ['county', '县级'],
    ['city', '市级'],
  ] satisfies Choices<Profile['level']>,
  classifyBy: [
    ['register', '以名录库企业分类为准'],
    ['rules', '按下列规则'],
  ] satisfies Choices<Profile['classifyBy']>,
  category: CATEGORIES.map(
    (category) => [category, categoryText(category)] as const,
  ) satisfies Choices,
  yesNo: [
    [true, '是'],
    [false, '否'],
  ] satisfies Choices<boolean>,
  region: [
    ['any', '不限'],
    ['same', '本区域'],
    ['cross', '跨区域'],
  ] satisfies Choices<RegionRule>,
  expertise: [
    ['prefer', '尽量匹配'],
    ['require', '必须匹配'],
  ] satisfies Choices<NonNullable<TeamRules['expertise']>>,
  joint: [
    ['internal', '部门内联合'],
    ['external', '跨部门联合'],
    ['any', '部门联合'],
  ] satisfies Choices<JointSide>,
  span: [
    ['quarter', ...SPAN_WORDS.quarter],
    ['year', ...SPAN_WORDS.year],
  ] satisfies Choices<JointShare['per']>,
  target: [
    [
      'credit-graded',
      '信用分级抽查次数占比',
      '信用分级占比',
      '信用分级抽查占比',
      '信用分级抽查比例',
    ],
    ['items', '抽查事项覆盖率', '事项覆盖率', '覆盖率', '事项全覆盖'],
    [
      'publication',
      '抽查结果公开率',
      '公开率',
      '公示率',
      '结果公开率',
      '结果公示率',
      '抽查结果公示率',
    ],
  ] satisfies Choices<RatioTarget['what']>,
  deadline: [
    ['draw', '完成抽取', '抽取', '完成抽查'],
    ['finish', '完成检查任务', '完成检查', '完成任务', '检查任务完成'],
    ['records', '上交检查记录', '提交检查记录', '报送检查记录'],
    ['statistics', '报送统计表', '上报统计表', '报送季度统计表', '统计表报送'],
    ['upload', '上传检查结果', '上传结果', '录入检查结果', '录入结果'],
    [
      'publish',
      '公开检查结果',
      '公开结果',
      '公示结果',
      '结果公开',
      '结果公示',
      '公示检查结果',
      '检查结果公开',
      '检查结果公示',
      '公开抽查结果',
      '公示抽查结果',
    ],
    ['annual-plan', '确定下年度抽查数', '确定下一年度抽查数', '确定下年度抽查数量'],
    ['list', '公布名录', '公布名录库', '公开名录', '公示名录'],
  ] satisfies Choices<DeadlineWhat>,
  /** All words that the records of checks accept. */
  checkKind: CHECK_KINDS.map(
    (kind) => [kind, kindText(kind), ...vocabulary.checkKind[kind]] as const,
  ) satisfies Choices,
  /** The kinds of checks that earlier versions knew. */
  earlierKind: [
    ['routine', '日常双随机'],
    ['special', '专项'],
    ['case', '个案'],
    ['joint', '部门联合'],
  ] satisfies Choices<string>,
  capSpan: CAP_SPANS.map(
    (per) => [per, capSpanText(per), ...SPAN_WORDS[per]] as const,
  ) satisfies Choices,
} as const;

/** Sections whose rows are a label and what it is set to: label, explanation. */
export const labels = {
  basics: {
    name: ['方案名称', '显示在界面和抽查名单上'],
    id: ['方案编号', '区分各个方案，不要重复'],
    authority: ['制定机关', ''],
    document: ['依据文件', ''],
    level: ['层级', '县级、市级'],
    classifyBy: ['分类方式', '名录库里没有填企业分类的企业，总是按分类规则'],
    otherwise: ['其余企业归入', '不符合任何一条分类规则的企业'],
    suspendedInPool: ['停产企业参加抽取', '否：停产企业计入总数，不参加抽取'],
  },
  /** Of earlier versions, which knew one cap. */
  cap: {
    times: ['每家每年最多检查次数', '已达次数的企业不再参加抽取；空白表示没有上限'],
    kinds: ['计入上限的检查', '日常双随机、专项、个案、部门联合，以顿号分隔；空白表示都计入'],
    clause: ['条款', '填“条款”部分的编号'],
  },
  team: {
    size: ['每组执法人员数', '持证人员，含主办，至少 2 人'],
    region: ['区域', '不限；本区域：企业所在区域的人员；跨区域：其他区域的人员'],
    auxiliaries: ['辅助人员数', '每组另配的无证辅助人员'],
    helpers: ['挑选的辅助人员', '姓名或证号，以顿号分隔；空白表示从全部辅助人员中抽取'],
    expertise: ['业务专长', '尽量匹配；必须匹配'],
    mixedDepartments: ['组员来自不同部门', '是、否'],
    fixed: ['整个季度固定分组', '是、否'],
    noRepeatPair: ['避开上次的同一组合', '是、否；需要检查记录'],
    restAfterClean: ['连续几次未发现问题后换人', '次数；需要检查记录的检查人员和检查结果'],
    levelled: ['联合检查先派组', '是、否；人员任务数因此更平均时，先给部门内联合的任务派组'],
    clause: ['条款', '填“条款”部分的编号'],
  },
} as const;

/** What is asked of a category or of a directed draw, in the order of its cells. */
const DEMAND_HEADERS = [
  '抽查数',
  '几年内至少查一遍',
  '年内不重复',
  '月份',
  '每年批数',
  '抽查事项',
  '条款',
  '计入的检查',
  '年度定数',
] as const;

/** All sections in the order in which they stand on the sheet: title, remark, headers. */
export const sections = {
  basics: { title: '基本信息', remark: '', headers: ['项目', '内容', '说明'] },
  rules: {
    title: '分类规则',
    remark:
      '自上而下，先符合的先定。一类有几个条件、符合其一即可的，一个条件一行，后几行的类别留空。“不论登记”填是的，名录库里登记为别的类别也按这一条，登记的类别排在它前面的除外。条件的写法：环境信用评价 是 C、D、E；重点排污单位名录 为 是；行业类别 含 印染、化工；年度检查次数 不少于 2；信用评价 C级及以下；名录里自有的列写它的表头：占地面积 大于 500、验收日期 早于 2020年6月30日、所属园区 不为空；用 且、或、非（ ）连接。行业、地址等文字栏目的“属于”同“含”：属于 化工，精细化工也算。',
    headers: ['归入类别', '条件', '条款', '不论登记'],
  },
  plans: {
    title: '各类抽查数',
    remark:
      '抽查数的写法：每季度 25%；每家每季度 1 次；每季度抽查 1 批；每年 1:10（在编在岗）；每年 20 家；不抽取。比例可按每批、每月、每季度、每半年、每年；1:n 的人数可按在编在岗、实际在岗、持证。用 且（都要满足）、或（满足其一）连接；后面可加“，不少于 3 家，不超过 50 家”。只有上限的写：每年不超过 3%，按上限舍去小数抽取；与下限合用：每季度 5% 且 每年不超过 20%。“年内不重复”填是、否，或写年数：3 年内抽查过的不再抽取，需要以前的检查记录。月份的写法：4月至11月；3月、9月；单月；除1月、2月外。小数一般进一，另有规定的加（四舍五入）、（舍去）。抽查事项填随机抽查事项清单里的名称、序号或大类，以顿号分隔；空白表示清单里抽查对象相符的都查。计入的检查：算作已查的检查类型，以顿号分隔；空白表示都计入。年度定数：按 1:n 的全年抽查数已经定下的，写 2026年 50 家，当年人数变动也不变；空白表示以当年第一次抽取时的人数为准。',
    headers: ['类别', ...DEMAND_HEADERS],
  },
  caps: {
    title: '检查上限',
    remark: `一家企业在期限内最多检查几次；每年或每季度的，已达次数的企业不再参加抽取，每日、每周的只用于超频次标注。计入的检查：${CHECK_KINDS.map(kindText).join('、')}，以顿号分隔；空白表示都计入。监管类别和企业条件限定受限制的企业，例外写不受限制的企业，写法同上。各部门分别计：是、否，按检查记录的检查单位。`,
    headers: [
      '最多次数',
      '计入的检查',
      '期限',
      '监管类别',
      '企业条件',
      '例外',
      '各部门分别计',
      '条款',
    ],
  },
  exemptions: {
    title: '排除与免检',
    remark:
      '符合条件的企业计入总数，不参加抽取。一项有几个条件的，后几行的名称留空。关闭、注销的企业不必写，总是不参加。',
    headers: ['名称', '条件', '条款'],
  },
  weights: {
    title: '权重',
    remark: '符合条件的企业，中签机会乘以倍数：大于 1 多查，小于 1 少查。',
    headers: ['倍数', '条件', '条款'],
  },
  directed: {
    title: '定向抽查',
    remark:
      '在限定的企业和人员范围内另行抽取，写法同上；编号空白的，以名称为编号；人员条件例如：业务专长 含 水。空白表示不限人员。重合企业：范围内已由类别抽中的，同时作为定向抽查任务标明，由限定的人员检查；填否的只计数。',
    headers: ['名称', '企业条件', '编号', '人员条件', ...DEMAND_HEADERS, '重合企业'],
  },
  team: { title: '小组', remark: '', headers: ['项目', '内容', '说明'] },
  joint: {
    title: '联合抽查',
    remark:
      '参加部门以顿号分隔，轮流参加；空白表示所有已知部门。部门联合：部门内、跨部门合在一起计算的比例。',
    headers: ['方式', '不低于', '按', '参加部门', '条款'],
  },
  targets: { title: '比例要求', remark: '', headers: ['要求', '不低于', '按', '条款'] },
  deadlines: {
    title: '期限',
    remark:
      '写法：每季度首月 5 日前；每月 5 日前；每年 12 月 31 日前；任务完成后 20 个工作日内；抽取后 5 个工作日内；每季度结束前 5 个工作日；现场检查结束后 7 日内（日含休息日）。',
    headers: ['事项', '期限', '条款'],
  },
  clauses: {
    title: '条款',
    remark:
      '上面各部分的“条款”一栏填这里的编号。文件没有定数、由本方案自定的，“自定”填是。编号为“保密”的条款：抽查名单标明公布前保密；原文写明交给哪个保密小组的，名单末尾留交接签字栏。',
    headers: ['编号', '原文', '条款号', '自定'],
  },
} as const;

export type SectionKey = keyof typeof sections;

/** What clerks make of a header, by the header. */
export const headerAliases: Readonly<Record<string, readonly string[]>> = {
  抽查数: [
    '抽查比例',
    '抽取比例',
    '抽查数量',
    '抽取数',
    '抽取数量',
    '抽查频次',
    '比例',
    '频次',
    '抽查比例及频次',
  ],
  几年内至少查一遍: ['覆盖年限', '全覆盖', '全覆盖年限', '几年查一遍', '覆盖周期', '几年全覆盖'],
  年内不重复: ['不重复', '不重复抽查', '不重复抽取', '年内不重复抽查'],
  月份: ['抽查月份', '月', '时间', '抽查时间'],
  条款: ['依据', '依据条款', '条款编号'],
  类别: ['企业类别', '监管类别', '分类', '对象类别', '检查对象类别'],
  归入类别: ['类别', '企业类别', '监管类别', '分类', '归入'],
  条件: ['分类条件', '适用条件', '判断条件', '规则', '企业条件'],
  企业条件: ['条件', '对象条件', '企业范围'],
  人员条件: ['检查人员条件', '人员范围'],
  名称: ['项目', '事项', '规则名称'],
  倍数: ['权重', '系数', '权重倍数'],
  不低于: ['比例', '要求', '最低比例', '占比'],
  按: ['周期', '时间范围', '期间'],
  参加部门: ['部门', '联合部门', '参与部门'],
  期限: ['时限', '时间要求', '完成期限', '截止时间'],
  事项: ['工作', '工作内容', '任务'],
  编号: ['条款编号', '序号', '代号'],
  原文: ['条款原文', '条款内容', '内容'],
  内容: ['设置', '取值', '值'],
};
/** Sections that earlier versions wrote and that are still read. */
export const earlierSections = {
  cap: { title: '上限', remark: '', headers: ['项目', '内容', '说明'] },
} as const;
