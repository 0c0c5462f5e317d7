import { findPlanTemplate } from '../../../src/reading/plan/planTemplate';
import { planFill } from '../../../src/reading/plan/planFill';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import { planWords } from '../../../src/text/vocabulary/planHeaders';
import { sheetTable } from '../../support/sheetTable';

const find = (rows: readonly (readonly CellValue[])[]): ReturnType<typeof findPlanTemplate> =>
  findPlanTemplate(sheetTable('计划', rows), planWords);

/** Headers of real plan tables and what each column is. */
const layouts = {
  新县: [
    '序号 抽查计划名称 抽查任务名称 抽查事项 抽查对象 抽查比例 抽取日期自 抽取日期至',
    'number planName taskName item object share from to',
  ],
  石柱: [
    '序号 发起部门 抽查事项名称 检查内容 抽查对象 抽查频次 抽查比例 抽取对象数量(家)',
    'number department item content object frequency share count',
  ],
  广州: [
    '序号 任务名称 任务类型 抽查事项 抽查对象范围 抽取时间 抽查对象数量 抽查对象比例',
    'number taskName taskType item object time total share',
  ],
  江汉: [
    '序号 计划名称 抽查对象 抽查事项 检查方式 抽查比例 实施时间',
    'number planName object item method share time',
  ],
  青山: [
    '序号 计划名称 抽查类别 抽查对象 抽查比例 检查方式 检查主体 抽查事项 实施时间 备注',
    'number planName category object share method body item time remark',
  ],
} as const;

test.each(Object.entries(layouts))(
  'the plan table of %s is read to the column',
  (_, [header, fields]) => {
    const template = find([
      ['某局抽查计划表'],
      ['（2026年度）'],
      header.split(' '),
      ['', ''],
      ['备注：略'],
    ]);
    expect(template?.columns.map(({ field }) => field).join(' ')).toBe(fields);
    expect(template?.headerRow).toBe(2);
  },
);

test('spaces, line breaks and brackets in headers do not matter', () => {
  const template = find([
    ['序 号', '抽查计划\n名称', '检查事项', '检查对象（范围）', '抽查比例及频次', '抽取数量（户）'],
  ]);
  expect(template?.columns.map(({ field }) => field)).toEqual([
    'number',
    'planName',
    'item',
    'object',
    'shareAndFrequency',
    'count',
  ]);
});

test('a header over two rows is read as one', () => {
  const template = find([
    ['序号', '抽查任务名称', '抽查对象', '抽查比例', '抽取日期', '', '备注'],
    ['', '', '', '', '自', '至', ''],
    [1, '甲', '乙', 0.2, 1, 2, ''],
  ]);
  expect(template?.columns.map(({ field, columnIndex }) => [field, columnIndex])).toEqual([
    ['number', 0],
    ['taskName', 1],
    ['object', 2],
    ['share', 3],
    ['from', 4],
    ['to', 5],
    ['remark', 6],
  ]);
  expect(template?.headerRow).toBe(1);
  expect(template?.ownRows).toEqual([2]);
});

test('registers, lists of checks and results are no plans', () => {
  expect(find([['序号', '企业名称', '单位地址', '行政区划', '企业分类', '联系人']])).toBeNull();
  expect(
    find([['序号', '抽查事项名称', '抽查对象名称', '抽查结果', '检查日期', '执法人员']]),
  ).toBeNull();
  expect(find([['序号', '姓名', '单位', '执法证号']])).toBeNull();
  expect(find([])).toBeNull();
});

test('the bureau’s own rows, empty rows and remarks are told apart', () => {
  const template = find([
    layouts.新县[0].split(' '),
    [3, '计划一', '任务一', '事项', '对象', '100%', '2026年1月', '2026年12月'],
    ['', '', '任务二', '事项', '对象', '100%', '2026年1月', '2026年12月'],
    [4, '计划二'],
    [],
    ['备注：1. 可参照此表。'],
    ['2. 一个计划可含多项任务。'],
  ]);
  expect(template).toMatchObject({
    ownRows: [1, 2],
    openRows: [3, 4],
    footerRow: 5,
    lastNumber: 3,
  });
});

test.each([
  ['a remark that begins with a number', ['1. 双随机抽查工作计划可参照此表制定实施。']],
  ['the heading of another part', ['二、跨部门抽查']],
  ['a line to be signed', ['', '审批人：']],
  ['a line to be signed further to the right', ['', '', '', '日期：']],
])('%s below the table is no row of it', (_, line) => {
  const own = [1, '计划一', '任务一', '事项', '对象', '100%', '2026年1月', '2026年12月'];
  const header = layouts.新县[0].split(' ');
  expect(find([header, ['一、部门内抽查'], own, [2], line, ['', '', '']])).toMatchObject({
    ownRows: [2],
    openRows: [3],
    footerRow: 4,
  });
  expect(find([header, [], [], line])).toMatchObject({
    ownRows: [],
    openRows: [1, 2],
    footerRow: 3,
  });
});

test.each([
  ['in the first column', ['备注 略']],
  ['in the second', ['', '合计']],
  ['behind a blank', [' ', ' 小 计', 5]],
])('a word of a footer %s ends the table', (_, line) => {
  const header = layouts.新县[0].split(' ');
  expect(find([header, [], line, []])).toMatchObject({ openRows: [1], footerRow: 2 });
});

test('what stands further to the right, or above the table, is no footer', () => {
  const header = layouts.新县[0].split(' ');
  const rows = [['填报单位：某局'], ['填报人：'], header, [], ['', '', '合计核查'], ['', '', '']];
  expect(find(rows)).toMatchObject({ ownRows: [4], openRows: [5], footerRow: null });
  // The header itself may end in a colon.
  expect(find([['序号：', ...header.slice(1)], []])).toMatchObject({ openRows: [1] });
});

