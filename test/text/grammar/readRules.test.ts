import { conditionText } from '../../../src/text/grammar/conditionText';
import { readDeadlineRule, readMonths } from '../../../src/text/grammar/deadlineRuleText';
import { readCondition } from '../../../src/text/grammar/readCondition';
import { readQuota } from '../../../src/text/grammar/readQuota';
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
])('%s', (typed, written) => {
  const reading = readCondition(typed);
  expect(reading.ok && conditionText(reading.value)).toBe(written);
});

test.each([
  ['颜色 是 红', { kind: 'field', word: '颜色' }],
  ['行业类别 含 化工或印染', { kind: 'field', word: '印染' }],
  ['环境信用评价 是 F', { kind: 'value', word: 'F', accepted: ['A', 'B', 'C', 'D', 'E'] }],
  [
    '排污许可管理类别 是 重点',
    { kind: 'value', word: '重点', accepted: ['重点管理', '简化管理', '登记管理'] },
  ],
  ['挂牌督办 为 大概', { kind: 'value', word: '大概', accepted: ['是', '否'] }],
  ['（挂牌督办 为 是', { kind: 'condition', rest: '' }],
  ['挂牌督办', { kind: 'condition', rest: '' }],
  ['年度检查次数 不少于 两次', { kind: 'condition', rest: '两次' }],
])('%s is said to be wrong where it is', (typed, fault) => {
  expect(readCondition(typed)).toEqual({ ok: false, fault });
});

test.each([
  ['每季度２５％', { kind: 'percent', percent: 25, per: 'quarter' }],
  ['每季度至少 12.5 %', { kind: 'percent', percent: 12.5, per: 'quarter' }],
  ['每年1：10(在编在岗人员)', { kind: 'staff', units: 10, base: 'established', per: 'year' }],
  ['每批次5家', { kind: 'count', count: 5, per: 'batch' }],
  ['每半年 1 次', { kind: 'times', times: 1, per: 'half-year' }],
])('%s', (typed, value) => {
  expect(readQuota(typed)).toEqual({ ok: true, value });
});

test.each([
  '25%',
  '每季度',
  '每季度 25',
  '每季度 1:10（在编在岗）',
  '每年 1:10',
  '每季度 25% 且',
  '每年 5 家，不少于 3 家，不少于 4 家',
])('%s is no quota', (typed) => {
  expect(readQuota(typed).ok).toBe(false);
});

test('deadlines and months in other words', () => {
  expect(readDeadlineRule('现场检查后７个工作日内')).toEqual({
    ok: true,
    value: { kind: 'working-days', days: 7, from: 'site-visit' },
  });
  expect(readDeadlineRule('月底')).toEqual({
    ok: false,
    fault: { kind: 'deadline', rest: '月底' },
  });
  expect(readMonths('4—11月')).toEqual({ ok: true, value: { first: 4, last: 11 } });
  expect(readMonths('全年').ok).toBe(false);
});

test('no two fields of a register share a name', () => {
  for (const names of [
    ENTERPRISE_FIELDS.map(fieldText),
    INSPECTOR_FIELDS.map(inspectorFieldText),
  ]) {
    expect(new Set(names).size).toBe(names.length);
  }
});
