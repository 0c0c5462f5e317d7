/**
 * Draws of earlier quarters count for later ones without anybody typing: on the sample, through the
 * whole embedded host.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { substitute, voidList } from '../../src/app/changeList';
import {
  keepHistory,
  readHistoryFile,
  withHistory,
  type HistoryFile,
} from '../../src/app/historyFile';
import { drawHistory } from '../../src/domain/history/listedChecks';
import { prepareDraw } from '../../src/app/prepareDraw';
import { runDraw, type DrawOutcome, type DrawRequest } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { simulateYear } from '../../src/app/simulateYear';
import type { Quarter } from '../../src/domain/calendar/period';
import type { Seed } from '../../src/domain/draw/draw';
import type { SheetTable } from '../../src/reading/cell/sheetTable';
import { readTables } from '../../src/excel/reading/readTables';
import type { HeadlessOptions } from '../../src/host/headless';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { findPreset } from '../../src/text/preset/presets';
import {
  bureauSheets,
  enterpriseHeader,
  enterpriseRows,
  enterpriseSheet,
  workbookOf,
} from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';

let excel: TestExcel;
afterEach(() => excel.dispose());

async function sample(): Promise<HeadlessOptions> {
  const bytes = readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx'));
  const { snapshot, extras } = await openWorkbookFile(bytes, 'qinglan-county.xlsx');
  return { workbook: snapshot, extras };
}

type Done = Extract<DrawOutcome, { kind: 'done' }>;

async function draw(changes: Partial<DrawRequest>): Promise<Done> {
  const outcome = await runDraw(aDrawRequest(changes));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const selected = ({ draw: { tasks } }: Done): unknown[] =>
  tasks.map(({ unit, lead, assists }) => [unit.id, lead.id, ...assists.map(({ id }) => id)]);

const fileOf = (tables: readonly SheetTable[]): Promise<HistoryFile> =>
  readHistoryFile(new Uint8Array(), 'Q.xlsx', () => Promise.resolve({ tables, problems: [] }));

function tablesNow(): Promise<readonly SheetTable[]> {
  return Excel.run(async (context) => (await readTables(context, () => true)).tables);
}

test.each(['xiping-2024', 'tangshan-gaoxin-2024', 'xuchang-jianan-2026'])(
  'four quarters drawn one after another in one workbook come to what the simulation says: %s',
  async (id) => {
    const profile = findPreset(id);
    if (profile === null) throw new Error('a preset');
    excel = await openTestExcel(await sample());
    const before = await scanWorkbook('2026-01-01');
    const year = simulateYear(before, { profile, year: 2026, seed: '7' as Seed, method: 'sha256' });
    for (const quarter of [1, 2, 3, 4] as const) {
      const done = await draw({ profile, period: { year: 2026, quarter }, seed: `7-Q${quarter}` });
      const simulated = year?.periods[quarter - 1]?.draw;
      expect(done.draw.tasks.length).toBe(simulated?.tasks.length);
      expect(selected(done)).toEqual(
        simulated?.tasks.map(({ unit, lead, assists }) => [
          unit.id,
          lead.id,
          ...assists.map((person) => person.id),
        ]),
      );
      expect(done.draw.population.units.map(({ id: unit, visits }) => [unit, visits])).toEqual(
        simulated?.population.units.map(({ id: unit, visits }) => [unit, visits]),
      );
      expect(done.draw.population.inspectors.map(({ load }) => load)).toEqual(
        simulated?.population.inspectors.map(({ load }) => load),
      );
    }
  },
);

test('last quarter’s file, kept on a sheet, gives the same second draw of the sample, with counts that nobody has brought up to date', async () => {
  const next = { period: { year: 2026, quarter: 2 as Quarter }, seed: '2' };
  excel = await openTestExcel(await sample());
  await draw({ seed: '1' });
  const { periods } = await scanWorkbook('2026-04-01');
  const together = await draw(next);
  excel.dispose();
  excel = await openTestExcel(await sample());
  const { sheetNames } = await scanWorkbook('2026-04-01');
  await keepHistory({ periods, history: drawHistory(periods) }, 'Q1.xlsx', sheetNames);
  const kept = await draw(next);
  expect(kept.draw.population.inspectors.map(({ load }) => load)).toEqual(
    together.draw.population.inspectors.map(({ load }) => load),
  );
  expect(kept.draw.fingerprint).toBe(together.draw.fingerprint);
  expect(selected(kept)).toEqual(selected(together));
});

describe('a bureau of two tidy sheets', () => {
  const second = { period: { year: 2026, quarter: 2 as Quarter }, seed: '2' };

  async function afterFirst(): Promise<void> {
    excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
    await draw({ seed: '1' });
  }

  test('last quarter’s file gives the same second draw as one workbook with both', async () => {
    await afterFirst();
    const tables = await tablesNow();
    const together = await draw(second);
    excel.dispose();

    excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
    const file = await fileOf(tables);
    expect(file.problems).toEqual([]);
    expect(file.periods).toHaveLength(1);
    const scan = withHistory(await scanWorkbook('2026-04-01'), file.history, '2026-04-01');
    expect(prepareDraw(scan, aDrawRequest().profile, second.period)?.fingerprint).toBe(
      together.draw.fingerprint,
    );
    const { sheet } = await keepHistory(file, 'Q1.xlsx', Object.keys(bureauSheets()));
    expect(sheet).toBe('历次抽查记录');
    const kept = await draw(second);
    expect(selected(kept)).toEqual(selected(together));
    expect(kept.draw.fingerprint).toBe(together.draw.fingerprint);
  });

  describe('a workbook for each quarter', () => {
    const third: Pick<DrawRequest, 'period' | 'seed'> = {
      period: { year: 2026, quarter: 3 },
      seed: '3',
    };

    const open = async (): Promise<void> => {
      excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
    };
    const keep = async (file: HistoryFile): Promise<void> => {
      const { sheetNames, resultSheets } = await scanWorkbook('2026-04-01');
      expect(await keepHistory(file, 'Q.xlsx', [...sheetNames, ...resultSheets])).toMatchObject({
        problems: [],
      });
    };
    /** What the third quarter would begin with. */
    const beginning = async (): Promise<unknown> => {
      const { population } =
        prepareDraw(await scanWorkbook('2026-07-01'), aDrawRequest().profile, third.period) ?? {};
      return [
        population?.units.map(({ id, visits }) => [id, visits]),
        population?.inspectors.map(({ id, load }) => [id, load]),
      ];
    };

    test('each with the file of the one before, comes to the same as one workbook for all', async () => {
      await afterFirst();
      const first = await tablesNow();
      await draw(second);
      const expected = await beginning();
      excel.dispose();

      await open();
      await keep(await fileOf(first));
      await draw(second);
      expect(await beginning()).toEqual(expected);
      const chained = await tablesNow();
      excel.dispose();

      await open();
      await keep(await fileOf(chained));
      expect(await beginning()).toEqual(expected);
    });

    test('counts nothing twice where files overlap or one is taken in again, in whatever order their sheets stand', async () => {
      await afterFirst();
      const first = await tablesNow();
      await draw(second);
      const expected = await beginning();
      const both = await tablesNow();
      excel.dispose();

      await open();
      await keep(await fileOf(first));
      await keep(await fileOf(first));
      await keep(await fileOf([...both].reverse()));
      expect(await beginning()).toEqual(expected);
    });

    test('loses nothing below a row that a clerk has emptied', async () => {
      await afterFirst();
      const file = await fileOf(await tablesNow());
      excel.dispose();
      await open();
      await keep(file);
      const visits = async (): Promise<number> =>
        prepareDraw(
          await scanWorkbook('2026-04-01'),
          aDrawRequest().profile,
          second.period,
        )?.population.units.reduce((sum, unit) => sum + unit.visits, 0) ?? 0;
      const before = await visits();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('历次抽查记录').getRange('A5:H5').clear();
        await context.sync();
      });
      expect(await visits()).toBe(before - 1);
    });
  });

  test('a draw does not count its own period', async () => {
    await afterFirst();
    const scan = await scanWorkbook('2026-01-01');
    const { profile, period } = aDrawRequest();
    const again = prepareDraw(scan, profile, period)?.population;
    expect(again?.units.every(({ visits }) => visits === 0)).toBe(true);
    expect(again?.inspectors.every(({ load }) => load === 0)).toBe(true);
    const next = prepareDraw(scan, profile, second.period)?.population;
    expect(next?.units.filter(({ visits }) => visits === 1)).toHaveLength(
      scan.periods[0]?.current?.tasks.length ?? 0,
    );
  });

  test('of two draws of a period only the one in force counts', async () => {
    await afterFirst();
    const again = await draw({ seed: '9', redrawReason: '监督人未到场' });
    const { profile } = aDrawRequest();
    const next = prepareDraw(await scanWorkbook('2026-04-01'), profile, second.period)?.population;
    const visited = next?.units.filter(({ visits }) => visits > 0).map(({ id }) => id) ?? [];
    expect([...visited].sort()).toEqual(
      again.draw.tasks.map(({ unit }) => unit.id as string).sort(),
    );
    expect(next?.inspectors.reduce((sum, { load }) => sum + load, 0)).toBe(
      2 * again.draw.tasks.length,
    );
  });

  test('a substitute counts in place of the unit that it replaces, and a void list not at all', async () => {
    await afterFirst();
    const { profile, period } = aDrawRequest();
    const request = { period, reason: '停产', at: '', by: '赵一', witness: '钱二' };
    const visitedNow = async (): Promise<string[]> => {
      const next = prepareDraw(
        await scanWorkbook('2026-04-01'),
        profile,
        second.period,
      )?.population;
      return next?.units.filter(({ visits }) => visits > 0).map(({ id }) => id) ?? [];
    };
    const before = await visitedNow();
    const scan = await scanWorkbook('2026-01-01');
    const leaving =
      scan.periods[0]?.current?.tasks.find(({ unit }) => unit.category === 'general')?.unit.id ??
      '';
    const done = await substitute({ ...request, scan, enterprise: leaving });
    if (done.kind !== 'done' || done.entry.act.kind !== 'substitute')
      throw new Error(JSON.stringify(done));
    const after = await visitedNow();
    expect(after.filter((id) => !before.includes(id))).toEqual([done.entry.act.added]);
    expect(before.filter((id) => !after.includes(id))).toEqual([leaving]);
    expect(await voidList({ ...request, scan: await scanWorkbook('2026-01-01') })).toHaveProperty(
      'kind',
      'done',
    );
    expect(await visitedNow()).toEqual([]);
  });

  test('what the bureau has noted down itself is not counted twice, and a check of another kind is not the one of the list', async () => {
    await afterFirst();
    const scan = await scanWorkbook('2026-04-01');
    const [one, other] = scan.periods[0]?.current?.tasks.map(({ unit }) => unit) ?? [];
    if (one === undefined || other === undefined) throw new Error('more were drawn');
    const header = ['企业名称', '检查日期', '检查类型', '检查人员', '检查结果'];
    const rows = [
      [one.name, '2026-02-03', '双随机', '检查员1', '未发现问题'],
      [other.name, '2026-02-04', '部门联合', '检查员1', '未发现问题'],
    ];
    const snapshot = excel.host.state().snapshot;
    excel.dispose();
    const records = workbookOf({ 检查记录: [header, ...rows] }).sheets?.['s1'];
    excel = await openTestExcel({
      workbook: {
        ...snapshot,
        sheetOrder: [...snapshot.sheetOrder, 'r'],
        sheets: { ...snapshot.sheets, r: { ...records, id: 'r' } },
      },
    });
    const { profile } = aDrawRequest();
    const units =
      prepareDraw(await scanWorkbook('2026-04-01'), profile, second.period)?.population.units ?? [];
    expect(units.find(({ id }) => id === one.id)?.visits).toBe(1);
    expect(units.find(({ id }) => id === other.id)?.visits).toBe(2);
  });

  test('the column of counts is taken for what it is: brought up to date or not', async () => {
    const withCounts = (counts: (name: string) => number): ReturnType<typeof workbookOf> =>
      workbookOf({
        ...bureauSheets(),
        [enterpriseSheet]: [
          ['云溪县检查对象名录库'],
          [...enterpriseHeader, '年度检查次数'],
          ...enterpriseRows(60).map((row) => [...row, counts(String(row[1]))]),
        ],
      });
    excel = await openTestExcel({ workbook: withCounts(() => 1) });
    const { periods } = await draw({ seed: '1' }).then(() => scanWorkbook('2026-04-01'));
    const drawn = new Set(periods[0]?.current?.tasks.map(({ unit }) => unit.name));
    const { profile } = aDrawRequest();
    for (const [counts, expected] of [
      [() => 1, 2],
      [(name: string) => (drawn.has(name) ? 2 : 1), 2],
      [(name: string) => (drawn.has(name) ? 3 : 1), 3],
    ] as const) {
      excel.dispose();
      excel = await openTestExcel({ workbook: withCounts(counts) });
      const scan = withHistory(
        await scanWorkbook('2026-04-01'),
        drawHistory(periods),
        '2026-04-01',
      );
      const units = prepareDraw(scan, profile, second.period)?.population.units ?? [];
      for (const unit of units) expect(unit.visits).toBe(drawn.has(unit.name) ? expected : 1);
    }
  });

  test('a host that fails while history is kept leaves the workbook as it was', async () => {
    await afterFirst();
    const { periods } = await scanWorkbook('2026-04-01');
    excel.dispose();
    excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
    const snapshot = (): unknown => JSON.parse(JSON.stringify(excel.host.state().snapshot.sheets));
    const before = snapshot();
    const failAt = failingHost(excel);
    for (let failing = 1; ; failing++) {
      failAt(failing);
      const { sheet, problems } = await keepHistory(
        { periods, history: drawHistory(periods) },
        'Q1.xlsx',
        Object.keys(bureauSheets()),
      );
      if (sheet !== null) {
        expect(failing).toBe(4);
        break;
      }
      expect(problems).toMatchObject([{ code: 'host-failed' }]);
      expect(snapshot()).toEqual(before);
    }
  });
});
