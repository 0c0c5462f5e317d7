import {
  assignTeams,
  type Selected,
  type TeamProfile,
} from '../../../../src/domain/draw/team/assign';
import { fixedTeams } from '../../../../src/domain/draw/team/fixedTeams';
import { plainTeams } from '../../../../src/domain/draw/team/plainTeams';
import type { Seed } from '../../../../src/domain/draw/draw';
import type { PoolInspector, Unit } from '../../../../src/domain/population/population';
import { ticketer } from '../../../../src/domain/draw/ticket/ticket';
import { aPoolInspector, aUnit, poolInspectors, units } from '../../../support/register';

const ticketOf = ticketer('sha256', '314159' as Seed);

function select(chosen: readonly Unit[], ticket: typeof ticketOf): Selected[] {
  return chosen.map((unit) => ({ unit, ticket: ticket(unit.id), directed: unit.directed }));
}

function assign(
  chosen: readonly Unit[],
  inspectors: readonly PoolInspector[],
  plan: Partial<TeamProfile['team']>,
  joint?: TeamProfile['joint'],
  ticket = ticketOf,
) {
  const assigned = assignTeams(
    select(chosen, ticket),
    inspectors,
    { team: { size: 2, region: 'any', ...plan }, ...(joint && { joint }) },
    ticket,
  );
  return {
    ...assigned,
    teams: assigned.tasks.map(({ lead, assists }) =>
      [lead, ...assists].map(({ id }) => id as string),
    ),
  };
}

const share = (percent: number, departments: readonly string[]) => ({
  percent,
  per: 'quarter' as const,
  departments,
});

describe('an impossible team names the rule that cannot be met', () => {
  const unit = aUnit('e', { name: '东厂', expertise: '化工', lastTeam: ['a', 'b'] });
  const two = [
    aPoolInspector('a', { department: '水科' }),
    aPoolInspector('b', { department: '水科' }),
  ];
  const cases: [string, Unit, Partial<TeamProfile['team']>, string, number][] = [
    ['nobody of the directed draw', { ...unit, directed: ['river'] }, {}, 'directed', 0],
    [
      'people who stay away on the enterprise’s wish',
      { ...unit, recusals: ['人员a'] },
      {},
      'recusal',
      1,
    ],
    ['no expert', unit, { expertise: 'require' }, 'expertise', 0],
    ['one department', unit, { mixedDepartments: true }, 'departments', 1],
    ['the pair of last time', unit, { noRepeatPair: true }, 'pair', 1],
    [
      'the only fixed team was there last time',
      { ...unit, lastTeam: [] },
      { fixed: true, expertise: 'require' },
      'expertise',
      0,
    ],
  ];
  test.each(cases)('%s', (_, enterprise, plan, rule, eligible) => {
    expect(assign([enterprise], two, plan).problems).toEqual([
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
    ]);
  });

  test('no fixed team as a whole', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => aPoolInspector(id));
    const { tasks } = assign([aUnit('x')], four, { fixed: true });
    const member = tasks[0]!.lead.name;
    const other = four.find(
      ({ id }) => ![tasks[0]!.lead.id, tasks[0]!.assists[0]!.id].includes(id),
    )!.name;
    const { problems } = assign([aUnit('x', { recusals: [member, other] })], four, { fixed: true });
    expect(problems).toEqual([
      expect.objectContaining({ code: 'team-impossible', rule: 'fixed', eligible: 0 }),
    ]);
  });
});

test('a seat is left to someone else when the rest of the team could not be filled', () => {
  const inspectors = [
    aPoolInspector('a1', { department: '甲', load: 9 }),
    aPoolInspector('a2', { department: '甲', load: 0 }),
    aPoolInspector('b', { department: '乙', load: 1 }),
  ];
  const { teams, problems } = assign([aUnit('e', { lastTeam: ['a2', 'b'] })], inspectors, {
    mixedDepartments: true,
    noRepeatPair: true,
  });
  expect(teams).toEqual([['b', 'a1']]);
  expect(problems).toEqual([]);
});

