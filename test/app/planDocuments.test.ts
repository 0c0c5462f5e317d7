import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yearPlan } from '../../src/app/yearPlan';
import { annualPlan } from '../../src/app/annualPlan';
import { runDraw } from '../../src/app/runDraw';
import { standingDocument } from '../../src/app/documentSheets';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { simulateYear } from '../../src/app/simulateYear';
import { writeDocument, type DocumentKind } from '../../src/app/writeDocument';
import type { Period } from '../../src/domain/calendar/period';
import type { Seed } from '../../src/domain/draw/draw';
import { countsAsStaff } from '../../src/domain/quota/staff';
import type { Demand, PeriodUnit, Profile } from '../../src/domain/profile/profile';
import type { CellValue } from '../../src/domain/ground/cellValue';
import type { WrittenSheet } from '../../src/app/addSheets';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { findPreset, presets } from '../../src/text/preset/presets';
import { bureauSheets, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { isCleanUp, openTestExcel, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';

let excel: TestExcel;
afterEach(() => excel.dispose());

const firstQuarter: Period = { year: 2026, quarter: 1 };

async function openSample(): Promise<void> {
  const { snapshot, extras } = await openWorkbookFile(
    readFileSync(join(__dirname, '../../samples/qinglan-county.xlsx')),
    'qinglan-county.xlsx',
  );
  excel = await openTestExcel({ workbook: snapshot, extras });
}

function preset(id: string): Profile {
  const profile = findPreset(id);
  if (profile === null) throw new Error(id);
  return profile;
}

async function write(
  kind: DocumentKind,
  profile = preset('xiping-2024'),
  period = firstQuarter,
): Promise<WrittenSheet> {
  const written = await writeDocument({
    kind,
    scan: await scanWorkbook('2026-01-01'),
    profile,
    period,
    asOf: '2026-01-05',
  });
  const resultSheets = [written.sheet ?? '', ...(written.others ?? [])];
  // By its name the pane finds it again.
  expect(standingDocument({ resultSheets }, kind, period)).toBe(written.sheet);
  return written;
}

function valuesOf(sheet: string): Promise<CellValue[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load('values');
    await context.sync();
    return range.values as CellValue[][];
  });
}

const merges = (sheet: string): string[] =>
  excel.host.univerAPI
    .getActiveWorkbook()!
    .getSheetByName(sheet)!
    .getMergedRanges()
    .map((range) => range.getA1Notation());

describe.each(presets.map((profile) => [profile.id, profile] as const))(
  'a year reckoned ahead under %s',
  (_, profile) => {
    test('asks each quarter for what a year of draws asks for', async () => {
      await openSample();
      const scan = await scanWorkbook('2026-01-01');
      const fresh = {
        ...scan,
        records: scan.records.filter(({ date }) => date < '2026'),
        enterprises: scan.enterprises && {
          ...scan.enterprises,
          rows: scan.enterprises.rows.map((row) => ({ ...row, visits: 0 })),
        },
        inspectors: scan.inspectors && {
          ...scan.inspectors,
          rows: scan.inspectors.rows.map((row) => ({ ...row, visits: 0 })),
        },
      };
      const plan = annualPlan(scan, profile, 2026);
      const year = simulateYear(fresh, {
        profile,
        year: 2026,
        seed: '5' as Seed,
        method: 'sha256',
      });
      const totals = (
        quarters: readonly { categories: readonly { category: string; quota: number }[] }[],
        category: string,
      ): number[] =>
        quarters.map(
          ({ categories }) => categories.find((each) => each.category === category)?.quota ?? 0,
        );
      for (const category of ['key', 'special', 'general'] as const) {
        const planned = totals(plan?.periods ?? [], category);
        const drawn = totals(year?.periods ?? [], category);
        expect(planned[0]).toBe(drawn[0]);
        const { quota } = profile.plans[category];
        if (quota.kind !== 'staff') expect(planned).toEqual(drawn);
        else {
          // 1:n sets a number of enterprises a year; draws that happen to visit one twice make up
          // for it later on.
          const people =
            plan?.population.inspectors.filter((person) => countsAsStaff(person, quota.base))
              .length ?? 0;
          const all =
            plan?.population.units.filter(
              (unit) => unit.category === category && unit.exclusion === null,
            ).length ?? 0;
          expect(sum(planned)).toBe(Math.min(all, Math.ceil(people * quota.units)));
          expect(sum(planned)).toBeLessThanOrEqual(sum(drawn));
        }
      }
    });
  },
);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

