import {
  freeSheetName,
  isOwnSheetName,
  resultSheetKind,
} from '../../../src/excel/writing/resultSheetName';

test('a taken name gets a number, whatever its capitals', () => {
  expect(freeSheetName('抽查名单 2026Q1', ['抽查名单 2026q1', '抽查名单 2026Q1 (2)'])).toBe(
    '抽查名单 2026Q1 (3)',
  );
  expect(freeSheetName('抽查名单 2026Q1', ['名录'])).toBe('抽查名单 2026Q1');
});

test('result sheets are told from the sheets of the bureau by their names', () => {
  expect(
    ['抽查工作计划表 2026Q1', '抽查名单 2026Q1', '抽取底册 2026Q4 (2)', '抽取记录 2027Q2'].map(
      resultSheetKind,
    ),
  ).toEqual(['plan', 'list', 'ledger', 'record']);
  expect(
    ['抽查名单', '2026抽查工作计划表', '抽取记录（旧）', '抽取底册 2026Q5'].map(resultSheetKind),
  ).toEqual([null, null, null, null]);
});

test('all that this program writes is known by name, and what a bureau calls alike is not', () => {
  const own = [
    '抽取记录 2026Q1',
    '名录体检',
    '名录体检 (2)',
    '历次抽查记录',
    '结果公示 2026Q1 (2)',
    '检查台账 2026Q1 (2)',
    '年度抽查计划 2027',
    '抽取单 2026Q4',
    '抽查工作计划表 (2)',
  ];
  expect(own.filter((name) => !isOwnSheetName(name))).toEqual([]);
  const others = [
    '抽查名单',
    '抽查名单汇总',
    '抽取单',
    '年度抽查计划',
    '结果公示',
    '历次抽查记录（旧）',
    '检查对象名录库',
    '抽查通知 2026年',
  ];
  expect(others.filter(isOwnSheetName)).toEqual([]);
});
