import * as fc from 'fast-check';
import { frequencyReport, type FrequencyReport } from '../../../src/domain/ratio/frequency';
import type { RatioSources } from '../../../src/domain/ratio/ratioReport';
import type { Period } from '../../../src/domain/calendar/period';
import type { Cap, Profile } from '../../../src/domain/profile/profile';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import { findPreset, presets } from '../../../src/text/preset/presets';
import { assertReaching } from '../../support/assertReaching';
import { aCheck, aProfile, anEnterprise } from '../../support/register';
import { checksOf, enterprisesOf, sourcesOf } from './bureau';

const second: Period = { year: 2026, quarter: 2 };

const reportOf = (sources: RatioSources, profile: Profile, period = second): FrequencyReport =>
  frequencyReport(sources, profile, period, ({ rowNumber }) => ({
    sheet: '名录',
    cell: `B${rowNumber}`,
  }));
const marks = (report: FrequencyReport): unknown[] =>
  report.marks.map(({ enterprise, state, times }) => [enterprise, state, times]);

const preset = (id: string): Profile => {
  const found = findPreset(id);
  if (found === null) throw new Error(id);
  return found;
};

const capped = aProfile({ caps: [{ times: 2, per: 'year' }] });

test('over the cap, at it, and nothing of those below', () => {
  const records = [
    ...checksOf('G', 1, 1, '2026-01-05'),
    ...checksOf('G', 1, 2, '2026-02-05'),
    ...checksOf('G', 1, 3, '2026-04-05'),
  ];
  const report = reportOf(sourcesOf(enterprisesOf('G', 4), records), capped);
  expect(marks(report)).toEqual([
    ['G1', 'over', 3],
    ['G2', 'at-cap', 2],
  ]);
  expect(report.marks[0]).toMatchObject({
    dates: ['2026-01-05', '2026-02-05', '2026-04-05'],
    place: { sheet: '名录', cell: 'B2' },
  });
});

test('only kinds that the cap counts, of this year, up to the end of the quarter; a record without a kind counts', () => {
  const profile = aProfile({ caps: [{ times: 1, per: 'year', kinds: ['routine'] }] });
  const records = [
    aCheck('G1', '2026-01-05', 'case'),
    aCheck('G2', '2026-01-05', null),
    aCheck('G3', '2025-12-31'),
    aCheck('G4', '2026-07-01'),
    aCheck('G5', '2026-06-30'),
  ];
  const report = reportOf(sourcesOf(enterprisesOf('G', 5), records), profile);
  expect(marks(report)).toEqual([
    ['G2', 'at-cap', 1],
    ['G5', 'at-cap', 1],
  ]);
  expect(report.kinds).toEqual(['routine']);
});

test('the column of counts counts where it says more, and has no dates', () => {
  const rows = [anEnterprise('A', { visits: 3 }), anEnterprise('B', { visits: 1 })];
  const report = reportOf(
    sourcesOf(
      rows,
      checksOf('B', 1, 1, '2026-01-01').map((check) => ({ ...check, enterprise: '企业B' })),
    ),
    capped,
  );
  expect(marks(report)).toEqual([['A', 'over', 3]]);
  expect(report.marks[0]?.dates).toEqual([]);
});

test('of several caps the one that is passed goes before one that is reached', () => {
  const year: Cap = { times: 2, per: 'year' };
  const month: Cap = { times: 1, per: 'month' };
  const records = [
    ...checksOf('G', 1, 2, '2026-01-05'),
    ...checksOf('G', 1, 1, '2026-01-06'),
    ...checksOf('G', 2, 2, '2026-04-06'),
  ];
  const stated = (...caps: readonly Cap[]) =>
    reportOf(sourcesOf(enterprisesOf('G', 2), records), aProfile({ caps })).marks.map(
      ({ enterprise, state, cap }) => [enterprise, state, cap],
    );
  expect(stated(year, month)).toEqual([
    ['G1', 'over', month],
    ['G2', 'at-cap', year],
  ]);
  expect(stated(year, { times: 2, per: 'year', kinds: ['routine'] })).toEqual([
    ['G1', 'at-cap', year],
    ['G2', 'at-cap', year],
  ]);
});

