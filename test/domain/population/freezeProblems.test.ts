import { rowProblems } from '../../../src/domain/population/freezeProblems';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import { aProfile, anEnterprise, anEnterpriseRegister } from '../../support/register';

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
