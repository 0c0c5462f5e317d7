import type { CellReader } from '../../../src/reading/cell/cellReader';
import { cellOf } from '../../../src/reading/cell/sheetTable';
import {
  blankTest,
  type BlankTest,
  creditCodeReader,
  isCutCode,
  looseDateReader,
  normalTextReader,
  numberTextReader,
  shownTextReader,
  splitList,
  yearReader,
} from '../../../src/reading/cell/textReader';
import type { CellValue } from '../../../src/domain/ground/cellValue';

// Made anew for each test, as the readers are.
const isBlank = (text: string): boolean =>
  blankTest(['-', '无', 'N/A', '暂时没有数据', '暂时没有数据哦'])(text);

test.each([
  ['', true],
  ['-', true],
  ['无', true],
  ['无为县', false],
  ['n/a', true],
  ['N/A', true],
  ['无 "', true],
  ['/', false],
  ['暂时没有数据', true],
  // Longer than any word that stands for nothing.
  ['暂时没有数据哦', false],
])('%j is blank: %j', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

test('without words only nothing is blank', () => {
  expect(['', '-'].map(blankTest([]))).toEqual([true, false]);
});

test.each<[string, (blank: BlankTest) => CellReader, CellValue, unknown]>([
  ['a shown text', shownTextReader, ' （甲）厂 ', '（甲）厂'],
  ['a shown text', shownTextReader, ' 无 ', undefined],
  ['a compared text', normalTextReader, '（Ａ区）', '(A区)'],
  ['a compared text', normalTextReader, '－', undefined],
  ['a number', numberTextReader, ' 41 17 21a', '411721A'],
  ['a number', numberTextReader, 'n / a', undefined],
  ['a credit code', creditCodeReader, '9135-0100 m000100Y43', '91350100M000100Y43'],
  ['a credit code', creditCodeReader, 110108000000016, '110108000000016'],
  ['a credit code', creditCodeReader, 916405227999174000, undefined],
  ['a credit code', creditCodeReader, '9.16405E+17', undefined],
  ['a credit code', creditCodeReader, 0, undefined],
  ['a credit code', creditCodeReader, '0000', undefined],
  ['a credit code', creditCodeReader, '10', '10'],
  ['a credit code', creditCodeReader, '01', '01'],
  ['a credit code', creditCodeReader, '无', undefined],
  ['a loose date', looseDateReader, 42005, '2015-01-01'],
  ['a loose date', looseDateReader, 2015, '2015'],
  ['a loose date', looseDateReader, '2015年3月1日', '2015年3月1日'],
  ['a loose date', looseDateReader, '-', undefined],
  ['a year', yearReader, 44200, 2021],
  ['a year', yearReader, 2021, 2021],
  ['a year', yearReader, '〔2021〕15号（2020年）', 2021],
  ['a year', yearReader, '无', undefined],
  ['a year', yearReader, '1899', { accepted: ['2024', '2024-06-30'] }],
])('%s: %#: %j', (_, reader, value, expected) => {
  expect(reader(isBlank)(cellOf(value))).toEqual(expected);
});

test('a code that Excel keeps as a number has lost its end', () => {
  const values = [916405227999174000, '9.16405E+17', '916405227999174090', 123];
  expect(values.map((value) => isCutCode(cellOf(value)))).toEqual([true, true, false, false]);
});

test('the values of a cell are told by their marks', () => {
  const text = '甲、乙，丙,丁；戊;己\r\n庚\n\n辛\v壬 ';
  expect(splitList(text, false)).toEqual([...'甲乙丙丁戊己庚辛壬']);
  expect(splitList(`${text}/癸`, true)).toEqual([...'甲乙丙丁戊己庚辛壬癸']);
  expect(splitList('甲/乙｜丙', false)).toEqual(['甲/乙|丙']);
  expect(splitList('甲/乙｜丙', true)).toEqual(['甲', '乙', '丙']);
  expect(splitList(13010001, true)).toEqual(['13010001']);
});
