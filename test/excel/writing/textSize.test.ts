import {
  fittingWidth,
  lineCount,
  textWidth,
  wrappedRowHeight,
} from '../../../src/excel/writing/textSize';

test('a Chinese character is twice as wide as a letter', () => {
  expect(textWidth('云溪A1')).toBe(6);
  // One of them takes two places in a text; halves of such stand for themselves.
  expect(textWidth('𠮷A')).toBe(3);
  expect(textWidth('\ud842\ud842A\udfb7')).toBe(7);
});

test('texts take as many lines as their column needs', () => {
  expect(lineCount('一二三四五六七八九十', 11)).toBe(3);
  expect(lineCount('a\nb', 20)).toBe(2);
  expect(wrappedRowHeight(['短', '一二三四五六七八九十'], [10, 11])).toBeGreaterThan(
    wrappedRowHeight(['短', '短'], [10, 11]),
  );
});

test('a column is as wide as its texts, within bounds', () => {
  expect(fittingWidth(['名称', '一二三四五六七八九十'], 6, 30)).toBe(22);
  expect(fittingWidth(['名称'], 8, 30)).toBe(8);
  expect(fittingWidth(['一二三四五六七八九十'], 6, 12)).toBe(12);
});
