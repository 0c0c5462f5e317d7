import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import { findHeaderRow, headerCells } from '../../../src/reading/header/headerRow';
import { firstHeaderRow, listPieces } from '../../../src/reading/header/listPieces';
import { sheetRegions } from '../../../src/reading/header/sheetRegions';
import { enterpriseRules } from '../../../src/reading/enterprise/enterpriseRules';
import { inspectorRules } from '../../../src/reading/inspector/inspectorRules';
import { nameTest, removalTest } from '../../../src/reading/rowTests';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

type Row = readonly CellValue[];
const HEADER = ['序号', '企业名称', '地址', '行业类别'];
const full = (number: number): Row => [number, `岚水${number}厂`, `路${number}号`, '化工'];
const viewOf = (rows: readonly Row[]) => sheetView(sheetTable('名录', rows));

/** The pieces of a table: rows from and to, the row of the header, the title, '-' for no list. */
function pieces(rows: readonly Row[], beside?: Row): string[] {
  const table = viewOf(rows);
  const { lexicon } = enterpriseRules(vocabulary);
  const header = firstHeaderRow(table, lexicon, 'name');
  if (header === null) return [];
  const isLikeName = nameTest('enterprise', vocabulary);
  return listPieces(
    {
      table,
      header,
      ...(beside === undefined
        ? {}
        : { beside: { first: 0, last: 0, cells: headerCells([beside.map(String)]) } }),
    },
    {
      lexicon,
      nameField: 'name',
      serialHeaders: new Set(['序号']),
      isRemoval: removalTest(vocabulary),
      isEntry: (row, offset) => isLikeName(table.cell(row, offset)),
    },
  ).map(({ view, header: { last }, isList, heading }) => {
    const start = view.rowIndex;
    return `${start}-${start + view.rowCount - 1} ${start + last} ${heading}${isList ? '' : '-'}`;
  });
}

const LIST = [HEADER, full(1), full(2)];

test.each<[string, readonly Row[], readonly string[]]>([
  ['nothing else', [...LIST, ['合计', '2家']], ['0-3 0 ']],
  ['a title', [['某县名录'], ['2026年'], ...LIST], ['0-4 2 某县名录']],
  ['the header again', [...LIST, HEADER, full(3), HEADER, full(4)], ['0-6 0 ']],
  ['a title and the header again', [...LIST, ['西河镇'], HEADER, full(3)], ['0-5 0 ']],
  [
    'a title of what is gone and the header again',
    [...LIST, [], ['已注销企业'], HEADER, full(3)],
    ['0-3 0 ', '4-6 5 已注销企业-'],
  ],
  [
    'columns that mean the same',
    [...LIST, ['二、其他'], ['序号', '单位名称', '单位地址', '行业类别'], full(3)],
    ['0-2 0 ', '3-5 4 二、其他'],
  ],
  ['a column less', [...LIST, ['序号', '企业名称', '地址'], full(3)], ['0-2 0 ', '3-4 3 -']],
  [
    'a column more',
    [...LIST, [...HEADER.slice(0, 3), '关停时间', '行业类别'], full(3)],
    ['0-2 0 ', '3-4 3 -'],
  ],
  [
    'names in another column',
    [...LIST, ['序号', '移出原因', '企业名称'], [1, '注销', '甲厂']],
    ['0-2 0 ', '3-4 3 -'],
  ],
  ['a serial and a vague header', [...LIST, ['序号', '名称'], [1, '甲厂']], ['0-2 0 ', '3-4 3 -']],
  [
    'a vague header where the names stand',
    [...LIST, ['', '单位'], ['', '甲厂']],
    ['0-2 0 ', '3-4 3 -'],
  ],
  ['its name header alone', [...LIST, ['', '企业名称'], ['', '甲厂']], ['0-2 0 ', '3-4 3 -']],
  [
    'a header of two rows',
    [...LIST, ['序号', '企业名称', '关停', ''], ['', '', '联系人', '地址'], [1, '甲厂', '', '']],
    ['0-2 0 ', '3-5 4 -'],
  ],
  [
    'two tables of what is gone',
    [
      ...LIST,
      ['已注销企业'],
      ['已关停企业'],
      ['序号', '企业名称', '时间'],
      [1, '甲厂', 2024],
      ['二、其他'],
      ['序号', '企业名称', '时间'],
      [2, '乙厂', 2024],
    ],
    ['0-2 0 ', '3-6 5 已注销企业-', '7-9 8 二、其他-'],
  ],
  [
    'another page of what is gone',
    [
      ...LIST,
      ['序号', '企业名称', '时间'],
      [1, '甲厂', 2024],
      ['序号', '企业名称', '时间'],
      [2, '乙厂', 2024],
    ],
    ['0-2 0 ', '3-6 3 -'],
  ],
  [
    'an entry right above the header',
    [...LIST, ['', '青湾厂'], ['序号', '企业名称', '时间'], [1, '甲厂', 2024]],
    ['0-3 0 ', '4-5 4 -'],
  ],
  // What is no header.
  [
    'a row of the list whose words are headers',
    [...LIST, [3, '联系人', '地址', '化工']],
    ['0-3 0 '],
  ],
  ['a name like a header', [...LIST, ['', '岚水3厂', '地址', '行业类别', '联系人']], ['0-3 0 ']],
  [
    'a long text among headers',
    [...LIST, ['说明', '企业名称应与营业执照上的名称完全一致', '地址', '行业类别', '联系人']],
    ['0-3 0 '],
  ],
  ['few known headers', [...LIST, ['', '', '地址', '行业类别']], ['0-3 0 ']],
])('a table with %s', (_, rows, expected) => {
  expect(pieces(rows)).toEqual(expected);
});

