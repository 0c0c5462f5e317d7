import { freeSheetName, resultSheetKind } from '../../src/excel/resultSheetName';

test('a taken name gets a number, whatever its capitals', () => {
  expect(freeSheetName('抽查名单 2026Q1', ['抽查名单 2026q1', '抽查名单 2026Q1 (2)'])).toBe('抽查名单 2026Q1 (3)');
  expect(freeSheetName('抽查名单 2026Q1', ['名录'])).toBe('抽查名单 2026Q1');
});

test('result sheets are told from the sheets of the bureau by their names', () => {
  expect(['抽查工作计划表', '抽查名单 2026Q1', '抽取底册 2026Q4 (2)', '抽取记录 2027Q2'].map(resultSheetKind)).toEqual([
    'plan',
    'list',
    'ledger',
    'record',
  ]);
  expect(['抽查名单', '2026抽查工作计划表', '抽取记录（旧）', '抽取底册 2026Q5'].map(resultSheetKind)).toEqual([null, null, null, null]);
});
