import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import { readInspectionRecords } from '../../../src/reading/record/readInspectionRecords';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const CODE = '91350100M000100Y43';
const header = [
  '序号',
  '被检查单位',
  '统一社会信用代码',
  '检查日期',
  '检查类型',
  '检查人员',
  '检查结果',
];
const read = (rows: readonly (readonly CellValue[])[]) =>
  readInspectionRecords(sheetView(sheetTable('记录', [header, ...rows])), vocabulary);

test('rows of whom nobody knows, rows of when nobody knows, and rows that are no checks are said', () => {
  const { records, problems, questions } = read([
    [1, '岚水甲化工厂', '', '2026-01-05', '双随机', '张三、李四', '未发现问题'],
    [2, '', CODE, '2026-01-06', '双随机', '张三', '未发现问题'],
    [3, '', '', '2026-01-07', '双随机', '张三', '未发现问题'],
    [4, '岚水乙造纸厂', '', '', '双随机', '张三', '未发现问题'],
    [5, '岚水丙水泥厂', '', '一月', '双随机', '张三', '未发现问题'],
    ['合计', '5次'],
    ['', '岚水县生态环境局 2026年3月31日'],
  ]);
  expect(records.map(({ enterprise, code, date }) => [enterprise, code, date])).toEqual([
    ['岚水甲化工厂', '', '2026-01-05'],
    ['', CODE, '2026-01-06'],
    ['岚水乙造纸厂', '', ''],
    ['岚水丙水泥厂', '', ''],
  ]);
  expect(questions).toEqual([]);
  const place = { severity: 'warning', sheet: '记录' };
  expect(problems).toEqual([
    { ...place, code: 'name-missing', table: 'records', cell: 'B4', count: 1, cells: ['B4'] },
    {
      ...place,
      code: 'rows-left-out',
      cell: 'B7',
      count: 2,
      cells: ['B7:B8'],
      samples: ['合计', '岚水县生态环境局 2026年3月31日'],
    },
    expect.objectContaining({ code: 'value-unknown', cell: 'D6' }),
    { ...place, code: 'record-date-missing', cell: 'D5', count: 1, cells: ['D5'] },
  ]);
});

test.each([
  ['部门内联合', ['internal']],
  ['部门内部联合检查', ['internal']],
  ['跨部门联合', ['external']],
  ['与水利局跨部门联合检查', ['external']],
  ['联合检查', undefined],
  ['双随机', undefined],
])('检查类型 %s says with whom', (kind, joint) => {
  const { records, problems } = read([
    [1, '岚水甲化工厂', '', '2026-01-05', kind, '张三、李四', ''],
  ]);
  expect(problems).toEqual([]);
  expect(records.map((each) => [each.kind, each.joint])).toEqual([
    [kind === '双随机' ? 'routine' : 'joint', joint],
  ]);
});
