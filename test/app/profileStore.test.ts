import {
  exportProfile,
  importProfile,
  listProfiles,
  profileSheetProblems,
} from '../../src/app/profileStore';
import { saveProfileSheet } from '../../src/app/saveProfileSheet';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { presets } from '../../src/text/preset/presets';
import { problemText } from '../../src/text/problem/problemText';
import { bureauSheets, workbookOf } from '../support/bureau';
import { openTestExcel, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';

let excel: TestExcel;
beforeEach(async () => {
  excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
});
afterEach(() => excel.dispose());

const asOf = '2026-01-05';

test.each(presets)('$name goes into the workbook and comes back as it was', async (preset) => {
  expect(await saveProfileSheet(preset)).toEqual({ sheet: '抽查方案', problems: [] });
  const scan = await scanWorkbook(asOf);
  expect(profileSheetProblems(scan)).toEqual([]);
  expect(listProfiles(scan)[0]).toEqual({ source: 'sheet', sheet: '抽查方案', profile: preset });
});

test('a second profile does not touch the first, and the registers are still found', async () => {
  const [first, second] = presets;
  if (first === undefined || second === undefined) throw new Error('no presets');
  await saveProfileSheet(first);
  expect((await saveProfileSheet(second)).sheet).toBe('抽查方案 (2)');
  const scan = await scanWorkbook(asOf);
  expect(listProfiles(scan).map(({ sheet, profile }) => [sheet, profile.name])).toEqual([
    ['抽查方案', first.name],
    ['抽查方案 (2)', second.name],
    ...presets.map((preset) => [undefined, preset.name]),
  ]);
  expect(scan.enterprises?.rows).toHaveLength(60);
  expect(scan.inspectors?.rows).toHaveLength(8);
});

test('a later version takes the place of its former sheet', async () => {
  const [first, second] = presets;
  if (first === undefined || second === undefined) throw new Error('no presets');
  await saveProfileSheet(first);
  await saveProfileSheet(second);
  const changed = { ...first, suspendedInPool: !first.suspendedInPool };
  expect(await saveProfileSheet(changed, '抽查方案')).toEqual({ sheet: '抽查方案', problems: [] });
  const kept = listProfiles(await scanWorkbook(asOf)).filter(({ source }) => source === 'sheet');
  expect(new Map(kept.map(({ sheet, profile }) => [sheet, profile]))).toEqual(
    new Map([
      ['抽查方案', changed],
      ['抽查方案 (2)', second],
    ]),
  );
});

test('words that must be one of a few are offered', async () => {
  await saveProfileSheet(presets[0]!);
  const offered = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('抽查方案').getUsedRange();
    range.load('values');
    await context.sync();
    const row = range.values.findIndex((cells) => cells[0] === '层级');
    const { dataValidation } = range.getCell(row, 1);
    dataValidation.load('rule');
    await context.sync();
    return dataValidation.rule.list?.source;
  });
  expect(offered).toBe('县级,市级');
});

test('a cell that a clerk broke is named, and the sheet gives no profile', async () => {
  await saveProfileSheet(presets[1]!);
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('抽查方案');
    const range = sheet.getUsedRange();
    range.load('values');
    await context.sync();
    const row = range.values.findIndex((cells) => cells[1] === '每季度 65%');
    sheet.getCell(row, 1).values = [['每季 百分之好几']];
    await context.sync();
    return `B${row + 1}`;
  });
  const scan = await scanWorkbook(asOf);
  expect(listProfiles(scan).every(({ source }) => source === 'preset')).toBe(true);
  const problems = profileSheetProblems(scan);
  expect(problems.map(({ sheet, cell }) => [sheet, cell])).toEqual([['抽查方案', address]]);
  expect(problems.map(problemText).join()).toContain('从“百分之好几”起看不懂');
});

test('a host that fails at any of its requests leaves the workbook as it was, and says so', async () => {
  const [preset] = presets;
  if (preset === undefined) throw new Error('no presets');
  const snapshot = (): unknown => JSON.parse(JSON.stringify(excel.host.state().snapshot.sheets));
  const before = snapshot();
  const failAt = failingHost(excel);
  for (let failing = 1; ; failing++) {
    failAt(failing);
    const saved = await saveProfileSheet(preset);
    if (saved.sheet !== null) {
      // Names, the temporary sheet, its content, its own name: each of the four requests has failed
      // once. It can be without the fifth, which lays out its pages.
      expect(failing).toBe(5);
      break;
    }
    expect(saved.problems).toMatchObject([
      { code: 'host-failed', hostCode: 'ServiceNotAvailable' },
    ]);
    expect(snapshot()).toEqual(before);
  }
});

test('a file holds a profile exactly', () => {
  for (const preset of presets)
    expect(importProfile(`\uFEFF${exportProfile(preset)}`)).toEqual({
      profile: preset,
      problems: [],
    });
});

test('a file that is no profile says what is wrong with it', () => {
  expect(importProfile('抽查').problems.map(({ code }) => code)).toEqual(['profile-not-json']);
  const { profile, problems } = importProfile(
    exportProfile({ ...presets[0]!, team: { size: 1, region: 'any' } }),
  );
  expect(profile).toBeNull();
  expect(problems.map(problemText)).toEqual([
    '方案文件里的“team.size”超出允许的范围。请改正后重新导入。',
  ]);
  const { plans } = presets[0]!;
  const uncounted = importProfile(
    exportProfile({
      ...presets[0]!,
      plans: {
        ...plans,
        key: { quota: { kind: 'count', count: 1, per: 'year' }, counts: ['special'] },
      },
    }),
  );
  expect(uncounted.profile).toBeNull();
  expect(uncounted.problems).toMatchObject([
    { code: 'profile-fault', path: 'plans.key.counts', fault: 'draws-uncounted' },
  ]);
});
