import * as fc from 'fast-check';
import type { Period, Quarter } from '../../../src/domain/calendar/period';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import type { Conflict } from '../../../src/domain/feasibility/conflict';
import { feasibility } from '../../../src/domain/feasibility/feasibility';
import { directedQuotas } from '../../../src/domain/quota/directedQuota';
import type { Demand, PeriodUnit, Profile, Quota } from '../../../src/domain/profile/profile';
import { categoryQuotas } from '../../../src/domain/quota/categoryQuota';
import type { Problem } from '../../../src/text/problem/problemText';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { Inspector } from '../../../src/domain/register/inspector';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import { remedyText } from '../../../src/text/pane/remedyText';
import { places } from '../../support/conflicts';
import {
  anEnterprise,
  anEnterpriseRegister,
  anInspector,
  anInspectorRegister,
  aProfile,
} from '../../support/register';

const per = fc.constantFrom<PeriodUnit[]>('batch', 'month', 'quarter', 'half-year', 'year');
const percents = fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10);
const single: fc.Arbitrary<Quota> = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), percent: percents, per }),
  fc.record({ kind: fc.constant('times' as const), times: fc.integer({ min: 1, max: 2 }), per }),
  fc.record({ kind: fc.constant('count' as const), count: fc.nat({ max: 20 }), per }),
  fc.record({
    kind: fc.constant('staff' as const),
    units: fc.constantFrom(2.5, 5, 10),
    base: fc.constantFrom('licensed' as const, 'on-duty' as const),
    per: fc.constant('year' as const),
  }),
);
const quota: fc.Arbitrary<Quota> = fc.oneof(
  { weight: 5, arbitrary: single },
  { weight: 1, arbitrary: fc.constant({ kind: 'none' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(single, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('bounded' as const),
      quota: single,
      floor: fc.nat({ max: 6 }),
    }),
  },
);
const optional = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined, freq: 2 });

const plan: fc.Arbitrary<Demand> = fc
  .record({
    quota,
    coverageYears: optional(fc.integer({ min: 1, max: 3 })),
    noRepeat: optional(fc.constant(true)),
    months: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      { first: 4, last: 11 },
      { first: 4, last: 6 },
      { first: 13, last: 14 },
    ),
  })
  .map((parts) => defined(parts) as Demand);

const profiles: fc.Arbitrary<Profile> = fc
  .record({
    key: plan,
    general: plan,
    caps: optional(
      fc
        .record({ times: fc.integer({ min: 1, max: 3 }), per: fc.constant('year' as const) })
        .map((cap) => [cap]),
    ),
    suspendedInPool: fc.boolean(),
    exemptions: fc.constantFrom(
      [],
      [{ name: '免检', any: [{ field: 'credit' as const, is: ['A'] }] }],
    ),
    weights: fc.constantFrom([], [{ factor: 0, any: [] }]),
    joint: fc.constantFrom(undefined, {
      internal: { percent: 35, per: 'quarter' as const, departments: [] },
      external: { percent: 5, per: 'quarter' as const, departments: [] },
    }),
    directed: optional(plan),
    team: fc
      .record({
        size: fc.integer({ min: 2, max: 4 }),
        region: fc.constantFrom('any' as const, 'same' as const, 'cross' as const),
        auxiliaries: fc.nat({ max: 2 }),
        expertise: fc.constantFrom(undefined, 'require' as const),
        mixedDepartments: fc.boolean(),
        noRepeatPair: fc.boolean(),
      })
      .map(defined),
  })
  .map(({ key, general, directed, ...rest }) =>
    aProfile({
      ...(defined(rest) as typeof rest & { team: Profile['team'] }),
      otherwise: 'general',
      classifyBy: 'register',
      plans: { key, general },
      directed:
        directed === undefined
          ? []
          : [
              {
                id: 'd',
                name: '定向',
                units: { field: 'industry', contains: ['化工'] },
                inspectors: { field: 'region', is: ['东区'] },
                plan: directed,
              },
            ],
    } as Parameters<typeof aProfile>[0]),
  );

