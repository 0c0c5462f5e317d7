import * as fc from 'fast-check';
import { assignTeams } from '../../../src/domain/draw/team/assign';
import type { Seed, TicketedUnit } from '../../../src/domain/draw/draw';
import { drawPeriod } from '../../../src/domain/draw/drawPeriod';
import { drawUnits } from '../../../src/domain/draw/selection/select';
import type { Population, Unit } from '../../../src/domain/population/population';
import { plainTeams } from '../../../src/domain/draw/team/plainTeams';
import { jointCount } from '../../../src/domain/draw/team/joint';
import { ticketer } from '../../../src/domain/draw/ticket/ticket';
import { CATEGORIES } from '../../../src/domain/register/category';
import type { Demand } from '../../../src/domain/profile/profile';
import { categoryQuotas } from '../../../src/domain/quota/categoryQuota';
import { directedQuotas } from '../../../src/domain/quota/directedQuota';
import { keepsToDraws } from '../../support/directedTeam';
import { assertReaching } from '../../support/assertReaching';
import { richPopulation, staffedPopulation } from '../../support/richPopulation';

const SEED = '20260318' as Seed;
const ticketOf = ticketer('sha256', SEED);

/**
 * The order of selection as it is written: due first, then the lowest −ln(1 − u) ÷ w in floating
 * point.
 */
function plainOrder(units: readonly Unit[], demand: Demand): Unit[] {
  const turn = ({ visits, due }: Unit): number =>
    demand.coverageYears === undefined
      ? 0
      : visits > 0
        ? 9999
        : due === 0
          ? 2025 + demand.coverageYears
          : due;
  const key = ({ id, weight }: Unit): number => -Math.log1p(-Number(ticketOf(id))) / weight;
  return [...units].sort((left, right) => turn(left) - turn(right) || key(left) - key(right));
}

function plainSelection(population: Population): {
  units: Record<string, string>;
  directed: [string, number, number][];
} {
  const { profile } = population;
  const taken: Record<string, string> = {};
  for (const category of CATEGORIES) {
    const quota = categoryQuotas(population).find((each) => each.category === category)?.quota ?? 0;
    const pool = population.units.filter(
      (unit) => unit.category === category && unit.exclusion === null,
    );
    for (const { id } of plainOrder(pool, profile.plans[category]).slice(0, quota))
      taken[id] = 'category';
  }
  const byCategory = { ...taken };
  const directed = directedQuotas(population).map(({ id, quota }): [string, number, number] => {
    const { plan: demand } = profile.directed!.find((each) => each.id === id)!;
    const pool = population.units.filter(
      (unit) =>
        unit.directed.includes(id) &&
        unit.exclusion === null &&
        !(demand.noRepeat === true && unit.visits > 0),
    );
    const shared = pool.filter((unit) => byCategory[unit.id]).length;
    const own = plainOrder(
      pool.filter((unit) => !byCategory[unit.id]),
      demand,
    ).slice(0, Math.max(0, quota - shared));
    for (const unit of own)
      taken[unit.id] = taken[unit.id] === undefined ? id : `${taken[unit.id]} ${id}`;
    return [id, shared, shared + own.length];
  });
  return { units: taken, directed };
}

function takenBy(units: readonly TicketedUnit[]): Record<string, string> {
  return Object.fromEntries(
    units
      .filter(({ drawn }) => drawn)
      .map(({ unit, directed }) => [
        unit.id,
        directed.length === 0 ? 'category' : directed.join(' '),
      ]),
  );
}

test('units are drawn as the rules are written, by categories, coverage, weights and directed draws', () => {
  assertReaching(
    { 'units by category': 120, 'units by a directed draw': 60, 'units of both': 60 },
    (reach) =>
      fc.property(richPopulation, (population) => {
        const { units, directed } = drawUnits(population, ticketOf);
        const plain = plainSelection(population);
        expect(takenBy(units)).toEqual(plain.units);
        expect(directed.map(({ id, shared, drawn }) => [id, shared, drawn])).toEqual(
          plain.directed,
        );
        for (const { unit, drawn, directed: taking, shared } of units) {
          const river = population.profile.directed?.find(({ id }) => id === 'river');
          const isShared =
            river?.shared === true &&
            drawn &&
            taking.length === 0 &&
            unit.directed.includes('river');
          expect(shared).toEqual(isShared ? ['river'] : undefined);
          if (isShared) reach('units of both');
        }
        if (Object.values(plain.units).includes('category')) reach('units by category');
        if (plain.directed.some(([, shared, drawn]) => drawn > shared))
          reach('units by a directed draw');
      }),
    { numRuns: 200 },
  );
});

