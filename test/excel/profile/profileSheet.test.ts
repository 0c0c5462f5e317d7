import * as fc from 'fast-check';
import { parseProfile } from '../../../src/domain/profile/parseProfile';
import { profileSheet } from '../../../src/excel/profile/profileSheet';
import { readProfileSheet } from '../../../src/excel/profile/readProfileSheet';
import { presets } from '../../../src/text/preset/presets';
import { arbitraryProfile } from '../../support/arbitraryProfile';
import { writtenSheet } from '../../support/writtenSheet';

test('any profile can be kept on a sheet and read back as it was', () => {
  fc.assert(
    fc.property(arbitraryProfile, (profile) => {
      const content = profileSheet(profile);
      const { profile: read, problems } = readProfileSheet(writtenSheet(content));
      expect(problems).toEqual([]);
      expect(read).toEqual(profile);
      expect(profileSheet(read ?? profile)).toEqual(content);
    }),
  );
});

test('any profile can be kept as JSON', () => {
  fc.assert(
    fc.property(arbitraryProfile, (profile) => {
      expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ profile, faults: [] });
    }),
  );
});

test.each(presets)('$name can be kept on a sheet', (preset) => {
  expect(readProfileSheet(writtenSheet(profileSheet(preset)))).toEqual({
    profile: preset,
    problems: [],
  });
});
