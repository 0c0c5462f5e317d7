import type { Months } from '../../domain/calendar/months';
import type { PeriodKind } from '../../domain/calendar/period';
import type { CategoryQuota } from '../../domain/quota/categoryQuota';
import type { QuotaStep } from '../../domain/quota/quotaStep';
import type { PeriodUnit, Rounding, StaffBase } from '../../domain/profile/profile';

const STAFF_TEXT: Readonly<Record<StaffBase, string>> = {
  established: '在编在岗',
  'on-duty': '实际在岗',
  licensed: '持证',
};

const PER_TEXT: Readonly<Record<PeriodUnit, string>> = {
  batch: '每批',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
};

const REPEAT_TEXT: Readonly<Record<PeriodUnit, string>> = {
  batch: '批',
  month: '个月',
  quarter: '季',
  'half-year': '个半年',
  year: '年',
};

const ROUNDING_TEXT: Readonly<Record<Rounding, string>> = {
  up: '进一',
  nearest: '四舍五入',
  down: '舍去',
};
/** What is left of a year. */
const LEFT_TEXT = {
  month: '个月',
  quarter: '季',
  half: '个半年',
  year: '年',
  batch: '批',
} as const satisfies Readonly<Record<PeriodKind, string>>;

/** Who counts in a ratio of inspectors to enterprises. */
export function staffBaseText(base: StaffBase): string {
  return STAFF_TEXT[base];
}

/** What becomes of parts of an enterprise. */
export function roundingText(rounding: Rounding): string {
  return ROUNDING_TEXT[rounding];
}

/** How often, as clauses say it: 每季度. */
export function perText(per: PeriodUnit): string {
  return PER_TEXT[per];
}

/**
 * Months of the year: 4月至11月, both included; 3月、9月.
 *
 * @example
 * monthsText({ first: 4, last: 11 }) // → '4月至11月'
 * monthsText({ first: 4, last: 4 }) // → '4月'
 * monthsText({ months: [3, 9] }) // → '3月、9月'
 */
export function monthsText(months: Months): string {
  if ('months' in months) return months.months.map((month) => `${month}月`).join('、');
  const { first, last } = months;
  return first === last ? `${first}月` : `${first}月至${last}月`;
}

/**
 * The arithmetic of a quota in one line: 61 × 20% = 12.2 → 13；全年覆盖：未查 61 家 ÷ 剩 4 季 = 15.25 → 16. An
 * arrow is a rounding, up where it is not said, and is absent where nothing is rounded.
 *
 * @param quota as categoryQuotas gave it
 */
export function quotaText(quota: CategoryQuota): string {
  if (quota.category === 'offsite' && quota.quota === 0) return '非现场，本期全覆盖';
  return stepsText(quota.steps);
}

/**
 * The arithmetic that led to a number of units, in one line; of directed draws too.
 *
 * @example
 * stepsText([
 *   { kind: 'percent', total: 61, percent: 20, exact: 12.2, count: 13 },
 *   { kind: 'coverage', years: 1, unvisited: 61, periodsLeft: 4, count: 16 },
 * ]) // → '61 × 20% = 12.2 → 13；全年覆盖：未查 61 家 ÷ 剩 4 季 = 15.25 → 16'
 */
export function stepsText(steps: readonly QuotaStep[]): string {
  return steps.map(stepText).join('；');
}

function stepText(step: QuotaStep): string {
  switch (step.kind) {
    case 'percent':
      return `${step.total} × ${step.percent}% ${equalsText(step.exact, step.count)}${roundedText(step)}`;
    case 'times':
      return `${step.total} × ${perText(step.per)} ${step.times} 次 ${equalsText(step.exact, step.count)}${step.unsaid === true ? '（未说明是每家还是批次，按每家计）' : ''}`;
    case 'draws':
      return `${perText(step.per)}抽查 ${step.times} 批，不定每批家数`;
    case 'staff':
      return `${staffBaseText(step.base)} ${step.staff} 人 × ${step.units} ${equalsText(step.exact, step.annual)} 家/${REPEAT_TEXT[step.per ?? 'year'].replace('个', '')}${roundedText({ ...step, count: step.annual })}`;
    case 'set':
      return `全年已定 ${step.count} 家`;
    case 'count':
      return `${perText(step.per)} ${step.count} 家`;
    case 'repeat':
      return `${step.each} × ${step.times} ${REPEAT_TEXT[step.per]} = ${step.count}`;
    case 'spread':
      return spreadText(step);
    case 'coverage':
      return `${coverageText(step.years)}：未查 ${step.unvisited} 家 ÷ 剩 ${step.periodsLeft} ${LEFT_TEXT[step.of ?? 'quarter']} ${equalsText(step.unvisited / step.periodsLeft, step.count)}`;
    case 'and':
      return `${step.counts.join('、')} 都要满足，取最多 ${step.count}`;
    case 'or':
      return `${step.counts.join('、')} 满足其一，取最少 ${step.count}`;
    case 'least':
      return `${step.counts.join('、')} 都不能超过，取最少 ${step.count}`;
    case 'most':
      return step.done === undefined
        ? `至多 ${step.most} 家`
        : `至多 ${step.most} − 已查 ${step.done} = ${step.count} 家`;
    case 'floor':
      return `不少于 ${step.limit} 家 → ${step.count}`;
    case 'ceiling':
      return `不超过 ${step.limit} 家 → ${step.count}`;
    case 'outside':
      return outsideText(step);
    case 'part':
      return `季度 ${step.due} 家分 ${step.parts} 个月，第 ${step.part} 次 → ${step.count}`;
    case 'not-in-batch':
      return '按年、季、月计的抽查数不在批次中抽取';
    case 'bounded':
      return `不超过总数 ${step.total}`;
    case 'reachable':
      return `其中 ${step.excluded} 家不参加抽取 → ${step.count}`;
    case 'none':
      return '方案未定抽查数，不抽取';
  }
}

/** How a number was rounded that is not rounded up. */
function roundedText({
  exact,
  count,
  rounding,
}: {
  readonly exact: number;
  readonly count: number;
  readonly rounding?: Rounding;
}): string {
  return rounding === undefined || exact === count ? '' : `（${roundingText(rounding)}）`;
}

type StepOf<Kind extends QuotaStep['kind']> = Extract<QuotaStep, { readonly kind: Kind }>;

function spreadText({ annual, done, periodsLeft, of, count }: StepOf<'spread'>): string {
  if (done >= annual) return `应查 ${annual}，已查 ${done} → 0`;
  return `（应查 ${annual} − 已查 ${done}）÷ 剩 ${periodsLeft} ${LEFT_TEXT[of ?? 'quarter']} ${equalsText((annual - done) / periodsLeft, count)}`;
}

function outsideText({ months, batches }: StepOf<'outside'>): string {
  const when = [
    ...(months === undefined ? [] : [`只在${monthsText(months)}抽取`]),
    ...(batches === undefined ? [] : [`每年抽 ${batches} 批`]),
  ].join('，');
  return `${when}，本期不抽取`;
}

function coverageText(years: number): string {
  return years === 1 ? '全年覆盖' : `${years} 年覆盖`;
}

/** = 15.25 → 16; a number with more than six decimals is shown with two and ≈. */
function equalsText(exact: number, count: number): string {
  if (exact === count) return `= ${count}`;
  const short = Number(exact.toFixed(6));
  return short === exact ? `= ${short} → ${count}` : `≈ ${exact.toFixed(2)} → ${count}`;
}
