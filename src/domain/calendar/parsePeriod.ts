import {
  failed,
  isObject,
  literallyTrue,
  object,
  oneOf,
  textThat,
  whole,
  type Shape,
} from '../ground/shape';
import { isoDay } from './isoDay';
import type {
  BatchPeriod,
  HalfPeriod,
  MonthPeriod,
  Period,
  Quarter,
  QuarterPeriod,
  WholeYear,
} from './period';

const year = whole(1901, 9999);
const day = textThat((text) => isIsoDay(text));

const shapes: readonly (readonly [string, Shape<Period>])[] = [
  ['quarter', object<QuarterPeriod>({ year, quarter: oneOf([1, 2, 3, 4]) })],
  ['month', object<MonthPeriod>({ year, month: whole(1, 12) })],
  ['half', object<HalfPeriod>({ year, half: oneOf([1, 2]) })],
  ['batch', object<BatchPeriod>({ year, batch: textThat((text) => text !== ''), day })],
  ['whole', object<WholeYear>({ year, whole: literallyTrue })],
];

/** Plain data that is a period. */
export const periodShape: Shape<Period> = (value, path, report) => {
  const own = isObject(value) ? shapes.find(([key]) => key in value) : undefined;
  return own === undefined ? failed(report, path, 'type') : own[1](value, path, report);
};

/**
 * The period of a name that periodName gave; null for another text.
 *
 * @param name of a period
 * @param batchDay ISO date, which the name of a batch does not tell
 *
 * @example
 * parsePeriodName('2026M03', '2026-03-31') // → { year: 2026, month: 3 }
 * parsePeriodName('2026B-dust', '2026-09-15') // → { year: 2026, batch: 'dust', day: '2026-09-15' }
 * parsePeriodName('2026', '2026-09-15') // → null
 */
export function parsePeriodName(name: string, batchDay: string): Period | null {
  const [, written, code] = /^(\d{4})(Q[1-4]|M(?:0[1-9]|1[0-2])|H[12]|Y|B-.+)$/u.exec(name) ?? [];
  if (written === undefined || code === undefined) return null;
  const of = Number(written);
  const number = Number(code.slice(1));
  switch (code[0]) {
    case 'Q':
      return { year: of, quarter: number as Quarter };
    case 'M':
      return { year: of, month: number };
    case 'H':
      return { year: of, half: number === 1 ? 1 : 2 };
    case 'B':
      return { year: of, batch: code.slice(2), day: batchDay };
    default:
      return { year: of, whole: true };
  }
}

function isIsoDay(text: string): boolean {
  const [, years = '', months = '', days = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return text !== '' && isoDay(Number(years), Number(months), Number(days)) === text;
}
