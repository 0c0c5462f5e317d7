import {
  quarterStatistics,
  type CountedUnit,
} from '../../../src/domain/statistics/quarterStatistics';

const unit = (
  authority: string,
  category: CountedUnit['category'],
  [visits, published, problems]: readonly [number, number, number],
): CountedUnit => ({ authority, category, visits, published, problems });

test('each bureau has a line of its units, people, visits, results and problems, and all have their sum', () => {
  expect(
    quarterStatistics(
      [
        unit('县局', 'general', [2, 1, 1]),
        unit('县局', 'offsite', [1, 1, 0]),
        unit('县局', 'key', [3, 2, 2]),
        unit('市局', 'special', [4, 0, 3]),
      ],
      ['县局', '市局', '县局'],
      '合计',
    ),
  ).toEqual([
    {
      ...{ name: '县局', inspectors: 2, published: 4, problems: 3 },
      units: { total: 3, general: 2, key: 1, special: 0 },
      visits: { total: 6, general: 3, key: 3, special: 0 },
    },
    {
      ...{ name: '市局', inspectors: 1, published: 0, problems: 3 },
      units: { total: 1, general: 0, key: 0, special: 1 },
      visits: { total: 4, general: 0, key: 0, special: 4 },
    },
    {
      ...{ name: '合计', inspectors: 3, published: 4, problems: 6 },
      units: { total: 4, general: 2, key: 1, special: 1 },
      visits: { total: 10, general: 3, key: 3, special: 4 },
    },
  ]);
});

test('a bureau alone has no sum', () => {
  expect(quarterStatistics([], ['县局'], '合计').map(({ name }) => name)).toEqual(['县局']);
});
