import { expertiseWords, wordsFit } from '../../../src/domain/register/expertise';

test.each([
  ['废水、废气/ＶＯＣs', ['废水', '废气', 'VOCS']],
  [' 水 ，水；化工(C26) ', ['水', '化工', 'C26']],
  ['、', []],
  ['', []],
])('the words of %j are %j', (text, words) => {
  expect(expertiseWords(text)).toEqual(words);
});

test.each([
  [['水'], ['化工', '废水'], true],
  [['废水处理'], ['废水'], true],
  [['噪声', '废水'], ['废水'], true],
  [['噪声'], ['化工', '废水'], false],
  [[], ['废水'], false],
  [['噪声'], [], false],
])('whether %j fits %j: %s', (specialty, expertise, expected) => {
  expect(wordsFit(specialty, expertise)).toBe(expected);
});