test('年度抽查计划 is of the next year, and its sums are those of its rows', async () => {
  await openSample();
  const { sheet, problems } = await write('annual-plan');
  expect(problems).toEqual([]);
  expect(sheet).toBe('年度抽查计划 2027');
  const values = await valuesOf(sheet ?? '');
  expect(values[0]?.[0]).toBe('青澜县生态环境分局2027年度双随机抽查计划');
  const rows = values.slice(4, values.findIndex((row) => row[0] === '派出人次') + 1);
  const named = (name: string): CellValue[] => rows.find((row) => row[0] === name) ?? [];
  for (const row of rows) {
    const quarters = row.slice(3, 7) as number[];
    expect(row[7]).toBe(quarters.reduce((sum, each) => sum + each, 0));
  }
  const categories = ['重点', '特殊', '一般'].map(named);
  for (const column of [3, 4, 5, 6, 7]) {
    expect(named('任务合计')[column]).toBe(
      categories.reduce((sum, row) => sum + Number(row[column]), 0),
    );
    expect(named('派出人次')[column]).toBe(2 * Number(named('任务合计')[column]));
  }
  // 一（四）1: every key unit once a year.
  expect(Number(named('重点')[7])).toBeGreaterThanOrEqual(Number(named('重点')[2]));
  expect(named('重点')[9]).toBe('一（四）1');
  expect((await scanWorkbook('2026-01-01')).sheetNames).not.toContain(sheet);
});

test('the plan table of a year has a task for each category and quarter, and joint plans where they are asked for', async () => {
  await openSample();
  const profile = preset('tangshan-gaoxin-2024');
  const { sheet } = await write('year-plan', profile);
  expect(sheet).toBe('全年抽查工作计划表 2026');
  const values = await valuesOf(sheet ?? '');
  expect(values[2]).toEqual([
    '序号',
    '抽查计划名称',
    '抽查任务名称',
    '抽查事项',
    '抽查对象',
    '抽查比例',
    '抽取日期自',
    '抽取日期至',
  ]);
  const plans = values.slice(3).filter((row) => typeof row[0] === 'number');
  expect(plans.map((row) => row[1])).toEqual([
    '污染源日常监管双随机抽查',
    '部门内联合“双随机”抽查',
  ]);
  const tasks = values.slice(3).filter((row) => typeof row[5] === 'number');
  expect(tasks.filter((row) => String(row[2]).includes('重点'))).toHaveLength(4);
  expect(tasks.filter((row) => String(row[2]).includes('部门内联合'))).toHaveLength(4);
  for (const row of tasks.filter((each) => String(each[2]).includes('部门内联合')))
    expect(Number(row[5])).toBeGreaterThanOrEqual(0.35);
  const last = 3 + tasks.length;
  expect(merges(sheet ?? '')).toEqual(
    expect.arrayContaining([`A4:A${last - 4}`, `A${last - 3}:A${last}`, `B${last - 3}:B${last}`]),
  );
});

/** Of key units and of the others, nothing of the rest. */
const ofTwo = (key: Demand, general: Demand): Profile => ({
  ...preset('xiping-2024'),
  plans: {
    key,
    general,
    special: { quota: { kind: 'none' } },
    offsite: { quota: { kind: 'none' } },
  },
});
const percent = (share: number, per: PeriodUnit): Demand => ({
  quota: { kind: 'percent', percent: share, per },
});
const nothing: Demand = { quota: { kind: 'none' } };
const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

