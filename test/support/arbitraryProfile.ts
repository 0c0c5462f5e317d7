import * as fc from 'fast-check';
import { DEADLINE_EVENTS } from '../../src/domain/profile/deadlineRule';
import type { Months } from '../../src/domain/calendar/months';
import { CATEGORIES } from '../../src/domain/register/category';
import {
  enterpriseFieldKind,
  inspectorFieldKind,
  type FieldKind,
} from '../../src/domain/profile/fieldKind';
import {
  CAP_SPANS,
  type ColumnTest,
  type Demand,
  type LimitQuota,
  type Profile,
  type Quota,
} from '../../src/domain/profile/profile';
import { ON_SITE_KINDS } from '../../src/domain/population/countedRow';
import { CHECK_KINDS, type CheckKind } from '../../src/domain/register/inspectionRecord';
import type { Joined } from '../../src/domain/profile/condition';
import { ENTERPRISE_FIELDS, INSPECTOR_FIELDS } from '../../src/domain/register/field';

/**
 * Texts as clerks and programs write them, with everything that the language of the sheet gives a
 * meaning to.
 */
const piece = fc.constantFrom(
  '化工',
  'a',
  'B',
  '且',
  '或',
  '非',
  '是',
  '否',
  '“',
  '”',
  '"',
  '（',
  '）',
  '(',
  '、',
  '，',
  ',',
  ' ',
  '【',
  '】',
  '=',
  '%',
  '\n',
  '1',
  '．',
);
export const trimmedText = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');
const exactText = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));

const amount = fc.oneof(fc.nat({ max: 300 }), fc.constantFrom(0.5, 2.5, 12.5, 33.333, 1e-7));
const percent = fc.oneof(fc.nat({ max: 100 }), fc.constantFrom(12.5, 0.1, 99.99, 1e-7));
const per = fc.constantFrom('batch', 'month', 'quarter', 'half-year', 'year' as const);

const column = fc.oneof(
  trimmedText,
  fc.constantFrom(
    ...[
      '占地面积',
      '占地面积（㎡）',
      '危废产生量(吨/年)',
      '是否涉重',
      '环评批复日期',
      '违法记录',
      '行业',
    ],
    ...[
      '信用修复日期',
      '未查',
      '大于',
      '环境信用平价',
      '年产值',
      '所属园区',
      '列',
      '学历',
      '含油废水',
      '不含挥发',
      '未查次数',
      '专项检查次数',
      '非现场次数记录',
    ],
  ),
);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const size = fc.oneof(
  fc.integer({ min: -500, max: 100_000 }),
  fc.constantFrom(0.5, 2.5, 1e-7, 1e21, -3.25),
);
const words = fc.oneof(
  exactText,
  fc.constantFrom(
    '2次以上',
    '市控以上',
    '中等',
    '化工等',
    '印染之一',
    '信用等级为C',
    '面积大于5',
    '有',
    '同时',
  ),
);
const columnTest: fc.Arbitrary<ColumnTest> = fc.oneof(
  fc.record({
    column,
    is: fc.array(fc.oneof(words, fc.boolean()), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ column, contains: fc.array(words, { minLength: 1, maxLength: 3 }) }),
  fc.record({ column, filled: fc.boolean() }),
  fc.record({ column, atLeast: size }),
  fc.record({ column, atMost: size }),
  fc.record({ column, above: size }),
  fc.record({ column, below: size }),
  fc.record({ column, from: day }),
  fc.record({ column, until: day }),
);

function conditions<Field extends string>(
  fields: readonly Field[],
  kindOf: (field: Field) => FieldKind,
  counted?: Field,
): fc.Arbitrary<Joined<Field>> {
  const filled = fc.record({ field: fc.constantFrom(...fields), filled: fc.boolean() });
  const fieldTest = fc.constantFrom(...fields).chain((field): fc.Arbitrary<Joined<Field>> => {
    const kind = kindOf(field);
    const is = (value: fc.Arbitrary<string | boolean>): fc.Arbitrary<Joined<Field>> =>
      fc.array(value, { minLength: 1, maxLength: 3 }).map((values) => ({ field, is: values }));
    switch (kind.kind) {
      case 'yes-no':
        return is(fc.boolean());
      case 'codes':
        return is(fc.constantFrom(...kind.codes));
      case 'number':
        return fc.oneof(
          amount.map((atLeast) => ({ field, atLeast })),
          amount.map((atMost) => ({ field, atMost })),
          ...(counted === undefined
            ? []
            : [
                fc
                  .record({
                    kinds: fc.oneof(
                      fc.subarray([...CHECK_KINDS], { minLength: 1 }),
                      fc.constant(ON_SITE_KINDS),
                    ),
                    atLeast: amount,
                  })
                  .map((test) => ({ field: counted, ...test })),
              ]),
        );
      case 'text':
        return fc.oneof(
          is(words),
          fc.array(words, { minLength: 1, maxLength: 3 }).map((contains) => ({ field, contains })),
        );
    }
  });
  const test = fc.oneof(
    { weight: 4, arbitrary: fieldTest },
    { weight: 1, arbitrary: filled },
    { weight: 2, arbitrary: columnTest },
  );
  return fc.letrec<{ node: Joined<Field> }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      test,
      fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).node;
}

