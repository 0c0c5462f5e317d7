import * as fc from 'fast-check';
import { assignTeams, type Selected } from '../../../src/domain/draw/assign';
import type { Seed, Ticket } from '../../../src/domain/draw/draw';
import type { PoolInspector, Unit } from '../../../src/domain/draw/population';
import { recusalKey } from '../../../src/domain/draw/recusal';
import type { TeamPlan } from '../../../src/domain/draw/teamMaker';
import { ticketer } from '../../../src/domain/draw/ticket';
import { compareTickets, ticketNumber } from '../../../src/domain/draw/ticketOrder';
import { arbitraryPopulation } from '../../support/arbitraryPopulation';
import { aPoolInspector, aUnit, poolInspectors, units } from '../../support/register';

const ticketOf = ticketer('sha256', '314159' as Seed);
const anyTeam: TeamPlan = { size: 2, region: 'any' };

function select(chosen: readonly Unit[]): Selected[] {
  return chosen.map((unit) => ({ unit, ticket: ticketOf(unit.id) }));
}

function teamIds({ tasks }: ReturnType<typeof assignTeams>): Record<string, string[]> {
  return Object.fromEntries(tasks.map(({ unit, lead, assists }) => [unit.id, [lead, ...assists].map(({ id }) => id)]));
}

/** The rule as it is written, seat by seat over every inspector: least load, then lowest pair ticket, then id. */
function plainTeams(selected: readonly Selected[], inspectors: readonly PoolInspector[], plan: TeamPlan): Record<string, string[]> {
  const loads = new Map<string, number>(inspectors.map(({ id, load }) => [id, load]));
  const teams: Record<string, string[]> = {};
  const pairTicket = (inspector: string, seat: string): number => (ticketNumber(ticketOf(inspector)) + ticketNumber(ticketOf(seat))) % 1e15;
  const entries = selected.map(({ unit, ticket }) => ({ unit, ticket, id: unit.id })).sort(compareTickets);
  for (const { unit } of entries) {
    const team: string[] = [];
    for (let seat = 0; seat < plan.size; seat++) {
      const [best] = inspectors
        .filter(({ licensed, auxiliary }) => licensed && !auxiliary)
        .filter(({ region }) => plan.region === 'any' || (plan.region === 'same' ? region === unit.region : region !== unit.region))
        .filter(
          ({ recusals }) =>
            !recusals.some((recusal) => [unit.id, unit.name, unit.creditCode].some((key) => recusalKey(key) === recusalKey(recusal))),
        )
        .filter(({ id }) => !team.includes(id))
        .map(({ id }) => ({ id, load: loads.get(id)!, pair: pairTicket(id, `${unit.id}|${seat}`) }))
        .sort((left, right) => left.load - right.load || left.pair - right.pair || (left.id < right.id ? -1 : 1));
      if (best) team.push(best.id);
    }
    if (team.length < plan.size) continue;
    teams[unit.id] = team;
    for (const id of team) loads.set(id, loads.get(id)! + 1);
  }
  return teams;
}

test('teams are those of the rule applied to every inspector in turn', () => {
  fc.assert(
    fc.property(arbitraryPopulation, fc.integer({ min: 1, max: 3 }), ({ units, inspectors, profile }, size) => {
      const plan = { size, region: profile.team.region };
      const selected = select(units);
      expect(teamIds(assignTeams(selected, inspectors, plan, ticketOf))).toEqual(plainTeams(selected, inspectors, plan));
    }),
    { numRuns: 200 },
  );
});

test('every selected enterprise has a team or a problem', () => {
  fc.assert(
    fc.property(arbitraryPopulation, ({ units, inspectors, profile }) => {
      const { tasks, problems } = assignTeams(select(units), inspectors, profile.team, ticketOf);
      expect(tasks.length + problems.length).toBe(units.length);
    }),
  );
});