// The register of the tests has 12 key, 12 special and 36 general enterprises.
test.each([
  // 10 % of 12 are 2 a month, 5 % of 36 are 2.
  [
    ofTwo(percent(10, 'month'), percent(5, 'month')),
    MONTHS,
    MONTHS.map(() => 2),
    MONTHS.map(() => 2),
  ],
  // All 12 in each half-year, 10 % of 36 are 4.
  [
    ofTwo(percent(100, 'half-year'), percent(10, 'half-year')),
    ['上半年', '下半年'],
    [12, 12],
    [4, 4],
  ],
  // 25 % of 12 are 3 in the year, drawn in two batches: 2 and 1.
  [ofTwo({ ...percent(25, 'year'), batches: 2 }, nothing), ['第1批', '第2批'], [2, 1], null],
  [
    ofTwo({ ...percent(25, 'year'), months: { months: [3, 9] } }, nothing),
    ['3月', '9月'],
    [2, 1],
    null,
  ],
  [ofTwo(percent(50, 'year'), percent(10, 'year')), ['全年'], [6], [4]],
  // 15 % of 36 a half-year are 6, 3 in each of its quarters.
  [
    ofTwo(percent(20, 'quarter'), percent(15, 'half-year')),
    ['第一季度', '第二季度', '第三季度', '第四季度'],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
  ],
] as const)(
  'the plan of a year has a column for each draw that the rules come to: %#',
  async (profile, periods, key, general) => {
    excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
    const { sheet } = await write('annual-plan', profile);
    const values = await valuesOf(sheet ?? '');
    const end = 3 + periods.length;
    const header = values.find((row) => row[0] === '类别' && row[1] === '名录总数') ?? [];
    expect(header.slice(3, end + 1)).toEqual([...periods, '全年家次']);
    const counts = (name: string): CellValue[] =>
      values.find((row) => row[0] === name)?.slice(3, end + 1) ?? [];
    expect(counts('重点')).toEqual([...key, sum(key)]);
    if (general !== null) expect(counts('一般')).toEqual([...general, sum(general)]);
    const { sheet: table } = await write('year-plan', profile);
    const tasks = (await valuesOf(table ?? '')).filter((row) => String(row[4]).includes('重点'));
    expect(tasks).toHaveLength(periods.length);
  },
);

test('a year of draws month by month takes what the plan says', async () => {
  await openSample();
  const scan = await scanWorkbook('2027-01-01');
  const profile = ofTwo(percent(10, 'month'), percent(5, 'month'));
  const plan = annualPlan(scan, profile, 2027);
  const simulation = {
    profile,
    year: 2027,
    seed: '5' as Seed,
    method: 'sha256',
    by: 'month',
  } as const;
  const drawn = simulateYear({ ...scan, records: [] }, simulation);
  const quotas = (periods: readonly { categories: readonly { quota: number }[] }[]): number[][] =>
    periods.map(({ categories }) => categories.map(({ quota }) => quota));
  expect(quotas(plan?.periods ?? [])).toEqual(quotas(drawn?.periods ?? []));
  expect(plan?.periods).toHaveLength(12);
});

test('a plan of batches whose number nobody said is told to be of one', async () => {
  excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
  const { sheet } = await write('annual-plan', ofTwo(percent(10, 'batch'), nothing));
  const values = await valuesOf(sheet ?? '');
  expect(values.flat()).toContain(
    '方案没有写明每年抽几批，本表按一批测算；实际抽几批，家次按批数相应增加。',
  );
});

test('a directed draw has a plan of its own in the months in which it is made', async () => {
  excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
  const profile: Profile = {
    ...preset('xiping-2024'),
    directed: [
      {
        id: 'west',
        name: '白石乡专项',
        units: { field: 'region', is: ['白石乡'] },
        plan: { quota: { kind: 'count', count: 5, per: 'quarter' }, months: { first: 4, last: 9 } },
      },
    ],
  };
  const { sheet } = await write('year-plan', profile);
  const values = await valuesOf(sheet ?? '');
  expect(
    values.filter((row) => String(row[2]).includes('白石乡专项')).map((row) => [row[4], row[6]]),
  ).toEqual([
    ['白石乡专项（定向）（30家抽5家）', 46113],
    ['白石乡专项（定向）（30家抽5家）', 46204],
  ]);
  expect(values.filter((row) => typeof row[0] === 'number').map((row) => row[1])).toContain(
    '定向双随机抽查',
  );
});

