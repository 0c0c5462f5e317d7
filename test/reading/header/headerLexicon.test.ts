import { headerLexicon, type HeaderLexicon } from '../../../src/reading/header/headerLexicon';
import { findHeaderRow, headerCells } from '../../../src/reading/header/headerRow';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetTable } from '../../support/sheetTable';

type Field = 'name' | 'place' | 'credit' | 'kind' | 'listed' | 'production';

/** Made anew for each test. */
const lexiconOf = (): HeaderLexicon<Field> =>
  headerLexicon<Field>({
    headers: {
      name: ['企业名称', '名称'],
      place: ['地址', '位置', '名称'],
      credit: ['信用等级', '等级'],
      kind: ['类别', '企业分类'],
      listed: ['重点', '列管'],
      production: ['状态'],
    },
    flagHeaders: [
      { headers: ['停产', '是否停产'], field: 'production', yes: 'suspended', no: 'operating' },
      { headers: ['重点'], field: 'kind', yes: 'key' },
    ],
    questionFields: ['listed'],
    questionPrefixes: ['是否', '是否列入'],
    yearMarks: ['年度', '年'],
    yearFields: ['credit'],
    ambiguousHeaders: ['名称', '状态'],
    foreignHeaders: ['检查日期'],
    groupValue: (field, word) =>
      field === 'kind' && ['重点', '一般', '停产'].includes(word) ? `类-${word}` : undefined,
    isValueName: (_, word) => word !== '停产',
  });

/** The meanings of a header, its groups before it. */
const meanings = (path: readonly string[], grouped = false) => lexiconOf().match({ path, grouped });
const plain = (field: Field, rank: number, year = 0) => ({ field, rank, year });

test.each<[string, unknown]>([
  ['企业名称', [plain('name', 0)]],
  [' 企 业\n名称： ', [plain('name', 0)]],
  ['企业名称（与执照一致）', [plain('name', 0)]],
  ['企业（名称）', [plain('name', 0)]],
  ['名称', [plain('name', 1), plain('place', 2)]],
  ['重点', [{ ...plain('kind', 0), flag: { yes: 'key' } }, plain('listed', 0)]],
  ['停产', [{ ...plain('production', 0), flag: { yes: 'suspended', no: 'operating' } }]],
  ['是否停产', [{ ...plain('production', 1), flag: { yes: 'suspended', no: 'operating' } }]],
  // Only some fields are asked as questions, and each prefix is tried.
  ['是否列管', [plain('listed', 1)]],
  ['是否列入列管', [plain('listed', 1)]],
  ['是否地址', []],
  ['是否', []],
  // A year in a header, with its mark or without.
  ['2024年信用等级', [plain('credit', 0, 2024)]],
  ['2024年度等级', [plain('credit', 1, 2024)]],
  ['信用等级2023', [plain('credit', 0, 2023)]],
  ['1998年等级（环保）', [plain('credit', 1, 1998)]],
  ['1898年等级', []],
  ['2024年底等级', []],
  // A year alone.
  ['2024', [plain('credit', 1000, 2024)]],
  ['2024年', [plain('credit', 1000, 2024)]],
  ['2024 年度', [plain('credit', 1000, 2024)]],
  ['2024年底', []],
  ['数量', []],
  ['', []],
])('%j means %j', (header, expected) => {
  expect(meanings([header])).toStrictEqual(expected);
});

test('a sentence is no header, whatever remark it carries', () => {
  const long = (count: number): string => `企业名称（${'略'.repeat(count)}）`;
  expect(meanings([long(54)])).toHaveLength(1);
  expect(meanings([long(55)])).toHaveLength(0);
});

test.each<[readonly string[], boolean, unknown]>([
  // The group may begin the header.
  [['企业', '名称'], false, [plain('name', 0)]],
  [['概况', '企业', '名称'], false, [plain('name', 0)]],
  [['概况', '地址'], false, [plain('place', 0)]],
  // A value under a group of its field, the nearest first.
  [['类别', '一般'], true, [{ ...plain('kind', 0), flag: { yes: '类-一般' } }]],
  [['企业分类', '概况', '一般'], true, [{ ...plain('kind', 1), flag: { yes: '类-一般' } }]],
  [['类别', '一般'], false, []],
  [['地址', '一般'], true, []],
  // The whole name of a value goes before what the word means by itself, another word behind it.
  [['类别', '重点'], true, [{ ...plain('kind', 0), flag: { yes: '类-重点' } }]],
  [['类别', '重点'], false, [{ ...plain('kind', 0), flag: { yes: 'key' } }, plain('listed', 0)]],
  [
    ['类别', '停产'],
    true,
    [{ ...plain('production', 0), flag: { yes: 'suspended', no: 'operating' } }],
  ],
  // A group that is a tick itself gives no value.
  [['停产', '一般'], true, []],
  // A year under a group.
  [['信用等级', '2024年'], false, [plain('credit', 0, 2024)]],
  [['信用等级', '概况', '2024'], true, [plain('credit', 0, 2024)]],
  [['信用等级', '2024年底'], false, []],
  [['概况', '2024年'], false, []],
])('under its groups %j (shared: %j) means %j', (path, grouped, expected) => {
  expect(meanings(path, grouped)).toStrictEqual(expected);
});

