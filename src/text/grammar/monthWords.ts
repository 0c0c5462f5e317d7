import type { Months } from '../../domain/calendar/months';
import type { CellReading } from '../../domain/profile/profileProblem';
import { NUMBER, compacted, numberOf } from './numberWords';

const N = `(${NUMBER.source})`;
const YEAR = '(?:\\d{4}年|今年|当年|本年|每年|每年度)?';
const LATER = '(?:\\d{4}年|次年|翌年|来年|明年|第二年|当年)?';
const TO = '(?:至|到|-|–|—|~)';

const ITEM_END = /[、,，;；]|和|及|与/;
const MONTH = new RegExp(`^${YEAR}${N}月?(?:份)?$`);
/** 7-9 and 4至11 need no 月 in a column of months. */
const SPAN = new RegExp(`^${YEAR}${N}(?:月(?:份)?)?${TO}${LATER}${N}(?:月(?:份)?)?$`);
const DAYS = new RegExp(`^${YEAR}${N}月1[日号]${TO}${LATER}${N}月(?:底|末|${N}[日号])$`);
/** 2026-03至2026-10, 2026/3-2026/10. */
const DATED = new RegExp(`^\\d{4}[-/.](\\d{1,2})${TO}\\d{4}[-/.](\\d{1,2})$`);
/** 5月以后 is 5月起 in a row that says when is drawn. */
const FROM = new RegExp(`^${YEAR}${N}月(?:份)?(?:起|开始|以后|之后|后)$`);
const BY = new RegExp(`^${YEAR}${N}月(?:底|末)(?:以?前|之前)$`);
/** 6月前 leaves out the month itself. */
const BEFORE = new RegExp(`^${YEAR}${N}月(?:份)?(?:以?前|之前)$`);
const APART = /^除(?:了|去)?(.+?)(?:以外|之外|外)(?:的(?:其他|其余|各)?月(?:份)?)?$/;
const ODD = /^(?:每年)?(?:单|奇)(?:数)?月(?:份)?$/;
const EVEN = /^(?:每年)?(?:双|偶)(?:数)?月(?:份)?$/;
const SOME_QUARTERS = /^(前|后|头|最后)([一二两三123])个?季度?$/;
const QUARTER = /^第?([一二三四1-4])个?(?:季度?)?$/;
const QUARTERS = new RegExp(`^第?([一二三四1-4])(?:季度?)?${TO}第?([一二三四1-4])季度?$`);
const TWO_QUARTERS = /^第?([一二三四1-4])第?([一二三四1-4])季度$/;
const OF_QUARTERS = /^每个?季度?(?:的)?(?:首月|第(?:一|1)个?月)$/;
const ENDS_OF_QUARTERS = /^每个?季度?(?:的)?(?:末月|第(?:三|3)个?月|最后(?:一|1)个?月)$/;
const WHOLE_YEAR = /^(?:全年(?:度)?|每月|各月|每个月|每季度?|各季度?|每个季度|不限)$/;
const QUARTER_WORDS = '一二三四';
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

type Span = Extract<Months, { readonly first: number }>;

/**
 * Months as monthsText writes them: 4月至11月; 3月、9月; also 4-11月, 2025年2月至10月, 第二、三季度, 上半年, 全年,
 * 每季度首月, 单月, 前三季度, 6月前 (without it), 除1、2月外. Single months stay a list; spans that follow each other are
 * one.
 *
 * @example
 * readMonths('4-11月') // → { ok: true, value: { first: 4, last: 11 } }
 * readMonths('４月') // → { ok: true, value: { first: 4, last: 4 } }
 * readMonths('3月、9月') // → { ok: true, value: { months: [3, 9] } }
 * readMonths('汛期') // → { ok: false, fault: { kind: 'months', rest: '汛期' } }
 */
export function readMonths(text: string): CellReading<Months> {
  const words = compacted(text).replace(/[Qq]([1-4])/g, '第$1季度');
  const [, left] = APART.exec(words) ?? [];
  if (left !== undefined) return apart(text, readMonths(left));
  const items = words.split(ITEM_END);
  const isOfQuarters = /季度?$/.test(items.at(-1) ?? '');
  const spans = items.flatMap<Span | null>((item) => spansOf(item, isOfQuarters) ?? [null]);
  const found = spans.filter((span) => span !== null);
  const [first] = found;
  if (first === undefined || found.length < spans.length)
    return { ok: false, fault: { kind: 'months', rest: text } };
  return { ok: true, value: found.length === 1 ? first : joined(found) };
}

/** All months but some. */
function apart(text: string, reading: CellReading<Months>): CellReading<Months> {
  const fault = { ok: false, fault: { kind: 'months', rest: text } } as const;
  if (!reading.ok) return fault;
  const { value } = reading;
  const left = 'months' in value ? value.months : monthsOf(value);
  const others = ALL_MONTHS.filter((month) => !left.includes(month));
  return others.length === 0 ? fault : { ok: true, value: joined(inRows(others)) };
}