/** Conditions over the enterprise register. */
export const condition = conditions(ENTERPRISE_FIELDS, enterpriseFieldKind, 'visits');
/** Conditions over the inspector register. */
export const inspectorCondition = conditions(INSPECTOR_FIELDS, inspectorFieldKind);
const rule = fc.array(condition, { minLength: 1, maxLength: 3 });

const rounding = fc.constantFrom(undefined, 'up', 'nearest', 'down');

/** Numbers that may be the most as well as the least. */
const limit: fc.Arbitrary<LimitQuota> = fc.oneof(
  present<LimitQuota>(fc.record({ kind: fc.constant('percent' as const), percent, per, rounding })),
  present<LimitQuota>(
    fc.record({
      kind: fc.constant('staff' as const),
      units: amount,
      base: fc.constantFrom('established', 'on-duty', 'licensed'),
      per,
      rounding,
    }),
  ),
  fc.record({ kind: fc.constant('count' as const), count: fc.nat({ max: 500 }), per }),
);

/** Quotas of every kind but the one that asks for nothing. */
export const arbitraryQuota = fc.letrec<{ quota: Quota }>((tie) => ({
  quota: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    limit,
    limit.map((quota): Quota => ({ kind: 'most', quota })),
    fc
      .record({ times: amount, per, of: fc.constantFrom(undefined, 'draws', 'unsaid') })
      .map(({ of, ...rest }): Quota => ({
        kind: 'times',
        ...rest,
        ...(of === undefined ? {} : { of }),
      })),
    fc.record({
      kind: fc.constant('and' as const),
      of: fc.array(tie('quota'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('or' as const),
      // One of several is enough: what is the most says nothing then.
      of: fc.array(
        tie('quota').filter(({ kind }) => kind !== 'most'),
        { minLength: 2, maxLength: 3 },
      ),
    }),
    fc
      .record({
        quota: tie('quota'),
        least: fc.nat({ max: 20 }),
        more: fc.nat({ max: 20 }),
        sides: fc.constantFrom('floor', 'ceiling', 'both'),
      })
      .map(({ quota, least, more, sides }): Quota => ({
        kind: 'bounded',
        quota,
        ...(sides === 'ceiling' ? {} : { floor: least }),
        ...(sides === 'floor' ? {} : { ceiling: least + more }),
      })),
  ),
})).quota;

const kinds = maybe(fc.subarray([...CHECK_KINDS], { minLength: 1 }));
/** What is drawn counts. */
const countedKinds = maybe(
  fc
    .subarray(CHECK_KINDS.filter((kind) => kind !== 'routine'))
    .map((others): CheckKind[] => ['routine', ...others]),
);

const month = fc.integer({ min: 1, max: 12 });
const months: fc.Arbitrary<Months> = fc.oneof(
  fc.record({ first: month, last: month }),
  fc
    .uniqueArray(month, { minLength: 2 })
    .map((list) => ({ months: list.sort((one, other) => one - other) })),
);

/** Without the properties that came out undefined. */
function present<Value extends object>(
  arbitrary: fc.Arbitrary<{ [Key in keyof Value]: Value[Key] | undefined }>,
): fc.Arbitrary<Value> {
  return arbitrary.map(
    (value) =>
      Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value,
  );
}

function maybe<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

function profileCiting(keys: readonly string[]): fc.Arbitrary<Profile> {
  const clause = keys.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...keys));
  const common = {
    quota: fc.oneof(arbitraryQuota, fc.constant<Quota>({ kind: 'none' })),
    coverageYears: maybe(fc.integer({ min: 1, max: 5 })),
    months: maybe(months),
    batches: maybe(fc.integer({ min: 1, max: 12 })),
    items: maybe(fc.array(trimmedText, { minLength: 1, maxLength: 3 })),
    counts: countedKinds,
    yearNumber: maybe(
      fc.record({ year: fc.integer({ min: 1901, max: 9999 }), count: fc.nat({ max: 900 }) }),
    ),
    clause,
  } as const;
  const directedPlan = present<Demand>(fc.record({ ...common, noRepeat: maybe(fc.boolean()) }));
  const plan = fc
    .tuple(directedPlan, maybe(fc.integer({ min: 2, max: 9 })))
    .map(([demand, noRepeatYears]): Demand =>
      demand.noRepeat === true && noRepeatYears !== undefined
        ? { ...demand, noRepeatYears }
        : demand,
    );
  const several = <Entry extends object>(
    entry: fc.Arbitrary<Entry>,
  ): fc.Arbitrary<readonly Entry[] | undefined> =>
    maybe(
      fc.array(present(entry), { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<
        readonly Entry[]
      >,
    );
  const share = maybe(
    present(
      fc.record({
        percent,
        per: fc.constantFrom('quarter', 'year'),
        departments: fc.array(trimmedText, { maxLength: 3 }),
        clause,
      }),
    ),
  );
  const clauses = fc.tuple(
    ...keys.map((key) =>
      present(
        fc.record({
          number: fc.oneof(trimmedText, fc.constant('')),
          text: trimmedText,
          chosen: maybe(fc.boolean()),
        }),
      ).map((each) => [key, each] as const),
    ),
  );
  return present<Profile>(
    fc.record({
      id: trimmedText,
      name: trimmedText,
      authority: fc.oneof(trimmedText, fc.constant('')),
      document: fc.oneof(trimmedText, fc.constant('')),
      level: fc.constantFrom('county', 'city'),
      clauses: clauses.map((entries) => Object.fromEntries(entries)),
      classifyBy: fc.constantFrom('register', 'rules'),
      categoryRules: fc.array(
        present(
          fc.record({
            category: fc.constantFrom(...CATEGORIES),
            any: rule,
            must: maybe(fc.boolean()),
            clause,
          }),
        ),
        {
          maxLength: 3,
        },
      ),
      otherwise: fc.constantFrom(...CATEGORIES),
      plans: fc.record({ key: plan, special: plan, general: plan, offsite: plan }),
      directed: maybe(
        fc.uniqueArray(
          present(
            fc.record({
              id: trimmedText,
              name: trimmedText,
              units: condition,
              inspectors: maybe(inspectorCondition),
              shared: maybe(fc.constant(true as const)),
              plan: directedPlan,
            }),
          ),
          { minLength: 1, maxLength: 2, selector: (each) => (each as { id: string }).id },
        ),
      ),
      caps: several(
        fc.record({
          times: fc.integer({ min: 1, max: 9 }),
          per: fc.constantFrom(...CAP_SPANS),
          kinds,
          categories: maybe(fc.subarray([...CATEGORIES], { minLength: 1 })),
          units: maybe(condition),
          except: maybe(condition),
          perAuthority: maybe(fc.boolean()),
          clause,
        }),
      ) as fc.Arbitrary<Profile['caps']>,
      weights: several(
        fc.record({ factor: fc.constantFrom(0.5, 2, 1.25), any: rule, clause }),
      ) as fc.Arbitrary<Profile['weights']>,
      exemptions: several(fc.record({ name: trimmedText, any: rule, clause })) as fc.Arbitrary<
        Profile['exemptions']
      >,
      suspendedInPool: fc.boolean(),
      team: present(
        fc.record({
          size: fc.integer({ min: 2, max: 6 }),
          region: fc.constantFrom('any', 'same', 'cross'),
          auxiliaries: maybe(fc.nat({ max: 3 })),
          helpers: maybe(fc.array(trimmedText, { minLength: 1, maxLength: 3 })),
          expertise: maybe(fc.constantFrom('prefer', 'require')),
          mixedDepartments: maybe(fc.boolean()),
          fixed: maybe(fc.boolean()),
          noRepeatPair: maybe(fc.boolean()),
          restAfterClean: maybe(fc.integer({ min: 1, max: 5 })),
          levelled: maybe(fc.boolean()),
          clause,
        }),
      ),
      joint: present(fc.record({ internal: share, external: share, any: share })).map((each) =>
        Object.keys(each).length === 0 ? undefined : each,
      ),
      targets: several(
        fc.record({
          what: fc.constantFrom('credit-graded', 'items', 'publication'),
          percent,
          per: fc.constantFrom('quarter', 'year'),
          clause,
        }),
      ) as fc.Arbitrary<Profile['targets']>,
      deadlines: several(
        fc.record({
          what: fc.constantFrom(
            'draw',
            'finish',
            'records',
            'statistics',
            'upload',
            'publish',
            'annual-plan',
            'list',
          ),
          rule: fc.oneof(
            fc.record({
              kind: fc.constant('day'),
              month: fc.oneof(
                fc.integer({ min: 1, max: 12 }),
                fc.constantFrom('first-of-quarter', 'last-of-quarter', 'each'),
              ),
              day: fc.integer({ min: 1, max: 31 }),
            }),
            fc.record({
              kind: fc.constantFrom('working-days', 'calendar-days'),
              days: fc.integer({ min: -60, max: 60 }),
              from: fc.constantFrom(...DEADLINE_EVENTS),
            }),
          ),
          clause,
        }),
      ) as fc.Arbitrary<Profile['deadlines']>,
    }),
  );
}

/** Profiles with every part of the language, each rule citing a clause or none. */
export const arbitraryProfile: fc.Arbitrary<Profile> = fc
  .uniqueArray(trimmedText, { maxLength: 4 })
  .chain(profileCiting);
