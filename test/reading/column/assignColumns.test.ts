import type { CellValue } from '../../../src/domain/ground/cellValue';
import type { EnterpriseField } from '../../../src/domain/register/field';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import { assignColumns } from '../../../src/reading/column/assignColumns';
import { findFieldColumns, isAskedFor } from '../../../src/reading/column/fieldColumns';
import { enterpriseRules } from '../../../src/reading/enterprise/enterpriseRules';
import { headerCells } from '../../../src/reading/header/headerRow';
import type { Answers } from '../../../src/reading/question';
import type { ColumnMapping } from '../../../src/reading/registerChoice';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

type Row = readonly CellValue[];
type Field = EnterpriseField;

const tableOf = (header: readonly string[], rows: readonly Row[]) => ({
  table: sheetView(
    sheetTable(
      '名录',
      [['企业名称', ...header], ...rows.map((row, at) => [`岚水${at}化工厂`, ...row])],
      { rowIndex: 2, columnIndex: 1 },
    ),
  ),
  header: { first: 0, last: 0, cells: headerCells([['企业名称', ...header]]) },
});

/** Of a list of enterprises with more columns, what each is. */
const assign = (
  header: readonly string[],
  rows: readonly Row[],
  chosen: readonly (readonly [number, Field | null])[] = [],
) => {
  const { table, header: of } = tableOf(header, rows);
  return assignColumns(table, of, enterpriseRules(vocabulary), new Map(chosen));
};
const offsets = (found: ReturnType<typeof assign>, field: Field) =>
  found.byField.get(field)?.map(({ offset }) => offset);

test('of several columns of a field the preferred header is read, whatever stands first', () => {
  const found = assign(['单位地址', '地址'], [['东路', '西路']]);
  const [preferred] = offsets(found, 'address') ?? [];
  expect(offsets(found, 'address')).toHaveLength(1);
  const turned = assign(['地址', '单位地址'], [['西路', '东路']]);
  expect(offsets(turned, 'address')).toEqual([preferred === 1 ? 2 : 1]);
  expect(found.outdone).toEqual(new Set([preferred === 1 ? 2 : 1]));
  expect(found.settled.map(({ field }) => field).sort()).toEqual(['address', 'name', null].sort());
});

test('what the clerk chose goes before a preferred header, and none is none', () => {
  const chosen = assign(['地址', '住处'], [['东路', '西路']], [[2, 'address']]);
  expect(offsets(chosen, 'address')).toEqual([2]);
  expect(chosen.settled.map(({ confidence, field }) => `${confidence} ${field}`)).toEqual([
    'sure name',
    'none null',
    'chosen address',
  ]);
  const none = assign(['地址'], [['东路']], [[1, null]]);
  expect(offsets(none, 'address')).toBeUndefined();
  expect(none.unmapped).toEqual([{ header: '地址', columnIndex: 2 }]);
});

test('a column without a year goes before one with, a late year before an early one', () => {
  const rows: readonly Row[] = [
    ['A', 'B', 'C'],
    ['B', 'C', 'C'],
  ];
  const years = assign(['2023年信用等级', '2024年信用等级', '2022年信用等级'], rows);
  expect(offsets(years, 'credit')).toEqual([2]);
  expect(years.latest).toEqual([
    expect.objectContaining({
      columnIndex: 3,
      headers: ['2024年信用等级', '2023年信用等级', '2022年信用等级'],
    }),
  ]);
  const plain = assign(['2023年信用等级', '信用等级', '2024年信用等级'], rows);
  expect(offsets(plain, 'credit')).toEqual([2]);
  expect(plain.latest).toEqual([]);
  // All say the same: no year need be told.
  const same = assign(['2023年信用等级', '2024年信用等级'], [['A', 'A']]);
  expect(same.latest).toEqual([]);
});

