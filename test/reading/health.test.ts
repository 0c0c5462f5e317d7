import { findRegisters } from '../../src/reading/findRegisters';
import { healthReport } from '../../src/reading/health';
import type { Profile } from '../../src/domain/profile/profile';
import type { SheetTable } from '../../src/reading/cell/sheetTable';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { vocabulary } from '../../src/text/vocabulary/vocabulary';
import { aProfile } from '../support/register';
import { sheetTable } from '../support/sheetTable';

const CODE = '91350100M000100Y43';
const inspectors = sheetTable('人员', [
  ['姓名', '单位', '执法证号'],
  ['张三', '青岚分局', '1001'],
  ['李四', '青岚分局', '1002'],
]);
const header = ['企业名称', '统一社会信用代码', '排污许可证编号', '地址', '环境信用评价'];
const report = (
  rows: readonly (readonly CellValue[])[],
  more: readonly SheetTable[] = [],
  profile: Profile | null = null,
) => {
  const found = findRegisters(
    [sheetTable('名录', [header, ...rows]), inspectors, ...more],
    vocabulary,
    '2026-01-01',
  );
  return healthReport({
    enterprises: found.enterprise.register,
    inspectors: found.inspector.register,
    records: found.records,
    problems: [...found.enterprise.problems, ...found.inspector.problems, ...found.problems],
    profile,
  });
};

test('problems are grouped by kind, errors first, and each group counts its cells', () => {
  const { groups, enterpriseCount, inspectorCount } = report([
    ['青岚甲化工厂', '', '', '东路', '三星'],
    ['青岚乙造纸厂', '91350100M000100Y4X', '', '西路', '三星'],
    ['', '', '', '北路', 'A'],
    ['青岚丙水泥厂', '', '', '南路', '五星'],
  ]);
  expect(
    groups.map(({ code, severity, count, problems }) => [severity, code, count, problems.length]),
  ).toEqual([
    ['error', 'name-missing', 1, 1],
    ['warning', 'value-unknown', 3, 2],
    ['warning', 'credit-code-wrong', 1, 1],
  ]);
  expect([enterpriseCount, inspectorCount]).toEqual([3, 2]);
});

test('a column of a hundred thousand bad cells gives a hundred problems and one for the rest', () => {
  const rows = Array.from({ length: 1250 }, (_, index) => [
    `青岚第${index}厂`,
    '',
    '',
    `路${index}号`,
    index < 250 ? 'A' : `等级${index}`,
  ]);
  const { groups } = report(rows);
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({ code: 'value-unknown', count: 1000 });
  expect(groups[0]?.problems).toHaveLength(101);
  expect(groups[0]?.problems.at(-1)).toMatchObject({
    code: 'more-alike',
    alike: 'value-unknown',
    count: 900,
    cells: ['E352:E1251'],
    cell: 'E352',
  });
});

test('duplicates are grouped: one enterprise twice, sites with one code, namesakes', () => {
  const { duplicates } = report([
    ['青岚甲化工厂', CODE, '', '东路', ''],
    ['青岚甲化工厂', CODE, '', '西路', ''],
    ['青岚乙造纸厂', '', '', '北路', ''],
    ['青岚乙造纸厂', '', '', '北路', ''],
    ['青岚丙水泥厂', '', '', '南路', ''],
    ['青岚丙水泥厂', '', '', '中路', ''],
  ]);
  expect(
    duplicates.map(({ by, value, members }) => [by, value, members.map(({ cell }) => cell)]),
  ).toEqual([
    ['same', '青岚乙造纸厂', ['A4', 'A5']],
    ['code', CODE, ['A2', 'A3']],
    ['name', '青岚丙水泥厂', ['A6', 'A7']],
  ]);
});

test('a permit number gives the code that is missing, and the report says so', () => {
  const { filledCodes, fills, groups } = report([
    ['青岚甲化工厂', '', `${CODE}001P`, '东路', 'A'],
    ['青岚乙造纸厂', '', '914117X', '西路', 'B'],
  ]);
  expect(filledCodes).toEqual([{ name: '青岚甲化工厂', code: CODE, sheet: '名录', cell: 'B2' }]);
  expect(fills.find(({ field }) => field === 'creditCode')).toEqual({
    field: 'creditCode',
    header: '统一社会信用代码',
    filled: 1,
    missing: 1,
    empty: [{ sheet: '名录', cell: 'B3' }],
  });
  expect(groups).toEqual([]);
});

test('two sites of one permit holder are not taken for one', () => {
  const { enterpriseCount, duplicates } = report([
    ['青岚甲化工厂', '', `${CODE}001P`, '东路', 'A'],
    ['青岚甲化工厂', '', `${CODE}002P`, '西路', 'B'],
  ]);
  expect(enterpriseCount).toBe(2);
  expect(duplicates.map(({ by }) => by)).toEqual(['code']);
});

test('what the profile asks for and the registers lack is named', () => {
  const profile = aProfile({
    categoryRules: [
      {
        category: 'special',
        any: [
          { field: 'supervised', is: [true] },
          { field: 'credit', is: ['C'] },
        ],
      },
    ],
    team: { size: 2, region: 'same', mixedDepartments: true },
  });
  const { lacking, lackingOfInspectors, profileName } = report(
    [
      ['青岚甲化工厂', '', '', '东路', 'A'],
      ['青岚乙造纸厂', '', '', '西路', 'B'],
    ],
    [],
    profile,
  );
  expect([...lacking].sort()).toEqual(['region', 'supervised']);
  expect(lackingOfInspectors).toEqual(['region', 'department']);
  expect(profileName).toBe(profile.name);
});

test('checks of enterprises that the register lacks are found in all years', () => {
  const records = sheetTable('检查记录', [
    ['企业名称', '检查日期', '检查类型', '检查人员'],
    ['青岚甲化工厂', '2024-03-01', '双随机', '张三'],
    ['青岚丁食品厂', '2023-03-01', '专项', '张三'],
  ]);
  const { groups } = report(
    [
      ['青岚甲化工厂', '', '', '东路', 'A'],
      ['青岚乙造纸厂', '', '', '西路', 'B'],
    ],
    [records],
  );
  expect(groups.flatMap(({ problems }) => problems)).toEqual([
    {
      code: 'record-unmatched',
      severity: 'warning',
      sheet: '检查记录',
      cell: 'A3',
      enterprise: '青岚丁食品厂',
      date: '2023-03-01',
    },
  ]);
});

test('a register that was not found lacks all that the profile asks of it', () => {
  const profile = aProfile({ team: { size: 2, region: 'same', mixedDepartments: true } });
  const { lacking, lackingOfInspectors } = healthReport({
    enterprises: null,
    inspectors: null,
    records: [],
    problems: [],
    profile,
  });
  expect([lacking, lackingOfInspectors]).toEqual([['region'], ['region', 'department']]);
});
