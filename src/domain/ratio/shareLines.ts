/**
 * Rules about a share of the random checks that were made, 专项 and 个案 left aside: joint checks,
 * checks of credit-graded enterprises, published results, items.
 */

import type { Quarter } from '../calendar/period';
import { jointCount } from '../draw/team/joint';
import type { JointShare, Profile, RatioTarget } from '../profile/profile';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { Closing, RatioLine, RatioSpan } from './ratioLine';
import { quarterOf, type CheckedEnterprise, type YearChecks } from './yearChecks';

/** A check with the enterprise that it is of. */
interface Check {
  readonly record: InspectionRecord;
  readonly enterprise: CheckedEnterprise;
}

/**
 * A line for each quarter of a quarterly share, and one for the year of a yearly share. Where
 * checks have no dates or kinds nothing can be said, and the line asks to look it up.
 *
 * @param profile whose shares and targets
 * @param checks of the year
 * @param span of the report
 */
export function shareLines(
  { joint, targets = [] }: Profile,
  checks: YearChecks,
  span: RatioSpan,
): RatioLine[] {
  const all = checks.enterprises.flatMap((enterprise) =>
    enterprise.tasks.map((record): Check => ({ record, enterprise })),
  );
  const isKnown = checks.source === 'records';
  const shares = (['internal', 'external'] as const).flatMap((share) => {
    const rule = joint?.[share];
    return rule === undefined
      ? []
      : spansOf(rule.per, span).map((quarter) =>
          jointLine(share, rule, within(all, quarter), quarter),
        );
  });
  const others = targets.flatMap((target) =>
    spansOf(target.per, span).map((quarter) => targetLine(target, within(all, quarter), quarter)),
  );
  return [...shares, ...others];

  function jointLine(
    share: 'internal' | 'external',
    rule: JointShare,
    own: readonly Check[],
    quarter: Quarter | 'year',
  ): RatioLine {
    const count = own.filter(({ record }) => isJoint(record, share)).length;
    const required = jointCount(own.length, rule.percent);
    const gap = Math.max(0, required - count);
    return {
      rule: { kind: 'joint', share, percent: rule.percent },
      quarter,
      required,
      actual: count,
      bound: 'least',
      unit: 'times',
      ...standing({
        gap,
        required,
        total: own.length,
        quarter,
        closing: {
          kind: 'joint',
          count: furtherNeeded(count, own.length, rule.percent),
        },
      }),
      share: { count, total: own.length },
      ...(rule.clause === undefined ? {} : { clause: rule.clause }),
    };
  }

  function targetLine(
    target: RatioTarget,
    own: readonly Check[],
    quarter: Quarter | 'year',
  ): RatioLine {
    const { what, percent, clause } = target;
    const counted = own.filter((check) => meets(check, what)).length;
    const actual = own.length === 0 ? 0 : (counted / own.length) * 100;
    const isMet = own.length > 0 && what !== 'items' && counted * 100 >= own.length * percent;
    return {
      rule: { kind: 'target', what, percent },
      quarter,
      required: percent,
      actual,
      bound: 'least',
      unit: 'percent',
      ...standing({
        gap: isMet ? 0 : percent - actual,
        required: percent,
        total: what === 'items' ? 0 : own.length,
        quarter,
        closing: closingOf(what, counted, own.length, percent),
      }),
      share: { count: counted, total: own.length },
      ...(clause === undefined ? {} : { clause }),
    };
  }

  /** Nothing was checked yet, or nothing is known: neither met nor missed. */
  function standing({
    gap,
    required,
    total,
    quarter,
    closing,
  }: Reached): Pick<RatioLine, 'state' | 'gap' | 'closing' | 'overdueBelow'> {
    const isOver = span.isOver(quarter === 'year' ? 4 : quarter);
    const overdue = isOver ? { overdueBelow: required } : {};
    if (!isKnown || total === 0)
      return { state: 'open', gap, closing: { kind: 'by-hand' }, ...overdue };
    if (gap <= 0) return { state: 'met', gap: 0, closing: { kind: 'nothing' }, ...overdue };
    // Results can be published late; what was checked, and how, stays as it was.
    const canStill = !isOver || closing.kind === 'publish';
    return {
      state: isOver ? 'gap' : 'open',
      gap,
      closing: canStill ? closing : { kind: 'passed' },
      ...overdue,
    };
  }
}

/** How far a share is from what is asked for, of so many checks. */
interface Reached extends Pick<RatioLine, 'gap' | 'required' | 'quarter' | 'closing'> {
  readonly total: number;
}

function spansOf(per: 'quarter' | 'year', { period }: RatioSpan): readonly (Quarter | 'year')[] {
  return per === 'year' ? ['year'] : ([1, 2, 3, 4] as const).slice(0, period.quarter);
}

function within(all: readonly Check[], quarter: Quarter | 'year'): readonly Check[] {
  return quarter === 'year' ? all : all.filter(({ record }) => quarterOf(record.date) === quarter);
}

/** A bureau's records call a check joint and do not say with whom. */
function isJoint({ kind, joint }: InspectionRecord, share: 'internal' | 'external'): boolean {
  return joint === undefined ? kind === 'joint' : joint.includes(share);
}

function meets({ record, enterprise }: Check, what: RatioTarget['what']): boolean {
  switch (what) {
    case 'credit-graded':
      return enterprise.row.credit !== undefined;
    case 'publication':
      return record.published !== '';
    // No list of checks says which items were covered.
    case 'items':
      return false;
  }
}

function closingOf(
  what: RatioTarget['what'],
  count: number,
  total: number,
  percent: number,
): Closing {
  switch (what) {
    case 'credit-graded':
      return { kind: 'graded', count: furtherNeeded(count, total, percent) };
    case 'publication':
      return { kind: 'publish', count: Math.max(0, jointCount(total, percent) - count) };
    case 'items':
      return { kind: 'by-hand' };
  }
}

/**
 * How many more that count, each of which adds to the total too, make a share reach a percentage. A
 * share of 100 % cannot be reached by more: what is missing is the answer.
 *
 * @example
 * furtherNeeded(1, 10, 35) // → 4
 * furtherNeeded(4, 10, 35) // → 0
 * furtherNeeded(8, 10, 100) // → 2
 */
export function furtherNeeded(count: number, total: number, percent: number): number {
  if (percent >= 100) return total - count;
  let further = 0;
  while ((count + further) * 100 < (total + further) * percent) further += 1;
  return further;
}
