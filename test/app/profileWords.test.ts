import * as fc from 'fast-check';
import { profileWords, readProfileWords } from '../../src/app/profileWords';
import { presets } from '../../src/text/preset/presets';
import { tangshanGaoxin2024 } from '../../src/text/preset/tangshanGaoxin2024';
import { arbitraryProfile } from '../support/arbitraryProfile';

test('any profile is the same after its words', () => {
  fc.assert(
    fc.property(arbitraryProfile, (profile) => {
      expect(readProfileWords(profileWords(profile))).toEqual({ profile, faults: [] });
    }),
    { numRuns: 60 },
  );
  for (const preset of presets)
    expect(readProfileWords(profileWords(preset)).profile).toEqual(preset);
});

test('a fault is told of its section, row and column', () => {
  const words = profileWords(tangshanGaoxin2024);
  const rules = words.rules.map((row, index) =>
    index === 1 ? [row[0] ?? '', '环境信用平价 是 D', ...row.slice(2)] : row,
  );
  const { profile, faults } = readProfileWords({ ...words, rules });
  expect(profile).toBeNull();
  expect(faults).toMatchObject([
    { section: 'rules', row: 1, column: 1, header: '条件', fault: { kind: 'field' } },
  ]);
});
