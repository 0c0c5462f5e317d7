import type { CellValue } from '../../src/domain/ground/cellValue';
import { offerBureau } from '../../src/reading/bureau';
import { bureauWords } from '../../src/text/vocabulary/bureauWords';
import { sheetTable } from '../support/sheetTable';

type Rows = readonly (readonly CellValue[])[];
const offer = (
  sheets: Readonly<Record<string, Rows>>,
  { own = [] as readonly string[], file = '' } = {},
) => {
  const tables = Object.entries(sheets).map(([sheet, rows]) =>
    sheetTable(sheet, rows, { rowIndex: 1, columnIndex: 2 }),
  );
  const found = offerBureau({ tables, ownSheets: own, fileName: file }, bureauWords);
  if (found === null) return null;
  const { name, from, place } = found;
  return `${from} ${name}${place === null ? '' : ` ${place.sheet}!${place.cell}`}`;
};
const NAME = '岚水县生态环境局';
const blank = (count: number): Rows => Array.from({ length: count }, () => ['']);

test.each<[readonly CellValue[], string | null]>([
  [[`填报单位：${NAME}`], `label ${NAME} 名录!C2`],
  [['', `填报单位 ${NAME}（盖章）`], `label ${NAME} 名录!D2`],
  [[`表1  上报单位: ${NAME} ( 公章 ) 2026年`], `label ${NAME} 名录!C2`],
  [['填表单位', '', NAME, '略'], `label ${NAME} 名录!C2`],
  [['填报单位：', ` ${NAME}  联系人：张三`], `label ${NAME} 名录!C2`],
  [[`填报单位：${NAME}，共3页`], `label ${NAME} 名录!C2`],
  [[`填报单位：${NAME} 填报时间：2026年`], `label ${NAME} 名录!C2`],
  [[`填报单位：${NAME}\n联系人`], `label ${NAME} 名录!C2`],
  // Whatever stands behind a label on the bureau's own sheet.
  [['填报单位：甲县某办'], 'label 甲县某办 名录!C2'],
  [['填报单位：甲A'], null],
  [['填报单位：123456'], null],
  [['填报单位：____县____局'], null],
  [['填报单位：', '联系人：张三'], null],
  [[`填报单位：${'甲'.repeat(40)}`], `label ${'甲'.repeat(40)} 名录!C2`],
  [[`填报单位：${'甲'.repeat(41)}`], null],
  [['填报单位'], null],
  [[2026], null],
])('%j says the bureau as %j', (row, expected) => {
  expect(offer({ 名录: [row] }, { own: ['名录'] })).toBe(expected);
});

test('a label stands in the first eight rows of a sheet or in the last eight', () => {
  const label = [`填报单位：${NAME}`];
  const at = (above: number, below: number) =>
    offer({ 名录: [...blank(above), label, ...blank(below)] }, { own: ['名录'] });
  expect(at(7, 20)).toBe(`label ${NAME} 名录!C9`);
  expect(at(8, 8)).toBeNull();
  expect(at(8, 7)).toBe(`label ${NAME} 名录!C10`);
});

test('labels on the bureau’s own sheets go before those on others, which must be of its kind', () => {
  const label = (name: string): Rows => [[`填报单位：${name}`]];
  expect(offer({ 甲: label('甲县应急局'), 乙: label('乙县环境局') }, { own: ['甲'] })).toBe(
    'label 甲县应急局 甲!C2',
  );
  expect(offer({ 甲: label('甲县应急局'), 乙: label('乙县环境局') })).toBe(
    'label 乙县环境局 乙!C2',
  );
  expect(offer({ 甲: label('甲县应急局') })).toBeNull();
});

test('a title names a bureau of its kind, alone in one of the first four rows', () => {
  expect(offer({ 名录: [[''], ['', `${NAME}检查对象名录`]] })).toBe(`title ${NAME} 名录!D3`);
  expect(offer({ 名录: [[`${NAME}名录`, '2026年']] })).toBeNull();
  expect(offer({ 名录: [['甲县应急局名录']] })).toBeNull();
  expect(offer({ 名录: [[`某年${NAME}名录`]] })).toBe(`title 某年${NAME} 名录!C2`);
  expect(offer({ 名录: [[`2026年${NAME}名录`]] })).toBeNull();
  expect(offer({ 名录: [...blank(3), [`${NAME}名录`]] })).toBe(`title ${NAME} 名录!C5`);
  expect(offer({ 名录: [...blank(4), [`${NAME}名录`]] })).toBeNull();
  // The bureau's own sheets first.
  const title = (name: string): Rows => [[`${name}名录`]];
  expect(offer({ 甲: title('甲县环境局'), 乙: title('乙县环境局') }, { own: ['乙'] })).toBe(
    'title 乙县环境局 乙!C2',
  );
  expect(offer({ 甲: title('甲县环境局'), 乙: [[`填报单位：${NAME}`]] }, { own: ['甲'] })).toBe(
    `label ${NAME} 乙!C2`,
  );
});

test('the name of the file is the last that tells', () => {
  expect(offer({}, { file: `${NAME}.2026.xlsx` })).toBe(`file ${NAME}`);
  expect(offer({ 名录: [['甲县环境局名录']] }, { file: `${NAME}.xlsx` })).toBe(
    'title 甲县环境局 名录!C2',
  );
  expect(offer({}, { file: '甲县应急局.xlsx' })).toBeNull();
  expect(offer({}, { file: '名录.xlsx' })).toBeNull();
  expect(offer({}, { file: '' })).toBeNull();
  expect(offer({}, { file: `副本${NAME}` })).toBe(`file 副本${NAME}`);
});