test('which headers need their values to agree, are of other tables, and stand in the vocabulary', () => {
  const { isAmbiguous, isForeign, isHeader, groupValue } = lexiconOf();
  const header = (...path: readonly string[]) => ({ path, grouped: false });
  expect(isAmbiguous(header('概况', '名 称'))).toBe(true);
  expect(isAmbiguous(header('名称', '企业名称'))).toBe(false);
  expect(isAmbiguous(header('2024年'))).toBe(true);
  expect(isAmbiguous(header('信用等级', '2024年'))).toBe(false);
  expect(isAmbiguous(header())).toBe(false);
  expect(isForeign(header('名称', '检查日期'))).toBe(true);
  expect(isForeign(header('检查日期', '名称'))).toBe(false);
  expect(['企业名称', '是否停产', '是否列管', '2024年'].map(isHeader)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(groupValue('kind', '一般')).toBe('类-一般');
});

describe('where a table begins', () => {
  const find = (rows: readonly (readonly CellValue[])[]) => {
    const found = findHeaderRow(sheetView(sheetTable('名录', rows)), lexiconOf());
    return found && [found.first, found.last, ...found.cells.map(({ path }) => path.join('/'))];
  };
  const blank = (count: number) => Array.from({ length: count }, () => ['']);

  test('the row with the most known headers, of equal ones the upper', () => {
    expect(find([['某县名录'], ['企业名称', '地址'], ['甲厂', '东路']])).toEqual([
      1,
      1,
      '企业名称',
      '地址',
    ]);
    expect(
      find([
        ['企业名称', '地址'],
        ['企业名称', '地址', '类别'],
      ]),
    ).toEqual([1, 1, '企业名称', '地址', '类别']);
    expect(
      find([
        ['企业名称', '地址'],
        ['甲厂', '东路'],
        ['企业名称', '地址'],
      ])?.[0],
    ).toBe(0);
  });

  test('of equal readings the one of fewer rows', () => {
    expect(
      find([
        ['企业名称', '地址'],
        ['', ''],
        ['甲厂', '东路'],
      ])?.slice(0, 2),
    ).toEqual([0, 0]);
    expect(
      find([
        ['企业名称', '信用等级', ''],
        ['', '2023年', '2024年'],
        ['甲厂', 'A', 'B'],
      ]),
    ).toEqual([0, 1, '企业名称', '信用等级/2023年', '信用等级/2024年']);
  });

  test('of readings of the same fields the one with more columns of them', () => {
    // 类别 once, or 类别/重点 and 类别/一般.
    expect(
      find([
        ['企业名称', '类别', ''],
        ['', '重点', '一般'],
        ['甲厂', '√', ''],
      ]),
    ).toEqual([0, 1, '企业名称', '类别/重点', '类别/一般']);
    expect(
      find([
        ['企业名称', '概况', ''],
        ['', '企业分类', ''],
        ['', '重点', '一般'],
      ])?.slice(0, 2),
    ).toEqual([0, 2]);
  });

  test('a clear header alone, or two that are vague, make a header, one that is vague none', () => {
    expect(find([['企业名称', '数量']])?.slice(0, 2)).toEqual([0, 0]);
    expect(find([['名称', '状态']])?.slice(0, 2)).toEqual([0, 0]);
    expect(find([['名称', '数量']])).toBeNull();
    expect(find([['乡镇', '数量']])).toBeNull();
    expect(find([])).toBeNull();
    // A clear one counts twice.
    expect(
      find([
        ['名称', '状态', ''],
        ['企业名称', '地址', ''],
      ])?.[0],
    ).toBe(1);
  });

  test('a header begins in the first twenty rows', () => {
    const header = ['企业名称', '地址'];
    expect(find([...blank(19), header])?.[1]).toBe(19);
    expect(find([...blank(20), header])?.slice(0, 2)).toEqual([19, 20]);
    expect(find([...blank(22), header, ['甲厂', '东路']])).toBeNull();
  });

  test('a table is looked through once by the same words', () => {
    const table = sheetView(sheetTable('名录', [['企业名称', '地址']]));
    const lexicon = lexiconOf();
    expect(findHeaderRow(table, lexicon)).toBe(findHeaderRow(table, lexicon));
    expect(findHeaderRow(table, lexicon)).not.toBeNull();
  });
});

test.each<[string, readonly (readonly string[])[], readonly string[]]>([
  ['one row', [['名称', '', '类别']], ['名称 0', '类别 2']],
  [
    'a group over two columns, and a column merged downwards',
    [
      ['名称', '类别', '', '备注'],
      ['', '重点', '一般', ''],
    ],
    ['名称 0', '类别/重点 1 shared', '类别/一般 2 shared', '备注 3'],
  ],
  [
    'a group over one column alone',
    [
      ['名称', '类别', '备注'],
      ['全称', '大类', '略'],
    ],
    ['名称/全称 0', '类别/大类 1', '备注/略 2'],
  ],
  [
    'three rows: a group ends with the one above it',
    [
      ['概况', '', '', '管理', ''],
      ['名称', '地址', '', '', ''],
      ['', '区', '路', '等级', '年份'],
    ],
    [
      '概况/名称 0 shared',
      '概况/地址/区 1 shared',
      '概况/地址/路 2 shared',
      '管理/等级 3 shared',
      '管理/年份 4 shared',
    ],
  ],
  ['rows of different length', [['名称'], ['', '地址']], ['名称 0', '地址 1']],
  ['nothing', [['', ''], ['']], []],
])('the headers under %s', (_, rows, expected) => {
  expect(
    headerCells(rows).map(
      ({ path, offset, grouped }) => `${path.join('/')} ${offset}${grouped ? ' shared' : ''}`,
    ),
  ).toEqual(expected);
});