describe('after a draw', () => {
  beforeEach(async () => {
    excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
    await runDraw(aDrawRequest());
  });

  test('the plan table of the year shows what was drawn, and plans the rest after it', async () => {
    const { sheet } = await write('year-plan', aDrawRequest().profile);
    const values = await valuesOf(sheet ?? '');
    const tasks = values.slice(3).filter((row) => typeof row[5] === 'number');
    const done = tasks.filter((row) => String(row[4]).includes('已抽'));
    const list = (await scanWorkbook('2026-01-01')).periods[0]?.current;
    const categories = list?.recorded.categories.filter(({ total }) => total !== 0) ?? [];
    expect(done.length).toBeGreaterThanOrEqual(categories.length);
    for (const row of tasks)
      expect(String(row[4]).includes('已抽')).toBe(
        String(row[2]).includes('第 1 季度') || String(row[2]).includes('第1季度'),
      );
    for (const { total, drawn } of categories)
      expect(done.map((row) => row[4])).toContainEqual(
        expect.stringContaining(`（${total ?? ''}家已抽${drawn ?? ''}家）`),
      );
    const remarks = values.map(([text]) => String(text));
    expect(remarks).toContainEqual(
      expect.stringMatching(/^\d\. 写作“已抽”的是实际抽取数：第1季度见「抽取记录 2026Q1」。$/),
    );
    expect(remarks).toContainEqual(expect.stringContaining('写作“抽”的是计划数'));
  });

  test('what a draw took beyond its plan is taken off the rest of the year', async () => {
    const profile = ofTwo(percent(50, 'year'), nothing);
    const scan = await scanWorkbook('2026-01-01');
    const keys = (
      periods: readonly { categories: readonly { category: string; quota: number }[] }[],
    ) =>
      periods.map(({ categories }) => categories.find(({ category }) => category === 'key')?.quota);
    // Six of 12 in the year; the draw of the first quarter, by other rules, took them.
    const quarterly = { ...profile, plans: { ...profile.plans, special: percent(10, 'quarter') } };
    expect(keys(annualPlan(scan, quarterly, 2026)?.periods ?? [])).toEqual([2, 2, 1, 1]);
    const drawn =
      scan.periods[0]?.current?.tasks.filter(({ unit }) => unit.category === 'key').length ?? 0;
    const planned = yearPlan(scan, quarterly, 2026)?.periods ?? [];
    expect(planned.map(({ done }) => done?.record ?? null)).toEqual([
      '抽取记录 2026Q1',
      null,
      null,
      null,
    ]);
    expect(sum(keys(planned.slice(1)).map(Number))).toBe(Math.max(0, 6 - drawn));
  });

  test('抽查通知 lists everyone, and a letter for each tells who comes with which licence', async () => {
    const { sheet } = await write('notices');
    expect(sheet).toBe('抽查通知 2026Q1');
    const tasks = (await scanWorkbook('2026-01-01')).periods[0]?.current?.tasks ?? [];
    const rows = (await valuesOf('抽查通知 2026Q1')).slice(4);
    expect(rows.map((row) => row[1])).toEqual(tasks.map(({ unit }) => unit.name));
    expect(rows[0]?.slice(2, 4)).toEqual(['周七', expect.stringMatching(/^0376/)]);
    const letters = (await valuesOf('检查通知书 2026Q1')).map(([text]) => String(text));
    expect(letters.filter((text) => text === '行政检查通知书')).toHaveLength(tasks.length);
    const [first] = tasks;
    expect(letters).toContain(`${first?.unit.name ?? ''}：`);
    expect(letters.find((text) => text.includes('检查人员：'))?.replaceAll('\n', '')).toContain(
      `${first?.lead.name ?? ''}（执法证号 ${first?.lead.id ?? ''}）`,
    );
  });

  test('抽取单 has every enterprise once, under its own team, with lines to sign', async () => {
    const { sheet } = await write('slips');
    const tasks = (await scanWorkbook('2026-01-01')).periods[0]?.current?.tasks ?? [];
    const values = await valuesOf(sheet ?? '');
    const names = values.filter((row) => typeof row[0] === 'number').map((row) => row[1]);
    expect([...names].sort()).toEqual(tasks.map(({ unit }) => unit.name).sort());
    const teams = new Set(
      tasks.map(({ lead, assists }) =>
        [lead, ...assists]
          .map(({ id }) => id as string)
          .sort()
          .join(),
      ),
    );
    const texts = values.map(([first]) => String(first));
    expect(texts.filter((text) => text.startsWith('检查人员（签字）：'))).toHaveLength(teams.size);
    // As many on a page as fit, to be cut apart.
    const { snapshot, extras } = excel.host.state();
    const id = Object.values(snapshot.sheets).find((each) => each.name === sheet)?.id ?? '';
    const cuts = texts.filter((text) => text.includes('裁切线'));
    expect(cuts.length).toBeGreaterThan(0);
    expect((extras.sheets[id]?.rowBreaks ?? []).length + cuts.length).toBe(teams.size - 1);
    let lead = '';
    for (const row of values) {
      if (row[0] === '人员') lead = /主办：(.+?)(?:；|$)/.exec(String(row[1]))?.[1] ?? '';
      const task = tasks.find(({ unit }) => typeof row[0] === 'number' && unit.name === row[1]);
      if (task !== undefined)
        expect([task.lead, ...task.assists].map(({ name }) => name)).toContain(lead);
    }
  });

  test('a letter says source, frequency and what must not be done, and leaves no page number', async () => {
    await write('notices');
    const letters = (await valuesOf('检查通知书 2026Q1'))
      .map(([text]) => String(text).replaceAll('\n', ''))
      .join('\n');
    expect(letters).toContain('任务来源：双随机抽取（2026年第1季度抽查名单）');
    expect(letters).toMatch(/检查频次：本年度第 \d+ 次／上限/);
    expect(letters).toContain('不得由被检查企业支付消费开支或者将检查费用转嫁给企业');
    expect(letters).toContain('《中华人民共和国环境保护法》第二十四条');
    const { snapshot, extras } = excel.host.state();
    const idOf = (name: string): string =>
      Object.values(snapshot.sheets).find((each) => each.name === name)?.id ?? '';
    expect(JSON.stringify(extras.sheets[idOf('检查通知书 2026Q1')])).not.toContain('&N');
    expect(JSON.stringify(extras.sheets[idOf('抽查通知 2026Q1')])).toContain('&N');
  });

  test('抽取单 by person has a slip for each, with what to know and which columns the list lacks', async () => {
    const { sheet, problems: told } = await write('person-slips');
    expect(told).toEqual([]);
    const tasks = (await scanWorkbook('2026-01-01')).periods[0]?.current?.tasks ?? [];
    const people = new Set(
      tasks.flatMap(({ lead, assists, auxiliaries }) =>
        [lead, ...assists, ...auxiliaries].map(({ id }) => id as string),
      ),
    );
    const values = await valuesOf(sheet ?? '');
    expect(values.filter(([text]) => String(text).includes('双随机抽取单（'))).toHaveLength(
      people.size,
    );
    const known = values.filter(([label]) => label === '须知').map((row) => String(row[1]));
    expect(known).toHaveLength(
      tasks.reduce(
        (sum, { assists, auxiliaries }) => sum + 1 + assists.length + auxiliaries.length,
        0,
      ),
    );
    expect(known[0]).toMatch(/^本人(主办|协办)/);
    expect(values.some(([text]) => String(text).includes('名录没有“'))).toBe(true);
  });

  test('行政检查审批表, 任务报备, 年度数据 and 工作总结 are made of the list in force', async () => {
    const tasks = (await scanWorkbook('2026-01-01')).periods[0]?.current?.tasks ?? [];
    const names = tasks.map(({ unit }) => unit.name);
    const approvals = await valuesOf((await write('approvals')).sheet ?? '');
    expect(approvals.filter((row) => typeof row[0] === 'number').map((row) => row[1])).toEqual(
      expect.arrayContaining(names),
    );
    const whole = await valuesOf((await write('list-approval')).sheet ?? '');
    expect(whole.filter(([text]) => text === '行政检查审批表')).toHaveLength(1);
    expect(whole.filter((row) => typeof row[0] === 'number').map((row) => row[1])).toEqual(names);
    const filing = await valuesOf((await write('filing')).sheet ?? '');
    expect(filing.map((row) => row[1])).toEqual(['企业名称', ...names]);
    expect(filing[1]?.[10]).toBe(
      [tasks[0]?.lead, ...(tasks[0]?.assists ?? [])].map((each) => each?.id).join('、'),
    );
    const forms = await valuesOf((await write('check-forms')).sheet ?? '');
    expect(forms.filter(([label]) => label === '被检查单位').map((row) => row[1])).toEqual(names);
    expect(forms.filter(([label]) => label === '被检查单位意见')).toHaveLength(names.length);
    const summary = (await valuesOf((await write('summary')).sheet ?? ''))
      .map(([text]) => String(text).replaceAll('\n', ''))
      .join('\n');
    expect(summary).toContain(`随机抽取 ${tasks.length} 家`);
    expect(summary).toContain('四、典型案例');
    const data = await valuesOf((await write('year-data')).sheet ?? '');
    expect(data.some(([name]) => name === '2026年第1季度双随机抽查')).toBe(true);
    const board = await write('board');
    expect(board).toMatchObject({
      sheet: null,
      problems: [{ code: 'board-left', severity: 'error', shown: 0, unchecked: tasks.length }],
    });
  });

  test('papers for 300 tasks are asked for in small requests', async () => {
    const scan = await scanWorkbook('2026-01-01');
    const [record] = scan.periods;
    if (record?.current == null) throw new Error('there is a list');
    const { tasks } = record.current;
    const many = Array.from({ length: 300 }, (_, index) => tasks[index % tasks.length]!);
    const periods = [{ ...record, current: { ...record.current, tasks: many } }];
    for (const kind of ['notices', 'slips', 'approvals'] as const) {
      excel.wire.reset();
      const written = await writeDocument({
        kind,
        scan: { ...scan, periods },
        profile: preset('xiping-2024'),
        period: firstQuarter,
        asOf: '2026-01-05',
      });
      expect(written.sheet).not.toBeNull();
      const asked = excel.wire.log.filter((body) => !isCleanUp(body));
      const actions = asked.map(({ Actions }) => Actions.length);
      expect(Math.max(...actions)).toBeLessThanOrEqual(3_000);
      expect(Math.max(...asked.map((body) => JSON.stringify(body).length))).toBeLessThan(1_000_000);
    }
  });

  test.each(['notices', 'slips', 'annual-plan', 'year-plan'] as const)(
    'a host that fails while %s is written leaves the workbook as it was',
    async (kind) => {
      const scan = await scanWorkbook('2026-01-01');
      const snapshot = (): unknown =>
        JSON.parse(JSON.stringify(excel.host.state().snapshot.sheets));
      const before = snapshot();
      const failAt = failingHost(excel);
      const request = {
        kind,
        scan,
        profile: preset('xiping-2024'),
        period: firstQuarter,
        asOf: '2026-01-05',
      } as const;
      for (let failing = 1; ; failing++) {
        failAt(failing);
        const { sheet, problems } = await writeDocument(request);
        if (sheet !== null) {
          // Slips are more than one request.
          expect(failing).toBeGreaterThanOrEqual(5);
          break;
        }
        expect(problems).toMatchObject([{ code: 'host-failed' }]);
        expect(snapshot()).toEqual(before);
      }
    },
  );
});

test('without a list there is nobody to notify', async () => {
  excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
  for (const kind of ['notices', 'slips'] as const) {
    expect(await write(kind)).toMatchObject({ sheet: null, problems: [{ code: 'list-missing' }] });
  }
});
