import { foldWord } from '../../../src/reading/cell/foldWord';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetNames } from '../../../src/text/sheet/sheetNames';

const folded = (words: readonly string[]) => words.map(foldWord);

test.each(['credit', 'category', 'permitClass', 'production'] as const)(
  'no word of %s means two values',
  (list) => {
    const words = Object.values(vocabulary[list]).flatMap((of) => folded(of));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  },
);

test.each([
  ['yes', 'no'],
  ['active', 'inactive'],
  ['onPost', 'offPost'],
  ['auxiliary', 'notAuxiliary'],
] as const)('no word is both %s and %s', (one, other) => {
  const others = new Set(folded(vocabulary[other]));
  expect(folded(vocabulary[one]).filter((word) => others.has(word))).toEqual([]);
});

test('every field has a header, and no field the same header twice', () => {
  for (const headers of [
    ...Object.values(vocabulary.enterpriseHeaders),
    ...Object.values(vocabulary.inspectorHeaders),
  ]) {
    expect(headers.length).toBeGreaterThan(0);
    expect(headers.length).toBe(new Set(headers).size);
  }
});

test('a header that stands for several fields of a register is one to be checked by its values', () => {
  // keyLists says which lists, from the very columns that say whether: it takes no header from
  // keyListed.
  const own = Object.entries(vocabulary.enterpriseHeaders).filter(
    ([field]) => field !== 'keyLists',
  );
  const all = own.flatMap(([, headers]) => [...new Set(folded(headers))]);
  const shared = [...new Set(all.filter((header, index) => all.indexOf(header) !== index))];
  // 管理类别 is clear enough to be taken as the permit's class when its values are new words.
  expect(shared.filter((header) => !folded(vocabulary.ambiguousHeaders).includes(header))).toEqual([
    '管理类别',
  ]);
});

test('the program knows its own sheets', () => {
  for (const name of Object.values(sheetNames)) expect(vocabulary.ownSheetPrefixes).toContain(name);
});
