import { normalizeText, shownText } from '../../../src/domain/ground/normalizeText';

test.each([
  ['某某公司', '某某公司', '某某公司'],
  [' 某某（西平）\r\n公司\u200b', '某某（西平） 公司', '某某(西平) 公司'],
  ['ＡＢ１', 'ＡＢ１', 'AB1'],
  ['A\u00a0\u3000 B', 'A B', 'A B'],
  ['\ufeffA\u0000B\tC', 'AB C', 'AB C'],
  ['、。【】', '、。【】', '、。【】'],
  ['①', '①', '1'],
  [' \n ', '', ''],
  ['', '', ''],
])('%j is shown as %j and compared as %j', (text, shown, compared) => {
  expect(shownText(text)).toBe(shown);
  expect(normalizeText(text)).toBe(compared);
});

test.each([
  [42, '42'],
  [0, '0'],
  [-1.5, '-1.5'],
  [true, 'TRUE'],
  [false, 'FALSE'],
])('%p is %s', (value, text) => {
  expect(shownText(value)).toBe(text);
  expect(normalizeText(value)).toBe(text);
});
