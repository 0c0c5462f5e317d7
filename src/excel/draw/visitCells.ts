import type { Unit } from '../../domain/population/population';
import { capVisits, seenBy, taskCounts } from '../../domain/population/unitVisits';
import type { Profile } from '../../domain/profile/profile';
import { capSpanText } from '../../text/grammar/capText';
import { ledgerText, listText } from '../../text/sheet/sheetText';

const { listSeparator, ofCap, noCap, inMonth, monthSeparator } = ledgerText;

/**
 * The checks of a unit that each cap of the profile counts, beside the cap: 1/2；—. Nothing without
 * caps.
 *
 * @param unit of the draw
 * @param profile of the draw
 */
export function capsCell(unit: Unit, { caps = [] }: Profile): string {
  return caps
    .map(({ times }, index) => {
      const count = capVisits(unit, index);
      return count === null ? noCap : ofCap(count, times);
    })
    .join(listSeparator);
}

/**
 * What capsCell wrote, none for nothing; null for anything else.
 *
 * @param text of the cell
 * @param profile of the record
 */
export function parseCaps(text: string, { caps = [] }: Profile): readonly (number | null)[] | null {
  if (text === '') return [];
  const parts = text.split(listSeparator);
  if (parts.length !== caps.length) return null;
  const counts = parts.map((part, index) => countIn(part, caps[index]?.times ?? 0));
  return counts.includes(undefined) ? null : counts.map((count) => count ?? null);
}

function countIn(part: string, times: number): number | null | undefined {
  if (part === noCap) return null;
  const count = Number(/^(\d+)\//.exec(part)?.[1] ?? NaN);
  return part === ofCap(count, times) ? count : undefined;
}

/** The checks of a unit that its directed draws count; nothing where all count its visits. */
export function directedVisitsCell(unit: Unit): string {
  const counts = unit.directed.map((id) => seenBy(unit, id).visits);
  return counts.every((count) => count === unit.visits) ? '' : counts.join(listSeparator);
}

/**
 * What directedVisitsCell wrote, none for nothing; null for anything else.
 *
 * @param text of the cell
 * @param directed ids of the unit's directed draws
 */
export function parseDirectedVisits(
  text: string,
  directed: readonly string[],
): readonly number[] | null {
  if (text === '') return [];
  const counts = text.split(listSeparator).map((part) => (/^\d+$/.test(part) ? Number(part) : NaN));
  return counts.length === directed.length && !counts.some(Number.isNaN) ? counts : null;
}

/** The checks of a unit that count, by month: 3月1、5月2. Nothing without any. */
export function monthsCell({ months = [] }: Pick<Unit, 'months'>): string {
  return months
    .flatMap((count, index) => (count === 0 ? [] : [inMonth(index + 1, count)]))
    .join(monthSeparator);
}

/**
 * What monthsCell wrote; null for anything else.
 *
 * @param text of the cell
 */
export function parseMonths(text: string): readonly number[] | null {
  const months: number[] = [];
  for (const [, month = '', count = ''] of text.matchAll(/(\d+)\D+(\d+)/g)) {
    if (Number(month) > 12) return null;
    while (months.length < Number(month)) months.push(0);
    months[Number(month) - 1] = Number(count);
  }
  return monthsCell({ months }) === text ? months : null;
}

/** The same for each directed draw of a unit; nothing where all count its own. */
export function directedMonthsCell(unit: Unit): string {
  return (unit.directedMonths ?? [])
    .map((months) => monthsCell({ months }) || noCap)
    .join(listSeparator);
}

/**
 * What directedMonthsCell wrote, none for nothing; null for anything else.
 *
 * @param text of the cell
 * @param directed ids of the unit's directed draws
 */
export function parseDirectedMonths(
  text: string,
  directed: readonly string[],
): readonly (readonly number[])[] | null {
  if (text === '') return [];
  const all = text.split(listSeparator).map((part) => (part === noCap ? [] : parseMonths(part)));
  const known = all.filter((months) => months !== null);
  return known.length === directed.length && all.length === known.length ? known : null;
}

/**
 * Which check of the unit its task is, for each cap that counts 日常双随机 and holds for it: 本年第2次/上限2次.
 *
 * @param unit of the list
 * @param profile of the draw
 */
export function countOfCaps(unit: Unit, profile: Profile): string {
  return taskCounts(unit, profile)
    .map(({ per, count, times }) =>
      listText.countOfCap(per === 'year' ? '' : capSpanText(per), count, times),
    )
    .join(listSeparator);
}
