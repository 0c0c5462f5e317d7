/** The sample is read through the whole embedded host, like a workbook that a clerk opens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import { simulateYear, type Simulation } from '../../src/app/simulateYear';
import type { Quarter } from '../../src/domain/calendar/period';
import type { Seed } from '../../src/domain/draw/draw';
import { canInspect } from '../../src/domain/draw/team/teamMaker';
import { countsAsStaff } from '../../src/domain/quota/staff';
import type { Profile } from '../../src/domain/profile/profile';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { findPreset, presets } from '../../src/text/preset/presets';
import { openTestExcel } from '../support/excel';

let scan: WorkbookScan;

beforeAll(async () => {
  const { snapshot, extras } = await openWorkbookFile(
    readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx')),
    'qinglan-county.xlsx',
  );
  const excel = await openTestExcel({ workbook: snapshot, extras });
  scan = await scanWorkbook('2026-01-01');
  excel.dispose();
});

function simulate(profile: Profile, quarters: Quarter = 4, seed = '20260105'): Simulation {
  const simulation = simulateYear(scan, {
    profile,
    year: 2026,
    seed: seed as Seed,
    method: 'sha256',
    quarters,
  });
  if (simulation === null) throw new Error('the sample has two registers');
  return simulation;
}

/** Checks of the year before its first draw. */
function visitsBefore({ periods }: Simulation): ReadonlyMap<string, number> {
  return new Map(periods[0]?.population.units.map(({ id, visits }) => [id, visits]));
}

describe.each(presets.map((profile) => [profile.id, profile] as const))(
  'a year of the sample under %s',
  (_, profile) => {
    let year: Simulation;
    beforeAll(() => {
      year = simulate(profile);
    });

    test('every quarter is drawn in full', () => {
      expect(
        year.periods.map(({ problems, draw }) => [
          draw === null,
          problems.filter(({ severity }) => severity === 'error'),
        ]),
      ).toEqual([
        [false, []],
        [false, []],
        [false, []],
        [false, []],
      ]);
      for (const { categories } of year.periods)
        for (const { quota, drawn } of categories) expect(drawn).toBe(quota);
    });

    test('every unit that must be covered is, and the covered categories are those of the profile', () => {
      expect(year.coverage.map(({ category }) => category).sort()).toEqual(
        Object.entries(profile.plans)
          .filter(([, demand]) => demand.coverageYears !== undefined)
          .map(([category]) => category)
          .sort(),
      );
      for (const { count, total, years, met } of year.coverage) {
        expect(met).toBe(true);
        if (years === 1) expect(count).toBe(total);
      }
    });

    test('nobody is visited more often than the cap allows', () => {
      expect(year.caps.map(({ times, over }) => [times, over])).toEqual(
        (profile.caps ?? []).map(({ times }) => [times, 0]),
      );
      const [cap] = profile.caps ?? [];
      if (cap === undefined) return;
      const { times } = cap;
      const before = visitsBefore(year);
      expect(
        year.visits.filter(({ id, visits }) => visits > Math.max(times, before.get(id) ?? 0)),
      ).toEqual([]);
    });

    test('shares that the profile asks for are reached', () => {
      for (const figure of [year.joint.internal, year.joint.external])
        expect(figure?.met ?? true).toBe(true);
      for (const { met, total } of [...year.categories, ...year.directed])
        expect(met).toBe(total === 0 ? null : true);
    });

    test('visits are those of the tasks, and tasks those that people were sent on', () => {
      const tasks = year.periods.flatMap(({ draw }) => draw?.tasks ?? []);
      const before =
        year.periods[0]?.population.units.reduce((sum, { visits }) => sum + visits, 0) ?? 0;
      expect(year.visits.reduce((sum, { visits }) => sum + visits, 0) - before).toBe(tasks.length);
      expect(year.balance.tasks).toBe(tasks.length);
    });

    test('each quarter reaches its percentages, and the year the ratio of inspectors to enterprises', () => {
      for (const { categories, population } of year.periods) {
        for (const { category, total, drawn } of categories) {
          const { quota } = population.profile.plans[category];
          if (quota.kind === 'percent' && quota.per === 'quarter')
            expect(100 * drawn).toBeGreaterThanOrEqual(quota.percent * total);
          if (quota.kind === 'times' && quota.per === 'quarter')
            expect(drawn).toBe(Math.min(total, quota.times * total));
        }
      }
      for (const { category } of year.categories) {
        const { quota } = profile.plans[category];
        if (quota.kind !== 'staff') continue;
        const people =
          year.periods[0]?.population.inspectors.filter((inspector) =>
            countsAsStaff(inspector, quota.base),
          ).length ?? 0;
        const units = year.visits.filter((unit) => unit.category === category);
        const visited = units.filter(({ visits }) => visits > 0).length;
        const outOfPool = new Set(
          year.periods[0]?.population.units.flatMap(({ id, exclusion }) =>
            exclusion === null ? [] : [id],
          ),
        );
        const reachable = units.filter(({ id, visits }) => visits > 0 || !outOfPool.has(id)).length;
        expect(visited).toBeGreaterThanOrEqual(Math.min(reachable, quota.units * people));
      }
    });

    /**
     * Anyone may be sent anywhere under these presets, so each seat goes to one of the least loaded
     * who may go. Once all have caught up with those who began the year ahead, two people differ by
     * one task, and by one more where a recusal passes over the least loaded.
     */
    test('tasks are shared out evenly among those who are sent', () => {
      expect(profile.team.region).toBe('any');
      const people = year.periods[0]?.population.inspectors.filter(canInspect) ?? [];
      expect(year.balance.least).toBeGreaterThan(Math.max(...people.map(({ load }) => load)));
      expect(year.balance.most - year.balance.least).toBeLessThanOrEqual(2);
    });
  },
);

