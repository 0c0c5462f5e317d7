import type { CellValue } from '../../src/domain/ground/cellValue';
import type { HeadlessOptions } from '../../src/host/headless';

type Cells = readonly (readonly CellValue[])[];

/** A workbook of plain cells for the embedded host. */
export function workbookOf(
  sheets: Readonly<Record<string, Cells>>,
): NonNullable<HeadlessOptions['workbook']> {
  const entries = Object.entries(sheets).map(([name, rows], index) => ({
    id: `s${index + 1}`,
    name,
    rows,
  }));
  return {
    id: 'book',
    name: 'book.xlsx',
    sheetOrder: entries.map(({ id }) => id),
    sheets: Object.fromEntries(
      entries.map(({ id, name, rows }) => [
        id,
        {
          id,
          name,
          rowCount: Math.max(100, rows.length + 10),
          columnCount: 30,
          cellData: Object.fromEntries(
            rows.map((row, rowIndex) => [
              rowIndex,
              Object.fromEntries(
                row.flatMap((value, column) => (value === '' ? [] : [[column, { v: value }]])),
              ),
            ]),
          ),
        },
      ]),
    ),
  };
}

export const enterpriseHeader: readonly string[] = [
  '序号',
  '企业名称',
  '单位地址',
  '行政区划',
  '企业分类',
  '排污许可管理类别',
  '生产状态',
  '联系人',
  '联系电话',
];
export const inspectorHeader: readonly string[] = ['序号', '姓名', '单位', '执法证号', '在编在岗'];

const KINDS = ['重点', '一般', '一般', '特殊', '一般'] as const;

/** Enterprises of all kinds; the number-th is 云溪第N加工厂. */
export function enterpriseRows(count: number): CellValue[][] {
  return Array.from({ length: count }, (_, index) => [
    index + 1,
    `云溪第${index + 1}加工厂`,
    `云溪县工业路${index + 1}号`,
    index % 2 === 0 ? '城关镇' : '白石乡',
    KINDS[index % KINDS.length] ?? '一般',
    '登记管理',
    '在产',
    '周七',
    `0376${String(1000000 + index)}`,
  ]);
}

export function inspectorRows(count: number): CellValue[][] {
  return Array.from({ length: count }, (_, index) => [
    index + 1,
    `检查员${index + 1}`,
    '执法大队',
    `4115${String(index).padStart(4, '0')}`,
    '是',
  ]);
}

export const enterpriseSheet = '检查对象名录库';
export const inspectorSheet = '执法人员';

/** What a tidy small bureau keeps: two sheets with titles over their tables. */
export function bureauSheets(
  enterprises = enterpriseRows(60),
  inspectors = inspectorRows(8),
): Record<string, CellValue[][]> {
  return {
    [enterpriseSheet]: [['云溪县生态环境局检查对象名录库'], [...enterpriseHeader], ...enterprises],
    [inspectorSheet]: [['云溪县执法人员名录'], [...inspectorHeader], ...inspectors],
  };
}

export const itemSheet = '随机抽查事项清单';

/** A short list of items with merged cells: some concern all, one the key units alone. */
export const itemRows: readonly (readonly CellValue[])[] = [
  ['云溪县随机抽查事项清单'],
  ['序号', '抽查类别', '抽查事项', '检查内容', '抽查对象', '检查方式', '抽查比例', '抽查频次'],
  [1, '排污许可', '排污许可证执行情况', '持证排污', '所有排污单位', '现场检查', '', ''],
  [2, '', '环境管理台账记录情况', '台账', '所有排污单位', '现场检查', '', ''],
  [3, '大气', '大气污染防治设施运行情况', '设施', '各类企业', '现场检查', '30%', '每年'],
  [4, '', '自动监测设备运行情况', '联网', '重点排污单位', '现场检查', '', ''],
];
