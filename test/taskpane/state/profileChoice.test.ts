import type { Profile } from '../../../src/domain/profile/profile';
import { sameRules } from '../../../src/domain/profile/sameRules';
import { ownProfile, profileKey } from '../../../src/taskpane/state/profileChoice';
import { withList } from '../../../src/taskpane/draw/profile/listEdit';
import { presets } from '../../../src/text/preset/presets';
import { tangshanGaoxin2024 as preset } from '../../../src/text/preset/tangshanGaoxin2024';

const changed: Profile = {
  ...preset,
  plans: {
    ...preset.plans,
    key: { ...preset.plans.key, quota: { kind: 'percent', percent: 30, per: 'quarter' } },
  },
};

test('a profile on a sheet is never taken for a preset', () => {
  const keys = [
    ...presets.map((profile) => profileKey({ source: 'preset', profile })),
    profileKey({ source: 'sheet', sheet: preset.id, profile: preset }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('a changed preset gets a name of its own that tells where it comes from', () => {
  const own = ownProfile(changed, preset, null);
  expect(own?.profile.id).toBe('own');
  expect(own?.profile.name).toBe('唐山高新区 2024（已改）');
});

test('a preset changed back is the preset, whatever order its parts are in', () => {
  const own = ownProfile(changed, preset, null);
  const planned = { ...(own?.profile ?? preset), plans: { ...changed.plans, ...preset.plans } };
  const back = withList(withList(planned, 'caps', [{ times: 2, per: 'year' }]), 'caps', []);
  expect(ownProfile(back, preset, own)).toBeNull();
  expect(
    sameRules(
      { ...preset, suspendedInPool: false },
      Object.fromEntries(Object.entries(preset).reverse()) as unknown as typeof preset,
    ),
  ).toBe(true);
});

test('an imported profile stays imported, with its name, when it is changed', () => {
  const imported = { origin: 'imported', profile: { ...preset, name: '邻县' } } as const;
  expect(ownProfile({ ...changed, name: '邻县' }, preset, imported)).toEqual({
    origin: 'imported',
    profile: { ...changed, name: '邻县' },
  });
});

test('a profile that was begun keeps its name and is no change of a listed one', () => {
  const begun = { origin: 'begun', profile: { ...preset, name: '新区' } } as const;
  expect(ownProfile({ ...changed, name: '新区' }, preset, begun)).toEqual({
    origin: 'begun',
    profile: { ...changed, name: '新区' },
  });
  expect(ownProfile({ ...preset, name: '新区' }, preset, begun)?.origin).toBe('begun');
});
