import type { CellValue } from '../../../src/domain/ground/cellValue';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import { tableColumns } from '../../../src/reading/column/tableColumns';
import { headingReader } from '../../../src/reading/item/itemHeadings';
import { itemRules } from '../../../src/reading/item/itemRules';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

type Row = readonly CellValue[];

/** What the heading of a row below a header says; null for a row that is none. */
function headingOf(header: Row, row: Row): string | null {
  const items: Row[] = [
    header.map((text) => (text === '序号' ? 1 : `${text}甲`)),
    header.map((text) => (text === '序号' ? 2 : `${text}乙`)),
  ];
  const table = sheetView(sheetTable('清单', [header, ...items, row]));
  const columns = tableColumns(table, itemRules(vocabulary));
  return headingReader(table, columns?.byField ?? new Map())(3);
}

const HEADER = ['序号', '抽查类别', '抽查事项', '检查内容'];
const LONGEST = '固'.repeat(40);

test.each<[Row, string | null]>([
  [['一', '', '排污许可', ''], '排污许可'],
  [['(二)', '', '（二）大气 污染', ''], '大气 污染'],
  [['三', ' ', '4. 固废', ' '], '固废'],
  [[1, '', '执行情况', ''], null],
  [['3-1', '', '执行情况', ''], null],
  [['', '', '执行情况', ''], null],
  [[' ', '', '执行情况', ''], null],
  [['一', '水', '排污口', ''], null],
  [['一', '', '排污口', '设置'], null],
  [['', '水污染防治', '', ''], '水污染防治'],
  [['一', '水污染防治', '', ''], null],
  [['', '见附件；另行通知', '', ''], null],
  [['三、固体废物', '', '', ''], '固体废物'],
  [['（三） 固体废物', '', '', ''], '固体废物'],
  [['5.辐射安全', '', '', ''], '辐射安全'],
  [['第四部分 噪声', '', '', ''], '第四部分 噪声'],
  [[`一、${LONGEST}`, '', '', ''], LONGEST],
  [[`一、${LONGEST}废`, '', '', ''], null],
  [['一、本清单自印发之日起施行。', '', '', ''], null],
  [['固体废物', '', '', ''], null],
  [['一、', '', '', ''], null],
  [['一', '', '', ''], null],
  [[4, '', '', ''], null],
  [['', '', '', ''], null],
])('%j is the heading %j', (row, heading) => {
  expect(headingOf(HEADER, row)).toBe(heading);
});

test('a list that says nothing but names, or has no names, has no headings', () => {
  expect(headingOf(['序号', '抽查类别', '抽查事项'], ['一', '', '排污许可'])).toBeNull();
  expect(headingOf(['序号', '抽查类别', '检查内容'], ['', '水污染防治', ''])).toBeNull();
});

test('a list without numbers or groups has headings in what it has', () => {
  expect(headingOf(['抽查类别', '抽查事项', '检查内容'], ['噪声', '', ''])).toBe('噪声');
  expect(headingOf(['序号', '抽查事项', '检查内容'], ['一', '排污许可', ''])).toBe('排污许可');
  expect(headingOf(['抽查事项', '检查内容'], ['一、排污许可', ''])).toBeNull();
});