test('columns that say different things of a field that decides are rivals', () => {
  const rivals = (
    header: readonly string[],
    rows: readonly Row[],
    chosen: readonly (readonly [number, Field])[] = [],
  ) =>
    assign(header, rows, chosen).rivals.map(({ field, columns, chosen: isChosen }) => [
      field,
      columns.map(({ offset }) => offset).join(),
      isChosen,
    ]);
  expect(rivals(['信用等级', '环保信用等级'], [['A', 'B']])).toEqual([['credit', '2,1', false]]);
  expect(
    rivals(
      ['信用等级', '环保信用等级'],
      [
        ['A', 'A'],
        ['B', ''],
        ['', '不详'],
      ],
    ),
  ).toEqual([]);
  expect(rivals(['信用等级', '2023年信用等级'], [['A', 'B']])).toEqual([['credit', '1,2', false]]);
  // Of others, those with equal headers.
  expect(rivals(['联系人', '联系人'], [['周七', '吴八']])).toEqual([['contact', '1,2', false]]);
  expect(
    rivals(
      ['联系人', '联系人'],
      [
        ['周七', '周七'],
        ['', ''],
      ],
    ),
  ).toEqual([]);
  expect(rivals(['单位地址', '经营地址'], [['东路', '西路']])).toEqual([]);
  // Whatever the clerk gave to one field.
  const both = [
    [1, 'credit'],
    [2, 'credit'],
  ] as const;
  expect(rivals(['甲', '乙', '信用等级'], [['A', 'B', 'C']], both)).toEqual([
    ['credit', '1,2', true],
  ]);
});

test('a column of remarks is read by what it mentions, whichever field the clerk chose', () => {
  const remarks = (cells: readonly string[], field: Field = 'production') => {
    const found = assign(
      ['备注'],
      cells.map((cell) => [cell]),
      [[1, field]],
    );
    return [...found.byField]
      .filter(([, columns]) => columns.some(({ offset }) => offset === 1))
      .map(([of, [column]]) => `${of}${column?.remarks === undefined ? '' : ' remarks'}`);
  };
  expect(remarks(['2024年已停产', '园区内', '位于东路'])).toEqual(['production remarks']);
  expect(remarks(['停产', '在产', '关闭'])).toEqual(['production']);
  expect(remarks(['停产', '在产', '2024年已停产', '园区内'])).toEqual(['production']);
  expect(remarks(['园区内', '位于东路'])).toEqual(['production']);
  expect(remarks(['2024年已停产', '王芳应回避', '园区内'])).toEqual([
    'production remarks',
    'recusedInspectors remarks',
  ]);
  expect(remarks(['2024年已停产', '王芳应回避'], 'recusedInspectors')).toEqual([
    'production remarks',
    'recusedInspectors remarks',
  ]);
  expect(remarks(['2024年已停产', '园区内'], 'address')).toEqual(['address']);
});

