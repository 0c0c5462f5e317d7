/**
 * What the rules look for and do not find is asked before a draw: on the sample, under each of the
 * built-in profiles.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDraw } from '../../src/app/prepareDraw';
import { runDraw, type DrawRequest } from '../../src/app/runDraw';
import { chooseRegisters, scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import { isClear } from '../../src/domain/ground/problem';
import type { Profile } from '../../src/domain/profile/profile';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { type Question } from '../../src/reading/question';
import { noneAnswers } from '../../src/reading/answers';
import { withAnswers } from '../../src/reading/registerChoice';
import { findPreset, presets } from '../../src/text/preset/presets';
import { problemText } from '../../src/text/problem/problemText';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';

jest.setTimeout(120_000);

const AS_OF = '2026-01-01';
const PERIOD = { year: 2026, quarter: 2 } as const;

let excel: TestExcel;
let sample: WorkbookScan;
beforeAll(async () => {
  const path = join(__dirname, '../../samples/qinglan-county.xlsx');
  const { snapshot, extras } = await openWorkbookFile(readFileSync(path), 'qinglan-county.xlsx');
  excel = await openTestExcel({ workbook: snapshot, extras });
  sample = await scanWorkbook(AS_OF);
});
afterAll(() => excel.dispose());

function prepared(scan: WorkbookScan, profile: Profile) {
  const preparation = prepareDraw(scan, profile, PERIOD);
  if (preparation === null) throw new Error('the sample has both registers');
  return preparation;
}

/** The sample with one column of one sheet emptied, header and all. */
function without(sheet: string, columnIndex: number): WorkbookScan {
  const tables = sample.tables.map((table) =>
    table.sheet === sheet
      ? {
          ...table,
          values: table.values.map((row) =>
            row.map((value, offset) => (table.columnIndex + offset === columnIndex ? '' : value)),
          ),
        }
      : table,
  );
  return chooseRegisters({ ...sample, tables }, AS_OF, sample.choice);
}

const open = (questions: readonly Question[]): Question[] =>
  questions.filter(({ answer }) => answer === null);

/** Every column of the sample that a rule of a preset uses. */
const uses = presets.map((profile) => [profile.id] as const);

