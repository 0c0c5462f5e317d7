/** Rules that set a most: the caps, and 不重复抽查. */

import { CATEGORIES } from '../register/category';
import type { Cap, Profile } from '../profile/profile';
import { capTimes } from './capTimes';
import type { RatioLine } from './ratioLine';
import type { YearChecks } from './yearChecks';

/**
 * A line for each cap, the most often checked enterprise beside it, and 不重复抽查 as a line for each
 * category that forbids to come twice.
 *
 * @example
 * limitLines({ plans: { key: {}, special: {}, general: {}, offsite: {} }, caps: [{ times: 2, per: 'year' }] }, { enterprises: [{ row: { visits: 3 }, all: [], own: [] }, { row: { visits: 1 }, all: [], own: [] }] }, 2026)[0]?.closing // → { kind: 'stop', count: 1 }
 */
export function limitLines(profile: Profile, checks: YearChecks, year: number): RatioLine[] {
  return [
    ...(profile.caps ?? []).map((cap) => capLine(cap, checks, year)),
    ...noRepeatLines(profile, checks),
  ];
}

function capLine(cap: Cap, { enterprises }: YearChecks, year: number): RatioLine {
  const counts = enterprises.map((each) => capTimes(cap, each, year)?.most ?? 0);
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  const over = counts.filter((count) => count > cap.times).length;
  return {
    rule: { kind: 'cap', cap },
    period: 'year',
    required: cap.times,
    actual: most,
    bound: 'most',
    unit: 'times',
    state: over === 0 ? 'met' : 'gap',
    gap: Math.max(0, most - cap.times),
    closing: over === 0 ? { kind: 'nothing' } : { kind: 'stop', count: over },
    ...(cap.clause === undefined ? {} : { clause: cap.clause }),
  };
}

function noRepeatLines({ plans }: Profile, { enterprises }: YearChecks): RatioLine[] {
  return CATEGORIES.flatMap((category): RatioLine[] => {
    const { noRepeat, clause } = plans[category];
    if (noRepeat !== true) return [];
    const repeated = enterprises.filter(
      (each) => each.category === category && each.times > 1,
    ).length;
    return [
      {
        rule: { kind: 'no-repeat' },
        category,
        period: 'year',
        required: 0,
        actual: repeated,
        bound: 'most',
        unit: 'enterprises',
        state: repeated === 0 ? 'met' : 'gap',
        gap: repeated,
        closing: repeated === 0 ? { kind: 'nothing' } : { kind: 'stop', count: repeated },
        ...(clause === undefined ? {} : { clause }),
      },
    ];
  });
}
