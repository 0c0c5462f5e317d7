import type { Ticket } from '../../../../src/domain/draw/draw';
import { fixedTeams } from '../../../../src/domain/draw/team/fixedTeams';
import type { JointTurn } from '../../../../src/domain/draw/team/joint';
import {
  findMember,
  findTeam,
  type Candidate,
  type WholeTeamRules,
} from '../../../../src/domain/draw/team/teamSearch';
import type { PoolInspector } from '../../../../src/domain/population/population';
import type { TeamRules } from '../../../../src/domain/profile/profile';
import { aPoolInspector, aUnit } from '../../../support/register';

/** With one ticket for all, loads decide, then ids. */
const same = (): Ticket => '0.500000000000000' as Ticket;
const candidate = (
  id: string,
  department: string,
  load: number,
  changes: Partial<Candidate> = {},
): Candidate => ({
  inspector: aPoolInspector(id, { department }),
  ...{ load, number: 0, isExpert: false, wasThere: false },
  ...changes,
});
const idsOf = (team: readonly Candidate[]): string[] => team.map(({ inspector }) => inspector.id);
const water: JointTurn = { departments: ['水科'], turn: 0 };

describe('the team of a joint task', () => {
  const people = [
    candidate('a', '执法', 0),
    candidate('b', '水科', 5),
    candidate('c', '执法', 1),
    candidate('d', '大气', 2),
  ];
  const find = (of: readonly Candidate[], joint: JointTurn | null, size = 3): string[] =>
    idsOf(findTeam(of, { size }, () => 0, joint));

  test('has someone of the department whose turn it is, and beside them who has least to do', () => {
    expect(find(people, water)).toEqual(['a', 'b', 'c']);
    expect(find(people, null)).toEqual(['a', 'c', 'd']);
  });

  test('else someone of any other than the lead’s', () => {
    const without = people.filter(({ inspector }) => inspector.id !== 'b');
    expect(find(without, water)).toEqual(['a', 'd', 'c']);
    expect(find(without.slice(0, 2), water, 2)).toEqual(['a', 'c']);
  });
});

test('who takes one seat of a joint team is of another department where the others are of one', () => {
  const rules: WholeTeamRules = { size: 2 };
  const pool = [candidate('c', '执法', 0), candidate('d', '大气', 3)];
  const member = (others: readonly Candidate[], isLead: boolean): string | undefined =>
    findMember(pool, { others, rules, isLead, seatNumber: 0, joint: water })?.inspector.id;
  expect(member([candidate('a', '执法', 0)], true)).toBe('d');
  expect(member([candidate('a', '执法', 0)], false)).toBe('d');
  expect(member([candidate('a', '法规', 0)], true)).toBe('c');
  expect(member([], true)).toBe('c');
});

describe('of fixed teams', () => {
  const person = (id: string, load: number, changes: Partial<PoolInspector> = {}): PoolInspector =>
    aPoolInspector(id, { load, department: '执法', ...changes });
  // p and q have less to do, so they are formed first.
  const people = [
    person('p', 0),
    person('q', 0),
    person('r', 3, { specialty: '化工' }),
    person('s', 3, { department: '水科' }),
  ];
  const serve = (
    rules: Partial<TeamRules>,
    { expertise = '', joint = null }: { expertise?: string; joint?: JointTurn | null },
    of = people,
  ): string[] | undefined =>
    fixedTeams(of, { size: 2, region: 'any', fixed: true, ...rules }, same)
      .serve({ unit: aUnit('e', { expertise }), directed: [], joint })
      ?.map(({ id }) => id);

  test('one with an expert at its head is preferred to one with less to do', () => {
    const chemistry = { expertise: '化工 废水' };
    expect(serve({}, chemistry)).toEqual(['p', 'q']);
    expect(serve({ expertise: 'prefer' }, chemistry)).toEqual(['r', 's']);
    expect(serve({ expertise: 'prefer' }, { expertise: '养殖' })).toEqual(['p', 'q']);
    expect(serve({ expertise: 'require' }, chemistry)).toEqual(['r', 's']);
    expect(serve({ expertise: 'require' }, { expertise: '养殖' })).toBeUndefined();
  });

  test('a joint task is for one of two departments, the joining one first', () => {
    expect(serve({}, { joint: water })).toEqual(['r', 's']);
    const three = [...people, person('t', 9), person('u', 9, { department: '大气' })];
    expect(serve({}, { joint: { departments: ['大气'], turn: 0 } }, three)).toEqual(['t', 'u']);
    const gone = { departments: ['宣教'], turn: 0 };
    expect(serve({}, { joint: gone }, three)).toEqual(['r', 's']);
    expect(serve({}, {}, three)).toEqual(['p', 'q']);
  });

  test('an expert goes before the departments', () => {
    const mixed = people.map((each) =>
      each.id === 'q'
        ? { ...each, department: '水科' }
        : each.id === 's'
          ? { ...each, department: '执法' }
          : each,
    );
    const both = { expertise: '化工', joint: water };
    expect(serve({ expertise: 'prefer' }, both, mixed)).toEqual(['r', 's']);
    expect(serve({}, both, mixed)).toEqual(['p', 'q']);
  });

  test('they are of one region where units are served by their own', () => {
    const regional = people.map((each, index) => ({
      ...each,
      region: index % 2 === 0 ? '东区' : '西区',
    }));
    const { serve: serveIn, leftOver } = fixedTeams(
      regional,
      { size: 2, region: 'same', fixed: true },
      same,
    );
    const of = (region: string): string[] | undefined =>
      serveIn({ unit: aUnit('e', { region }), directed: [], joint: null })?.map(({ id }) => id);
    expect([of('东区'), of('西区'), of('南区')]).toEqual([['p', 'r'], ['q', 's'], undefined]);
    expect(leftOver).toEqual([]);
  });
});
