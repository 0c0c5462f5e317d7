import type { Seed } from '../../../src/domain/draw/draw';
import { drawPeriod } from '../../../src/domain/draw/drawPeriod';
import type { Quarter } from '../../../src/domain/calendar/period';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import { findPreset } from '../../../src/text/preset/presets';
import type { Profile } from '../../../src/domain/profile/profile';
import {
  anEnterprise,
  anEnterpriseRegister,
  anInspector,
  anInspectorRegister,
} from '../../support/register';

/** 20 listed units, 16 of them chemical works; 24 special ones that no list has, 40 general ones. */
const numbered = (count: number, letter: string, fields: Partial<Enterprise>): Enterprise[] =>
  Array.from({ length: count }, (_, index) => anEnterprise(`${letter}${index}`, fields));
const rows: readonly Enterprise[] = [
  ...numbered(16, 'c', { keyListed: true, industry: 'C2614' }),
  ...numbered(4, 'k', { keyListed: true, industry: 'C3011' }),
  ...numbered(24, 's', { complaint: true }),
  ...numbered(40, 'g', { industry: 'C3011' }),
];
const inspectors = Array.from({ length: 4 }, (_, index) => anInspector(`p${index}`));

function draw(
  id: string,
  {
    quarter = 1,
    visits = new Map<string, number>(),
    seed = '1',
  }: {
    quarter?: Quarter;
    visits?: ReadonlyMap<string, number>;
    seed?: string;
  },
) {
  const { population } = freezePopulation({
    enterprises: anEnterpriseRegister(
      rows.map((row) => ({ ...row, visits: visits.get(row.id) ?? 0 })),
    ),
    inspectors: anInspectorRegister(inspectors),
    profile: findPreset(id) as Profile,
    period: { year: 2026, quarter },
  });
  const { draw: drawn } = drawPeriod(population, seed as Seed, 'sha256');
  if (drawn === null) throw new Error('nothing drawn');
  const taken = drawn.units.filter((each) => each.drawn).map(({ unit }) => unit);
  return {
    drawn,
    taken,
    listed: taken.filter(({ directed }) => directed.includes('key-listed')),
  };
}

const seeds = Array.from({ length: 24 }, (_, index) => `2026年第${index + 1}次`);

test('county: 25 % of the key category, 30 % of the special one, and 25 % of all listed units, for every seed', () => {
  const filled = seeds.map((seed) => {
    const { drawn, listed } = draw('lishui-2021-county', { seed });
    // 4 × 25 % = 1; 40 × 30 % = 12; 4 people × 10 = 40 in the year, 10 a quarter.
    expect(
      drawn.categories.map(({ category, quota, drawn: count }) => [category, quota, count]),
    ).toEqual([
      ['key', 1, 1],
      ['special', 12, 12],
      ['general', 10, 10],
    ]);
    // 20 × 25 % = 5, and 20 ÷ 4 quarters = 5.
    const [directed] = drawn.directed;
    expect(directed).toMatchObject({ id: 'key-listed', total: 20, quota: 5 });
    expect(listed.length).toBeGreaterThanOrEqual(5);
    expect(listed).toHaveLength(directed?.drawn ?? 0);
    return (directed?.drawn ?? 0) - (directed?.shared ?? 0);
  });
  // Some seeds take few listed units among the special ones: then the list's own draw fills up.
  expect(filled.filter((count) => count > 0).length).toBeGreaterThan(2);
  expect(filled.filter((count) => count === 0).length).toBeGreaterThan(2);
});

test('county: every listed unit is visited in the year, and every special one', () => {
  for (const seed of seeds.slice(0, 12)) {
    const visits = new Map<string, number>();
    for (const quarter of [1, 2, 3, 4] as const)
      for (const { id } of draw('lishui-2021-county', {
        quarter,
        visits,
        seed: `${seed}${quarter}`,
      }).taken)
        visits.set(id, (visits.get(id) ?? 0) + 1);
    const special = rows.filter(({ keyListed, complaint }) => keyListed ?? complaint ?? false);
    expect(special.filter(({ id }) => (visits.get(id) ?? 0) === 0)).toEqual([]);
  }
});

test('city: 5 % of all listed units', () => {
  for (const seed of seeds.slice(0, 12)) {
    const { drawn, listed } = draw('lishui-2021-city', { seed });
    // 4 × 5 % and 20 × 5 % are one each; the one of the key category is listed.
    expect(drawn.directed).toMatchObject([
      { quota: 1, shared: listed.length, drawn: listed.length },
    ]);
    expect(listed.length).toBeGreaterThanOrEqual(1);
  }
});
