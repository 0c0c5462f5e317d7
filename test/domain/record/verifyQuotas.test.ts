import type { Draw } from '../../../src/domain/draw/draw';
import { verifyQuotas } from '../../../src/domain/record/verifyQuotas';
import type { RecordedDraw } from '../../../src/domain/record/recordedDraw';

const counts = { total: 10, excluded: 1, quota: 3, drawn: 2 };
const at = (sheet: string) => (field: string) => ({ sheet, cell: field });
const profile = { directed: [{ id: 'd1', name: '专项一' }] };
const recorded = {
  population: { profile },
  categories: [
    { category: 'key', ...counts, place: at('c1') },
    { category: 'general', ...counts, place: at('c2') },
  ],
  directed: [{ id: 'd1', ...counts, place: at('d1') }],
  place: at('record'),
} as unknown as RecordedDraw;
const recomputed = {
  categories: [
    { category: 'key', ...counts },
    { category: 'general', ...counts },
  ],
  directed: [{ id: 'd1', ...counts }],
} as unknown as Draw;
const told = (changes: object, drawn: object = {}): unknown[] =>
  verifyQuotas({ ...recorded, ...changes }, { ...recomputed, ...drawn }).map(
    ({ what, sheet, cell, recorded: was, recomputed: is, ...subject }) => [
      what,
      'name' in subject ? subject.name : 'category' in subject && subject.category,
      `${sheet} ${cell}`,
      was,
      is,
    ],
  );

test('a table that is as it was drawn has no difference', () => {
  expect(told({})).toEqual([]);
});

test('each number of a line differs at its own cell', () => {
  const other = { total: 11, excluded: null, quota: 0, drawn: 5 };
  const facts = (name: string, line: string): unknown[] => [
    [`${line}-total`, name, `${name === '专项一' ? 'd1' : 'c2'} total`, '11', '10'],
    [`${line}-excluded`, name, `${name === '专项一' ? 'd1' : 'c2'} excluded`, '', '1'],
    [`${line}-quota`, name, `${name === '专项一' ? 'd1' : 'c2'} quota`, '0', '3'],
    [`${line}-drawn`, name, `${name === '专项一' ? 'd1' : 'c2'} drawn`, '5', '2'],
  ];
  expect(
    told({
      categories: recorded.categories.map((line) =>
        line.category === 'general' ? { ...line, ...other } : line,
      ),
      directed: recorded.directed.map((line) => ({ ...line, ...other })),
    }),
  ).toEqual([...facts('general', 'category'), ...facts('专项一', 'directed')]);
});

test('a line too many is told at its quota, one that is missing where the table ends', () => {
  expect(
    told({ categories: [{ category: 'special', ...counts, place: at('c1') }], directed: [] }),
  ).toEqual([
    ['category-extra', 'special', 'c1 quota', '3', ''],
    ['category-missing', 'key', 'record categories', '', '3'],
    ['category-missing', 'general', 'record categories', '', '3'],
    ['directed-missing', '专项一', 'record categories', '', '3'],
  ]);
  // Words that no directed draw of the rules has are told as they stand.
  expect(
    told({ directed: [...recorded.directed, { id: '别的', ...counts, place: at('d2') }] }),
  ).toEqual([['directed-extra', '别的', 'd2 quota', '3', '']]);
});
