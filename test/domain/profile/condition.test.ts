import { conditionHolds, inspectorConditionHolds } from '../../../src/domain/profile/condition';
import type { Condition } from '../../../src/domain/profile/profile';
import { anEnterprise, anInspector } from '../../support/register';

const mill = anEnterprise('a', {
  industry: '造纸和纸制品业',
  credit: 'C',
  visits: 2,
  keyListed: true,
  address: '7',
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
  ['a word compared as a number', { field: 'address', atLeast: 1 }, false],
  ['a word that is to be less than a number', { field: 'address', atMost: 8 }, false],
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
  expect(inspectorConditionHolds({ field: 'licence', filled: true }, person)).toBe(true);
  const none = { ...person, licences: [] };
  expect(inspectorConditionHolds({ field: 'licence', filled: true }, none)).toBe(false);
  expect(inspectorConditionHolds({ field: 'licence', filled: false }, none)).toBe(true);
});

const site = anEnterprise('b', {
  others: {
    占地面积: { text: '500.5', amount: 500.5 },
    批复日期: { text: '2020年', days: { first: '2020-01-01', last: '2020-12-31' } },
    是否涉重: { text: '√', answer: true },
    所属园区: { text: '经开区' },
  },
});

test.each<[Condition, boolean]>([
  [{ column: '占地面积', above: 500 }, true],
  [{ column: '占地面积', above: 500.5 }, false],
  [{ column: '占地面积', atLeast: 500.5 }, true],
  [{ column: '占地面积', below: 500.5 }, false],
  [{ column: '占地面积', below: 501 }, true],
  [{ column: '占地面积', atMost: 500 }, false],
  [{ column: '占地面积', atLeast: 501 }, false],
  [{ column: '占地面积', atMost: 500.5 }, true],
  [{ column: '批复日期', from: '2020-01-01' }, true],
  [{ column: '批复日期', from: '2020-01-02' }, false],
  [{ column: '批复日期', until: '2020-12-31' }, true],
  [{ column: '批复日期', until: '2020-12-30' }, false],
  [{ column: '是否涉重', is: [true] }, true],
  [{ column: '是否涉重', is: [false] }, false],
  [{ column: '所属园区', is: ['高新区', '经开区'] }, true],
  [{ column: '所属园区', contains: ['开'] }, true],
  [{ column: '所属园区', filled: true }, true],
  [{ column: '所属园区', atLeast: 1 }, false],
  [{ column: '所属园区', until: '2020-01-01' }, false],
  [{ column: '年产值', filled: false }, true],
  [{ column: '年产值', atMost: 5 }, false],
  [{ column: 'constructor', filled: true }, false],
  [{ field: 'credit', filled: false }, true],
  [{ field: 'credit', filled: true }, false],
  [{ field: 'name', filled: true }, true],
])('a column or its lack: %j', (condition, holds) => {
  expect(conditionHolds(condition, site)).toBe(holds);
});
