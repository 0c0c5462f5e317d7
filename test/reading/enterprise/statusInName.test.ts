import type { CellValue } from '../../../src/domain/ground/cellValue';
import { readEnterpriseRegister } from '../../../src/reading/enterprise/readEnterpriseRegister';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const read = (rows: readonly (readonly CellValue[])[]) =>
  readEnterpriseRegister(
    sheetTable('名录', [['企业名称', '地址', '生产状态'], ...rows, ['岚水丁食品厂', '南路', '']]),
    vocabulary,
  );

test.each([
  ['岚水甲厂（已注销）', 'deregistered'],
  ['岚水甲厂(停产)', 'suspended'],
  ['岚水甲厂【2024年5月停产】', 'suspended'],
  ['岚水甲厂（西区）（已关停）', 'closed'],
  ['岚水甲厂（现已搬迁）', 'closed'],
  ['岚水甲厂（未停产）', undefined],
  ['岚水甲厂（半停产）', undefined],
  ['岚水甲厂（生产基地）', undefined],
  ['岚水甲厂（正常）', undefined],
  ['岚水甲厂（破产管理人）', undefined],
  ['岚水甲厂（关闭煤矿治理办）', undefined],
  ['岚水停产设备厂', undefined],
])('%s is %s', (name, production) => {
  const { register, problems } = read([[name, '东路', '']]);
  expect(register?.rows[0]).toMatchObject({ name });
  expect(register?.rows[0]?.production).toBe(production);
  expect(problems.map(({ code }) => code)).toEqual(
    production === undefined ? [] : ['status-in-name'],
  );
});

test('what the column says goes before the name, and equal remarks are one problem', () => {
  const { register, problems } = read([
    ['岚水甲厂（停产）', '东路', '在产'],
    ['岚水乙厂（停产）', '西路', ''],
    ['岚水丙厂（停产）', '北路', ''],
  ]);
  expect(register?.rows.map(({ production }) => production)).toEqual([
    'operating',
    'suspended',
    'suspended',
    undefined,
  ]);
  expect(problems).toEqual([
    {
      code: 'status-in-name',
      severity: 'warning',
      sheet: '名录',
      cell: 'A3',
      value: '停产',
      production: 'suspended',
      count: 2,
      cells: ['A3:A4'],
    },
  ]);
});