test('teams are those of the rules tried on every possible team', () => {
  assertReaching(
    { teams: 65, 'teams that cannot be': 240 },
    (reach) =>
      fc.property(richPopulation, ({ units, inspectors, profile }) => {
        const selected = units.map((unit) => ({
          unit,
          ticket: ticketOf(unit.id),
          directed: unit.directed.slice(0, 1),
          ...(unit.directed.length > 1 && { shared: unit.directed.slice(1) }),
        }));
        const { tasks, problems } = assignTeams(selected, inspectors, profile, ticketOf);
        const plain = plainTeams(selected, inspectors, profile, ticketOf);
        expect(tasks).toEqual(plain.tasks);
        const impossible = problems.flatMap((problem) =>
          problem.code === 'team-impossible' ? [problem.enterprise] : [],
        );
        expect(impossible).toEqual(plain.impossible.map(({ name }) => name));
        if (tasks.length > 1) reach('teams');
        if (impossible.length > 0) reach('teams that cannot be');
      }),
    { numRuns: 400 },
  );
});

test('no team breaks a rule, and each preference that one breaks is said', () => {
  assertReaching(
    { 'a team': 70, 'a team without enough auxiliaries': 1 },
    (reach) =>
      fc.property(staffedPopulation, (population) => {
        const { draw, problems } = drawPeriod(population, SEED, 'sha256');
        fc.pre(draw !== null);
        const { team: rules } = population.profile;
        const helpers = population.inspectors.filter(({ auxiliary }) => auxiliary).length;
        for (const { unit, lead, assists, auxiliaries, directed } of draw.tasks) {
          const members = [lead, ...assists];
          expect(members).toHaveLength(rules.size);
          expect(new Set(members.map(({ id }) => id)).size).toBe(rules.size);
          expect(members.every(({ licensed, auxiliary }) => licensed && !auxiliary)).toBe(true);
          expect(keepsToDraws(population.inspectors, members, directed)).toBe(true);
          for (const person of auxiliaries)
            expect(directed.every((id) => person.directed.includes(id))).toBe(true);
          if (rules.mixedDepartments === true)
            expect(new Set(members.map(({ department }) => department)).size).toBe(rules.size);
          const short = problems.some(
            (problem) =>
              problem.code === 'team-preference-unmet' &&
              problem.preference === 'auxiliaries' &&
              problem.enterprise === unit.name,
          );
          expect(short).toBe(auxiliaries.length < Math.min(rules.auxiliaries ?? 0, helpers));
          reach('a team');
          if (short) reach('a team without enough auxiliaries');
        }
      }),
    { numRuns: 200 },
  );
});

test('joint tasks are the share rounded up, and the department that joins is never the lead’s own', () => {
  assertReaching(
    {
      'a joint task': 15,
      'a department that joins': 8,
      'a partner for the share of either kind': 1,
    },
    (reach) =>
      fc.property(staffedPopulation, (population) => {
        const { external, any } = population.profile.joint ?? {};
        fc.pre(external !== undefined);
        const { draw } = drawPeriod(population, SEED, 'seedrandom');
        fc.pre(draw !== null);
        const partnered = draw.tasks.filter((task) => task.joint.external.length === 1).length;
        const least = jointCount(draw.tasks.length, 35);
        // A share of either kind can be done with partners too.
        if (any === undefined) expect(partnered).toBe(least);
        else expect(partnered).toBeGreaterThanOrEqual(least);
        if (partnered > least) reach('a partner for the share of either kind');
        for (const { lead, joint } of draw.tasks) {
          expect(joint.internal).not.toContain(lead.department);
          if (joint.external.length > 0) reach('a joint task');
          if (joint.internal.length > 0) reach('a department that joins');
        }
      }),
  );
});
