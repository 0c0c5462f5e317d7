import * as fc from 'fast-check';
import type { Condition } from '../../../../../src/domain/profile/profile';
import {
  alternativesOf,
  comparedOf,
  comparisons,
  formTests,
  joinedAlternatives,
  joinedTests,
  subjectOf,
  testOf,
  verbOf,
} from '../../../../../src/taskpane/draw/profile/condition/conditionForm';
import { arbitraryProfile } from '../../../../support/arbitraryProfile';

test('what the form shows is the condition again, whatever it is', () => {
  let shown = 0;
  fc.assert(
    fc.property(arbitraryProfile, ({ categoryRules }) => {
      for (const condition of categoryRules.flatMap(({ any }) => any)) {
        expect(joinedAlternatives(alternativesOf(condition))).toEqual(condition);
        const tests = formTests(condition);
        if (tests === null) continue;
        shown += 1;
        expect(joinedTests(tests)).toEqual(condition);
        for (const { test } of tests)
          expect(testOf(subjectOf(test), verbOf(test), comparedOf(test))).toEqual(test);
      }
    }),
    { numRuns: 100 },
  );
  expect(shown).toBeGreaterThan(20);
});

test('a text that would be read as yes is left to words', () => {
  const quoted: Condition = { column: '备注', is: ['是'] };
  expect(formTests(quoted)).toBeNull();
  expect(formTests<string>({ column: '备注', is: [true] })).not.toBeNull();
});

test('comparisons suit what is compared', () => {
  const verbs = (...given: Parameters<typeof comparisons>) => [
    ...new Set(comparisons(...given).map(({ verb }) => verb)),
  ];
  expect(verbs('number')).toEqual(['atLeast', 'atMost', 'filled', 'blank']);
  expect(verbs('codes')).toEqual(['is', 'filled', 'blank']);
  expect(verbs(null, { amounts: false, days: true })).toEqual([
    'from',
    'until',
    'is',
    'contains',
    'filled',
    'blank',
  ]);
});
