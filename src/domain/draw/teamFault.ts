/**
 * Why no team can be sent to an enterprise: the first rule, in the order size, licence, region, recusal, that leaves fewer people than
 * a team needs. Relaxing a later rule alone would not help.
 */

import type { Problem, TeamRule } from '../problem';
import type { PoolInspector, Unit } from './population';
import { recusedFrom } from './recusal';
import { canInspect, type TeamPlan } from './teamMaker';

/**
 * Makes the function that words, as a problem without a place, what keeps a team from an enterprise.
 *
 * @param inspectors all of the population
 * @returns unit → team-impossible; `eligible` counts the people whom all rules leave
 *
 * @example
 * teamFault([], { size: 2, region: 'any' })({ name: '甲厂' }) // → { code: 'team-impossible', severity: 'error', sheet: '', cell: '', enterprise: '甲厂', rule: 'size', eligible: 0, teamSize: 2 }
 */
export function teamFault(inspectors: readonly PoolInspector[], plan: TeamPlan): (unit: Unit) => Problem {
  const staff = inspectors.filter((inspector) => !inspector.auxiliary).length;
  const licensed = inspectors.filter(canInspect);
  const licensedByRegion = new Map<string, number>();
  for (const { region } of licensed) licensedByRegion.set(region, (licensedByRegion.get(region) ?? 0) + 1);
  const recusedPlaces = recusedFrom(licensed);

  function isAllowed(inspector: PoolInspector, unit: Unit): boolean {
    return plan.region === 'any' || (inspector.region === unit.region) === (plan.region === 'same');
  }

  return (unit) => {
    const local = licensedByRegion.get(unit.region) ?? 0;
    const allowed = { any: licensed.length, same: local, cross: licensed.length - local }[plan.region];
    const recused = recusedPlaces(unit).filter((place) => isAllowed(licensed[place]!, unit)).length;
    const rules: readonly (readonly [TeamRule, number])[] = [
      ['size', staff],
      ['licence', licensed.length],
      ['region', allowed],
    ];
    const rule = rules.find(([, people]) => people < plan.size)?.[0] ?? 'recusal';
    return {
      code: 'team-impossible',
      severity: 'error',
      sheet: '',
      cell: '',
      enterprise: unit.name,
      rule,
      eligible: allowed - recused,
      teamSize: plan.size,
    };
  };
}
