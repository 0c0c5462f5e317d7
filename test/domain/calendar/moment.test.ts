import { momentOf, parseMoment } from '../../../src/domain/calendar/moment';

test('a clock tells the local day and minute, each of two digits', () => {
  expect(momentOf(new Date(2026, 0, 5, 9, 3, 59))).toBe('2026-01-05T09:03');
  expect(momentOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31T23:59');
});

test.each([
  ['2026-01-05 9:30', '2026-01-05T09:30'],
  [' 2026-1-5T09：30 ', '2026-01-05T09:30'],
  ['2026-01-05 00:00', '2026-01-05T00:00'],
  ['2026-01-05 23:59', '2026-01-05T23:59'],
  ['2026-01-05 24:00', null],
  ['2026-01-05 23:60', null],
  ['2026-02-30 09:30', null],
  ['2026-01-05 09:3', null],
  ['2026-01-05  09:30', null],
  ['12026-01-05 09:30', null],
  ['2026-01-05 09:300', null],
  ['2026-01-05', null],
  ['', null],
])('%j tells %p', (text, expected) => {
  expect(parseMoment(text)).toBe(expected);
});