test('a row right below the header may be the footer, and one with a long number is none', () => {
  const header = layouts.新县[0].split(' ');
  expect(find([header, ['备注'], []])).toMatchObject({ openRows: [], footerRow: 1 });
  expect(find([header, ['2026-001', '计划', '任务'], []])).toMatchObject({
    ownRows: [1],
    openRows: [2],
    footerRow: null,
    lastNumber: 0,
  });
});

test.each([
  ['抽查任务名称 检查内容 抽查频次 备注', true],
  ['抽查事项 检查内容 抽取数量 备注', true],
  ['抽查计划名称 抽查对象 抽查比例及频次 备注', true],
  ['抽查类别 检查内容 抽查比例 抽查事项', true],
  // No name of anything, no quantity, and nothing that says whom or what.
  ['序号 抽查对象 抽查比例 备注', false],
  ['序号 抽查事项 抽查对象 备注', false],
  ['抽查计划名称 检查内容 抽查比例 备注', false],
  // Too little.
  ['抽查事项 抽查对象 抽查比例', false],
])('%j is the header of a plan: %j', (header, isPlan) => {
  expect(find([header.split(' ')]) !== null).toBe(isPlan);
});

test('each field stands once, a column of no field nowhere', () => {
  const header = [' 序号 ', '乡镇', '抽查事项', '抽查对象', '抽查比例', '备注', '说明'];
  expect(find([header])?.columns).toEqual([
    { field: 'number', header: '序号', columnIndex: 0 },
    { field: 'item', header: '抽查事项', columnIndex: 2 },
    { field: 'object', header: '抽查对象', columnIndex: 3 },
    { field: 'share', header: '抽查比例', columnIndex: 4 },
    { field: 'remark', header: '备注', columnIndex: 5 },
  ]);
});

test('a column without any header belongs to no group', () => {
  const template = find([
    ['序号', '抽查任务名称', '抽查比例', ' 抽查对象 ', '', '抽取日期', ''],
    ['', '', '', ' 数量', '', '自', '至'],
  ]);
  expect(template?.columns.map(({ field, header }) => [field, header])).toEqual([
    ['number', '序号'],
    ['taskName', '抽查任务名称'],
    ['share', '抽查比例'],
    ['total', '抽查对象数量'],
    ['from', '抽取日期自'],
    ['to', '抽取日期至'],
  ]);
});

test('a number of five digits is a row’s number, whatever stands around it', () => {
  const header = layouts.新县[0].split(' ');
  expect(find([header, [12345], [' 12346  '], [123456]])).toMatchObject({
    openRows: [1, 2],
    footerRow: 3,
    lastNumber: 0,
  });
});

test('a blank cell below a header of two rows does not go on with the group on its left', () => {
  const template = find([
    ['序号', '抽查任务名称', '抽查对象', '抽查比例', '抽取日期', '', '备注'],
    [' ', ' ', '', '', '自', '至', ' '],
  ]);
  expect(template?.columns.map(({ field, header }) => [field, header])).toEqual([
    ['number', '序号'],
    ['taskName', '抽查任务名称'],
    ['object', '抽查对象'],
    ['share', '抽查比例'],
    ['from', '抽取日期自'],
    ['to', '抽取日期至'],
    ['remark', '备注'],
  ]);
});

test('a table that begins elsewhere in its sheet has the places of the sheet', () => {
  const header = layouts.新县[0].split(' ');
  const template = findPlanTemplate(
    sheetTable('计划', [['某局'], header, [7, '计划', '任务'], ['', '', '任务二'], [], ['备注']], {
      rowIndex: 10,
      columnIndex: 3,
      merges: [{ firstRow: 12, lastRow: 13, columnIndex: 4 }],
    }),
    planWords,
  );
  expect(template).toMatchObject({
    sheet: '计划',
    isProtected: false,
    headerRow: 11,
    ownRows: [12, 13],
    openRows: [14],
    footerRow: 15,
    lastNumber: 7,
  });
  expect(template?.columns.map(({ columnIndex }) => columnIndex)).toEqual([
    3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect([
    template?.valueAt(12, 3),
    template?.valueAt(13, 3),
    template?.valueAt(13, 4),
    template?.valueAt(99, 3),
    template?.valueAt(12, 99),
  ]).toEqual([7, '', '计划', '', '']);
  expect([
    template?.mergeAt(11, 4),
    template?.mergeAt(12, 4)?.firstRow,
    template?.mergeAt(13, 4)?.lastRow,
    template?.mergeAt(14, 4),
    template?.mergeAt(12, 3),
  ]).toEqual([null, 12, 13, null, null]);
});

test('tasks take empty rows first, then rows that are inserted above the remarks, or go on below', () => {
  expect(planFill({ headerRow: 0, ownRows: [1], openRows: [2, 3], footerRow: 4 }, 2)).toEqual({
    rows: [2, 3],
    insert: null,
    pattern: 3,
  });
  expect(planFill({ headerRow: 0, ownRows: [1], openRows: [2], footerRow: 3 }, 3)).toEqual({
    rows: [2, 3, 4],
    insert: { before: 2, count: 2 },
    pattern: 2,
  });
  expect(planFill({ headerRow: 0, ownRows: [1], openRows: [], footerRow: null }, 2)).toEqual({
    rows: [2, 3],
    insert: null,
    pattern: 1,
  });
});

test('a header begins in the first twenty rows, an empty row above it may be its first', () => {
  const at = (row: number) =>
    find([...Array.from({ length: row }, () => ['']), layouts.新县[0].split(' '), ['']])?.headerRow;
  expect([at(0), at(19), at(20), at(21)]).toEqual([0, 19, 20, undefined]);
});
