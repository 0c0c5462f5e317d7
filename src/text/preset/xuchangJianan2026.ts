import type { Profile } from '../../domain/profile/profile';
import type { CheckKind } from '../../domain/register/inspectionRecord';
import { teamClause } from './teamClause';

const COUNTS: readonly CheckKind[] = ['routine', 'special', 'joint'];

/**
 * 许昌建安 2026. Sets how often a unit is checked at least and at most, and leaves the number of
 * general units to the bureau's staff: chosen is 1:10 of 环办〔2015〕88号, the notice that this document
 * implements. What makes a unit special is taken from the list of those to check more often.
 * 三（一）: 日常, 专项 and joint checks are all drawn by lot; what has an occasion is none of it.
 */
export const xuchangJianan2026: Profile = {
  id: 'xuchang-jianan-2026',
  name: '许昌建安 2026',
  authority: '许昌市生态环境局建安分局',
  document: '许昌市生态环境局建安分局2026年污染源日常环境监管双随机抽查工作实施方案',
  level: 'county',
  clauses: {
    分类: {
      number: '三（二）',
      text: '结合排污许可管理类别、排污单位信用记录和生态环境管理需要等因素，将被检查对象分为一般监管对象、重点监管对象、特殊监管对象三类',
    },
    特殊: {
      number: '三（五）',
      text: '对存在生态环境违法问题、群众普遍反映强烈、社会关注度高、信用评价等级低、有特殊管理需要以及污染防治技术不能稳定达到排污许可证规定的监管对象，可适当增加抽查频次',
      chosen: true,
    },
    频次: {
      number: '三（五）',
      text: '重点监管对象、特殊监管对象等2类随机抽查频次每年不低于1次。',
    },
    上限: { number: '三（五）', text: '日常双随机检查实行总量控制，每个企业全年检查不超过2次。' },
    一般: {
      number: '三（五）',
      text: '应依据监管职责，结合日常监管和行政执法人员配备情况，以及区域监管重点、风险隐患、行业类型和工作要求等情况，制定年度“双随机、一公开”抽查计划，合理确定抽查时间、抽查比例和抽查对象数量。',
      chosen: true,
    },
    增减: {
      number: '三（五）',
      text: '对存在生态环境违法问题、群众普遍反映强烈、社会关注度高、信用评价等级低、有特殊管理需要以及污染防治技术不能稳定达到排污许可证规定的监管对象，可适当增加抽查频次；对环境管理水平高、信用较好、环境风险较低的企业，可适当减少抽查频次。',
      chosen: true,
    },
    目标: {
      number: '二',
      text: '将计划性检查全部纳入“双随机、一公开”监管范围，年度抽查结果公开率达到100%，抽查事项清单做到年度全覆盖。',
    },
    公开: {
      number: '三（六）',
      text: '按照“谁检查、谁录入、谁公开”的原则，在随机抽查任务完成后的20个工作日内，主动将检查时间、内容、结果等情况在地方政府规定的平台公开。',
    },
    小组: teamClause,
  },
  classifyBy: 'register',
  categoryRules: [
    {
      category: 'special',
      any: [
        { field: 'violation', is: [true] },
        { field: 'penalised', is: [true] },
        { field: 'complaintVerified', is: [true] },
        { field: 'credit', is: ['D'] },
        { field: 'credit', is: ['E'] },
      ],
      clause: '特殊',
    },
    {
      category: 'key',
      any: [
        { field: 'keyListed', is: [true] },
        { field: 'permitClass', is: ['key'] },
      ],
      clause: '分类',
    },
  ],
  otherwise: 'general',
  plans: {
    key: { counts: COUNTS, quota: { kind: 'none' }, coverageYears: 1, clause: '频次' },
    special: { counts: COUNTS, quota: { kind: 'none' }, coverageYears: 1, clause: '频次' },
    general: {
      counts: COUNTS,
      quota: { kind: 'staff', units: 10, base: 'established', per: 'year' },
      clause: '一般',
    },
    offsite: { quota: { kind: 'none' } },
  },
  caps: [{ times: 2, per: 'year', kinds: ['routine'], clause: '上限' }],
  weights: [
    {
      factor: 2,
      any: [
        { field: 'violation', is: [true] },
        { field: 'penalised', is: [true] },
        { field: 'complaint', is: [true] },
        { field: 'complaintVerified', is: [true] },
        { field: 'credit', is: ['D', 'E'] },
      ],
      clause: '增减',
    },
    { factor: 0.5, any: [{ field: 'credit', is: ['A'] }], clause: '增减' },
  ],
  suspendedInPool: false,
  team: { size: 2, region: 'any', clause: '小组' },
  targets: [
    { what: 'items', percent: 100, per: 'year', clause: '目标' },
    { what: 'publication', percent: 100, per: 'year', clause: '目标' },
  ],
  deadlines: [
    { what: 'publish', rule: { kind: 'working-days', days: 20, from: 'task-end' }, clause: '公开' },
  ],
};
