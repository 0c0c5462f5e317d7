import { writeUtf8 } from '../../../src/domain/ground/writeUtf8';

/** What is written, after one byte that is there already. */
function written(text: string): number[] {
  const target = new Uint8Array(3 * text.length + 1).fill(1);
  return [...target.subarray(1, writeUtf8(text, target, 1))];
}

test.each([
  '',
  'a\u007f',
  '\u0080\u07ff',
  '\u0800票\uffff',
  '\ud7ff\ue000',
  '𠀀\u{10ffff}\u{10000}',
  '\ud83dx',
  '\ud83d',
  '\udc00\ud800',
  '\udbff\udfff',
  '\ud800\udc00a',
  '\ud800\ud800\udc00',
  '\udfff',
  '\ud800\ue000',
  '\udbff\udbff',
])('%j is written as Node.js does', (text) => {
  expect(written(text)).toEqual([...Buffer.from(text, 'utf8')]);
});
