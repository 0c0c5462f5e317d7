import { bracketsOf, piecesOf } from '../../../src/reading/entry/cellPieces';

test.each([
  ['甲厂 (亲属、朋友)、乙厂/丙厂', '甲厂 (亲属、朋友)+乙厂 丙厂'],
  ['甲厂  (注)', '甲厂  (注)'],
  ['甲厂/(注)', '甲厂 (注)'],
  ['甲厂\n(注)', '甲厂+(注)'],
  ['甲厂 \n(注)', '甲厂+(注)'],
  ['甲厂 乙(注)', '甲厂 乙(注)'],
  [' 甲厂。', '甲厂'],
  ['甲厂 、乙厂', '甲厂+乙厂'],
  ['甲(东(一))厂(注', '甲(东(一))厂(注'],
  ['甲【东、西】厂', '甲【东、西】厂'],
  ['甲)、(乙', '甲)+(乙'],
  ['、', ''],
])('the pieces of %j are %j', (text, expected) => {
  const pieces = piecesOf(text);
  const parts = pieces.map(
    ({ start, end, isApart }, at) =>
      `${at === 0 ? '' : isApart ? '+' : ' '}${text.slice(start, end)}`,
  );
  expect(parts.join('')).toBe(expected);
});

test('brackets are closed by their own kind, the outer ones count', () => {
  expect(bracketsOf('甲(东(一))厂(注')).toEqual([{ start: 1, end: 7 }]);
  expect(bracketsOf('(甲][乙]')).toEqual([{ start: 3, end: 6 }]);
  expect(bracketsOf('(甲)【乙】')).toEqual([
    { start: 0, end: 3 },
    { start: 3, end: 6 },
  ]);
});
