import type { Profile } from '../../domain/profile/profile';
import { teamClause } from './teamClause';

/**
 * 新县 2021. The plan names three categories and numbers for two. Special units are only those that the register calls so; they are drawn
 * at the rate of key units, since nothing allows less for them.
 */
export const xinxian2021: Profile = {
  id: 'xinxian-2021',
  name: '新县 2021',
  authority: '新县环境保护局',
  document: '新县环境保护局2021年度“双随机一公开”抽查工作计划',
  level: 'county',
  clauses: {
    category: {
      number: '三（二）',
      text: '将被检查对象科学地分成一般监管对象、重点监管对象、特殊监管对象三类，定期审核实行动态管理，科学调整。',
    },
    key: {
      number: '三（五）1',
      text: '重点排污单位最低抽查比例：对重点排污单位（市生态环境局发布的重点排污单位）进行抽查，每季度按30%的比例抽查。',
    },
    special: { number: '三（二）', text: '将被检查对象科学地分成一般监管对象、重点监管对象、特殊监管对象三类', chosen: true },
    general: {
      number: '三（五）2',
      text: '一般排污单位（含建设项目）最低抽查比例：对一般排污单位进行抽查，每年至少按照1:10（在编在岗的环境执法人员数量：被抽查单位数量）的比例确定年度被抽查单位数量。',
    },
    team: teamClause,
  },
  classifyBy: 'register',
  categoryRules: [{ category: 'key', any: [{ field: 'keyListed', is: [true] }], clause: 'key' }],
  otherwise: 'general',
  plans: {
    key: { quota: { kind: 'percent', percent: 30, per: 'quarter' }, clause: 'key' },
    special: { quota: { kind: 'percent', percent: 30, per: 'quarter' }, clause: 'special' },
    general: { quota: { kind: 'staff', units: 10, base: 'established', per: 'year' }, clause: 'general' },
    offsite: { quota: { kind: 'none' } },
  },
  suspendedInPool: false,
  team: { size: 2, region: 'any', clause: 'team' },
};
