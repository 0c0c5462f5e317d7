import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import { findDataRows, type TableColumns } from '../../../src/reading/header/dataRows';
import { headerCells } from '../../../src/reading/header/headerRow';
import { emptyNameTest, headingTest, nameTest, removalTest } from '../../../src/reading/rowTests';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

type Row = readonly CellValue[];
const HEADER = ['序号', '企业名称', '地址', '行业', '联系人'];

/** The rows below a header, 1 being the first. */
function rowsOf(rows: readonly Row[], more: Partial<TableColumns> = {}) {
  const view = sheetView(sheetTable('名录', [HEADER, ...rows]));
  return findDataRows(
    view,
    {
      header: { first: 0, last: 0, cells: headerCells([HEADER]) },
      nameOffset: 1,
      offsets: [1, 2, 3, 4],
      isEmptyName: emptyNameTest(vocabulary),
      isLikeName: nameTest('enterprise', vocabulary),
      isHeading: headingTest('enterprise', vocabulary),
      isRemoval: removalTest(vocabulary),
      ...more,
    },
    vocabulary.rowWords,
  );
}

const full = (number: number): Row => [number, `岚水${number}厂`, `路${number}号`, '化工', '周七'];
const FULL = [full(1), full(2), full(3)];

/** What a row below three full ones is; the others stay entries. */
function placeOf(row: Row, more: Partial<TableColumns> = {}): string {
  const { rows, nameless, leftOut, asked, blocks } = rowsOf([...FULL, row, full(5)], more);
  expect(rows.filter((each) => each !== 4)).toEqual([1, 2, 3, 5]);
  expect(blocks).toEqual([]);
  const places = { rows, nameless, leftOut, asked };
  return Object.entries(places)
    .flatMap(([place, found]) => (found.includes(4) ? place : []))
    .join();
}

test.each<[string, Row]>([
  ['rows', [4, '岚水4厂', '路4号', '化工']],
  ['rows', ['', '岚水4厂', '', '', '周七']],
  ['', ['', ' ', '\u200b']],
  // A name alone, or behind a number.
  ['asked', ['', '岚水4厂']],
  ['asked', [4, '岚水4厂']],
  ['asked', ['岚水4厂', '岚水4厂', '岚水4厂']],
  ['asked', ['岚水4厂', '岚水4厂']],
  ['leftOut', ['', '城关镇']],
  ['leftOut', ['', '一、化工']],
  ['leftOut', ['二', '化工企业']],
  ['leftOut', ['东山片区', '东山片区', '东山片区', '东山片区']],
  // Without a name.
  ['nameless', [4, '', '路4号']],
  ['leftOut', ['', '', '路4号']],
  ['leftOut', [4, '', '城关镇']],
  ['leftOut', ['', '', '路4号', '-']],
  ['nameless', ['', '', '路4号', '化工']],
  ['nameless', [4, '-', '路4号', '化工']],
  ['leftOut', ['', '', '未批', '未批', '未批']],
  ['nameless', ['', '', '未批', '未批']],
  ['nameless', [4, '', '未批', '未批', '未批']],
  ['leftOut', ['', '', '合计', '3', '周七']],
  ['leftOut', ['', '', '3', '合计', '5%']],
  ['nameless', ['', '', '路4号', '合计', '5%']],
  ['leftOut', ['', '', '备注：略', '', '制表人：张三']],
  ['leftOut', ['', '', '备注：略', '', '化工']],
  ['leftOut', ['', '', '另行通知。', '岚水县生态环境局', '制表人：张三']],
  ['nameless', ['', '', '路4号', '岚水县生态环境局', '制表人：张三']],
  ['leftOut', [4]],
  ['leftOut', ['四']],
  ['leftOut', ['（四）', '/']],
  // A field before the name says as much as one behind it.
  ['leftOut', ['未批']],
  // Notes, but for an entry whose first cell is such a word.
  ['leftOut', ['备注：名单每季更新']],
  ['leftOut', [4, '备注：略', '路4号', '化工']],
  ['rows', ['审核', '岚水4厂', '路4号', '化工']],
  ['leftOut', ['审核', '张三', '复核', '李四']],
  ['leftOut', ['审核', '张三', '李四']],
  ['leftOut', ['审核', '岚水4厂']],
  ['leftOut', ['备注：1. 名单', '岚水4厂', '路4号']],
  // Totals, but for an entry.
  ['leftOut', ['合计', '16家']],
  ['leftOut', ['合计', '', 16, '', '5%']],
  ['leftOut', ['', '城关镇小计', 12]],
  ['rows', ['合计', '岚水4厂', '路4号']],
  ['rows', ['', '共16家', '路4号']],
  ['leftOut', HEADER],
  ['leftOut', ['序号', '企业名称']],
  ['leftOut', ['序 号', '企 业\n名 称', '地 址', '行业', '联系人']],
  // Numbers of columns in the middle of a list, and an entry.
  ['leftOut', ['甲', '乙', '丙']],
  ['rows', ['甲', '乙', '化工']],
])('%s: %j', (place, row) => {
  expect(placeOf(row)).toBe(place);
});

