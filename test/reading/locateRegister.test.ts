import type { CellValue } from '../../src/domain/ground/cellValue';
import { sheetView } from '../../src/reading/cell/sheetTable';
import { enterpriseRules } from '../../src/reading/enterprise/enterpriseRules';
import { registerLists } from '../../src/reading/listParts';
import { locateRegister } from '../../src/reading/locateRegister';
import type { Answers } from '../../src/reading/question';
import { NOTHING_SAID } from '../../src/reading/registerChoice';
import { vocabulary } from '../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../support/sheetTable';

type Rows = readonly (readonly CellValue[])[];
const viewOf = (rows: Rows) => sheetView(sheetTable('名录', rows, { rowIndex: 4, columnIndex: 2 }));
const locate = (rows: Rows) =>
  locateRegister({ table: viewOf(rows) }, enterpriseRules(vocabulary), vocabulary, NOTHING_SAID);

test('a table without a header, without names or without rows is said to be so', () => {
  expect(locate([['说明'], ['略']])).toEqual({
    located: null,
    questions: [],
    problems: [
      {
        code: 'header-not-found',
        severity: 'error',
        sheet: '名录',
        cell: '',
        register: 'enterprise',
      },
    ],
  });
  expect(
    locate([
      ['', '地址', '信用等级', ''],
      ['', '', '2023年', '2024年'],
      ['', '东路', 'A', 'B'],
    ]),
  ).toEqual({
    located: null,
    questions: [],
    problems: [
      {
        code: 'name-column-missing',
        severity: 'error',
        sheet: '名录',
        cell: 'D6',
        register: 'enterprise',
        headers: ['地址', '信用等级/2023年', '信用等级/2024年'],
      },
    ],
  });
  expect(locate([['企业名称', '地址']]).problems).toEqual([
    {
      code: 'register-empty',
      severity: 'error',
      sheet: '名录',
      cell: 'C5',
      register: 'enterprise',
    },
  ]);
});

test('of a register its header, its names and its rows are known', () => {
  const { located } = locate([
    ['某县名录', ''],
    ['序号', '企业名称'],
    [1, '甲厂'],
    [2, '乙厂'],
  ]);
  expect(located).toMatchObject({
    headerRow: 6,
    header: { first: 1, last: 1 },
    name: { offset: 1, columnIndex: 3, header: '企业名称' },
    data: { rows: [2, 3], nameless: [], leftOut: [], asked: [] },
  });
});

describe('the parts of a list', () => {
  const LIST: Rows = [
    ['序号', '企业名称', '地址'],
    [1, '甲厂', '东路'],
    [2, '乙厂', '西路'],
  ];
  const lists = (rows: Rows, answers: Answers = {}) => {
    const found = registerLists([viewOf(rows)], {
      rules: enterpriseRules(vocabulary),
      vocabulary,
      answers,
      areAlike: true,
    });
    return {
      tables: found.flatMap(({ tables }) => tables.map(({ table }) => table.rowIndex)),
      questions: found.flatMap(({ questions }) => questions),
      problems: found.flatMap(({ problems }) => problems),
    };
  };
  const GONE: Rows = [
    ['已关停企业'],
    ['序号', '企业名称', '关停时间'],
    [1, '丙厂', 2024],
    [2, '丁厂', 2024],
  ];

  test('under another header are asked about, and left out or read as the clerk says', () => {
    const rows = [...LIST, [], ...GONE, ['合计', '2家']];
    const open = lists(rows);
    expect(open.tables).toEqual([4]);
    expect(open.problems).toEqual([]);
    expect(open.questions).toEqual([
      expect.objectContaining({
        kind: 'row',
        table: 'enterprise',
        name: '丙厂',
        cell: 'D11',
        samples: ['丙厂', '丁厂'],
        block: {
          count: 2,
          firstRow: 11,
          lastRow: 12,
          heading: '已关停企业',
          headers: ['序号', '企业名称', '关停时间'],
        },
      }),
    ]);
    const [{ id } = { id: '' }] = open.questions;
    expect(lists(rows, { [id]: 'entry' })).toMatchObject({ tables: [4, 8], problems: [] });
    expect(lists(rows, { [id]: 'none' })).toMatchObject({
      tables: [4],
      problems: [
        {
          code: 'rows-left-out',
          severity: 'warning',
          sheet: '名录',
          cell: 'D9',
          count: 5,
          cells: ['D9:D13'],
          samples: ['已关停企业', '丙厂', '丁厂'],
        },
      ],
    });
  });

  test('without names are left out, and said', () => {
    const { tables, questions, problems } = lists([
      ...LIST,
      ['序号', '乡镇', '数量'],
      [1, '东山镇', 3],
    ]);
    expect([tables, questions]).toEqual([[4], []]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'rows-left-out',
        cell: 'C8',
        cells: ['C8:C9'],
        samples: ['序号', '乡镇', '数量'],
      }),
    ]);
  });

  test('that go on with the list, or that have no header, are read', () => {
    expect(lists([...LIST, ['序号', '单位名称', '单位地址'], [3, '丙厂', '北路']])).toMatchObject({
      tables: [4, 7],
      questions: [],
      problems: [],
    });
    expect(lists([['说明'], ['略']])).toMatchObject({ tables: [4], questions: [], problems: [] });
  });
});
