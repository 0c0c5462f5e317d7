import { isoDay, shiftDate, weekdayOf } from '../../domain/calendar/isoDay';
import { type HolidayYear, isWeekend } from '../../domain/calendar/workCalendar';
import type { NoticeFault } from '../../domain/calendar/calendarProblem';

/**
 * A notice that was read: null where anything in it was not understood, so that half a year is
 * never taken for a whole one.
 */
export interface NoticeReading {
  readonly year: HolidayYear | null;
  readonly faults: readonly NoticeFault[];
}

const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
const WEEKDAYS = '日一二三四五六';

const YEAR_IN_TITLE = /(\d{4})年部分节假日安排/g;
const YEAR_IN_TEXT = /(\d{4})年元旦/g;
/** 六、国庆节、中秋节： */
const ITEM_START =
  /[一二三四五六七八]、((?:元旦|春节|清明节?|(?:国际)?劳动节|端午节?|中秋节?|国庆节?)(?:、(?:中秋节?|国庆节?))*):/g;
/** What follows the last item, and what is advice to employers within one. */
const CLOSING = /^(?:节假日期间|国务院办公厅|\(?此件|\d{4}年\d{1,2}月\d{1,2}日$)/;
const ADVICE = /^鼓励/;

const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`;
const OFF = new RegExp(`^${DAY}(?:[至到~—–-]+${DAY})?放假(?:调休|公休)?(.*)$`);
const OFF_REST = /^(?:,?共?(\d{1,2})天)?(?:,?(?:不调休|与周末连休))*(?:,(.*?补休))?$/;
const SINGLE = new RegExp(`^${DAY}$`);
const WORKED = /^(.*?)(?:照常)?(?:上班|补班)$/;
const MADE_UP = /^(.*?)补休$/;

interface Item {
  readonly festival: string;
  readonly body: string;
}

/**
 * Reads the State Council's notice on a year's holidays: 国务院办公厅关于2026年部分节假日安排的通知. All of it has to
 * be pasted, with the title or the line that names the year; the order of the items, the width of
 * signs and line breaks do not matter.
 *
 * @param text as copied from the web
 * @returns the year's days, or everything that could not be read
 */
export function readHolidayNotice(text: string): NoticeReading {
  const compact = text
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]/g, '')
    .replace(/星期|礼拜/g, '周')
    .replace(/周天/g, '周日');
  const year = yearOf(compact);
  if (year === null) return { year: null, faults: [{ kind: 'no-year' }] };
  const items = itemsOf(compact);
  const named = items.flatMap(({ festival }) =>
    FESTIVALS.filter((each) => festival.includes(each.slice(0, 2))),
  );
  const missing = FESTIVALS.filter((each) => !named.includes(each));
  const twice = FESTIVALS.filter((each) => named.filter((name) => name === each).length > 1);
  const read = items.map((item) => new ItemReader(item, year).read());
  const off = [...new Set(read.flatMap((each) => each.off))].sort();
  const work = [...new Set(read.flatMap((each) => each.work))].sort();
  const faults: NoticeFault[] = [
    ...(missing.length > 0 ? [{ kind: 'missing', festivals: missing } as const] : []),
    ...twice.map((festival) => ({ kind: 'twice', festival }) as const),
    ...read.flatMap((each) => each.faults),
    ...work.filter((date) => off.includes(date)).map((date) => ({ kind: 'both', date }) as const),
  ];
  return { year: faults.length === 0 ? { year, off, work } : null, faults };
}

/**
 * The year of the title; without a title the one before the first festival. Two years mean two
 * notices.
 */
function yearOf(text: string): number | null {
  for (const pattern of [YEAR_IN_TITLE, YEAR_IN_TEXT]) {
    const years = [...new Set([...text.matchAll(pattern)].map(([, year]) => Number(year)))];
    if (years.length === 1) return years[0] ?? null;
  }
  return null;
}

function itemsOf(text: string): Item[] {
  const starts = [...text.matchAll(ITEM_START)];
  return starts.map((start, index) => ({
    festival: start[1] ?? '',
    body: text.slice(start.index + start[0].length, starts[index + 1]?.index),
  }));
}

/** Reads one festival's lines. A day without a month or year takes those of the day before it. */
class ItemReader {
  readonly #item: Item;
  readonly #noticeYear: number;
  readonly #off: string[] = [];
  readonly #work: string[] = [];
  readonly #faults: NoticeFault[] = [];
  #month = 0;

  constructor(item: Item, noticeYear: number) {
    this.#item = item;
    this.#noticeYear = noticeYear;
  }

  read(): {
    readonly off: readonly string[];
    readonly work: readonly string[];
    readonly faults: readonly NoticeFault[];
  } {
    for (const sentence of this.#item.body.split(/[。;]/).filter((each) => each !== '')) {
      if (CLOSING.test(sentence)) break;
      if (!ADVICE.test(sentence)) this.#readSentence(sentence);
    }
    if (this.#off.length === 0 && this.#faults.length === 0)
      this.#fault({ kind: 'unread', words: this.#item.body.slice(0, 40) });
    return { off: this.#off, work: this.#work, faults: this.#faults };
  }

  #readSentence(sentence: string): void {
    const off = OFF.exec(sentence);
    const worked = WORKED.exec(sentence);
    const madeUp = MADE_UP.exec(sentence);
    if (off !== null) this.#readHoliday(off, sentence);
    else if (worked !== null) this.#readWorked(worked[1] ?? '', sentence);
    else if (madeUp !== null) this.#readDays(madeUp[1] ?? '', sentence, this.#off);
    else this.#fault({ kind: 'unread', words: sentence });
  }

  #readHoliday(found: RegExpExecArray, sentence: string): void {
    const last = found[7] === undefined ? null : this.#day(found.slice(5, 9), sentence, found[2]);
    const first = this.#day(found.slice(1, 5), sentence);
    const rest = OFF_REST.exec(found[9] ?? '');
    if (rest === null) this.#fault({ kind: 'unread', words: sentence });
    if (first === null || rest === null || (found[7] !== undefined && last === null)) return;
    const end = last ?? first;
    // 12月30日至1月1日 without years begins in the year before.
    const start = first > end && found[1] === undefined ? this.#yearBefore(first) : first;
    const days: string[] = [];
    for (let date = start; date <= end && days.length < 40; date = shiftDate(date, 1))
      days.push(date);
    if (days.length === 0 || days.length === 40) this.#fault({ kind: 'unread', words: sentence });
    const written = rest[1] === undefined ? days.length : Number(rest[1]);
    if (written !== days.length) this.#fault({ kind: 'count', written, counted: days.length });
    this.#off.push(...days);
    const extra = rest[2];
    if (extra !== undefined) this.#readDays(extra.replace(/补休$/, ''), sentence, this.#off);
  }

  #readWorked(words: string, sentence: string): void {
    const before = this.#work.length;
    this.#readDays(words, sentence, this.#work);
    // A date that stands there with its weekday is meant; a bare one is more likely to be mistyped.
    if (words.includes('周')) return;
    for (const date of this.#work.slice(before))
      if (!isWeekend(date)) this.#fault({ kind: 'not-weekend', date });
  }

  #readDays(words: string, sentence: string, into: string[]): void {
    for (const part of words.split(/[、,和]/)) {
      const found = SINGLE.exec(part);
      const date = found === null ? null : this.#day(found.slice(1, 5), sentence);
      if (date !== null) into.push(date);
      else if (found === null) this.#fault({ kind: 'unread', words: sentence });
    }
  }

  /** @param parts year, month, day, and what stands in brackets, of which the weekday is checked */
  #day(
    [year, month, day, bracket]: readonly (string | undefined)[],
    sentence: string,
    monthBefore?: string,
  ): string | null {
    const ownMonth = Number(month ?? monthBefore ?? this.#month);
    this.#month = ownMonth;
    const isBefore =
      year === undefined && ownMonth === 12 && this.#item.festival.startsWith('元旦');
    const date = isoDay(
      year === undefined ? this.#noticeYear - (isBefore ? 1 : 0) : Number(year),
      ownMonth,
      Number(day),
    );
    if (date === null) {
      this.#fault({ kind: 'no-such-day', words: sentence });
      return null;
    }
    const weekday = /周(.)/.exec(bracket ?? '')?.[1];
    if (weekday !== undefined && WEEKDAYS.indexOf(weekday) !== weekdayOf(date))
      this.#fault({ kind: 'weekday', date, words: `周${weekday}` });
    return date;
  }

  #yearBefore(date: string): string {
    return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  }

  #fault(fault: FestivalFault): void {
    this.#faults.push({ ...fault, festival: this.#item.festival });
  }
}

type WithoutFestival<Fault> = Fault extends { readonly festival: string }
  ? Omit<Fault, 'festival'>
  : never;
type FestivalFault = Exclude<WithoutFestival<NoticeFault>, { kind: 'twice' }>;