test('the second quarter knows what the first one did', () => {
  const profile = findPreset('xiping-2024');
  if (profile === null) throw new Error('a preset');
  const [first, second] = simulate(profile, 2).periods;
  const drawn = new Set(first?.draw?.tasks.map(({ unit }) => unit.id));
  const visited = second?.population.units.filter(({ id }) => drawn.has(id)) ?? [];
  expect(visited).toHaveLength(drawn.size);
  const before = new Map(first?.population.units.map(({ id, visits }) => [id, visits]));
  for (const { id, visits } of visited) expect(visits).toBe((before.get(id) ?? 0) + 1);
  const loads = (population: typeof first): number =>
    population?.population.inspectors.reduce((sum, { load }) => sum + load, 0) ?? 0;
  expect(loads(second) - loads(first)).toBe(2 * drawn.size);
});

test('where the profile forbids it, last time’s pair does not come again', () => {
  const profile = findPreset('tangshan-gaoxin-2024');
  if (profile === null) throw new Error('a preset');
  const { periods } = simulate({ ...profile, team: { ...profile.team, noRepeatPair: true } });
  const last = new Map<string, ReadonlySet<string>>();
  let again = 0;
  for (const { draw } of periods) {
    for (const { unit, lead, assists } of draw?.tasks ?? []) {
      const team = [lead, ...assists].map(({ id }) => id as string);
      const before = last.get(unit.id);
      if (before) {
        again += 1;
        expect(team.filter((id) => before.has(id)).length).toBeLessThan(2);
      }
      last.set(unit.id, new Set(team));
    }
  }
  expect(again).toBeGreaterThan(0);
});

test('fixed teams stay together for a quarter', () => {
  const profile = findPreset('tangshan-gaoxin-2024');
  if (profile === null) throw new Error('a preset');
  const year = simulate({ ...profile, team: { size: 2, region: 'any', fixed: true } });
  for (const { draw } of year.periods) {
    const partners = new Map<string, string>();
    for (const { lead, assists } of draw?.tasks ?? []) {
      const team = [lead, ...assists].map(({ id }) => id).join(' ');
      for (const { id } of [lead, ...assists]) {
        expect(partners.get(id) ?? team).toBe(team);
        partners.set(id, team);
      }
    }
  }
  expect(year.periods.every(({ draw }) => draw !== null)).toBe(true);
});

test('without registers there is no year', () => {
  expect(
    simulateYear(
      { ...scan, inspectors: null },
      { profile: presets[0]!, year: 2026, seed: '1' as Seed, method: 'sha256' },
    ),
  ).toBeNull();
});

test('a year of which nothing can be drawn keeps no rule and breaks none', () => {
  const profile = findPreset('tangshan-gaoxin-2024');
  if (profile === null || scan.inspectors === null) throw new Error('the sample has both');
  const alone = { ...scan.inspectors, rows: scan.inspectors.rows.slice(0, 1) };
  const year = simulateYear(
    { ...scan, inspectors: alone },
    { profile, year: 2026, seed: '1' as Seed, method: 'sha256', quarters: 1 },
  );
  expect(year?.periods.map(({ draw }) => draw)).toEqual([null]);
  expect(year?.categories.map(({ category, met }) => [category, met])).toEqual([
    ['key', null],
    ['special', null],
    ['general', null],
  ]);
});
