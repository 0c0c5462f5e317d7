import type { CategoryRule, Clause, Deadline } from '../../domain/profile/profile';
import type { CheckKind } from '../../domain/register/inspectionRecord';

/** What the county and the city profile of 丽水 2021 have in common. */
export const lishuiDocument =
  '丽水市2021年污染源日常环境监管“双随机”抽查工作计划（浙环发〔2016〕50号、丽环函〔2017〕65号）';

export const lishuiClauses = {
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
export const lishuiCounts: readonly CheckKind[] = ['routine', 'special', 'joint'];

export const lishuiDeadlines: readonly Deadline[] = [
  { what: 'draw', rule: { kind: 'day', month: 'first-of-quarter', day: 5 }, clause: '抽取' },
];

/**
 * Special before key, or raising the rate of 国控 units, which are all on the key list, would raise
 * nothing. The six industries are found by their own words and by those of GB/T 4754 that industry
 * columns use. Where a column gives only the broad class (电镀 under 金属制品业, 印染 under 纺织业, sewage
 * works under 水的生产和供应业) the unit's name says what it does.
 */
export const lishuiRules: readonly CategoryRule[] = [
  {
    category: 'special',
    any: [
      { field: 'controlLevel', contains: ['国控', '国家重点监控'] },
      { field: 'industry', contains: ['污水处理'] },
      { field: 'name', contains: ['污水处理'] },
      { field: 'industry', contains: ['印染', '染整'] },
      { field: 'name', contains: ['印染', '染整'] },
      {
        field: 'industry',
        contains: ['化工', '化学原料', '化学制品', '化学产品', '农药制造', '肥料制造'],
      },
      { field: 'name', contains: ['化工'] },
      { field: 'industry', contains: ['造纸', '纸浆'] },
      { field: 'name', contains: ['造纸'] },
      { field: 'industry', contains: ['制革', '皮革', '鞣制'] },
      { field: 'name', contains: ['制革'] },
      { field: 'industry', contains: ['电镀', '金属表面处理'] },
      { field: 'name', contains: ['电镀'] },
      { field: 'industry', contains: ['铅酸蓄电池', '铅蓄电池', '铅酸电池'] },
      { field: 'name', contains: ['铅酸蓄电池', '铅蓄电池', '铅酸电池'] },
      { field: 'complaint', is: [true] },
    ],
    clause: '特殊',
  },
  { category: 'key', any: [{ field: 'keyListed', is: [true] }], clause: '重点名录' },
];
