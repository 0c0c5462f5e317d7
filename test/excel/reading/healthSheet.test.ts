import { healthReport, type HealthReport } from '../../../src/reading/health';
import { healthSheet } from '../../../src/excel/reading/healthSheet';

const sound: HealthReport = healthReport({
  enterprises: null,
  inspectors: null,
  records: [],
  problems: [],
  profile: null,
});
const report: HealthReport = {
  ...sound,
  enterpriseCount: 12,
  inspectorCount: 4,
  profileName: '青岚方案',
  groups: [
    {
      code: 'value-unknown',
      severity: 'warning',
      count: 40,
      problems: [
        {
          code: 'value-unknown',
          severity: 'warning',
          sheet: '名录',
          cell: 'E2',
          header: '信用等级',
          value: '三星',
          accepted: ['A'],
          count: 40,
          cells: Array.from({ length: 20 }, (_, index) => `E${4 * index + 2}:E${4 * index + 3}`),
        },
      ],
    },
  ],
  duplicates: [
    {
      by: 'code',
      value: '91350100M000100Y43',
      members: [
        { name: '甲厂', sheet: '名录', cell: 'A2' },
        { name: '甲厂', sheet: '名录', cell: 'A3' },
      ],
    },
  ],
  fills: [{ field: 'credit', header: '信用等级', filled: 3, missing: 9, empty: [] }],
  lacking: ['supervised'],
  lackingOfInspectors: ['department'],
  filledCodes: [{ name: '乙厂', code: '91350100M000100Y43', sheet: '名录', cell: 'B5' }],
};
const texts = (content: ReturnType<typeof healthSheet>): string[] =>
  content.blocks.flatMap(({ values }) => values.flat().map(String));

test('every part of the report stands on the sheet, with its places', () => {
  const content = healthSheet(report);
  const all = texts(content);
  expect(all).toContain('检查对象 12 家，检查人员 4 人；按《青岚方案》核对');
  expect(all).toContain('甲厂（「名录」A2）、甲厂（「名录」A3）');
  expect(all).toContain('3 家已填写，9 家空缺（75%）');
  expect(all).toEqual(expect.arrayContaining(['挂牌督办', '部门岗位', '乙厂']));
  // All ranges of the cells, not the first few as elsewhere.
  expect(all.find((text) => text.startsWith('「名录」E2:E3'))).toContain('E78:E79');
});

test('blocks do not overlap and lie within what is printed', () => {
  const { blocks, printArea, tables, merges } = healthSheet(report);
  const rows = blocks.flatMap(({ rowIndex, values }) => values.map((_, index) => rowIndex + index));
  expect(new Set(rows).size).toBe(rows.length);
  for (const row of rows) expect(row).toBeLessThan(printArea.rowCount);
  for (const table of tables)
    expect(
      merges.some(
        ({ rowIndex }) => rowIndex >= table.rowIndex && rowIndex < table.rowIndex + table.rowCount,
      ),
    ).toBe(false);
});

test('registers without a fault say so for each part', () => {
  expect(texts(healthSheet(sound))).toEqual(
    expect.arrayContaining(['没有发现问题。', '没有发现重复。', '没有需要补出的代码。']),
  );
});
