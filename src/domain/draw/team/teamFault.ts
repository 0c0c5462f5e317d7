/**
 * Why no team can be sent to an enterprise: the first rule, in the order size, licence, region,
 * recusal, directed draw, expertise, departments, last time's pair, fixed teams, that cannot be
 * met. Relaxing a later rule alone would not help.
 */

import type { TeamRule } from '../drawProblem';
import type { DrawProblem } from '../drawProblem';
import type { TeamRules } from '../../profile/profile';
import { wayFinder } from './candidates';
import type { Ticket } from '../draw';
import { isRegionAllowed } from './personRules';
import type { PoolInspector } from '../../population/population';
import { recusedFrom } from '../../population/recusal';
import { canInspect, type TeamRequest } from './teamMaker';
import { findTeam, type WholeTeamRules } from './teamSearch';

/**
 * How many people, or how large a team, a rule and those before it leave; no fixed team at all is
 * 0.
 */
type Left = readonly [TeamRule, number];

/**
 * Makes the function that words, as a problem without a place, what keeps a team from an
 * enterprise.
 *
 * @param inspectors all of the population
 * @param ticketOf id → ticket
 * @returns task → team-impossible
 *
 * @example
 * teamFault([], { size: 2, region: 'any' }, () => '0.000000000000000')({ unit: { name: '甲厂', recusals: [] }, directed: [], joint: null }) // → { code: 'team-impossible', severity: 'error', sheet: '', cell: '', enterprise: '甲厂', rule: 'size', eligible: 0, teamSize: 2 }
 */
export function teamFault(
  inspectors: readonly PoolInspector[],
  rules: TeamRules,
  ticketOf: (id: string) => Ticket,
): (request: TeamRequest) => DrawProblem {
  const staff = inspectors.filter((inspector) => !inspector.auxiliary).length;
  const licensed = inspectors.filter(canInspect);
  const licensedByRegion = new Map<string, number>();
  for (const { region } of licensed)
    licensedByRegion.set(region, (licensedByRegion.get(region) ?? 0) + 1);
  const recusedPlaces = recusedFrom(licensed);
  const wholeTeam = wholeTeamFault(licensed, rules, ticketOf);

  return (request) => {
    const { unit } = request;
    const local = licensedByRegion.get(unit.region) ?? 0;
    const allowed = { any: licensed.length, same: local, cross: licensed.length - local }[
      rules.region
    ];
    const recused = recusedPlaces(unit).filter((place) =>
      isRegionAllowed(licensed[place]!, unit, rules.region),
    ).length;
    const people: readonly Left[] = [
      ['size', staff],
      ['licence', licensed.length],
      ['region', allowed],
      ['recusal', allowed - recused],
    ];
    const [rule, eligible] = people.find(([, left]) => left < rules.size) ?? wholeTeam(request);
    return {
      code: 'team-impossible',
      severity: 'error',
      sheet: '',
      cell: '',
      enterprise: unit.name,
      rule,
      eligible,
      teamSize: rules.size,
    };
  };
}

/** The first rule beyond people's own that cannot be met. */
function wholeTeamFault(
  licensed: readonly PoolInspector[],
  rules: TeamRules,
  ticketOf: (id: string) => Ticket,
): (request: TeamRequest) => Left {
  const loads = licensed.map(({ load }) => load);
  const waysFor = wayFinder(licensed, loads, rules, ticketOf);
  const { size } = rules;
  const expertise: WholeTeamRules = {
    size,
    ...(rules.expertise === undefined ? {} : { expertise: rules.expertise }),
  };
  const departments: WholeTeamRules = {
    ...expertise,
    mixedDepartments: rules.mixedDepartments === true,
  };
  const pair: WholeTeamRules = { ...departments, noRepeatPair: rules.noRepeatPair === true };
  return (request) => {
    const ways = waysFor(request);
    const largest = (each: WholeTeamRules): number =>
      Math.max(
        ...ways.map(
          ({ candidates, rules: { covers = [] } }) =>
            findTeam(candidates, { ...each, covers }, () => 0, null).length,
        ),
      );
    if (largest({ size }) < size) return ['directed', ways[0]?.candidates.length ?? 0];
    const left: readonly Left[] = [
      ['expertise', largest(expertise)],
      ['departments', largest(departments)],
      ['pair', largest(pair)],
    ];
    return left.find(([, people]) => people < size) ?? ['fixed', 0];
  };
}
