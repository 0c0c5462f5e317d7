import type { Profile } from '../../domain/profile/profile';
import type { CheckKind } from '../../domain/register/inspectionRecord';
import { teamClause } from './teamClause';

const COUNTS: readonly CheckKind[] = ['routine', 'special', 'joint'];

/**
 * 唐山高新区 2024. The order of the rules is 二（三）'s own: special conditions before those of 正面清单, both
 * before key ones.
 * 二（二）, 二（三）: shares of 抽查 are meant, so complaints and cases count for none of them.
 */
export const tangshanGaoxin2024: Profile = {
  id: 'tangshan-gaoxin-2024',
  name: '唐山高新区 2024',
  authority: '唐山市生态环境局高新区分局',
  document:
    '唐环高发〔2024〕10号《唐山市生态环境局高新区分局2024年“双随机、一公开”监管工作实施方案》',
  level: 'county',
  clauses: {
    冲突: {
      number: '二（三）',
      text: '重点监管对象指定条件与特殊监管对象或一般监管对象指定条件相冲突的，应分别以特殊监管对象和一般监管对象的指定条件为准',
    },
    重点: {
      number: '二（三）',
      text: '重点监管对象。将重点排污单位名录企业、排污许可重点管理企业，指定为重点监管对象。每季度至少对本行政区域内25%的重点监管对象进行抽查。',
    },
    特殊: {
      number: '二（三）',
      text: '特殊监管对象。将环境信用级别较低或环境风险较大的企业指定为特殊监管对象，主要包括生态环境信用评价C、D、E级的，被生态环境部或省厅挂牌督办的，上一季度因生态环境违法问题受到行政处罚或被群众举报查实的企业。每季度至少对本行政区域内65%的特殊监管对象进行抽查。',
    },
    一般: {
      number: '二（三）',
      text: '对生态环境监督执法正面清单外的一般监管对象。每季度至少检查3%。',
    },
    非现场: {
      number: '二（三）',
      text: '一般监管对象。对生态环境监督执法正面清单企业采用非现场监管方式进行日常监管，实现每季度全覆盖',
    },
    联合: {
      number: '二（二）',
      text: '部门内联合抽查比例每季度不低于 35%，着力提升联合抽查效能。',
    },
    信用: {
      number: '二（三）',
      text: '运用信用风险分级分类开展的抽查次数占抽查企业总次数的比例不低于85%，不断提升随机检查的靶向性和精准性。',
    },
    记录: {
      number: '二（五）',
      text: '每季度结束后 7 个工作日内，各组检查人员需将本季度双随机检查记录表统一交到双随机负责科室。',
    },
    报送: {
      number: '四（五）',
      text: '每季度结束前5个工作日完成本季度双随机抽查工作任务，向市局报送本季度“双随机、一公开”监督工作总结，每季度结束后的第1个工作日报送上季度统计表',
    },
    保密: {
      number: '四（四）',
      text: '严格保密随机抽查。在随机抽选保密领导小组的监督下，进行随机抽选工作，由现场监督人员确认后，抽选名单交由随机抽选保密领导小组，确保随机抽查工作的保密性。',
    },
    小组: teamClause,
  },
  classifyBy: 'rules',
  categoryRules: [
    {
      category: 'special',
      any: [
        { field: 'credit', is: ['C'] },
        { field: 'credit', is: ['D'] },
        { field: 'credit', is: ['E'] },
        { field: 'supervised', is: [true] },
        { field: 'penalised', is: [true] },
        { field: 'complaintVerified', is: [true] },
      ],
      clause: '特殊',
    },
    { category: 'offsite', any: [{ field: 'positiveList', is: [true] }], clause: '非现场' },
    {
      category: 'key',
      any: [
        { field: 'keyListed', is: [true] },
        { field: 'permitClass', is: ['key'] },
      ],
      clause: '重点',
    },
  ],
  otherwise: 'general',
  plans: {
    key: {
      counts: COUNTS,
      quota: { kind: 'percent', percent: 25, per: 'quarter' },
      clause: '重点',
    },
    special: {
      counts: COUNTS,
      quota: { kind: 'percent', percent: 65, per: 'quarter' },
      clause: '特殊',
    },
    general: {
      counts: COUNTS,
      quota: { kind: 'percent', percent: 3, per: 'quarter' },
      clause: '一般',
    },
    offsite: { quota: { kind: 'none' }, clause: '非现场' },
  },
  suspendedInPool: false,
  team: { size: 2, region: 'any', levelled: true, clause: '小组' },
  joint: { internal: { percent: 35, per: 'quarter', departments: [], clause: '联合' } },
  targets: [{ what: 'credit-graded', percent: 85, per: 'year', clause: '信用' }],
  deadlines: [
    {
      what: 'finish',
      rule: { kind: 'working-days', days: -5, from: 'quarter-end' },
      clause: '报送',
    },
    {
      what: 'records',
      rule: { kind: 'working-days', days: 7, from: 'quarter-end' },
      clause: '记录',
    },
    {
      what: 'statistics',
      rule: { kind: 'working-days', days: 1, from: 'quarter-end' },
      clause: '报送',
    },
  ],
};
