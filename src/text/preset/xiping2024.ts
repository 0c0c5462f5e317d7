import type { Profile } from '../../domain/profile/profile';
import type { CheckKind } from '../../domain/register/inspectionRecord';
import { teamClause } from './teamClause';

const COUNTS: readonly CheckKind[] = ['routine', 'joint'];

/**
 * 西平 2024. 1:10 names no staff base; 一（三） makes the inspector register of those with a licence, so
 * they count. 4 × 20 % is 80 %: the yearly round of all key units raises the quota.
 * 一（一）: 专项, cases, 后督察 and 信访 are no part of this; only 日常 and joint (二（五）) checks count.
 */
export const xiping2024: Profile = {
  id: 'xiping-2024',
  name: '西平 2024',
  authority: '驻马店市生态环境局西平分局',
  document: '西环〔2024〕3号《西平县污染源日常监管随机抽查制度》',
  level: 'county',
  clauses: {
    重点名录: { number: '一（三）', text: '其中市控及以上重点企业必须作为重点排污单位。' },
    人员: {
      number: '一（三）',
      text: '执法检查人员数据库原则上由西平县环境监察大队具有行政执法资格证的工作人员构成',
    },
    重点: {
      number: '一（四）1',
      text: '重点排污单位最低抽查比例：每季度至少对本辖区20%的重点排污单位进行抽查（原则上应保证每年对辖区所有重点排污单位进行一遍巡查）。',
    },
    一般: {
      number: '一（四）2',
      text: '一般排污单位最低抽查比例：至少按照1:10的比例确定年度被抽查单位数量。',
    },
    特殊: {
      number: '一（四）3',
      text: '特殊监管对象抽查比例：对存在环境违法问题和环境管理问题的污染源，应适度提高抽查比例。每季度至少对本辖区的特殊监管对象抽查一次。',
    },
    年度计划: {
      number: '一（四）',
      text: '每年12月底前，按照本单位确定的抽查比例，确定下一年度被抽查单位数量，纳入本级《环境监察年度工作计划》，报上级环保部门备案。',
    },
    上传: {
      number: '二（二）',
      text: '现场抽查工作结束后，实施抽查部门在7个工作日内将抽查结果上传到“河南省生态环境执法一体化”平台，原始记录及时进行整理归档。',
    },
    保密: {
      number: '二（四）',
      text: '建立健全随机抽查工作的保密制度。在现场检查工作实施前，随机抽查名单应对被抽查单位保密，坚决防止跑风漏气、失密泄密现象发生。',
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
      ],
      clause: '特殊',
    },
    {
      category: 'key',
      any: [
        { field: 'keyListed', is: [true] },
        { field: 'controlLevel', contains: ['市控', '省控', '国控', '重点监控'] },
      ],
      must: true,
      clause: '重点名录',
    },
  ],
  otherwise: 'general',
  plans: {
    key: {
      counts: COUNTS,
      quota: { kind: 'percent', percent: 20, per: 'quarter' },
      coverageYears: 1,
      clause: '重点',
    },
    special: { counts: COUNTS, quota: { kind: 'times', times: 1, per: 'quarter' }, clause: '特殊' },
    general: {
      counts: COUNTS,
      quota: { kind: 'staff', units: 10, base: 'licensed', per: 'year' },
      clause: '一般',
    },
    offsite: { quota: { kind: 'none' } },
  },
  suspendedInPool: false,
  team: { size: 2, region: 'any', clause: '小组' },
  deadlines: [
    { what: 'annual-plan', rule: { kind: 'day', month: 12, day: 31 }, clause: '年度计划' },
    { what: 'upload', rule: { kind: 'working-days', days: 7, from: 'site-visit' }, clause: '上传' },
  ],
};
