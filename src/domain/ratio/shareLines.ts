/**
 * Rules about a share of the random checks that were made, 专项 and 个案 left aside: joint checks,
 * checks of credit-graded enterprises, published results, items.
 */

import type { Period } from '../calendar/period';
import { jointCount } from '../draw/team/joint';
import {
  JOINT_SIDES,
  type JointShare,
  type JointSide,
  type Profile,
  type RatioTarget,
} from '../profile/profile';
import type { InspectionRecord } from '../register/inspectionRecord';
import type { ItemList } from '../register/item';
import type { Closing, RatioLine, RatioSpan } from './ratioLine';
import { itemLines } from './itemLines';
import { arrangedChecks, randomChecks, spansOf, within, type RandomCheck } from './randomChecks';
import type { YearChecks } from './yearChecks';

/** Targets that each check meets or does not. */
type CheckTarget = Exclude<RatioTarget['what'], 'items'>;

/**
 * A line for each quarter of a quarterly share, and one for the year of a yearly share. Where
 * checks have no dates or kinds nothing can be said, and the line asks to look it up. Which checks are
 * joint a list in force says before they are made, so that its own count too.
 *
 * @param profile whose shares and targets
 * @param checks of the year
 * @param span of the report
 * @param items the bureau's list of items, null for none
 */
export function shareLines(
  { joint, targets = [] }: Profile,
  checks: YearChecks,
  span: RatioSpan,
  items: ItemList | null,
): RatioLine[] {
  const all = randomChecks(checks);
  const arranged = arrangedChecks(checks);
  const isKnown = checks.source === 'records';
  const shares = JOINT_SIDES.flatMap((share) => {
    const rule = joint?.[share];
    return rule === undefined
      ? []
      : spansOf(rule.per, span).map((period) =>
          jointLine(
            share,
            rule,
            { made: within(all, period), listed: within(arranged, period) },
            period,
          ),
        );
  });
  const others = targets.flatMap(({ what, ...target }) =>
    what === 'items'
      ? itemLines({ what, ...target }, checks, span, items)
      : spansOf(target.per, span).map((period) =>
          targetLine({ what, ...target }, within(all, period), period),
        ),
  );
  return [...shares, ...others];

  function jointLine(
    share: JointSide,
    rule: JointShare,
    { made, listed }: Readonly<Record<'made' | 'listed', readonly RandomCheck[]>>,
    period: Period | 'year',
  ): RatioLine {
    const own = [...made, ...listed];
    const count = own.filter(({ record }) => isJoint(record, share)).length;
    const required = jointCount(own.length, rule.percent);
    const gap = Math.max(0, required - count);
    return {
      rule: { kind: 'joint', share, percent: rule.percent },
      period,
      required,
      actual: count,
      bound: 'least',
      unit: 'times',
      ...standing({
        gap,
        required,
        total: own.length,
        isTold: isKnown || listed.length > 0,
        period,
        closing: {
          kind: 'joint',
          count: furtherNeeded(count, own.length, rule.percent),
        },
      }),
      share: {
        count,
        total: own.length,
        ...(listed.length === 0 ? {} : { arranged: listed.length }),
      },
      ...(rule.clause === undefined ? {} : { clause: rule.clause }),
    };
  }

  function targetLine(
    target: RatioTarget & { readonly what: CheckTarget },
    made: readonly RandomCheck[],
    period: Period | 'year',
  ): RatioLine {
    const { what, percent, clause } = target;
    const own = what === 'publication' ? made.filter(isOwed) : made;
    const counted = own.filter((check) => meets(check, what)).length;
    const actual = own.length === 0 ? 0 : (counted / own.length) * 100;
    const isMet = own.length > 0 && counted * 100 >= own.length * percent;
    return {
      rule: { kind: 'target', what, percent },
      period,
      required: percent,
      actual,
      bound: 'least',
      unit: 'percent',
      ...standing({
        gap: isMet ? 0 : percent - actual,
        required: percent,
        total: own.length,
        isTold: isKnown,
        period,
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
    isTold,
    period,
    closing,
  }: Reached): Pick<RatioLine, 'state' | 'gap' | 'closing' | 'overdueBelow'> {
    const isOver = span.isOver(period);
    const overdue = isOver ? { overdueBelow: required } : {};
    if (!isTold || total === 0) {
      const lacking = isTold ? { lacking: 'checks' as const } : {};
      return { state: 'open', gap, closing: { kind: 'by-hand', ...lacking }, ...overdue };
    }
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
interface Reached extends Pick<RatioLine, 'gap' | 'required' | 'period' | 'closing'> {
  readonly total: number;
  /** whether the checks are known at all. */
  readonly isTold: boolean;
}

/** A bureau's record may call a check joint and not say with whom: then it can be either. */
function isJoint({ kind, joint }: InspectionRecord, share: JointSide): boolean {
  if (joint === undefined) return kind === 'joint';
  return share === 'any' ? joint.length > 0 : joint.includes(share);
}

/**
 * What a rate of publication is taken of (publicationRate): results of checks of which it is known
 * when they were made, and that are not kept back.
 */
function isOwed({ record: { drawn, withheld } }: RandomCheck): boolean {
  return drawn === undefined && withheld !== true;
}

function meets({ record, enterprise }: RandomCheck, what: CheckTarget): boolean {
  switch (what) {
    case 'credit-graded':
      return enterprise.row.credit !== undefined;
    case 'publication':
      return record.published !== '';
  }
}

function closingOf(what: CheckTarget, count: number, total: number, percent: number): Closing {
  switch (what) {
    case 'credit-graded':
      return { kind: 'graded', count: furtherNeeded(count, total, percent) };
    case 'publication':
      return { kind: 'publish', count: Math.max(0, jointCount(total, percent) - count) };
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
