import { shiftDate } from '../../../src/domain/calendar/isoDay';
import { workCalendar } from '../../../src/domain/calendar/workCalendar';
import { readHolidayNotice } from '../../../src/text/grammar/readHolidayNotice';
import {
  notice2013,
  notice2014,
  notice2017,
  notice2018,
  notice2019,
  notice2022,
  notice2023,
  notice2024,
  notice2025,
  notice2026,
} from '../../support/holidayNotices';

const published = workCalendar([]);

test('the notice of 2026 gives its holidays and its working weekends', () => {
  const { year, faults } = readHolidayNotice(notice2026);
  expect(faults).toEqual([]);
  expect(year?.year).toBe(2026);
  expect(year?.work).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ]);
  expect(year?.off).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7);
  expect(year?.off).toEqual(
    expect.arrayContaining(['2026-01-01', '2026-02-15', '2026-02-23', '2026-10-07']),
  );
  expect(year?.off).not.toContain('2026-02-24');
});

test.each([
  [2013, notice2013],
  [2014, notice2014],
  [2017, notice2017],
  [2018, notice2018],
  [2019, notice2019],
  [2022, notice2022],
  [2023, notice2023],
  [2024, notice2024],
  [2025, notice2025],
  [2026, notice2026],
])('every day of %i is as chinese-days has it', (year, text) => {
  const reading = readHolidayNotice(text);
  expect(reading.faults).toEqual([]);
  const read = workCalendar(reading.year === null ? [] : [reading.year]);
  const differing: string[] = [];
  // In 2019 a second notice moved the holidays around 1 May.
  const isMoved = (date: string): boolean => date >= '2019-04-28' && date <= '2019-05-05';
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = shiftDate(date, 1)) {
    if (read.isWorkingDay(date) !== published.isWorkingDay(date) && !isMoved(date))
      differing.push(date);
  }
  expect(differing).toEqual([]);
});

test('holidays that begin in the year before count there', () => {
  expect(readHolidayNotice(notice2023).year?.off.slice(0, 3)).toEqual([
    '2022-12-31',
    '2023-01-01',
    '2023-01-02',
  ]);
  expect(readHolidayNotice(notice2019).year?.work[0]).toBe('2018-12-29');
});

test('years that the notice does not repeat are worked out', () => {
  const text = notice2023.replace('2022年12月31日至2023年1月2日', '12月31日至1月2日');
  expect(readHolidayNotice(text)).toEqual(readHolidayNotice(notice2023));
});

test('a day that employers are only asked to give stays a working day', () => {
  expect(readHolidayNotice(notice2024).year?.off).not.toContain('2024-02-09');
});

test('a notice without line breaks, with half-width signs and without its title is read as well', () => {
  const text = notice2026
    .slice(notice2026.indexOf('经国务院'))
    .replace(/\s/g, '')
    .normalize('NFKC');
  expect(readHolidayNotice(text)).toEqual(readHolidayNotice(notice2026));
});

test('half a notice gives no year and says which festivals are missing', () => {
  const half = notice2026.slice(0, notice2026.indexOf('四、劳动节'));
  expect(readHolidayNotice(half)).toEqual({
    year: null,
    faults: [{ kind: 'missing', festivals: ['劳动节', '端午节', '中秋节', '国庆节'] }],
  });
});

test('a sentence that is not understood is shown, and no year is taken', () => {
  const text = notice2026.replace('4月4日（周六）至6日（周一）放假，共3天。', '休息三天。');
  const { year, faults } = readHolidayNotice(text);
  expect(year).toBeNull();
  expect(faults).toContainEqual({ kind: 'unread', festival: '清明节', words: '休息三天' });
});

test('a wrong weekday shows a mistyped date or another year', () => {
  const { year, faults } = readHolidayNotice(
    notice2026.replace('5月9日（周六）上班', '5月8日（周六）上班'),
  );
  expect(year).toBeNull();
  expect(faults).toEqual([
    { kind: 'weekday', festival: '劳动节', date: '2026-05-08', words: '周六' },
  ]);
});

test('a bare date that is no weekend and is to be worked is a fault; one with its weekday is meant', () => {
  const bare = readHolidayNotice(notice2026.replace('5月9日（周六）上班', '5月8日上班'));
  expect(bare).toEqual({
    year: null,
    faults: [{ kind: 'not-weekend', festival: '劳动节', date: '2026-05-08' }],
  });
  const meant = readHolidayNotice(notice2026.replace('5月9日（周六）上班', '5月8日（星期五）上班'));
  expect(meant.faults).toEqual([]);
  expect(meant.year?.work).toContain('2026-05-08');
});

test('a number of days that does not agree with the dates is a fault', () => {
  const { year, faults } = readHolidayNotice(notice2024.replace('2月10日至17日', '2月10日至16日'));
  expect(year).toBeNull();
  expect(faults).toEqual([{ kind: 'count', festival: '春节', written: 8, counted: 7 }]);
});

test('a day that the calendar does not have is a fault', () => {
  const { faults } = readHolidayNotice(
    notice2024.replace('4月7日（星期日）上班', '4月31日（星期日）上班'),
  );
  expect(faults[0]).toMatchObject({ kind: 'no-such-day', festival: '清明节' });
});

test('a day both off and worked is a fault', () => {
  const { faults } = readHolidayNotice(
    notice2026.replace('2月14日（周六）、', '2月15日（周日）、'),
  );
  expect(faults).toEqual([{ kind: 'both', date: '2026-02-15' }]);
});

test('two notices pasted together, and a text of no year, are refused', () => {
  expect(readHolidayNotice(notice2025 + notice2026)).toEqual({
    year: null,
    faults: [{ kind: 'no-year' }],
  });
  expect(readHolidayNotice('明天放假')).toEqual({ year: null, faults: [{ kind: 'no-year' }] });
  expect(readHolidayNotice('')).toEqual({ year: null, faults: [{ kind: 'no-year' }] });
});

test('a festival that stands twice is a fault', () => {
  const text = notice2026.replace('七、国庆节', '七、元旦：1月1日放假。八、国庆节');
  expect(readHolidayNotice(text).faults).toEqual([{ kind: 'twice', festival: '元旦' }]);
});
