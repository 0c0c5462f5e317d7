import { parseProfile } from '../../../src/domain/profile/parseProfile';
import { aProfile } from '../../support/register';

test('the one cap of earlier versions is read as the first cap of a year', () => {
  const profile = aProfile();
  expect(parseProfile({ ...profile, cap: { times: 2 } }).profile).toEqual({
    ...profile,
    caps: [{ times: 2, per: 'year' }],
  });
});

test('its kinds count as visits too, and 个案 is all that has an occasion', () => {
  const { plans, ...profile } = aProfile();
  const kinds = ['routine', 'complaint', 'case', 'emergency', 'data', 'revisit'];
  const read = parseProfile({ ...profile, plans, cap: { times: 2, kinds: ['case', 'routine'] } });
  expect(read.profile?.caps).toEqual([{ times: 2, per: 'year', kinds }]);
  expect(Object.values(read.profile?.plans ?? {}).map(({ counts }) => counts)).toEqual(
    Object.values(plans).map(() => kinds),
  );
});

test('all four kinds of then are all kinds', () => {
  const profile = aProfile();
  const cap = { times: 2, kinds: ['routine', 'special', 'case', 'joint'] };
  expect(parseProfile({ ...profile, cap }).profile?.caps).toEqual([{ times: 2, per: 'year' }]);
});
