import { unnumbered } from '../../../src/reading/entry/numbering';

test.each([
  ['1.甲厂2.乙厂', '', '\n甲厂\n乙厂'],
  ['1、甲厂 2、乙厂', '', '\n甲厂 \n乙厂'],
  ['①甲厂②乙厂', '', '\n甲厂\n乙厂'],
  ['(1)甲厂（2）乙厂', '', '\n甲厂\n乙厂'],
  ['一、甲厂;二、乙厂', '一二三', '\n甲厂;\n乙厂'],
  // Another mark, or another number, is none of the list.
  ['1.甲厂2、乙厂', '', '\n甲厂2、乙厂'],
  ['2.甲厂3.乙厂', '', '2.甲厂3.乙厂'],
  ['甲厂1.乙厂2.', '', '甲厂1.乙厂2.'],
  ['1.5吨', '', '1.5吨'],
  ['1号井、2号井', '', '1号井、2号井'],
  ['第一、二厂', '一二三', '第一、二厂'],
])('%j without its numbers is %j', (text, numerals, expected) => {
  expect(unnumbered(text, numerals)).toBe(expected);
});

test('numbers in words count beyond ten', () => {
  const numerals = '一二三四五六七八九十';
  const numbers = [...numerals, '十一', '十二'];
  const text = numbers.map((number, at) => `${number}、厂${at}；`).join('');
  expect(unnumbered(text, numerals)).toBe(numbers.map((_, at) => `\n厂${at};`).join(''));
});
