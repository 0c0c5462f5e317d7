import { planSheet } from '../../../src/excel/plan/planSheet';
import { aDraw } from '../../support/draw';

test('the plan is the template of 新县 2021 to the column, one plan merged over its tasks', () => {
  const sheet = planSheet(aDraw(), null);
  const rows = sheet.blocks.map((block) => block.values);
  expect(rows[0]).toEqual([['试验局部门内部抽查工作计划表']]);
  expect(rows[1]).toEqual([['(2026年度)']]);
  expect(rows[2]).toEqual([
    [
      '序号',
      '抽查计划名称',
      '抽查任务名称',
      '抽查事项',
      '抽查对象',
      '抽查比例',
      '抽取日期自',
      '抽取日期至',
    ],
  ]);
  expect(rows[3]).toEqual([
    [
      1,
      '污染源日常监管双随机抽查',
      '试验局 2026 年第 1 季度重点排污单位抽查',
      '重点排污单位抽查',
      '重点排污单位（10家抽3家）',
      0.25,
      46023,
      46112,
    ],
    [
      '',
      '',
      '试验局 2026 年第 1 季度一般排污单位抽查',
      '一般排污单位抽查',
      '一般排污单位（20家抽4家）',
      0.2,
      46023,
      46112,
    ],
  ]);
  expect(sheet.merges).toContainEqual({ rowIndex: 3, columnIndex: 1, rowCount: 2, columnCount: 1 });
  expect(sheet.orientation).toBe('landscape');
  expect(sheet.printTitleRow).toBe(2);
});

test('every cell of every block has a look', () => {
  for (const block of planSheet(aDraw(), null).blocks) {
    for (const row of block.values) expect([1, row.length]).toContain(block.looks.length);
  }
});