test('an expert leads where there is one; where none, that is said', () => {
  const inspectors = [
    aPoolInspector('chemist', { specialty: '化工', load: 5 }),
    ...poolInspectors(3),
  ];
  const { teams, problems } = assign(
    [aUnit('1', { expertise: '化工 废水' }), aUnit('2', { expertise: '养殖', name: '养殖场' })],
    inspectors,
    { expertise: 'prefer' },
  );
  expect(teams.map(([lead]) => lead)).toContain('chemist');
  expect(problems).toEqual([
    {
      code: 'team-preference-unmet',
      severity: 'warning',
      sheet: '',
      cell: '',
      enterprise: '养殖场',
      preference: 'expertise',
    },
  ]);
});

test('departments join in turn, and someone of them is in the team', () => {
  const inspectors = ['甲', '乙', '丙'].flatMap((department, index) =>
    [0, 1].map((number) => aPoolInspector(`${index}${number}`, { department })),
  );
  const { tasks, problems } = assign(
    units(10),
    inspectors,
    {},
    { internal: share(40, ['甲', '乙']), external: share(20, ['应急局']) },
  );
  const joint = tasks.filter((task) => task.joint.internal.length > 0);
  expect(joint).toHaveLength(4);
  for (const task of joint) {
    expect(task.joint.internal).not.toEqual([task.lead.department]);
    expect(task.assists.map(({ department }) => department)).toEqual(task.joint.internal);
  }
  expect(tasks.filter((task) => task.joint.external.includes('应急局'))).toHaveLength(2);
  expect(problems).toEqual([]);
});

test('a joint task of people of one department is said; a department that the register does not know sends its own', () => {
  const inspectors = poolInspectors(4, { department: '甲' });
  const unmet = assign([aUnit('1')], inspectors, {}, { internal: share(100, ['甲']) });
  expect(unmet.problems).toEqual([
    expect.objectContaining({ code: 'team-preference-unmet', preference: 'joint' }),
  ]);
  expect(unmet.tasks[0]?.joint.internal).toEqual([]);
  const sent = assign([aUnit('1')], inspectors, {}, { internal: share(100, ['宣教科']) });
  expect(sent.problems).toEqual([]);
  expect(sent.tasks[0]?.joint.internal).toEqual(['宣教科']);
});

test('helpers take turns and are missed where recusals leave too few', () => {
  const helpers = ['x', 'y'].map((id) => aPoolInspector(id, { auxiliary: true, licensed: false }));
  const { tasks, problems } = assign(
    [...units(4), aUnit('no', { name: '丁厂', recusals: ['x', 'y'] })],
    [...poolInspectors(4), ...helpers],
    {
      auxiliaries: 1,
    },
  );
  const helped = tasks
    .flatMap(({ auxiliaries }) => auxiliaries.map(({ id }) => id as string))
    .sort();
  expect(helped).toEqual(['x', 'x', 'y', 'y']);
  expect(problems).toEqual([
    {
      code: 'team-preference-unmet',
      severity: 'warning',
      sheet: '',
      cell: '',
      enterprise: '丁厂',
      preference: 'auxiliaries',
    },
  ]);
});

test('fixed teams share the tasks, and who is left over is named', () => {
  const { teams, problems } = assign(units(8), poolInspectors(5), { fixed: true });
  const counts = new Map<string, number>();
  for (const team of teams) counts.set(team.join(), (counts.get(team.join()) ?? 0) + 1);
  expect([...counts.values()]).toEqual([4, 4]);
  const sent = new Set(teams.flat());
  expect(problems).toEqual([
    {
      code: 'inspectors-left-over',
      severity: 'warning',
      sheet: '',
      cell: '',
      names: poolInspectors(5)
        .filter(({ id }) => !sent.has(id))
        .map(({ name }) => name),
    },
  ]);
});

test('fixed teams of mixed departments are as many as can be formed', () => {
  const inspectors = ['甲', '甲', '甲', '乙', '乙', '丙'].map((department, index) =>
    aPoolInspector(String(index), { department }),
  );
  const { teams } = assign(units(30), inspectors, { fixed: true, mixedDepartments: true });
  expect(new Set(teams.flat()).size).toBe(6);
});

