/** Rules that set a most: the yearly cap, and 不重复抽查. */

import { CATEGORIES } from '../register/category';
import type { Profile } from '../profile/profile';
import type { RatioLine } from './ratioLine';
import type { YearChecks } from './yearChecks';

/**
 * The cap as one line, the most often checked enterprise beside it, and 不重复抽查 as a line for each
 * category that forbids to come twice.
 *
 * @example
 * limitLines({ plans: { key: {}, special: {}, general: {}, offsite: {} }, cap: { times: 2 } }, { enterprises: [{ times: 3 }, { times: 1 }] })[0]?.closing // → { kind: 'stop', count: 1 }
 */
export function limitLines(profile: Profile, checks: YearChecks): RatioLine[] {
  return [...capLine(profile, checks), ...noRepeatLines(profile, checks)];
}

function capLine({ cap }: Profile, { enterprises }: YearChecks): RatioLine[] {
  if (cap === undefined) return [];
  const most = enterprises.reduce((highest, { times }) => Math.max(highest, times), 0);
  const over = enterprises.filter(({ times }) => times > cap.times).length;
  return [
    {
      rule: { kind: 'cap', times: cap.times, kinds: cap.kinds ?? null },
      quarter: 'year',
      required: cap.times,
      actual: most,
      bound: 'most',
      unit: 'times',
      state: over === 0 ? 'met' : 'gap',
      gap: Math.max(0, most - cap.times),
      closing: over === 0 ? { kind: 'nothing' } : { kind: 'stop', count: over },
      ...(cap.clause === undefined ? {} : { clause: cap.clause }),
    },
  ];
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
        quarter: 'year',
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