test('a closed enterprise that was checked too often is over the cap, and never due', () => {
  const profile = aProfile({
    caps: [{ times: 1, per: 'year' }],
    plans: { general: { quota: { kind: 'none' }, coverageYears: 1 } },
  });
  const rows = enterprisesOf('G', 2, { production: 'closed' });
  expect(
    marks(
      reportOf(
        sourcesOf(rows, [
          ...checksOf('G', 1, 1, '2026-01-05'),
          ...checksOf('G', 1, 1, '2026-02-05'),
        ]),
        profile,
      ),
    ),
  ).toEqual([['G1', 'over', 2]]);
});

test('西平: key units are due until they are visited once, special units again each quarter; suspended ones are not', () => {
  const rows = [
    ...enterprisesOf('K', 2, { keyListed: true }),
    ...enterprisesOf('S', 2, { violation: true }),
    ...enterprisesOf('P', 1, { violation: true, production: 'suspended' }),
    ...enterprisesOf('G', 2),
  ];
  const records = [
    ...checksOf('K', 1, 1, '2026-01-05'),
    ...checksOf('S', 1, 2, '2026-02-05'),
    ...checksOf('S', 1, 1, '2026-05-05'),
  ];
  const report = reportOf(sourcesOf(rows, records), preset('xiping-2024'));
  expect(report.caps).toEqual([]);
  expect(marks(report)).toEqual([
    ['K2', 'due', 0],
    ['S2', 'due', 1],
  ]);
});

test('coverage in three years: due is who was last visited three years ago', () => {
  const profile = aProfile({ plans: { general: { quota: { kind: 'none' }, coverageYears: 3 } } });
  const records = [...checksOf('G', 1, 1, '2023-05-05'), ...checksOf('G', 2, 2, '2024-05-05')];
  expect(marks(reportOf(sourcesOf(enterprisesOf('G', 2), records), profile))).toEqual([
    ['G1', 'due', 0],
  ]);
});

test('an enterprise has one mark at most; its state follows from its number of checks, whatever the profile', () => {
  const rows = [...enterprisesOf('K', 3, { keyListed: true }), ...enterprisesOf('G', 5)];
  const someChecks = fc.array(fc.tuple(fc.constantFrom(...rows), fc.integer({ min: 1, max: 6 })), {
    maxLength: 20,
  });
  assertReaching(
    { over: 1, 'at-cap': 12, due: 12 },
    (reach) =>
      fc.property(
        fc.constantFrom(...presets),
        fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        someChecks,
        (base, times, checks) => {
          const profile =
            times === undefined ? base : { ...base, caps: [{ times, per: 'year' as const }] };
          // Two records of one day are one check.
          const days = new Map(
            checks.map(([{ id }, month]) => [`${id} ${month}`, aCheck(id, `2026-0${month}-05`)]),
          );
          const records: readonly InspectionRecord[] = [...days.values()];
          const report = reportOf(sourcesOf(rows, records), profile);
          expect(new Set(report.marks.map(({ enterprise }) => enterprise)).size).toBe(
            report.marks.length,
          );
          const cap = profile.caps?.[0]?.times ?? Infinity;
          for (const mark of report.marks) {
            expect(mark.times).toBe(
              records.filter(({ enterprise }) => enterprise === mark.name).length,
            );
            expect(mark.dates).toHaveLength(mark.times);
            expect(mark.state === 'over').toBe(mark.times > cap);
            expect(mark.state === 'at-cap').toBe(mark.times === cap);
            reach(mark.state);
          }
          for (const { id, name } of rows) {
            const count = records.filter(({ enterprise }) => enterprise === name).length;
            if (count >= cap)
              expect(report.marks.some(({ enterprise }) => enterprise === id)).toBe(true);
          }
        },
      ),
    { numRuns: 60 },
  );
});

test('a check of which only a list tells has no day of its own: the last day of its quarter is not given for one', () => {
  const drawn = aCheck('G1', '2026-03-31', 'routine', {
    drawn: { year: 2026, quarter: 1 },
    before: 0,
  });
  const report = reportOf(
    sourcesOf(enterprisesOf('G', 1), [drawn, aCheck('G1', '2026-05-06')]),
    capped,
  );
  expect(report.marks).toMatchObject([{ state: 'at-cap', times: 2, dates: ['2026-05-06'] }]);
});
