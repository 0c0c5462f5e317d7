import type { CellValue } from '../../../src/domain/ground/cellValue';
import { findRegisters, type FoundRegisters } from '../../../src/reading/findRegisters';
import type { RegisterChoice } from '../../../src/reading/registerChoice';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

/** A column of an invented list: its header, and its cells, which come again from the first. */
export type ListColumn = readonly [header: string, ...cells: CellValue[]];

export const FIRMS = [
  '青岚县宏达化工有限公司',
  '青岚县兴盛造纸厂',
  '青岚永利水泥有限责任公司',
  '李记豆腐坊',
  '青岚第一污水处理厂',
  '大河养殖专业合作社',
  '青岚县人民医院',
  '华远电镀有限公司',
  '青岚石化储运库',
  '蓝天热电有限公司（东厂区）',
];
export const PEOPLE = [
  '王小明',
  '李建国',
  '赵云',
  '钱多多',
  '孙悦',
  '周杰',
  '吴敏',
  '郑 和',
  '冯远',
  '陈晨',
];
export const IDENTITY = '11010519491231002X';

const ROWS = 10;

/** An enterprise list and an inspector list that raise nothing by themselves. */
export const firms: readonly ListColumn[] = [
  ['企业名称', ...FIRMS],
  ['地址', ...FIRMS.map((_, index) => `东路${index + 1}号`)],
];
export const people: readonly ListColumn[] = [
  ['姓名', ...PEOPLE],
  ['单位', '青岚分局'],
  ['执法证号', ...PEOPLE.map((_, index) => `1701${index}001`)],
];

export function rowsOf(columns: readonly ListColumn[], count = ROWS): CellValue[][] {
  return [
    columns.map(([header]) => header),
    ...Array.from({ length: count }, (_, row) =>
      columns.map(([, ...cells]) => cells[row % cells.length] ?? ''),
    ),
  ];
}

/** Reads two invented lists; the workbook holds nothing else. */
export function readLists(
  lists: {
    readonly enterprise?: readonly ListColumn[];
    readonly inspector?: readonly ListColumn[];
  },
  choice: RegisterChoice = {},
): FoundRegisters {
  const sheets = [
    sheetTable('名录', rowsOf(lists.enterprise ?? firms)),
    sheetTable('人员', rowsOf(lists.inspector ?? people)),
  ];
  return findRegisters(sheets, vocabulary, '2026-01-01', {
    enterprise: '名录',
    inspector: '人员',
    ...choice,
  });
}