test('a list beside another goes on with it where its columns mean the same', () => {
  expect(pieces(LIST, HEADER)).toEqual(['0-2 0 ']);
  expect(pieces(LIST, ['序号', '单位名称', '行业类别', '单位地址'])).toEqual(['0-2 0 ']);
  expect(pieces(LIST, [...HEADER, '备注栏'])).toEqual(['0-2 0 ']);
  expect(pieces(LIST, HEADER.slice(0, 3))).toEqual(['0-2 0 -']);
  expect(pieces([['已关停企业'], ...LIST], HEADER)).toEqual(['0-3 1 已关停企业-']);
});

test('the uppermost header is the list’s, whatever has more columns below it', () => {
  const { lexicon } = enterpriseRules(vocabulary);
  const first = (rows: readonly Row[]) => firstHeaderRow(viewOf(rows), lexicon, 'name')?.first;
  const more = [...HEADER, '联系人', '法定代表人'];
  const less = HEADER.slice(0, 3);
  expect(first([less, full(1), more, full(2)])).toBe(0);
  expect(first([['名录'], less, full(1), ['二'], more, full(2)])).toBe(1);
  // A group of columns, a title and the header again are no table above.
  expect(first([['企业名称', '', '概况'], [...more]])).toBe(1);
  expect(first([less, more, full(1)])).toBe(1);
  expect(first([less, ['东片', '东片', '东片'], more])).toBe(2);
  expect(first([['单位', '地址'], full(1), more])).toBe(2);
  expect(first([['说明'], ['略']])).toBeUndefined();
});

describe('the tables of a sheet', () => {
  const PEOPLE = ['姓名', '执法证号', '单位'];
  const person = (number: number): Row => [`张${'甲乙丙'.charAt(number)}`, `100${number}`, '大队'];
  const tests = [enterpriseRules(vocabulary), inspectorRules(vocabulary)].map((rules) => ({
    findHeader: (table: Parameters<typeof findHeaderRow>[0]) =>
      findHeaderRow(table, rules.lexicon as never),
    isHeader: rules.lexicon.isHeader,
    isTable: (table: Parameters<typeof findHeaderRow>[0]) => {
      const lexicon = rules.lexicon as ReturnType<typeof inspectorRules>['lexicon'];
      const cells = findHeaderRow(table, lexicon)?.cells ?? [];
      const fields = cells.flatMap((cell) => lexicon.match(cell)[0]?.field ?? []);
      return fields.includes('name') && new Set(fields).size > 1;
    },
  }));
  const regions = (rows: readonly Row[]): string[] =>
    sheetRegions(viewOf(rows), tests).map(
      ({ rowIndex, columnIndex, rowCount, width }) =>
        `${rowIndex}-${rowIndex + rowCount - 1} ${columnIndex}-${columnIndex + width - 1}`,
    );
  const beside = (left: readonly Row[], gap: Row, right: readonly Row[]): Row[] =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
      ...(left[row] ?? ['', '', '', '']),
      ...gap,
      ...(right[row] ?? []),
    ]);

  test.each<[string, readonly Row[], readonly string[]]>([
    ['one', LIST, ['0-2 0-3']],
    ['none', [['说明'], ['略']], ['0-1 0-0']],
    ['two beside each other', beside(LIST, [''], [PEOPLE, person(0)]), ['0-2 0-4', '0-2 5-7']],
    [
      'three beside each other, with two blank columns',
      beside(beside(LIST, ['', ''], LIST), [''], [PEOPLE, person(0)]),
      ['0-2 0-5', '0-2 6-10', '0-2 11-13'],
    ],
    [
      'a blank column within a list',
      LIST.map(([one, two, ...rest]) => [one ?? '', two ?? '', '', ...rest]),
      ['0-2 0-4'],
    ],
    ['one list in two blocks', beside(LIST, [], LIST), ['0-2 0-3', '0-2 4-7']],
    ['a title over two blocks', [['某县名录'], ...beside(LIST, [], LIST)], ['0-3 0-3', '0-3 4-7']],
    [
      'one below the other, with its title',
      [...LIST, [], ['检查人员'], PEOPLE, person(0)],
      ['0-2 0-3', '3-6 0-3'],
    ],
    [
      'the people above',
      [['检查人员'], PEOPLE, person(0), person(1), ...LIST],
      ['0-3 0-3', '4-6 0-3'],
    ],
    ['the header again', [...LIST, HEADER, full(3)], ['0-4 0-3']],
    ['a header of few words below', [...LIST, ['姓名', '单位'], person(0)], ['0-4 0-3']],
    ['words of headers among others', [...LIST, ['姓名', '张三', '李四', '王五']], ['0-3 0-3']],
    [
      'a long text among headers',
      [...LIST, [...PEOPLE, '执法证号应与执法证上的号码一致，不得空缺']],
      ['0-3 0-3'],
    ],
    ['a number among headers', [...LIST, [...PEOPLE, 1], person(0)], ['0-4 0-3']],
    [
      'a header below without a table',
      [...LIST, ['执法证号', '单位', '职务'], ['1001', '大队', '']],
      ['0-4 0-3'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(regions(rows)).toEqual(expected);
  });

  test('a table begins in the first hundred rows', () => {
    const blank = (count: number) => Array.from({ length: count }, () => []);
    const late = (count: number) =>
      regions(beside(LIST, [''], [...blank(count), PEOPLE, person(0)])).length;
    expect([late(3), late(19), late(120)]).toEqual([2, 2, 1]);
  });
});
