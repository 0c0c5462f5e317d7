import { strToU8 } from 'fflate';
import { indexOfMark, lastIndexOfMark, textPieces } from '../../../../src/host/file/cells/bytes';

test('marks are found from both ends', () => {
  const bytes = strToU8('<a>甲</a><ab/></a>');
  expect(indexOfMark(bytes, '</a>', 0)).toBe(6);
  expect(lastIndexOfMark(bytes, '</a>', bytes.length)).toBe(15);
  expect(lastIndexOfMark(bytes, '</a>', 15)).toBe(6);
  expect([indexOfMark(bytes, '</b>', 0), lastIndexOfMark(bytes, '</b>', 9)]).toEqual([-1, -1]);
});

test('pieces end where an element ends, and together are all of it', () => {
  const xml = '<r>甲</r><r>乙乙乙</r><r>丙</r> ';
  const pieces = [...textPieces(strToU8(xml), '</r>', 12)];
  expect(pieces).toEqual(['<r>甲</r>', '<r>乙乙乙</r>', '<r>丙</r> ']);
});

test('a tag in a comment ends no piece', () => {
  const xml = '<r>甲</r><r><!-- </r> -->乙</r><r>丙</r>';
  expect([...textPieces(strToU8(xml), '</r>', 12)].join('')).toBe(xml);
  expect([...textPieces(strToU8(xml), '</r>', 12)]).toHaveLength(2);
});