test('a text before the name of a field of its own makes a row of both', () => {
  expect(placeOf(['岚水4厂', '岚水4厂'], { offsets: [0, 1, 2, 3, 4] })).toBe('rows');
  expect(placeOf(['化工', '岚水4厂'], { offsets: [0, 1, 2, 3, 4] })).toBe('rows');
  expect(placeOf([4, '', '路4号'], { offsets: [0, 1, 2, 3, 4] })).toBe('nameless');
});

test('a row that another column names is an entry, and so is one that says what follows', () => {
  const row = ['', '', '', '化工'];
  expect(placeOf(row)).toBe('leftOut');
  expect(placeOf(row, { standIns: [2, 3] })).toBe('rows');
  expect(placeOf(['', '', '', ' '], { standIns: [3] })).toBe('');
  expect(placeOf(row, { isGroup: (place) => place === 4 })).toBe('rows');
  expect(placeOf(row, { isGroup: (place) => place !== 4 })).toBe('leftOut');
  // Below a note, nothing says what follows.
  const noted = rowsOf([...FULL, ['备注：略'], row], { isGroup: () => true });
  expect([noted.rows, noted.leftOut]).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('what a template says stands directly below the header only', () => {
  const codes = ['XH', 'QYMC', 'DZ', 'HY', 'LXR'];
  const numbers = ['(1)', '(2)', '(3)', '(4)', '(5)'];
  const hints = ['', '必填', '文本', '请选择', ''];
  expect(rowsOf([codes, hints, numbers, ...FULL, hints, numbers])).toMatchObject({
    rows: [4, 5, 6, 7],
    leftOut: [1, 2, 3, 8],
  });
  // Without a name, a row of numbers is one of columns at the top alone.
  const nameless = ['', '', '甲', '乙', '丙'];
  expect(rowsOf([nameless, ...FULL, nameless])).toMatchObject({
    rows: [2, 3, 4],
    leftOut: [1],
    nameless: [5],
  });
});

test('rows below a heading of what is gone are a block, until another section begins', () => {
  expect(
    rowsOf([
      ...FULL,
      ['', '', ''],
      ['二、已关停企业'],
      [4, '岚水4厂', '路4号', '化工'],
      ['', '岚水5厂'],
      ['', '城关镇'],
      [6, '', '路6号', '化工'],
      ['合计', '2家'],
      ['二', '以下企业已注销'],
      [7, '岚水7厂', '路7号', '化工'],
      ['三、新增企业'],
      [8, '岚水8厂', '路8号', '化工'],
      ['', '岚水9厂'],
    ]),
  ).toEqual({
    rows: [1, 2, 3, 14],
    nameless: [],
    leftOut: [5, 8, 10, 11, 13],
    asked: [15],
    blocks: [
      { heading: '二、已关停企业', rows: [6, 7], nameless: [9] },
      { heading: '二、以下企业已注销', rows: [12], nameless: [] },
    ],
  });
});

test('a heading of what is gone is shown as it stands', () => {
  expect(rowsOf([...FULL, ['（附）已关停企业'], full(4)]).blocks).toEqual([
    { heading: '（附）已关停企业', rows: [5], nameless: [] },
  ]);
});

test('the titles above a repeated header are left out, names above them are not', () => {
  expect(
    rowsOf([...FULL, ['', '青湾养殖场'], ['', '岚水县名录'], ['', '第二部分'], HEADER, full(4)]),
  ).toMatchObject({ rows: [1, 2, 3, 8], asked: [4], leftOut: [5, 6, 7] });
  // Of a full row between, they are no titles of that header.
  expect(rowsOf([...FULL, ['', '岚水县名录'], full(4), HEADER])).toMatchObject({ asked: [4] });
});

test('in a list of names alone the title right above a header is left out', () => {
  const name = (text: string): Row => ['', text];
  expect(
    rowsOf([name('甲厂'), name('乙养猪'), name('岚水名录'), HEADER, name('丙厂'), name('丁纸')]),
  ).toMatchObject({ rows: [1, 2, 5, 6], asked: [], leftOut: [3, 4] });
});

test('below a note, a name alone that looks like none is left out', () => {
  const lone = ['', '另有若干待查'];
  expect(rowsOf([...FULL, lone])).toMatchObject({ asked: [4], leftOut: [] });
  expect(rowsOf([...FULL, ['备注：略'], lone])).toMatchObject({ asked: [], leftOut: [4, 5] });
  expect(rowsOf([...FULL, ['备注：略'], ['', '青湾厂']])).toMatchObject({ asked: [5] });
  // A full row below it ends the notes.
  expect(rowsOf([...FULL, ['备注：略'], full(4), lone])).toMatchObject({ asked: [6] });
});