test('with no rule but the load, loads differ by one at most once the least loaded have caught up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.nat({ max: 40 }), (people, count) => {
      const inspectors = poolInspectors(people);
      const { tasks } = assignTeams(select(units(count)), inspectors, anyTeam, ticketOf);
      const sent = tasks.flatMap(({ lead, assists }) => [lead.id, ...assists.map(({ id }) => id)]);
      const loads = inspectors.map(({ id }) => sent.filter((other) => other === id).length);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      expect(sent).toHaveLength(2 * count);
    }),
  );
});

test('who has had more tasks this year waits until the others have as many', () => {
  const inspectors = [aPoolInspector('busy', { load: 3 }), aPoolInspector('a'), aPoolInspector('b'), aPoolInspector('c')];
  const sent = Object.values(teamIds(assignTeams(select(units(4)), inspectors, anyTeam, ticketOf))).flat();
  expect(sent).not.toContain('busy');
});

test('equal tickets of inspectors and enterprises go by id', () => {
  const same = (): Ticket => '0.500000000000000' as Ticket;
  const selected = ['b', 'a'].map((id) => ({ unit: aUnit(id), ticket: same() }));
  const inspectors = ['r', 'p', 's', 'q'].map((id) => aPoolInspector(id));
  expect(teamIds(assignTeams(selected, inspectors, anyTeam, same))).toEqual({ a: ['p', 'q'], b: ['r', 's'] });
});

test('a recusal holds by name, code or id, with or without spaces and full-width letters', () => {
  const unit = aUnit('E-1', { name: '（甲）化工厂', creditCode: '91410100MA0000000X' });
  const recused = ['( 甲 )化工厂', '９１４１０１００ma0000000x', 'E-1', '(甲)化工厂'].map((text, index) =>
    aPoolInspector(`no-${index}`, { recusals: [text] }),
  );
  const free = [aPoolInspector('yes-1', { load: 9, recusals: ['', '乙化工厂'] }), aPoolInspector('yes-2', { load: 9 })];
  const { tasks } = assignTeams(select([unit]), [...recused, ...free], anyTeam, ticketOf);
  expect([tasks[0]?.lead.id, tasks[0]?.assists[0]?.id].sort()).toEqual(['yes-1', 'yes-2']);
});

describe('an impossible team names the rule to relax', () => {
  const east = aUnit('e', { region: '东区', name: '东厂' });
  const licensedEast = poolInspectors(2, { region: '东区' });
  const cases: [string, readonly PoolInspector[], TeamPlan, string, number][] = [
    ['too few people', poolInspectors(1), anyTeam, 'size', 1],
    ['auxiliary people do not count', [...poolInspectors(1), aPoolInspector('x', { auxiliary: true })], anyTeam, 'size', 1],
    ['too few licences', [...poolInspectors(1), aPoolInspector('x', { licensed: false })], anyTeam, 'licence', 1],
    ['nobody of the region', licensedEast.map((person) => ({ ...person, region: '西区' })), { size: 2, region: 'same' }, 'region', 0],
    ['nobody of another region', licensedEast, { size: 2, region: 'cross' }, 'region', 0],
    [
      'recusals',
      [...licensedEast.slice(1), aPoolInspector('x', { region: '东区', recusals: ['东厂'] })],
      { size: 2, region: 'same' },
      'recusal',
      1,
    ],
  ];
  test.each(cases)('%s', (_, inspectors, plan, rule, eligible) => {
    expect(assignTeams(select([east]), inspectors, plan, ticketOf)).toEqual({
      tasks: [],
      problems: [{ code: 'team-impossible', severity: 'error', sheet: '', cell: '', enterprise: '东厂', rule, eligible, teamSize: 2 }],
    });
  });
});

test('an enterprise without a team takes nobody from the others', () => {
  const inspectors = poolInspectors(2, { region: '东区' });
  const { tasks, problems } = assignTeams(
    select([aUnit('w', { region: '西区' }), aUnit('e', { region: '东区' })]),
    inspectors,
    { size: 2, region: 'same' },
    ticketOf,
  );
  expect(tasks.map(({ unit }) => unit.id)).toEqual(['e']);
  expect(problems).toHaveLength(1);
});
