/** Whether plain data is what a profile asks of a category or of a directed draw. */

import {
  failed,
  isObject,
  lazy,
  list,
  number,
  object,
  oneOf,
  oneOfKinds,
  optional,
  text,
  whole,
  yesNo,
  type Report,
  type Shape,
} from '../ground/shape';
import { kindsShape } from './parseCap';
import type { Demand, LimitQuota, Months, Quota, YearNumber } from './profile';

const MOST_YEARS = 20;
/** There are no more months in which a batch can begin. */
const MOST_BATCHES = 12;

const per = oneOf(['batch', 'month', 'quarter', 'half-year', 'year']);
const rounding = optional(oneOf(['up', 'nearest', 'down']));

/** A percentage, which may have decimals. */
export const percentShape = number(0, 100);

type QuotaOf<Kind extends Quota['kind']> = Extract<Quota, { kind: Kind }>;

const singleQuotas = {
  percent: object<QuotaOf<'percent'>>({
    kind: oneOf(['percent']),
    percent: percentShape,
    per,
    rounding,
  }),
  times: object<QuotaOf<'times'>>({
    kind: oneOf(['times']),
    times: number(0),
    per,
    of: optional(oneOf(['draws', 'unsaid'])),
  }),
  staff: object<QuotaOf<'staff'>>({
    kind: oneOf(['staff']),
    units: number(0),
    base: oneOf(['established', 'on-duty', 'licensed']),
    per,
    rounding,
  }),
  count: object<QuotaOf<'count'>>({ kind: oneOf(['count']), count: whole(0), per }),
  none: object<QuotaOf<'none'>>({ kind: oneOf(['none']) }),
} as const;

const parts = list(
  lazy(() => innerQuota),
  2,
);

/** One of several is enough: what is the most (不超过) would say nothing. */
const alternatives: Shape<readonly Quota[]> = (value, path, report) => {
  const taken = parts(value, path, report);
  return taken?.some(({ kind }) => kind === 'most') === true
    ? failed(report, path, 'value')
    : taken;
};

const joinedQuotas = {
  and: object<QuotaOf<'and'>>({ kind: oneOf(['and']), of: parts }),
  or: object<QuotaOf<'or'>>({ kind: oneOf(['or']), of: alternatives }),
  bounded: boundedShape,
  most: object<QuotaOf<'most'>>({
    kind: oneOf(['most']),
    quota: oneOfKinds<LimitQuota>('kind', {
      percent: singleQuotas.percent,
      staff: singleQuotas.staff,
      count: singleQuotas.count,
    }),
  }),
} as const;

const quotas: Readonly<Record<Quota['kind'], Shape<Quota>>> = { ...singleQuotas, ...joinedQuotas };

const quota: Shape<Quota> = (value, path, report) => {
  if (!isObject(value)) return failed(report, path, 'type');
  const kind = oneOf(Object.keys(quotas) as Quota['kind'][])(value.kind, `${path}.kind`, report);
  return kind && quotas[kind](value, path, report);
};

/** 不抽取 makes no sense beside other quotas: with 或 it would win, with 且 it says nothing. */
const innerQuota: Shape<Quota> = (value, path, report) => {
  const taken = quota(value, path, report);
  return taken?.kind === 'none' ? failed(report, path, 'value') : taken;
};

function boundedShape(value: unknown, path: string, report: Report): Quota | undefined {
  const taken = object<QuotaOf<'bounded'>>({
    kind: oneOf(['bounded']),
    quota: innerQuota,
    floor: optional(whole(0)),
    ceiling: optional(whole(0)),
  })(value, path, report);
  if (taken === undefined) return undefined;
  const { floor, ceiling } = taken;
  if (floor === undefined && ceiling === undefined) return failed(report, path, 'too-few');
  return floor !== undefined && ceiling !== undefined && floor > ceiling
    ? failed(report, `${path}.floor`, 'range')
    : taken;
}

const month = whole(1, 12);
const monthSpan = object<Extract<Months, { first: number }>>({ first: month, last: month });
const monthList = object<Extract<Months, { months: readonly number[] }>>({
  months: list(month, 2),
});

const months: Shape<Months> = (value, path, report) => {
  if (!isObject(value) || !('months' in value)) return monthSpan(value, path, report);
  const taken = monthList(value, path, report);
  return taken?.months.every((each, index, all) => index === 0 || each > (all[index - 1] ?? 0)) ===
    false
    ? failed(report, `${path}.months`, 'value')
    : taken;
};

const common = {
  quota,
  counts: kindsShape,
  coverageYears: optional(whole(1, MOST_YEARS)),
  noRepeat: optional(yesNo),
  months: optional(months),
  batches: optional(whole(1, MOST_BATCHES)),
  items: optional(list(text(1), 1)),
  yearNumber: optional(object<YearNumber>({ year: whole(1901, 9999), count: whole(0) })),
  clause: optional(text(1)),
} as const;

/** What a profile asks of a directed draw, whose units know of earlier checks of the year only. */
export const directedDemandShape = object<Omit<Demand, 'noRepeatYears'>>(common);

const ofCategory = object<Demand>({ ...common, noRepeatYears: optional(whole(2, MOST_YEARS)) });

/** What a profile asks of a category. */
export const demandShape: Shape<Demand> = (value, path, report) => {
  const taken = ofCategory(value, path, report);
  return taken?.noRepeatYears !== undefined && taken.noRepeat !== true
    ? failed(report, `${path}.noRepeatYears`, 'value')
    : taken;
};