test.each(uses)(
  '%s: without a column that a rule uses the draw is stopped by its question',
  (id) => {
    const profile = findPreset(id);
    if (profile === null) throw new Error('the preset is built in');
    const { lines } = prepared(sample, profile);
    let tried = 0;
    for (const register of ['enterprise', 'inspector'] as const) {
      const { columns, sheet } = (
        register === 'enterprise' ? sample.enterprises : sample.inspectors
      ) as { columns: Record<string, { columnIndex: number } | undefined>; sheet: string };
      const fields = lines.flatMap((line) => (line.register === register ? line.fields : []));
      for (const field of new Set<string>(fields)) {
        const column = columns[field];
        if (column === undefined || field === 'name') continue;
        tried += 1;
        const scan = without(sheet, column.columnIndex);
        const { questions, problems } = prepared(scan, profile);
        const asked = questions.find(
          (each) => each.kind === 'field' && each.register === register && each.field === field,
        );
        expect([field, asked?.answer]).toEqual([field, null]);
        expect(asked?.sheet).toBe(sheet);
        expect(problems).toContainEqual(
          expect.objectContaining({ code: 'question-open', severity: 'error', question: asked }),
        );
        const answered = chooseRegisters(
          scan,
          AS_OF,
          withAnswers(scan.choice, noneAnswers(questions)),
        );
        expect(open(prepared(answered, profile).questions)).toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(1);
  },
);

test('the sample asks nothing by itself, and every sheet of it is used or of no matter', () => {
  expect(sample.questions).toEqual([]);
  expect(sample.problems.map(({ code }) => code)).not.toContain('sheet-unread');
  expect(sample.problems.map(({ code }) => code)).not.toContain('value-unknown');
});

test('每季度 1 次 that can mean either stops the draw until it is answered', () => {
  const preset = findPreset('xiping-2024');
  if (preset === null) throw new Error('the preset is built in');
  const special = { quota: { kind: 'times', times: 1, per: 'quarter', of: 'unsaid' } } as const;
  const profile = { ...preset, plans: { ...preset.plans, special } };
  const [asked] = open(prepared(sample, profile).questions);
  if (asked?.kind !== 'times') throw new Error('the frequency is asked about first');
  expect(isClear(prepared(sample, profile).problems)).toBe(false);
  const answered = (answer: string) =>
    prepared(
      chooseRegisters(sample, AS_OF, withAnswers(sample.choice, { [asked.id]: answer })),
      profile,
    );
  const specialQuota = ({ quotas }: ReturnType<typeof answered>) =>
    quotas.find(({ category }) => category === 'special')?.quota;
  expect(specialQuota(answered('units'))).toBe(asked.units);
  expect(specialQuota(answered('draws'))).toBe(0);
  expect(answered('units').population.profile.plans.special.quota).toEqual({
    kind: 'times',
    times: 1,
    per: 'quarter',
  });
  expect(open(answered('draws').questions).map(({ kind }) => kind)).not.toContain('times');
});

test('a missing column is pointed at by its letter and then read', () => {
  const profile = findPreset('tangshan-gaoxin-2024');
  if (profile === null) throw new Error('the preset is built in');
  const { sheet, columns } = sample.enterprises ?? { sheet: '', columns: {} };
  const place = columns.supervised?.columnIndex ?? 0;
  const tables = sample.tables.map((table) =>
    table.sheet === sheet
      ? {
          ...table,
          values: table.values.map((row) =>
            row.map((value, offset) =>
              table.columnIndex + offset === place && value === columns.supervised?.header
                ? '甲栏'
                : value,
            ),
          ),
        }
      : table,
  );
  const renamed = chooseRegisters({ ...sample, tables }, AS_OF, sample.choice);
  const [asked] = open(prepared(renamed, profile).questions);
  if (asked?.kind !== 'field') throw new Error('the column is asked about');
  const letter = Object.keys(asked.columns).find((each) => asked.columns[each]?.header === '甲栏');
  if (letter === undefined) throw new Error('the renamed column can be chosen');
  const answered = chooseRegisters(
    renamed,
    AS_OF,
    withAnswers(renamed.choice, { [asked.id]: letter }),
  );
  expect(open(prepared(answered, profile).questions)).toEqual([]);
  expect(prepared(answered, profile).population.units).toEqual(
    prepared(sample, profile).population.units,
  );
});

test('what was answered once is kept with the workbook until the list changes', async () => {
  const profile = findPreset('xuchang-jianan-2026') as Profile;
  const asRemembered: { -readonly [Part in keyof DrawRequest]: DrawRequest[Part] } = {
    ...aDrawRequest({ profile }),
  };
  delete asRemembered.choice;
  delete asRemembered.assumeNone;

  const first = await runDraw(asRemembered);
  expect(first.kind).toBe('stopped');
  if (first.kind !== 'stopped') return;
  expect(isClear(first.problems)).toBe(false);
  expect(
    first.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  ).toEqual(['question-open', 'question-open']);

  const assumed = await runDraw({ ...asRemembered, assumeNone: true });
  if (assumed.kind !== 'done') throw new Error(JSON.stringify(assumed));
  const kept = assumed.problems.filter(({ code }) => code === 'question-answered').map(problemText);
  expect(kept).toHaveLength(2);
  expect(kept[0]).toContain('没有“违法记录”一列，按没有处理');

  const record = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(assumed.sheets.record).getUsedRange();
    used.load('values');
    await context.sync();
    return used.values.map((row) => [String(row[0]), String(row[1])]);
  });
  expect(record.filter(([label = '']) => label.startsWith('回答'))).toEqual([
    ['回答 1', '「检查对象名录库」A3：没有“违法记录”一列，按没有处理：抽取权重 2“违法记录 为 是”'],
    ['回答 2', '「检查对象名录库」A3：没有“信访举报”一列，按没有处理：抽取权重 2“信访举报 为 是”'],
  ]);
  const verified = await verifyWorkbook();
  expect(verified.differences).toEqual([]);

  const second = await runDraw({ ...asRemembered, period: { year: 2026, quarter: 3 } });
  expect(second.kind).toBe('done');

  await Excel.run(async (context) => {
    const header = context.workbook.worksheets.getItem('检查对象名录库').getRange('A3');
    header.values = [['编号']];
    await context.sync();
  });
  const changed = await runDraw({ ...asRemembered, period: { year: 2026, quarter: 4 } });
  expect(changed.kind).toBe('stopped');
});