/** Months as the rows that they stand in. */
function inRows(months: readonly number[]): readonly Span[] {
  const rows: Span[] = [];
  for (const month of months) {
    const last = rows.at(-1);
    if (last?.last === month - 1) rows[rows.length - 1] = { first: last.first, last: month };
    else rows.push(single(month));
  }
  return rows;
}

/** The spans of one item of a list; null for what is no month. */
function spansOf(item: string, isOfQuarters: boolean): readonly Span[] | null {
  if (WHOLE_YEAR.test(item)) return [{ first: 1, last: 12 }];
  if (/^上半年度?$/.test(item)) return [{ first: 1, last: 6 }];
  if (/^下半年度?$/.test(item)) return [{ first: 7, last: 12 }];
  if (ODD.test(item)) return [1, 3, 5, 7, 9, 11].map(single);
  if (EVEN.test(item)) return [2, 4, 6, 8, 10, 12].map(single);
  if (OF_QUARTERS.test(item)) return [1, 4, 7, 10].map(single);
  if (ENDS_OF_QUARTERS.test(item)) return [3, 6, 9, 12].map(single);
  return isOfQuarters || /季/.test(item) ? quarterSpans(item) : monthSpans(item);
}

function quarterSpans(item: string): readonly Span[] | null {
  const [, side, count] = SOME_QUARTERS.exec(item) ?? [];
  if (side !== undefined) {
    const months = 3 * (numberOf(count ?? '') ?? 0);
    return [/前|头/.test(side) ? { first: 1, last: months } : { first: 13 - months, last: 12 }];
  }
  const [, one] = QUARTER.exec(item) ?? [];
  if (one !== undefined) return [quarterSpan(one, one)];
  const [, first, last] = QUARTERS.exec(item) ?? [];
  if (first !== undefined && last !== undefined)
    return quarterOf(last) < quarterOf(first) ? null : [quarterSpan(first, last)];
  const [, former, latter] = TWO_QUARTERS.exec(item) ?? [];
  return former === undefined || latter === undefined
    ? null
    : [quarterSpan(former, former), quarterSpan(latter, latter)];
}

function quarterSpan(first: string, last: string): Span {
  return { first: 3 * quarterOf(first) - 2, last: 3 * quarterOf(last) };
}

function quarterOf(word: string): number {
  return Number(word) || QUARTER_WORDS.indexOf(word) + 1;
}

function monthSpans(item: string): readonly Span[] | null {
  const [, from] = FROM.exec(item) ?? [];
  const [, by] = BY.exec(item) ?? [];
  const [, one] = MONTH.exec(item) ?? [];
  const [, first, last] = SPAN.exec(item) ?? [];
  const [, before] = BEFORE.exec(item) ?? [];
  const [, earlier, later] = DATED.exec(item) ?? [];
  const [, start, end, day] = DAYS.exec(item) ?? [];
  // Days that cut a month in two are no months.
  if (day !== undefined && Number(day) < (LAST_DAYS[Number(end) - 1] ?? 31)) return null;
  if (before !== undefined) {
    const [span] = spanOf('1', before) ?? [];
    return span === undefined || span.last === 1 ? null : [{ first: 1, last: span.last - 1 }];
  }
  if (earlier !== undefined) return spanOf(earlier, later);
  return spanOf(
    one ?? first ?? start ?? from ?? (by === undefined ? undefined : '1'),
    one ?? last ?? end ?? by ?? (from === undefined ? undefined : '12'),
  );
}

function spanOf(first: string | undefined, last: string | undefined): readonly Span[] | null {
  const months = [first, last].map((word) => (word === undefined ? null : numberOf(word)));
  const [one, other] = months.map((month) =>
    month !== null && Number.isInteger(month) && month >= 1 && month <= 12 ? month : null,
  );
  return one == null || other == null ? null : [{ first: one, last: other }];
}

function single(month: number): Span {
  return { first: month, last: month };
}

/** Several spans as one, where they follow each other and are more than single months. */
function joined(spans: readonly Span[]): Months {
  const months = [...new Set(spans.flatMap(monthsOf))].sort((one, other) => one - other);
  const [first = 1] = months;
  const last = months.at(-1) ?? first;
  const isRow = months.length === last - first + 1;
  const areSingle = spans.every((span) => span.first === span.last);
  return months.length === 1 || (isRow && !areSingle) ? { first, last } : { months };
}

function monthsOf({ first, last }: Span): number[] {
  const count = first <= last ? last - first + 1 : 13 - first + last;
  return Array.from({ length: count }, (_, index) => ((first - 1 + index) % 12) + 1);
}
