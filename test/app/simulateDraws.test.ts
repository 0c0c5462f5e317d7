/**
 * A simulated year goes by the profile's own periods and by the number that the year's first draw set,
 * asks where people changed, and leaves out counts of another year.
 */

import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { simulateDraws } from '../../src/app/simulateDraws';
import type { Seed } from '../../src/domain/draw/draw';
import { withAnswers } from '../../src/reading/registerChoice';
import { periodName, type PeriodKind, type Quarter } from '../../src/domain/calendar/period';
import { parseSeed } from '../../src/domain/draw/ticket/seed';
import type { Profile, Quota } from '../../src/domain/profile/profile';
import { findPreset } from '../../src/text/preset/presets';
import {
  bureauSheets,
  enterpriseHeader,
  enterpriseRows,
  enterpriseSheet,
  inspectorRows,
  workbookOf,
} from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';

jest.setTimeout(120_000);

let excel: TestExcel;
afterEach(() => excel.dispose());

test('the number that was set is asked about, kept or taken anew', async () => {
  const sheets = bureauSheets(enterpriseRows(60), inspectorRows(3));
  excel = await openTestExcel({ workbook: workbookOf(sheets) });
  const { profile } = aDrawRequest();
  expect((await runDraw(aDrawRequest())).kind).toBe('done');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('执法人员').getRange('D5').values = [['']];
    await context.sync();
  });
  const scan = await scanWorkbook('2026-04-01', {});
  const request = { profile, year: 2026, seed: '1' as Seed, method: 'sha256' } as const;
  const open = simulateDraws(scan, request, true);
  expect(open.simulation).toBeNull();
  const [asked] = open.questions.filter(({ answer }) => answer === null);
  if (asked?.kind !== 'number') throw new Error('the number is asked about');
  const general = (answer: string): number[] => {
    const said = { ...scan, choice: withAnswers(scan.choice, { [asked.id]: answer }) };
    return (simulateDraws(said, request, true).simulation?.periods ?? []).map(
      ({ categories }) => categories.find(({ category }) => category === 'general')?.quota ?? 0,
    );
  };
  expect(general('set').reduce((sum, each) => sum + each, 0)).toBe(30);
  expect(general('now').reduce((sum, each) => sum + each, 0)).toBe(20);
});

const ofOne = (quota: Quota): Profile => {
  const preset = findPreset('xiping-2024');
  if (preset === null) throw new Error('a preset');
  const none = { quota: { kind: 'none' } } as const;
  return { ...preset, plans: { key: none, special: none, general: { quota }, offsite: none } };
};

test.each<[string, Quota, PeriodKind | undefined, Quarter | undefined, string[]]>([
  [
    'months',
    { kind: 'percent', percent: 5, per: 'month' },
    undefined,
    1,
    ['2026M01', '2026M02', '2026M03'],
  ],
  [
    'half-years',
    { kind: 'percent', percent: 5, per: 'half-year' },
    undefined,
    undefined,
    ['2026H1', '2026H2'],
  ],
  ['the year', { kind: 'count', count: 6, per: 'year' }, undefined, undefined, ['2026Y']],
  [
    'batches',
    {
      kind: 'and',
      of: [
        { kind: 'times', times: 2, per: 'year', of: 'draws' },
        { kind: 'percent', percent: 10, per: 'batch' },
      ],
    },
    undefined,
    undefined,
    ['2026B-1', '2026B-7'],
  ],
  [
    'other periods where they are named',
    { kind: 'percent', percent: 5, per: 'month' },
    'quarter',
    2,
    ['2026Q1', '2026Q2'],
  ],
])('a year is simulated in the periods of its rules: %s', async (_, quota, by, quarters, names) => {
  excel = await openTestExcel({ workbook: workbookOf(bureauSheets(enterpriseRows(60))) });
  const scan = await scanWorkbook('2026-01-01');
  const request = {
    profile: ofOne(quota),
    year: 2026,
    seed: '7' as Seed,
    method: 'sha256',
  } as const;
  const { simulation } = simulateDraws(scan, { ...request, by, quarters }, true);
  const periods = simulation?.periods ?? [];
  expect(periods.map(({ period }) => periodName(period))).toEqual(names);
  for (const { period, seed } of periods) {
    expect(seed).toBe(`7-${periodName(period).slice(4)}`);
    expect(parseSeed(seed)).toBe(seed);
    expect(seed).not.toMatch(/\s/);
  }
});

test.each([
  ['2025年检查次数', 0, ['counts-of-other-year']],
  ['2026年检查次数', 60, []],
])('counts under %s are of that year only', async (header, counted, said) => {
  const sheets = {
    ...bureauSheets(),
    [enterpriseSheet]: [
      ['云溪县检查对象名录库'],
      [...enterpriseHeader, header],
      ...enterpriseRows(60).map((row) => [...row, 1]),
    ],
  };
  excel = await openTestExcel({ workbook: workbookOf(sheets) });
  const scan = await scanWorkbook('2026-01-01');
  const profile = ofOne({ kind: 'percent', percent: 20, per: 'year' });
  const { simulation, problems } = simulateDraws(
    scan,
    { profile, year: 2026, seed: '7' as Seed, method: 'sha256' },
    true,
  );
  const units = simulation?.periods[0]?.population.units ?? [];
  expect(units).toHaveLength(60);
  expect(units.filter(({ visits }) => visits > 0)).toHaveLength(counted);
  expect(
    problems.map(({ code }) => code).filter((code) => code === 'counts-of-other-year'),
  ).toEqual(said);
});
