import { parseNotices } from '../../../src/excel/reading/calendarMemory';

const notice = { year: 2026, off: ['2026-01-01'], work: [] };

test('notices are read back as they were kept', () => {
  expect(parseNotices(JSON.stringify([notice, { ...notice, by: 'x' }]))).toEqual([
    notice,
    { ...notice, by: 'x' },
  ]);
});

test.each([
  { year: '2026' },
  { year: 2026.5 },
  { off: ['1.1'] },
  { off: [20260101] },
  { work: undefined },
])('a notice with %j is left out, the others stay', (fault) => {
  expect(parseNotices(JSON.stringify([{ ...notice, ...fault }, null, notice]))).toEqual([notice]);
});

test.each([undefined, 1, '', '{', '{}', 'null'])('%j holds no notices', (value) => {
  expect(parseNotices(value)).toEqual([]);
});