test('departments with the most people left are mixed first, of equal ones those first by name', () => {
  const leftOver = (...departments: readonly string[]): string[] => {
    const people = departments.map((department, index) =>
      aPoolInspector(String(index), { department }),
    );
    return fixedTeams(
      people,
      { size: 2, region: 'any', fixed: true, mixedDepartments: true },
      ticketOf,
    ).leftOver.map(({ department }) => department);
  };
  expect(leftOver('丙', '乙', '乙', '甲', '甲', '甲')).toEqual([]);
  expect(leftOver('甲', '甲', '甲', '乙', '乙', '丙')).toEqual([]);
  expect(leftOver('甲', '乙', '丙')).toEqual(['甲']);
  expect(leftOver('乙', '丙', '甲')).toEqual(['甲']);
});

test('helpers are drawn from those whom the profile picks, by name or licence number', () => {
  const inspectors = [
    ...poolInspectors(4),
    ...['h1', 'h2', 'h3'].map((id) =>
      aPoolInspector(id, { name: `助手${id}`, licensed: false, auxiliary: true }),
    ),
  ];
  const helpers = (picked?: readonly string[]): string[] => {
    const { tasks } = assign(units(12), inspectors, {
      auxiliaries: 1,
      ...(picked === undefined ? {} : { helpers: picked }),
    });
    return [
      ...new Set(tasks.flatMap(({ auxiliaries }) => auxiliaries.map(({ id }) => String(id)))),
    ].sort();
  };
  expect(helpers()).toEqual(['h1', 'h2', 'h3']);
  expect(helpers(['助手h1', 'H3'])).toEqual(['h1', 'h3']);
  expect(helpers(['没有此人'])).toEqual([]);
});

describe('joint tasks served first', () => {
  /** Departments of so many people, and a number of tasks of which 35 % are joint. */
  const bureaus: readonly (readonly [sizes: readonly number[], tasks: number])[] = [
    [[4, 4], 13],
    [[6, 2], 13],
    [[3, 3, 2], 20],
    [[4, 3, 3], 16],
    [[2, 2, 2], 11],
    [[5, 2, 1], 17],
    [[6, 6, 2], 38],
  ];
  const spread = (
    inspectors: readonly PoolInspector[],
    { teams }: ReturnType<typeof assign>,
  ): number => {
    const loads = inspectors.map(
      ({ id, load }) => load + teams.filter((team) => team.includes(id)).length,
    );
    return Math.max(...loads) - Math.min(...loads);
  };
  const draws = bureaus.flatMap(([sizes, tasks]) => {
    const people = sizes.flatMap((size, index) =>
      Array.from({ length: size }, (_, person) =>
        aPoolInspector(`${index}-${person}`, { department: `科${index}` }),
      ),
    );
    return Array.from({ length: 30 }, (_, seed) => {
      const own = ticketer('sha256', `${seed}` as Seed);
      const joint = { internal: share(35, []) };
      return {
        people,
        before: assign(units(tasks), people, {}, joint, own),
        after: assign(units(tasks), people, { levelled: true }, joint, own),
        plain: () =>
          plainTeams(
            select(units(tasks), own),
            people,
            { team: { size: 2, region: 'any', levelled: true }, joint },
            own,
          ).tasks,
      };
    });
  });

  test('what people have to do differs by one at most', () => {
    expect(draws.filter(({ people, before }) => spread(people, before) > 1).length).toBeGreaterThan(
      2,
    );
    for (const { people, after } of draws) expect(spread(people, after)).toBeLessThanOrEqual(1);
  });

  test('a draw that is level already stays as it was', () => {
    for (const { people, before, after } of draws)
      if (spread(people, before) <= spread(people, after)) expect(after).toEqual(before);
      else expect(after.teams).not.toEqual(before.teams);
  });

  test('as many tasks are joint, in the order of their tickets', () => {
    for (const { before, after } of draws) {
      const jointOf = ({ tasks }: typeof before): string[] =>
        tasks.filter(({ joint }) => joint.internal.length > 0).map(({ unit }) => unit.id);
      expect(jointOf(after)).toEqual(jointOf(before));
      expect(after.tasks.map(({ unit }) => unit.id)).toEqual(
        before.tasks.map(({ unit }) => unit.id),
      );
      expect(after.problems).toEqual([]);
    }
  });

  test('the teams are those of the definition', () => {
    const isSame = ({ people, before, after }: (typeof draws)[number]): boolean =>
      spread(people, before) <= spread(people, after);
    const some = [draws.find(isSame), draws.find((each) => !isSame(each))];
    for (const each of some) expect(each?.after.tasks).toEqual(each?.plain());
  });

  test('a department of one can be asked for more than its share, whoever is served first', () => {
    const people = [
      ...poolInspectors(7, { department: '甲科' }),
      aPoolInspector('lone', { department: '乙科' }),
    ];
    const joint = { internal: share(35, []) };
    const levelled = assign(units(13), people, { levelled: true }, joint);
    // 5 of 13 tasks are joint, and each has the lone one in its team.
    expect(levelled.teams.filter((team) => team.includes('lone'))).toHaveLength(5);
    expect(spread(people, levelled)).toBe(2);
  });
});

