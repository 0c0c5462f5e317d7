import { conditionText } from '../../../src/text/grammar/conditionText';
import { deadlineRuleText, readDeadlineRule } from '../../../src/text/grammar/deadlineRuleText';
import { readMonths } from '../../../src/text/grammar/monthWords';
import { readCondition } from '../../../src/text/grammar/readCondition';
import { readQuota } from '../../../src/text/grammar/readQuota';
import { ruleText } from '../../../src/text/term/profileText';
import { ENTERPRISE_FIELDS, INSPECTOR_FIELDS } from '../../../src/domain/register/field';
import { fieldText } from '../../../src/text/term/fieldText';
import { inspectorFieldText } from '../../../src/text/term/inspectorFieldText';

test.each([
  ['环境信用评价是C、D，ｅ', '环境信用评价 是 C、D、E'],
  ['重点排污单位名录 是 是', '重点排污单位名录 为 是'],
  ['违法记录=有', '违法记录 为 是'],
  ['年度检查次数≥２', '年度检查次数 不少于 2'],
  ['行业类别 不含 印染、化工', '非（行业类别 含 印染、化工）'],
  [
    '行业类别含印染且环境信用评价不是A或挂牌督办为是',
    '（行业类别 含 印染 且 非（环境信用评价 是 A）） 或 挂牌督办 为 是',
  ],
  ['非(生产状态 是 停产、关闭)', '非（生产状态 是 停产、关闭）'],
  ['排污许可管理类别 是 重点管理', '排污许可管理类别 是 重点管理'],
  ['行业类别 含 非金属矿物制品业', '行业类别 含 非金属矿物制品业'],
  ['企业名称 含 "水、土 科"', '企业名称 含 “水、土 科”'],
  ['环境信用评价 是 C 或 D', '环境信用评价 是 C、D'],
  ['环境信用评价 是 C 或 D 或 挂牌督办 为 是', '环境信用评价 是 C、D 或 挂牌督办 为 是'],
  ['环境信用评价为C级、D级', '环境信用评价 是 C、D'],
  ['环境信用评价 是 黄牌', '环境信用评价 是 C'],
  ['环境信用评价 属于 红牌、黑牌', '环境信用评价 是 D、E'],
  ['重点排污单位名录 为 √', '重点排污单位名录 为 是'],
  ['年度检查次数不低于三次', '年度检查次数 不少于 3'],
  ['年度检查次数 大于 2', '年度检查次数 不少于 3'],
  ['年度检查次数>2', '年度检查次数 不少于 3'],
  ['年度检查次数 少于 两次', '年度检查次数 不多于 1'],
  ['行业类别 包括 化工', '行业类别 含 化工'],
])('%s', (typed, written) => {
  const reading = readCondition(typed);
  expect(reading.ok && conditionText(reading.value)).toBe(written);
});

test.each([
  ['环境信用评价 是 F', { kind: 'value', word: 'F', accepted: ['A', 'B', 'C', 'D', 'E'] }],
  [
    '排污许可管理类别 是 轻点',
    { kind: 'value', word: '轻点', accepted: ['重点管理', '简化管理', '登记管理'] },
  ],
  ['挂牌督办 为 大概', { kind: 'value', word: '大概', accepted: ['是', '否'] }],
  ['（挂牌督办 为 是', { kind: 'condition', rest: '' }],
  ['年度检查次数 不少于 多次', { kind: 'condition', rest: '多次' }],
])('%s is said to be wrong where it is', (typed, fault) => {
  expect(readCondition(typed)).toMatchObject({ ok: false, fault });
});

