import * as fc from 'fast-check';
import { assignTeams, type Selected } from '../../../../src/domain/draw/team/assign';
import { plainTeams } from '../../../../src/domain/draw/team/plainTeams';
import type { Seed, Ticket } from '../../../../src/domain/draw/draw';
import type { PoolInspector, Unit } from '../../../../src/domain/population/population';
import type { TeamRules } from '../../../../src/domain/profile/profile';
import { ticketer } from '../../../../src/domain/draw/ticket/ticket';
import { assertReaching } from '../../../support/assertReaching';
import { arbitraryPopulation } from '../../../support/arbitraryPopulation';
import { aPoolInspector, aUnit, poolInspectors, units } from '../../../support/register';

const ticketOf = ticketer('sha256', '314159' as Seed);
const anyTeam: TeamRules = { size: 2, region: 'any' };

function select(chosen: readonly Unit[]): Selected[] {
  return chosen.map((unit) => ({ unit, ticket: ticketOf(unit.id), directed: [] }));
}

function teamIds({ tasks }: ReturnType<typeof assignTeams>): Record<string, string[]> {
  return Object.fromEntries(
    tasks.map(({ unit, lead, assists }) => [unit.id, [lead, ...assists].map(({ id }) => id)]),
  );
}

test('teams are those of the rule applied to every inspector in turn', () => {
  assertReaching(
    { 'several teams': 70 },
    (reach) =>
      fc.property(
        arbitraryPopulation,
        fc.integer({ min: 1, max: 3 }),
        ({ units, inspectors, profile }, size) => {
          const plan = { team: { size, region: profile.team.region } };
          const selected = select(units);
          const { tasks } = plainTeams(selected, inspectors, plan, ticketOf);
          expect(assignTeams(selected, inspectors, plan, ticketOf).tasks).toEqual(tasks);
          if (tasks.length > 1) reach('several teams');
        },
      ),
    { numRuns: 200 },
  );
});

test('every selected enterprise has a team or a problem', () => {
  assertReaching({ 'a team': 30, 'a problem': 30 }, (reach) =>
    fc.property(arbitraryPopulation, ({ units, inspectors, profile }) => {
      const { tasks, problems } = assignTeams(select(units), inspectors, profile, ticketOf);
      expect(tasks.length + problems.length).toBe(units.length);
      if (tasks.length > 0) reach('a team');
      if (problems.length > 0) reach('a problem');
    }),
  );
});

test('with no rule but the load, loads differ by one at most once the least loaded have caught up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.nat({ max: 40 }), (people, count) => {
      const inspectors = poolInspectors(people);
      const { tasks } = assignTeams(select(units(count)), inspectors, { team: anyTeam }, ticketOf);
      const sent = tasks.flatMap(({ lead, assists }) => [lead.id, ...assists.map(({ id }) => id)]);
      const loads = inspectors.map(({ id }) => sent.filter((other) => other === id).length);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      expect(sent).toHaveLength(2 * count);
    }),
  );
});

test('who has had more tasks this year waits until the others have as many', () => {
  const inspectors = [
    aPoolInspector('busy', { load: 3 }),
    aPoolInspector('a'),
    aPoolInspector('b'),
    aPoolInspector('c'),
  ];
  const sent = Object.values(
    teamIds(assignTeams(select(units(4)), inspectors, { team: anyTeam }, ticketOf)),
  ).flat();
  expect(sent).not.toContain('busy');
});

test('equal tickets of inspectors and enterprises go by id', () => {
  const same = (): Ticket => '0.500000000000000' as Ticket;
  const selected = ['b', 'a'].map((id) => ({ unit: aUnit(id), ticket: same(), directed: [] }));
  const inspectors = ['r', 'p', 's', 'q'].map((id) => aPoolInspector(id));
  expect(teamIds(assignTeams(selected, inspectors, { team: anyTeam }, same))).toEqual({
    a: ['p', 'q'],
    b: ['r', 's'],
  });
});

test('a recusal holds by name, code or id, with or without spaces and full-width letters', () => {
  const unit = aUnit('E-1', { name: '（甲）化工厂', creditCode: '91410100MA0000000X' });
  const recused = ['( 甲 )化工厂', '９１４１０１００ma0000000x', 'E-1', '(甲)化工厂'].map(
    (text, index) => aPoolInspector(`no-${index}`, { recusals: [text] }),
  );
  const free = [
    aPoolInspector('yes-1', { load: 9, recusals: ['', '乙化工厂'] }),
    aPoolInspector('yes-2', { load: 9 }),
  ];
  const { tasks } = assignTeams(select([unit]), [...recused, ...free], { team: anyTeam }, ticketOf);
  expect([tasks[0]?.lead.id, tasks[0]?.assists[0]?.id].sort()).toEqual(['yes-1', 'yes-2']);
});

describe('an impossible team names the rule to relax', () => {
  const east = aUnit('e', { region: '东区', name: '东厂' });
  const licensedEast = poolInspectors(2, { region: '东区' });
  const cases: [string, readonly PoolInspector[], TeamRules, string, number][] = [
    ['too few people', poolInspectors(1), anyTeam, 'size', 1],
    [
      'auxiliary people do not count',
      [...poolInspectors(1), aPoolInspector('x', { auxiliary: true })],
      anyTeam,
      'size',
      1,
    ],
    [
      'too few licences',
      [...poolInspectors(1), aPoolInspector('x', { licensed: false })],
      anyTeam,
      'licence',
      1,
    ],
    [
      'nobody of the region',
      licensedEast.map((person) => ({ ...person, region: '西区' })),
      { size: 2, region: 'same' },
      'region',
      0,
    ],
    ['nobody of another region', licensedEast, { size: 2, region: 'cross' }, 'region', 0],
    [
      'recusals',
      [...licensedEast.slice(1), aPoolInspector('x', { region: '东区', recusals: ['东厂'] })],
      { size: 2, region: 'same' },
      'recusal',
      1,
    ],
  ];
  test.each(cases)('%s', (_, inspectors, team, rule, eligible) => {
    expect(assignTeams(select([east]), inspectors, { team }, ticketOf)).toEqual({
      tasks: [],
      problems: [
        {
          code: 'team-impossible',
          severity: 'error',
          sheet: '',
          cell: '',
          enterprise: '东厂',
          rule,
          eligible,
          teamSize: 2,
        },
      ],
    });
  });
});

test('an enterprise without a team takes nobody from the others', () => {
  const inspectors = poolInspectors(2, { region: '东区' });
  const { tasks, problems } = assignTeams(
    select([aUnit('w', { region: '西区' }), aUnit('e', { region: '东区' })]),
    inspectors,
    { team: { size: 2, region: 'same' } },
    ticketOf,
  );
  expect(tasks.map(({ unit }) => unit.id)).toEqual(['e']);
  expect(problems).toHaveLength(1);
});
