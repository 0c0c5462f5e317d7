import type { Profile } from '../../domain/profile/profile';
import type { CheckKind } from '../../domain/register/inspectionRecord';
import { teamClause } from './teamClause';

const COUNTS: readonly CheckKind[] = ['routine', 'special', 'joint'];

/**
 * 新县 2021. The document names three categories and numbers for two. Special units are only those
 * that the register calls so; they are drawn at the rate of key units, since nothing allows less
 * for them.
 * 三（一）: planned checks are drawn by lot; complaints and cases are none of them.
 */
export const xinxian2021: Profile = {
  id: 'xinxian-2021',
  name: '新县 2021',
  authority: '新县环境保护局',
  document: '新县环境保护局2021年度“双随机一公开”抽查工作计划',
  level: 'county',
  clauses: {
    分类: {
      number: '三（二）',
      text: '将被检查对象科学地分成一般监管对象、重点监管对象、特殊监管对象三类，定期审核实行动态管理，科学调整。',
    },
    重点: {
      number: '三（五）1',
      text: '重点排污单位最低抽查比例：对重点排污单位（市生态环境局发布的重点排污单位）进行抽查，每季度按30%的比例抽查。',
    },
    特殊: {
      number: '三（二）',
      text: '将被检查对象科学地分成一般监管对象、重点监管对象、特殊监管对象三类',
      chosen: true,
    },
    一般: {
      number: '三（五）2',
      text: '一般排污单位（含建设项目）最低抽查比例：对一般排污单位进行抽查，每年至少按照1:10（在编在岗的环境执法人员数量：被抽查单位数量）的比例确定年度被抽查单位数量。',
    },
    公开: {
      number: '三（七）',
      text: '按照“谁检查、谁录入、谁公开”的原则，在随机抽查任务完成后的 20 个工作日内，主动将检查时间、内容、结果等情况公开。',
    },
    小组: teamClause,
  },
  classifyBy: 'register',
  categoryRules: [
    { category: 'key', any: [{ field: 'keyListed', is: [true] }], must: true, clause: '重点' },
  ],
  otherwise: 'general',
  plans: {
    key: {
      counts: COUNTS,
      quota: { kind: 'percent', percent: 30, per: 'quarter' },
      clause: '重点',
    },
    special: {
      counts: COUNTS,
      quota: { kind: 'percent', percent: 30, per: 'quarter' },
      clause: '特殊',
    },
    general: {
      counts: COUNTS,
      quota: { kind: 'staff', units: 10, base: 'established', per: 'year' },
      clause: '一般',
    },
    offsite: { quota: { kind: 'none' } },
  },
  suspendedInPool: false,
  team: { size: 2, region: 'any', clause: '小组' },
  deadlines: [
    { what: 'publish', rule: { kind: 'working-days', days: 20, from: 'task-end' }, clause: '公开' },
  ],
};
