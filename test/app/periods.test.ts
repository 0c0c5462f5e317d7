/**
 * Months, half-years, years and batches are drawn, recorded, verified and counted as quarters are:
 * on the sample, through the whole embedded host.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDraw, type DrawOutcome } from '../../src/app/runDraw';
import { prepareDraw } from '../../src/app/prepareDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { simulateYear } from '../../src/app/simulateYear';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { voidList } from '../../src/app/changeList';
import { firstPeriod, periodStart, type Period } from '../../src/domain/calendar/period';
import type { Seed } from '../../src/domain/draw/draw';
import type { Profile } from '../../src/domain/profile/profile';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { findPreset } from '../../src/text/preset/presets';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;
beforeEach(async () => {
  const bytes = readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx'));
  const { snapshot, extras } = await openWorkbookFile(bytes, 'qinglan-county.xlsx');
  excel = await openTestExcel({ workbook: snapshot, extras });
});
afterEach(() => excel.dispose());

function preset(id: string): Profile {
  const profile = findPreset(id);
  if (profile === null) throw new Error(id);
  return profile;
}

const tangshan = preset('tangshan-gaoxin-2024');
/** Of each batch 10 % of the key units, and nobody twice in a year. */
const batchwise: Profile = {
  ...tangshan,
  plans: {
    ...tangshan.plans,
    key: { quota: { kind: 'percent', percent: 10, per: 'batch' }, noRepeat: true },
  },
};

async function draw(
  period: Period,
  profile = tangshan,
): Promise<Extract<DrawOutcome, { kind: 'done' }>> {
  const outcome = await runDraw(aDrawRequest({ period, profile }));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome;
}

test.each<[Period, string, string]>([
  [{ year: 2026, month: 3 }, '2026M03', '2026年3月'],
  [{ year: 2026, half: 1 }, '2026H1', '2026年上半年'],
  [{ year: 2026, whole: true }, '2026Y', '2026年全年'],
  [
    { year: 2026, batch: '秋季专项', day: '2026-09-15' },
    '2026B-秋季专项',
    '2026年“秋季专项”（2026-09-15）',
  ],
])('%j is drawn on sheets of its own, and verified', async (period, name, recorded) => {
  const { sheets } = await draw(period, batchwise);
  expect(Object.values(sheets)).toEqual(
    expect.arrayContaining([`抽查名单 ${name}`, `抽取底册 ${name}`, `抽取记录 ${name}`]),
  );
  const { periods, resultTables } = await scanWorkbook(periodStart(period));
  expect(periods.map((each) => each.period)).toEqual([period]);
  const record = resultTables.find(({ sheet }) => sheet === `抽取记录 ${name}`);
  expect(record?.values.flat()).toContain(recorded);
  expect(await verifyWorkbook()).toMatchObject({ differences: [], problems: [] });
});

test('whoever a batch has drawn is not drawn again by a later month, as long as its list stands', async () => {
  const batch: Period = { year: 2026, batch: '春季专项', day: '2026-02-10' };
  const may: Period = { year: 2026, month: 5 };
  const first = await draw(batch, batchwise);
  const key = first.draw.tasks.filter(({ unit }) => unit.category === 'key');
  expect(key.length).toBeGreaterThan(0);
  const repeated = async (): Promise<string[]> => {
    const preparation = prepareDraw(await scanWorkbook(periodStart(may)), batchwise, may, {
      assumeNone: true,
    });
    const units = preparation?.population.units ?? [];
    return units.filter(({ exclusion }) => exclusion === 'repeated').map(({ id }) => id);
  };
  expect(await repeated()).toEqual(expect.arrayContaining(key.map(({ unit }) => unit.id)));
  const before = await repeated();
  const scan = await scanWorkbook(periodStart(may));
  const voided = await voidList({
    scan,
    period: batch,
    reason: '名单有误',
    at: '',
    by: '',
    witness: '',
  });
  expect(voided.kind).toBe('done');
  expect((await repeated()).length).toBe(before.length - key.length);
});

test.each(['month', 'half', 'year'] as const)(
  'a simulated year by %s meets every quota that it can be drawn for',
  async (by) => {
    const scan = await scanWorkbook('2026-01-01');
    for (const id of ['tangshan-gaoxin-2024', 'xinxian-2021', 'lishui-2021-county']) {
      const year = simulateYear(scan, {
        profile: preset(id),
        year: 2026,
        seed: '20260105' as Seed,
        method: 'sha256',
        by,
      });
      const expected = firstPeriod(by, 2026);
      expect(year?.periods[0]?.period).toEqual(expected);
      for (const { draw: drawn } of year?.periods ?? []) expect(drawn).not.toBeNull();
      // null: nothing was asked for
      for (const figure of [...(year?.categories ?? []), ...(year?.coverage ?? [])])
        expect(figure).toMatchObject({ met: figure.total === 0 ? null : true });
    }
  },
);

test('a simulated year of batches draws those that the profile speaks of', async () => {
  const scan = await scanWorkbook('2026-01-01');
  const profile: Profile = {
    ...tangshan,
    plans: {
      ...tangshan.plans,
      key: { quota: { kind: 'percent', percent: 40, per: 'year' }, batches: 2 },
    },
  };
  const year = simulateYear(scan, {
    profile,
    year: 2026,
    seed: '1' as Seed,
    method: 'sha256',
    by: 'batch',
  });
  const key = (year?.periods ?? []).map(
    ({ categories }) => categories.find(({ category }) => category === 'key')?.drawn ?? 0,
  );
  const units = year?.periods[0]?.population.units.filter(({ category }) => category === 'key');
  const annual = Math.ceil(((units?.length ?? 0) * 40) / 100);
  const done = units?.filter(({ visits }) => visits > 0).length ?? 0;
  expect(annual).toBeGreaterThan(done);
  expect(key).toEqual([Math.ceil((annual - done) / 2), Math.floor((annual - done) / 2)]);
});

test('a batch beyond those of the year is told before it is drawn', async () => {
  const twice: Profile = {
    ...tangshan,
    plans: {
      ...tangshan.plans,
      key: { quota: { kind: 'percent', percent: 5, per: 'batch' }, batches: 2 },
    },
  };
  const batch = (name: string, day: string): Period => ({ year: 2026, batch: name, day });
  const told = async (period: Period): Promise<unknown[]> =>
    (prepareDraw(await scanWorkbook('2026-09-01'), twice, period)?.problems ?? []).flatMap(
      (problem) =>
        problem.code === 'batch-beyond'
          ? [[problem.category, problem.drawn, problem.batches, problem.severity]]
          : [],
    );
  await draw(batch('春季', '2026-03-10'), twice);
  expect(await told(batch('夏季', '2026-06-10'))).toEqual([]);
  await draw(batch('夏季', '2026-06-10'), twice);
  expect(await told(batch('秋季', '2026-09-10'))).toEqual([['key', 3, 2, 'warning']]);
  // Drawn again it is no batch more, and a quarter is none.
  expect(await told(batch('夏季', '2026-06-10'))).toEqual([]);
  expect(await told({ year: 2026, quarter: 3 })).toEqual([]);
});
