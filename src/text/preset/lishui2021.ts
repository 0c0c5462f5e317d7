import type { CategoryRule, Clause, Deadline, Demand, Profile } from '../../domain/profile/profile';
import type { CheckKind } from '../../domain/register/inspectionRecord';
import { heavyIndustries, industryConditions } from './heavyIndustries';
import { teamClause } from './teamClause';

/** What the county and the city profile of 丽水 2021 have in common. */

const document =
  '丽水市2021年污染源日常环境监管“双随机”抽查工作计划（浙环发〔2016〕50号、丽环函〔2017〕65号）';

const clauses = {
  重点名录: {
    number: '四（一）',
    text: '重点排污单位名单为2021年丽水市重点排污单位，各地可结合实际情况增加重点排污单位家数。',
  },
  抽取: {
    number: '四（一）',
    text: '每季度抽查方案必须在季度第一个月5号前通过双随机软件摇号确定抽查对象、数量以及抽查的执法人员。',
  },
  特殊: {
    number: '四（三）',
    text: '特殊监管对象抽查比例。对国控企业，城镇集中式污水处理厂，印染、化工、造纸、制革、电镀、铅酸蓄电池六大重污染行业及信访投诉频次较多存在环境违法问题和环境管理问题的污染源的企业，应适度提高抽查比例。',
    chosen: true,
  },
} satisfies Record<string, Clause>;

/** 双随机抽查 are planned checks: complaints and cases (四（三）) are none. */
const counts: readonly CheckKind[] = ['routine', 'special', 'joint'];

const deadlines: readonly Deadline[] = [
  { what: 'draw', rule: { kind: 'day', month: 'first-of-quarter', day: 5 }, clause: '抽取' },
];

/**
 * Special before key, or raising the rate of 国控 units, which are all on the key list, would raise
 * nothing.
 */
const categoryRules: readonly CategoryRule[] = [
  {
    category: 'special',
    any: [
      { field: 'controlLevel', contains: ['国控', '国家重点监控'] },
      ...heavyIndustries.flatMap(industryConditions),
      { field: 'complaint', is: [true] },
    ],
    clause: '特殊',
  },
  { category: 'key', any: [{ field: 'keyListed', is: [true] }], clause: '重点名录' },
];

/** What each of the two says for itself. */
interface Level extends Pick<Profile, 'id' | 'name' | 'authority' | 'level'> {
  /** 四（一） and 四（二） in its words. */
  readonly texts: { readonly key: string; readonly general: string };
  readonly key: Asked;
  readonly special: Asked;
  readonly general: Asked;
}

type Asked = Pick<Demand, 'quota' | 'coverageYears'>;

/**
 * The profile of a level. 四（一） is about all listed units, also those that 四（三） makes special and that
 * are drawn at another rate. So the list is a directed draw of its own: what the categories took of
 * it counts, and what lacks is drawn besides.
 *
 * @param own what it says for itself
 */
export function lishui2021({ texts, key, special, general, ...own }: Level): Profile {
  const keyPlan: Demand = { counts, ...key, clause: '重点' };
  return {
    ...{ id: own.id, name: own.name, authority: own.authority },
    document,
    level: own.level,
    clauses: {
      ...clauses,
      重点: { number: '四（一）', text: texts.key },
      一般: { number: '四（二）', text: texts.general },
      小组: teamClause,
    },
    classifyBy: 'rules',
    categoryRules,
    otherwise: 'general',
    plans: {
      key: keyPlan,
      special: { counts, ...special, clause: '特殊' },
      general: { counts, ...general, clause: '一般' },
      offsite: { quota: { kind: 'none' } },
    },
    directed: [
      {
        id: 'key-listed',
        name: '全部重点排污单位',
        units: { field: 'keyListed', is: [true] },
        plan: keyPlan,
      },
    ],
    suspendedInPool: false,
    team: { size: 2, region: 'any', clause: '小组' },
    deadlines,
  };
}
