import type { Demand, Profile } from '../../domain/profile/profile';
import {
  listedUnits,
  lishuiClauses,
  lishuiCounts,
  lishuiDeadlines,
  lishuiDocument,
  lishuiRules,
} from './lishui2021';
import { teamClause } from './teamClause';

/** 四（一）, of the key category and of all units on the key list. */
const keyPlan: Demand = {
  counts: lishuiCounts,
  quota: { kind: 'percent', percent: 5, per: 'quarter' },
  clause: '重点',
};

/**
 * 丽水 2021 for 市局. 适度提高 is taken as a fifth above the key rate, as in the county profile: 6 %
 * instead of 5 %.
 */
export const lishui2021City: Profile = {
  id: 'lishui-2021-city',
  name: '丽水 2021（市级）',
  authority: '丽水市生态环境局',
  document: lishuiDocument,
  level: 'city',
  clauses: {
    ...lishuiClauses,
    重点: { number: '四（一）', text: '市生态环境局每季度至少对全市5%的重点排污单位进行抽查。' },
    一般: {
      number: '四（二）',
      text: '市生态环境局至少按照1：5的比例（实际在岗的环境监察人员数量：被抽查单位数量）确定年度被抽查一般排污单位数量。',
    },
    小组: teamClause,
  },
  classifyBy: 'rules',
  categoryRules: lishuiRules,
  otherwise: 'general',
  plans: {
    key: keyPlan,
    special: {
      counts: lishuiCounts,
      quota: { kind: 'percent', percent: 6, per: 'quarter' },
      clause: '特殊',
    },
    general: {
      counts: lishuiCounts,
      quota: { kind: 'staff', units: 5, base: 'on-duty', per: 'year' },
      clause: '一般',
    },
    offsite: { quota: { kind: 'none' } },
  },
  directed: listedUnits(keyPlan),
  suspendedInPool: false,
  team: { size: 2, region: 'any', clause: '小组' },
  deadlines: lishuiDeadlines,
};