describe('what is asked of columns, and what is said', () => {
  const find = (
    header: readonly string[],
    rows: readonly Row[],
    mapping: ColumnMapping = {},
    answers: Answers = {},
  ) => {
    const { table, header: of } = tableOf(header, rows);
    const found = findFieldColumns(table, of, enterpriseRules(vocabulary), { mapping, answers });
    return {
      ...found,
      read: found.settled.map(
        ({ field, confidence, serial, possible }) =>
          `${confidence} ${confidence === 'asked' ? possible.join('/') : field}${serial === true ? ' serial' : ''}`,
      ),
    };
  };
  const rows: readonly Row[] = [
    ['在产', 1],
    ['停产', 2],
    ['关闭', 3],
  ];

  test('each column is read, asked about or left, with its place', () => {
    const open = find(
      ['情况', '', '序号'],
      rows.map(([one = '', two = '']) => [one, '', two]),
    );
    expect(open.read).toEqual(['sure name', 'asked production', 'none null serial']);
    expect(open.questions).toEqual([
      expect.objectContaining({
        kind: 'column',
        table: 'enterprise',
        columnIndex: 2,
        readAs: null,
        sheet: '名录',
        cell: 'C3',
        header: '情况',
        samples: ['在产', '停产', '关闭'],
        choices: ['production', 'none'],
        answer: null,
      }),
    ]);
    expect(isAskedFor(open.questions, 'production')).toBe(true);
    expect(isAskedFor(open.questions, 'credit')).toBe(false);
    const [{ id } = { id: '' }] = open.questions;
    const told = find(
      ['情况', '', '序号'],
      rows.map(([one = '', two = '']) => [one, '', two]),
      {},
      { [id]: 'production' },
    );
    expect(told.read).toEqual(['sure name', 'chosen production', 'none null serial']);
    expect(told.questions.map(({ answer }) => answer)).toEqual(['production']);
    expect(isAskedFor(told.questions, 'production')).toBe(false);
    const none = find(
      ['情况', '', '序号'],
      rows.map(([one = '', two = '']) => [one, '', two]),
      {},
      { [id]: 'none' },
    );
    expect(none.read).toEqual(['sure name', 'chosen null', 'none null serial']);
  });

  test('a column without a header is asked about by what it says', () => {
    const bare = find(
      ['地址', ''],
      rows.map(([one = ''], at) => [`东路${at}号`, one]),
    );
    expect(bare.read).toEqual(['sure name', 'sure address', 'asked production']);
    expect(bare.settled.at(-1)).toMatchObject({
      header: '',
      columnIndex: 3,
      offset: 2,
      field: null,
    });
    expect(bare.questions).toMatchObject([{ columnIndex: 3, cell: 'D3', header: '' }]);
  });

  test('questions come in the order of the sheet, answered ones among them', () => {
    const header = ['情况', '级别', '信用等级', '环保信用等级'];
    const cells: readonly Row[] = [
      ['在产', '重点', 'A', 'B'],
      ['停产', '一般', 'A', 'A'],
    ];
    const open = find(header, cells);
    expect(open.questions.map((each) => [each.header, ...each.choices])).toEqual([
      ['情况', 'production', 'none'],
      ['级别', 'registeredCategory', 'none'],
      ['信用等级', 'credit', 'none'],
      ['环保信用等级', 'credit', 'none'],
    ]);
    expect(open.questions.map((each) => ('rivals' in each ? each.rivals : undefined))).toEqual([
      undefined,
      undefined,
      ['环保信用等级'],
      ['信用等级'],
    ]);
    const id = open.questions[1]?.id ?? '';
    const told = find(header, cells, {}, { [id]: 'none' });
    expect(told.questions.map(({ answer }) => answer)).toEqual([null, 'none', null, null]);
  });

  test('where the clerk gave one field to two columns it is said, an error where it decides', () => {
    const said = (field: Field, values: Row) =>
      find(['甲', '乙'], [values], { 2: field, 3: field }).problems;
    const place = { code: 'column-ambiguous', sheet: '名录', cell: 'C3', headers: ['甲', '乙'] };
    expect(said('registeredCategory', ['重点', '一般'])).toEqual([
      { ...place, severity: 'error', field: 'registeredCategory' },
    ]);
    expect(said('contact', ['周七', '吴八'])).toEqual([
      { ...place, severity: 'warning', field: 'contact' },
    ]);
  });

  test('what is no question is said: years, vague headers of no weight, doubts', () => {
    const { problems } = find(
      ['2023年信用等级', '2024年信用等级', '生产状态', '联系人', '联系人'],
      Array.from({ length: 5 }, () => ['A', 'B', '烧碱', '周七', '吴八']),
    );
    expect(problems.map(({ code, severity, cell }) => `${severity} ${code} ${cell}`)).toEqual([
      'warning column-ambiguous F3',
      'warning column-latest D3',
      'warning column-contradicted E3',
    ]);
  });

  test('a mapping holds for columns of the table and fields of its register', () => {
    const mapped = (mapping: ColumnMapping) => find(['甲', '乙'], [['东路', '']], mapping).read;
    expect(mapped({ 2: 'address' })).toEqual(['sure name', 'chosen address', 'none null']);
    expect(mapped({ 0: 'address', 4: 'address' })).toEqual(['sure name', 'none null', 'none null']);
    expect(mapped({ 2: 'licence' })).toEqual(['sure name', 'none null', 'none null']);
    expect(mapped({ 1: null })).toEqual(['chosen null', 'none null', 'none null']);
  });
});
