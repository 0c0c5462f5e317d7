import { groupedHash, hashGroups, ungroupedHashes } from '../../../src/domain/ground/hashGroups';

const hash = '0123456789abcdef'.repeat(4);

test('a hash is read in groups of four, the last may be shorter', () => {
  expect(hashGroups('0123456789')).toEqual(['0123', '4567', '89']);
  expect(hashGroups('')).toEqual([]);
  expect(groupedHash(hash)).toHaveLength(64 + 15);
});

test('a hash in a text loses its gaps, some or all, and nothing else does', () => {
  const grouped = groupedHash(hash);
  expect(ungroupedHashes(grouped)).toBe(hash);
  expect(ungroupedHashes(`a ${grouped}，b c`)).toBe(`a ${hash}，b c`);
  expect(ungroupedHashes(`${grouped}\n${grouped}`)).toBe(`${hash}\n${hash}`);
  expect(ungroupedHashes(grouped.replace(' ', ''))).toBe(hash);
  expect(ungroupedHashes(hash)).toBe(hash);
});

test.each([
  ['too short', groupedHash(hash.slice(4))],
  ['too long', `${groupedHash(hash)}0`],
  ['a letter before it', `f${groupedHash(hash)}`],
  ['capital letters', groupedHash(hash).toUpperCase()],
  ['two gaps', groupedHash(hash).replace(' ', '  ')],
])('%s: no hash, and left as it is', (_, text) => {
  expect(ungroupedHashes(text)).toBe(text);
});