test.each([
  ['每季度２５％', '每季度 25%'],
  ['每季度至少 12.5 %', '每季度 12.5%'],
  ['每年1：10(在编在岗人员)', '每年 1:10（在编在岗）'],
  ['每批次5家', '每批 5 家'],
  // of each enterprise, of draws, or left open
  ['每家每季度1次', '每家每季度 1 次'],
  ['每季度每家1次', '每家每季度 1 次'],
  ['每季度各抽查1次', '每家每季度 1 次'],
  ['每年一遍', '每家每年 1 次'],
  ['每季度抽查1次（批）', '每季度抽查 1 批'],
  ['2批/年', '每年抽查 2 批'],
  ['每季度1次', '每季度 1 次'],
  ['每半年 1 次', '每半年 1 次'],
  // without a period: of each quarter; 全覆盖 and 1:n of the year
  ['25%', '每季度 25%'],
  ['25%以上', '每季度 25%'],
  ['不低于25%', '每季度 25%'],
  ['百分之二十五', '每季度 25%'],
  ['100%', '每季度 100%'],
  ['全部', '每季度 100%'],
  ['20户', '每季度 20 家'],
  ['20家次', '每季度 20 家'],
  ['全覆盖', '每年 100%'],
  ['每年1:10', '每年 1:10（在编在岗）'],
  ['1：10（在岗在编）', '每年 1:10（在编在岗）'],
  // the period before, behind, in other words
  ['25%/季度', '每季度 25%'],
  ['每个季度25%', '每季度 25%'],
  ['每季度至少抽查25%', '每季度 25%'],
  ['抽查比例25%', '每季度 25%'],
  ['1次/年', '每年 1 次'],
  ['每年一次', '每年 1 次'],
  ['一年一次', '每年 1 次'],
  ['每年两次', '每年 2 次'],
  ['全年20%', '每年 20%'],
  ['10%每月', '每月 10%'],
  // what becomes of parts of an enterprise
  ['每季度9%，四舍五入', '每季度 9%（四舍五入）'],
  ['9%（尾数舍去）', '每季度 9%（舍去）'],
  ['每季度1:2.5（在编在岗），向下取整', '每季度 1:2.5（在编在岗）（舍去）'],
  ['每年3%，不足1家按1家计', '每年 3%（进一）'],
  // the most
  ['每年不超过3%', '每年不超过 3%'],
  ['不高于5%', '每季度不超过 5%'],
  ['最多20%', '每季度不超过 20%'],
  ['每年3%以内', '每年不超过 3%'],
  ['每季度不低于5%且每年不超过20%', '每季度 5% 且 每年不超过 20%'],
  ['每季度25%，每年不超过50家', '每季度 25% 且 每年不超过 50 家'],
  ['每季度5%至10%', '每季度 5% 且 每季度不超过 10%'],
  // parts and limits
  ['每年10%且不少于2家', '每年 10% 且 每年 2 家'],
  ['每年1:10且不少于20%', '每年 1:10（在编在岗） 且 每年 20%'],
  ['每季度25%且不超过50家', '每季度 25%，不超过 50 家'],
  ['10%/年，不少于2家', '每年 10%，不少于 2 家'],
  ['每年1:5（持证）或者每年20%', '每年 1:5（持证） 或 每年 20%'],
])('%s', (typed, said) => {
  const reading = readQuota(typed);
  expect(reading.ok && ruleText(reading.value)).toBe(said);
});

test.each([
  '每季度',
  '每季度 25',
  '每年 1:10（本地）',
  '每季度 25% 且',
  '每年 5 家，不少于 3 家，不少于 4 家',
  '2次',
  '一季度25%',
  '每年不超过3%或每年20家',
  '若干家',
])('%s is no quota', (typed) => {
  expect(readQuota(typed).ok).toBe(false);
});

test('the most of n 次 is a cap, and said to be one', () => {
  expect(readQuota('每年不超过2次')).toEqual({ ok: false, fault: { kind: 'cap' } });
});

test.each([
  ['现场检查后７个工作日内', '现场检查结束后 7 个工作日内'],
  ['检查结束后20个工作日内', '现场检查结束后 20 个工作日内'],
  ['任务结束后的5个工作日之内', '任务完成后 5 个工作日内'],
  ['季末前5个工作日', '每季度结束前 5 个工作日'],
  ['每季度第一个月5日前', '每季度首月 5 日前'],
  ['每个季度首月5号之前', '每季度首月 5 日前'],
  ['12月底前', '每年 12 月 31 日前'],
  ['每年2月末', '每年 2 月底前'],
])('%s is a deadline', (typed, said) => {
  const reading = readDeadlineRule(typed);
  expect(reading.ok && deadlineRuleText(reading.value)).toBe(said);
});

test.each(['月底', '季度结束5个工作日', '尽快'])('%s is no deadline', (typed) => {
  expect(readDeadlineRule(typed)).toEqual({ ok: false, fault: { kind: 'deadline', rest: typed } });
});

test.each([
  ['4—11月', 4, 11],
  ['全年', 1, 12],
  ['第二、三季度', 4, 9],
  ['四季度', 10, 12],
  ['2025年2月至10月', 2, 10],
  ['11月至次年3月', 11, 3],
  ['7–9月份', 7, 9],
])('%s is months', (typed, first, last) => {
  expect(readMonths(typed)).toEqual({ ok: true, value: { first, last } });
});

test.each(['春季', '三至二季度', '13月', '4月15日至10月15日', '3月、夏天'])(
  '%s is no months',
  (typed) => {
    expect(readMonths(typed).ok).toBe(false);
  },
);

test('no two fields of a register share a name', () => {
  for (const names of [
    ENTERPRISE_FIELDS.map(fieldText),
    INSPECTOR_FIELDS.map(inspectorFieldText),
  ]) {
    expect(new Set(names).size).toBe(names.length);
  }
});
