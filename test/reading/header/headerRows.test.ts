import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import {
  columnNumberTest,
  repeatedHeaderTest,
  templateTest,
} from '../../../src/reading/header/headerRows';
import { headerCells } from '../../../src/reading/header/headerRow';
import { rowTexts } from '../../../src/reading/header/rowTexts';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

type Row = readonly CellValue[];
const HEADER = ['序号', '企业名称', '地址', '行业类别'];
const full = (number: number): Row => [number, `岚水${number}厂`, `路${number}号`, '化工'];
const viewOf = (rows: readonly Row[]) => sheetView(sheetTable('名录', rows));

test('a repeated header is told by its name, or by all of it where that is blank', () => {
  const rows = [
    ['序号', '企业名称', '管理', ''],
    ['', '', '等级', '年份'],
    full(1),
    ['序号', '企 业 名 称', '', ''],
    ['序号', '*企业\n名称：', '', ''],
    ['', '', '等级', '年份'],
    ['', '', '等级', ''],
    ['序号', '企业名称（全）', '管理', ''],
    ['', '企业名称', ''],
  ];
  const table = viewOf(rows);
  const header = {
    first: 0,
    last: 1,
    cells: headerCells(rows.slice(0, 2).map((row) => row.map(String))),
  };
  const isRepeated = repeatedHeaderTest(table, header, 1);
  expect(rows.map((_, row) => isRepeated(row))).toEqual([
    true,
    true,
    false,
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
});

test('a repeated header may have many marks and spaces, as the header itself has', () => {
  const rows = [['序号', '“企 业 名 称”（全 称）：'], full(1)];
  const table = viewOf([...rows, ...rows]);
  const header = { first: 0, last: 0, cells: headerCells([(rows[0] ?? []).map(String)]) };
  const isRepeated = repeatedHeaderTest(table, header, 1);
  expect([0, 1, 2, 3].map(isRepeated)).toEqual([true, false, true, false]);
});

test.each<[Row, boolean]>([
  [['甲', '乙', 1, '2'], true],
  [['(1)', '(2)', '', '（3）'], true],
  [['甲', '', ''], false],
  [['甲', '乙厂'], false],
  [['甲', '1234'], false],
  [['甲', '(1'], true],
  [['甲厂', '乙'], false],
])('%j are numbers of columns: %j', (row, expected) => {
  const table = viewOf([row]);
  expect(columnNumberTest(table)(0, String(row[0]))).toBe(expected);
});

describe('rows of a template', () => {
  const isTemplate = (rows: readonly Row[], row = 1, header: Row = HEADER): boolean => {
    const table = viewOf([header, ...rows]);
    const cells = headerCells([header.map(String)]);
    return templateTest(table, { first: 0, last: 0, cells }, 1, rowTexts(vocabulary.rowWords))(row);
  };

  test.each<[Row, boolean]>([
    [['XH', 'QYMC', 'DZ_1', 'hy.lb'], true],
    [['XH', 'QYMC', 'DZ_1', '化工'], false],
    [['XH', 'QYMC', 'DZ_1', ''], false],
    [['X', 'QYMC', 'DZ', 'HY'], false],
    [['1X', 'QYMC', 'DZ', 'HY'], false],
    [['', '必填', '请选择', ''], true],
    [['', '', '文本', ''], true],
    [['', '必填', '路', ''], true],
    [['', '必填', '路', '化工'], false],
    [['', '岚水1厂', '必填', '必填'], false],
    [['示例', '某厂', '某路', '化工'], true],
    [[1, '例：某厂', '某路', '化工'], true],
    [[1, '某厂（示例）', '某路', '化工'], true],
    [[1, '某厂', '示例', '化工'], false],
    [full(1), false],
  ])('%j: %j', (row, expected) => {
    expect(isTemplate([row, full(1)])).toBe(expected);
  });

  test('codes of fields are none where names look like them', () => {
    const codes = ['XH', 'QYMC', 'DZ', 'HY'];
    const latin = (count: number) =>
      Array.from({ length: count }, () => [1, 'Alpha', '路', '化工']);
    expect(isTemplate([codes, ...latin(1)])).toBe(false);
    expect(isTemplate([codes, ...latin(1), full(1)])).toBe(true);
    expect(isTemplate([codes, [], ...latin(2), full(1)])).toBe(false);
    // Twenty names tell.
    const han = Array.from({ length: 20 }, (_, at) => full(at));
    expect(isTemplate([codes, ...han, ...latin(50)])).toBe(true);
    expect(isTemplate([['', 'QYMC']], 1, ['', '企业名称'])).toBe(false);
  });
});