const region = fc.constantFrom('东区', '西区');
const enterprises: fc.Arbitrary<Enterprise[]> = fc
  .array(
    fc
      .record({
        registeredCategory: fc.constantFrom('key' as const, 'general' as const),
        production: fc.constantFrom(undefined, undefined, 'suspended' as const),
        credit: fc.constantFrom(undefined, 'A' as const),
        industry: fc.constantFrom('化工', '造纸'),
        visits: fc.nat({ max: 3 }),
        region,
      })
      .map(defined),
    { maxLength: 25 },
  )
  .map((rows) => rows.map((row, index) => anEnterprise(`E${index}`, row)));
const inspectors: fc.Arbitrary<Inspector[]> = fc
  .array(
    fc.record({
      region,
      department: fc.constantFrom('水科', '气科'),
      specialty: fc.constantFrom('化工', '噪声'),
      auxiliary: fc.constantFrom(false, false, false, true),
      recusals: fc.array(
        fc.nat({ max: 24 }).map((index) => `企业E${index}`),
        { maxLength: 2 },
      ),
      visits: fc.constantFrom(0, 3, 200),
    }),
    { maxLength: 7 },
  )
  .map((rows) => rows.map((row, index) => anInspector(`P${index}`, row)));

type Defined<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** Without what is undefined; what a type asks for always is there. */
function defined<Value extends object>(value: Value): Defined<Value> {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as Defined<Value>;
}

/** Two people went to the first two enterprises last year. */
const records = ['E0', 'E1'].map((id): InspectionRecord => ({
  ...{
    enterprise: `企业${id}`,
    code: '',
    date: '2025-05-05',
    kind: 'routine',
    result: '',
    published: '',
    rowNumber: 2,
    sheet: '检查记录',
  },
  inspectors: ['人员P0', '人员P1'],
}));

/** What tells a conflict from others of its code. */
function nameOf(problem: Problem): string {
  const { code } = problem;
  const whose =
    'subject' in problem
      ? problem.subject
      : 'category' in problem
        ? problem.category
        : 'name' in problem
          ? problem.name
          : '';
  return JSON.stringify([
    code,
    whose,
    'share' in problem ? problem.share : '',
    'rule' in problem && code === 'weight-not-positive' ? problem.rule : '',
  ]);
}

test('every remedy takes its conflict away when the registers are frozen under the changed profile', () => {
  const remedied = new Set<string>();
  const conflictsUnder = (
    profile: Profile,
    rows: readonly Enterprise[],
    people: readonly Inspector[],
    period: Period,
  ): Conflict[] => {
    const { population } = freezePopulation({
      enterprises: anEnterpriseRegister(rows),
      inspectors: anInspectorRegister(people),
      profile,
      period,
      records,
    });
    return feasibility(population, categoryQuotas(population), directedQuotas(population), places);
  };
  fc.assert(
    fc.property(
      profiles,
      enterprises,
      inspectors,
      fc.constantFrom<Quarter[]>(1, 2, 3, 4),
      (profile, rows, people, quarter) => {
        const period = { year: 2026, quarter };
        for (const { problem, remedies } of conflictsUnder(profile, rows, people, period)) {
          for (const remedy of remedies) {
            remedied.add(problem.code);
            const left = conflictsUnder(remedy.profile, rows, people, period).map((conflict) =>
              nameOf(conflict.problem),
            );
            if (left.includes(nameOf(problem)))
              throw new Error(`${remedyText(remedy)} does not solve ${JSON.stringify(problem)}`);
          }
        }
      },
    ),
    { numRuns: 600, seed: 1 },
  );
  expect([...remedied].sort()).toEqual(
    [
      'auxiliaries-too-few',
      'cap-below-quota',
      'coverage-above-quota',
      'coverage-out-of-reach',
      'departments-too-few',
      'directed-empty',
      'directed-exceeds-pool',
      'directed-inspectors-too-few',
      'expertise-unmatched',
      'inspectors-overloaded',
      'inspectors-too-few',
      'joint-without-department',
      'last-pair-unavoidable',
      'months-without-quarter',
      'no-repeat-below-quota',
      'quota-exceeds-pool',
      'recusal-leaves-too-few',
      'region-inspectors-too-few',
      'staff-quota-exceeds-category',
      'weight-not-positive',
    ].sort(),
  );
});
