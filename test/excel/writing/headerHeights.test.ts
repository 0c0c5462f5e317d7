import { headerHeights } from '../../../src/excel/writing/headerHeights';

const shown = { widths: [8, 20], isFiltered: true, least: 24 } as const;

test('a header is as high as its narrowest text needs beside the button of the filter', () => {
  expect(headerHeights({ ...shown, cells: ['是否', '名称'] })).toEqual([34.5]);
  expect(headerHeights({ ...shown, isFiltered: false, cells: ['是否', '名称'] })).toEqual([24]);
});

test('a column of one letter’s width has a line for each letter, and no more', () => {
  expect(headerHeights({ ...shown, widths: [4, 20], cells: ['序号', '名称'] })).toEqual([34.5]);
});

test('under a heading there are two rows, over which other headers are spread', () => {
  const cells = [{ heading: '检查次数', headers: ['现场', '非现场检查'] }, '不公开的理由'];
  expect(headerHeights({ cells, widths: [8, 8, 6], isFiltered: false, least: 22 })).toEqual([
    24.375, 34.5,
  ]);
});
