import { bureauOf } from '../../../src/domain/population/bureauOf';

test('a draw is that of the bureau it names, even of none; an earlier version’s that of its rules', () => {
  const profile = { authority: '某市' };
  expect(bureauOf({ bureau: '甲县分局', profile })).toBe('甲县分局');
  expect(bureauOf({ bureau: '', profile })).toBe('');
  expect(bureauOf({ profile })).toBe('某市');
});
