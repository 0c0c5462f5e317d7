import { rowProblems } from '../../../src/domain/population/freezeProblems';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { Period } from '../../../src/domain/calendar/period';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import type { PeriodUnit } from '../../../src/domain/profile/profile';
import {
  aCheck,
  aProfile,
  anEnterprise,
  anEnterpriseRegister,
  anInspectorRegister,
} from '../../support/register';

test('counts without a day are told where a month is drawn for a quarter, and a quarter for the second half', () => {
  const found = (per: PeriodUnit, period: Period) =>
    freezePopulation({
      enterprises: anEnterpriseRegister(
        [
          anEnterprise('1', { visits: 2, rowNumber: 5 }),
          anEnterprise('2', { visits: 1, rowNumber: 6 }),
          anEnterprise('3', { rowNumber: 7 }),
        ],
        ['name', 'visits'],
      ),
      inspectors: anInspectorRegister([]),
      profile: aProfile({ plans: { general: { quota: { kind: 'percent', percent: 20, per } } } }),
      period,
      // One of the two checks of the first, and the one of the second, have a day.
      records: [aCheck('1', '2026-01-05'), aCheck('2', '2026-01-06')],
    }).problems.flatMap(({ code, ...told }) =>
      code === 'counts-undated' && 'names' in told ? [told.names] : [],
    );
  expect(found('quarter', { year: 2026, month: 2 })).toEqual([['企业1']]);
  expect(found('half-year', { year: 2026, quarter: 4 })).toEqual([['企业1']]);
  // The first half-year counts them, a quarter's own draw looks at none, and a year counts all.
  expect(found('half-year', { year: 2026, quarter: 2 })).toEqual([]);
  expect(found('quarter', { year: 2026, quarter: 2 })).toEqual([]);
  expect(found('year', { year: 2026, month: 2 })).toEqual([]);
});

test('a region that no row of a long list has is one problem', () => {
  const unit = anEnterprise('a');
  const rows = Array.from({ length: 200_000 }, (_, index): Enterprise => ({
    ...unit,
    rowNumber: index + 2,
  }));
  const register = anEnterpriseRegister(rows, ['region']);
  const profile = aProfile();
  const byRegion = { ...profile, team: { ...profile.team, region: 'same' } } as const;
  expect(rowProblems(rows, register, byRegion)).toMatchObject([
    { code: 'region-missing', cell: 'A2', count: 200_000, cells: ['A2:A200001'] },
  ]);
});