describe('an enterprise of two directed draws', () => {
  const unit = aUnit('e', { directed: ['river', 'grain'] });
  const person = (id: string, ...directed: string[]): PoolInspector =>
    aPoolInspector(id, { directed });
  const apart = [person('r1', 'river'), person('r2', 'river'), person('g1', 'grain'), person('x')];

  test('gets people who meet both where they make a team', () => {
    const both = ['b1', 'b2'].map((id) => person(id, 'river', 'grain'));
    expect(assign([unit], [...apart, ...both], {}).teams[0]?.sort()).toEqual(['b1', 'b2']);
  });

  test.each([2, 3])('else one of each, and %s people of either in all', (size) => {
    const { teams, problems } = assign([unit], apart, { size });
    expect(problems).toEqual([]);
    expect(teams[0]).toHaveLength(size);
    expect(teams[0]).toContain('g1');
    expect(teams[0]).not.toContain('x');
  });

  test('also of fixed teams, and with departments and last time’s pair as the rules want them', () => {
    const fixed = [person('r1', 'river'), person('g1', 'grain')];
    expect(assign([unit], fixed, { fixed: true }).teams[0]?.sort()).toEqual(['g1', 'r1']);
    const mixed = apart.map((each) => ({
      ...each,
      department: each.id === 'r1' ? '大气科' : '水科',
    }));
    expect(assign([unit], mixed, { mixedDepartments: true }).teams[0]?.sort()).toEqual([
      'g1',
      'r1',
    ]);
    const again = aUnit('e', { directed: ['river', 'grain'], lastTeam: ['g1', 'r1'] });
    expect(assign([again], apart, { noRepeatPair: true }).teams[0]?.sort()).toEqual(['g1', 'r2']);
  });

  test('a draw that asks for nobody in particular lets nobody else in', () => {
    const anyone = apart.map((each) => ({ ...each, directed: [...each.directed, 'any'] }));
    const one = aUnit('e', { directed: ['grain', 'any'] });
    expect(assign([one], anyone, {}).problems).toMatchObject([
      { code: 'team-impossible', rule: 'directed', eligible: 1 },
    ]);
  });

  test('of draws with nobody there is no team', () => {
    expect(assign([unit], apart.slice(0, 2), {}).problems).toMatchObject([
      { code: 'team-impossible', rule: 'directed', eligible: 0 },
    ]);
    const three = aUnit('e', { directed: ['river', 'grain', 'air'] });
    const people = [...apart, person('a1', 'air')];
    expect(assign([three], people, {}).problems).toMatchObject([{ rule: 'directed' }]);
    expect(assign([three], people, { size: 3 }).problems).toEqual([]);
  });
});
