import { conditionHolds, inspectorConditionHolds } from '../../../src/domain/profile/condition';
import type { Condition } from '../../../src/domain/profile/profile';
import { anEnterprise, anInspector } from '../../support/register';

const mill = anEnterprise('a', {
  industry: '造纸和纸制品业',
  credit: 'C',
  visits: 2,
  keyListed: true,
  pollutionType: '废水、废气',
});

test.each<[string, Condition, boolean]>([
  [
    'all of them',
    {
      all: [
        { field: 'credit', is: ['C'] },
        { field: 'industry', contains: ['造纸'] },
      ],
    },
    true,
  ],
  [
    'not all of them',
    {
      all: [
        { field: 'credit', is: ['C'] },
        { field: 'industry', contains: ['化工'] },
      ],
    },
    false,
  ],
  [
    'one of them',
    {
      any: [
        { field: 'credit', is: ['E'] },
        { field: 'visits', atMost: 2 },
      ],
    },
    true,
  ],
  [
    'none of them',
    {
      any: [
        { field: 'credit', is: ['E'] },
        { field: 'visits', atMost: 1 },
      ],
    },
    false,
  ],
  [
    'not',
    {
      not: {
        any: [
          { field: 'credit', is: ['A', 'B'] },
          { field: 'visits', atLeast: 3 },
        ],
      },
    },
    true,
  ],
  ['not of a field that the row lacks', { not: { field: 'production', is: ['suspended'] } }, true],
  ['a number compared as a word', { field: 'visits', is: ['2'] }, false],
])('%s', (_name, condition, holds) => {
  expect(conditionHolds(condition, mill)).toBe(holds);
});

test('inspectors: lists hold when any entry does', () => {
  const person = anInspector('p', {
    licences: ['L1', 'L2'],
    recusals: ['甲厂'],
    years: 8,
    active: true,
  });
  expect(inspectorConditionHolds({ field: 'licence', is: ['L2'] }, person)).toBe(true);
  expect(inspectorConditionHolds({ field: 'recusals', contains: ['甲'] }, person)).toBe(true);
  expect(
    inspectorConditionHolds(
      {
        all: [
          { field: 'years', atLeast: 5 },
          { field: 'status', is: [true] },
        ],
      },
      person,
    ),
  ).toBe(true);
  expect(inspectorConditionHolds({ field: 'licence', is: ['L3'] }, person)).toBe(false);
});
