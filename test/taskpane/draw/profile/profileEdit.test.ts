import { type DeadlineRule, type Profile } from '../../../../src/domain/profile/profile';
import {
  DEADLINE_FORMS,
  deadlineForm,
  firstQuota,
  isSimple,
  quotaAmount,
  SIMPLE_QUOTAS,
  withAmount,
  withAuxiliaries,
  withCap,
  withCapKinds,
  yearCap,
  withDeadline,
  withDeadlineRule,
  withForm,
  withDemandPart,
} from '../../../../src/taskpane/draw/profile/profileEdit';
import { without } from '../../../../src/taskpane/state/without';
import { tangshanGaoxin2024 } from '../../../../src/text/preset/tangshanGaoxin2024';

const profile: Profile = without(tangshanGaoxin2024, 'deadlines');

test('a number is put where its kind of quota keeps it', () => {
  for (const kind of SIMPLE_QUOTAS) {
    const quota = firstQuota(kind);
    expect(quotaAmount(withAmount(quota, 7))).toBe(kind === 'none' ? null : 7);
    expect(withAmount(quota, quotaAmount(quota) ?? 0)).toEqual(quota);
  }
});

test('combined quotas are not simple', () => {
  expect(isSimple({ kind: 'or', of: [{ kind: 'none' }] })).toBe(false);
});

test('a quota of which the form does not show all is not simple', () => {
  expect(isSimple({ ...firstQuota('percent'), ...{ rounding: 'down' } })).toBe(false);
});

test('coverage, cap and auxiliaries taken away leave no trace', () => {
  const demand = profile.plans.key;
  expect(withDemandPart(demand, 'coverageYears', 2)).toEqual({ ...demand, coverageYears: 2 });
  expect(
    withDemandPart(withDemandPart(demand, 'coverageYears', 2), 'coverageYears', undefined),
  ).toEqual(demand);
  expect(withCap(withCap(profile, 2), null)).toEqual(profile);
  expect(withAuxiliaries(withAuxiliaries(profile, 1), 0)).toEqual(profile);
});

test('another cap keeps the kinds that count', () => {
  const capped = withCapKinds(withCap(profile, 2), ['routine', 'special']);
  expect(yearCap(withCap(capped, 4))).toEqual({
    times: 4,
    per: 'year',
    kinds: ['routine', 'special'],
  });
});

test('all kinds is the same as none named', () => {
  const capped = withCapKinds(withCap(profile, 2), ['routine']);
  expect(yearCap(withCapKinds(capped, undefined))).toEqual({ times: 2, per: 'year' });
});

test('every form of a deadline is recognised again, also from every other form', () => {
  const rules = DEADLINE_FORMS.map((form) =>
    withForm({ kind: 'working-days', days: -5, from: 'quarter-end' }, form),
  );
  expect(rules.map(deadlineForm)).toEqual(DEADLINE_FORMS);
  for (const rule of rules)
    expect(DEADLINE_FORMS.map((form) => deadlineForm(withForm(rule, form)))).toEqual(
      DEADLINE_FORMS,
    );
});

test('a number of working days that no month has becomes the last day', () => {
  expect(withForm({ kind: 'working-days', days: 60, from: 'task-end' }, 'quarter-day')).toEqual({
    kind: 'day',
    month: 'first-of-quarter',
    day: 31,
  });
});

test('of two deadlines for the same thing one can be changed or taken away', () => {
  const rule: DeadlineRule = { kind: 'working-days', days: 20, from: 'task-end' };
  const two = withDeadline(withDeadline(profile, { what: 'publish', rule }), {
    what: 'publish',
    rule,
    clause: 'key',
  });
  const other: DeadlineRule = { ...rule, days: 7 };
  expect(withDeadlineRule(two, 1, other).deadlines).toEqual([
    { what: 'publish', rule },
    { what: 'publish', rule: other, clause: 'key' },
  ]);
  expect(withDeadlineRule(withDeadlineRule(two, 0, null), 0, null)).toEqual(profile);
});
