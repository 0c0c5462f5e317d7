import { type DeadlineRule, type Profile } from '../../../../src/domain/profile/profile';
import {
  DEADLINE_FORMS,
  deadlineForm,
  withAuxiliaries,
  withDeadline,
  withDeadlineRule,
  withForm,
  withDemandPart,
} from '../../../../src/taskpane/draw/profile/profileEdit';
import { without } from '../../../../src/taskpane/state/without';
import { tangshanGaoxin2024 } from '../../../../src/text/preset/tangshanGaoxin2024';

const profile: Profile = without(tangshanGaoxin2024, 'deadlines');

test('coverage and auxiliaries taken away leave no trace', () => {
  const demand = profile.plans.key;
  expect(withDemandPart(demand, 'coverageYears', 2)).toEqual({ ...demand, coverageYears: 2 });
  expect(
    withDemandPart(withDemandPart(demand, 'coverageYears', 2), 'coverageYears', undefined),
  ).toEqual(demand);
  expect(withAuxiliaries(withAuxiliaries(profile, 1), 0)).toEqual(profile);
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
