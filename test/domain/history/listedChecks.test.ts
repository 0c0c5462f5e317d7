import type { CurrentTask, DrawnList, PeriodRecord } from '../../../src/domain/act/periodRecord';
import { periodName, type Period, type Quarter } from '../../../src/domain/calendar/period';
import type { Seed } from '../../../src/domain/draw/draw';
import {
  drawHistory,
  joinHistories,
  listedLoads,
  recordsWithLists,
  type DrawHistory,
} from '../../../src/domain/history/listedChecks';
import { freezePopulation } from '../../../src/domain/population/freezePopulation';
import { listedVisits } from '../../../src/domain/population/pastChecks';
import type { InspectionRecord } from '../../../src/domain/register/inspectionRecord';
import type { InspectorId } from '../../../src/domain/register/inspector';
import { aCurrentTask as task } from '../../support/draw';
import {
  aProfile,
  anEnterprise,
  anEnterpriseRegister,
  anInspectorRegister,
  anInspector,
  aPoolInspector,
  aPopulation,
} from '../../support/register';

const quarter = (number: Quarter): Period => ({ year: 2026, quarter: number });

/** A list; what its ledger said of visits and loads is given by id. */
function list(
  period: Period,
  tasks: readonly CurrentTask[],
  state: DrawnList['state'] = 'current',
  known: {
    readonly visits?: Readonly<Record<string, number>>;
    readonly loads?: Readonly<Record<string, number>>;
  } = {},
): DrawnList {
  const people = ['甲', '乙'].map((id) => aPoolInspector(id, { load: known.loads?.[id] ?? 0 }));
  return {
    sheets: { list: `名单${periodName(period).slice(5)}`, ledger: '', record: '' },
    recorded: {
      population: aPopulation({
        period,
        units: tasks.map(({ unit }) => ({ ...unit, visits: known.visits?.[unit.id] ?? 0 })),
        inspectors: people,
      }),
      fingerprint: '',
      seed: '1' as Seed,
      seedNumber: null,
      method: 'sha256',
      categories: [],
      directed: [],
      units: [],
      tasks: [],
      items: null,
      facts: null,
      place: () => ({ sheet: '', cell: '' }),
    },
    tasks,
    state,
  };
}

function record(period: Period, ...lists: readonly DrawnList[]): PeriodRecord {
  return {
    period,
    entries: [],
    lists,
    current: lists.find(({ state }) => state === 'current') ?? null,
  };
}

const idsOf = ({ checks }: DrawHistory): string[] => checks.map(({ id = '' }) => id);

test('void and superseded lists do not count, nor units that were replaced; their substitutes do', () => {
  const history = drawHistory([
    record(
      quarter(1),
      list(quarter(1), [task('a')], 'superseded'),
      list(quarter(1), [task('b', { status: 'replaced' }), task('c', { replaces: 'b' })]),
    ),
    record(quarter(2), list(quarter(2), [task('d')], 'void')),
  ]);
  expect(idsOf(history)).toEqual(['c']);
});

test('what a later draw knew of an earlier list is not counted again', () => {
  const history = drawHistory([
    record(quarter(1), list(quarter(1), [task('a')])),
    record(
      quarter(2),
      list(quarter(2), [task('a')], 'current', { visits: { a: 1 }, loads: { 甲: 1, 乙: 1 } }),
    ),
  ]);
  const visits = (checks: DrawHistory['checks']): number =>
    listedVisits(recordsWithLists([], checks, [anEnterprise('a')]));
  expect(visits(history.checks)).toBe(2);
  // The later list alone: the file of the earlier one is not there, its check was known.
  expect(visits(history.checks.slice(1))).toBe(2);
  expect(visits(history.checks.slice(0, 1))).toBe(1);
  const people = [anInspector('甲'), anInspector('乙')];
  expect([...listedLoads(history, people, quarter(3)).values()]).toEqual([2, 2]);
  expect([...listedLoads(history, people, quarter(2)).values()]).toEqual([1, 1]);
  expect([...listedLoads(history, people, { year: 2027, quarter: 1 }).values()]).toEqual([0, 0]);
});

test('what a later draw knew of a list that is void by now does not count', () => {
  const history = drawHistory([
    record(quarter(1), list(quarter(1), [task('a')], 'void')),
    record(
      quarter(2),
      list(quarter(2), [task('a')], 'current', { visits: { a: 1 }, loads: { 甲: 1, 乙: 1 } }),
    ),
  ]);
  expect(listedVisits(recordsWithLists([], history.checks, [anEnterprise('a')]))).toBe(1);
  expect([
    ...listedLoads(history, [anInspector('甲'), anInspector('乙')], quarter(3)).values(),
  ]).toEqual([1, 1]);
});

test('tasks that people had before the first draw stay with them', () => {
  const history = drawHistory([
    record(quarter(1), list(quarter(1), [task('a')], 'current', { loads: { 甲: 4 } })),
  ]);
  const loads = listedLoads(history, [anInspector('甲'), anInspector('乙')], quarter(2));
  expect([loads.get('甲' as InspectorId), loads.get('乙' as InspectorId)]).toEqual([5, 1]);
});

test('people of a table of earlier draws are found by name where nobody shares it', () => {
  const check = {
    period: quarter(1),
    name: '企业a',
    code: '',
    team: ['王芳', '李强'],
    helpers: [],
    before: 0,
    sheet: 's',
    rowNumber: 4,
  };
  const people = [
    anInspector('1', { name: '王芳' }),
    anInspector('2', { name: '李强' }),
    anInspector('3', { name: '李强' }),
  ];
  expect([
    ...listedLoads({ checks: [check], loads: [], numbers: [] }, people, quarter(2)).values(),
  ]).toEqual([1, 0, 0]);
});

test('of a period that two files know, the workbook’s own list counts', () => {
  const own = drawHistory([record(quarter(1), list(quarter(1), [task('a')]))]);
  const other = drawHistory([
    record(quarter(1), list(quarter(1), [task('b')])),
    record(quarter(2), list(quarter(2), [task('c')])),
  ]);
  expect(idsOf(joinHistories(own, other))).toEqual(['a', 'c']);
});

test('a listed check says where it stands, who goes and what its draw counted', () => {
  const given = list(quarter(1), [
    task('a', {
      auxiliaries: [aPoolInspector('丙')],
      joint: { internal: [], external: ['应急管理局'] },
    }),
    task('b', { joint: { internal: ['监测站'], external: [] } }),
    task('c'),
  ]);
  const { population } = given.recorded;
  const place = (cell: string) => (field: string) => ({
    sheet: '',
    cell: field === 'id' ? cell : 'A9',
  });
  const { checks, numbers } = drawHistory([
    record(quarter(1), {
      ...given,
      recorded: {
        ...given.recorded,
        population: { ...population, countedTo: '2026-01-05' },
        tasks: [
          { id: 'a', place: place('B17') },
          { id: 'b', place: place('') },
        ] as unknown as DrawnList['recorded']['tasks'],
      },
    }),
  ]);
  expect(checks).toEqual([
    {
      period: quarter(1),
      id: 'a',
      name: '企业a',
      code: '',
      team: ['甲', '乙'],
      helpers: ['丙'],
      before: 0,
      since: '2026-01-05',
      joint: true,
      sheet: '名单1',
      rowNumber: 17,
    },
    expect.objectContaining({ id: 'b', joint: true, rowNumber: 0 }),
    expect.not.objectContaining({ joint: true }),
  ]);
  expect(checks[2]?.rowNumber).toBe(0);
  expect(numbers).toEqual([]);
  const [without] = drawHistory([record(quarter(1), given)]).checks;
  expect(without).not.toHaveProperty('since');
});

test('periods count in their order, in whatever order they are given', () => {
  const first = record(quarter(1), list(quarter(1), [task('a')], 'void'));
  const second = record(
    quarter(2),
    list(quarter(2), [task('a')], 'current', { visits: { a: 1 }, loads: { 甲: 1 } }),
  );
  const history = drawHistory([second, first]);
  expect(history).toEqual(drawHistory([first, second]));
  expect(history.checks.map(({ before }) => before)).toEqual([0]);
  // A list that is void in another year was never known, and a later one is not known yet.
  const ofYear = { year: 2025, quarter: 4 } as const;
  for (const other of [
    record(ofYear, list(ofYear, [task('a')], 'void')),
    record(quarter(3), list(quarter(3), [task('a')], 'void')),
  ]) {
    const { checks, loads } = drawHistory([other, second]);
    expect(checks.map(({ before }) => before)).toEqual([1]);
    expect(loads.map(({ before }) => before)).toEqual([1, 0]);
  }
});

test('a unit that was replaced, and its people, were known and do not count any more; superseded ones never', () => {
  const beforeOf = (...lists: readonly DrawnList[]) => {
    const { checks, loads } = drawHistory([
      record(quarter(1), ...lists),
      record(
        quarter(2),
        list(quarter(2), [task('a')], 'current', { visits: { a: 2 }, loads: { 甲: 3, 乙: 3 } }),
      ),
    ]);
    const ofSecond = <Item extends { readonly period: Period; readonly before: number }>(
      items: readonly Item[],
    ): number[] =>
      items.filter(({ period }) => periodName(period) === '2026Q2').map(({ before }) => before);
    return [ofSecond(checks), ofSecond(loads)];
  };
  expect(beforeOf(list(quarter(1), [task('a', { status: 'replaced' })]))).toEqual([[1], [2, 2]]);
  expect(beforeOf(list(quarter(1), [task('a')]))).toEqual([[2], [3, 3]]);
  expect(beforeOf(list(quarter(1), [task('a')], 'superseded'))).toEqual([[2], [3, 3]]);
  expect(beforeOf(list(quarter(1), [task('a')], 'void'))).toEqual([[1], [2, 2]]);
  const helped = task('a', {
    lead: aPoolInspector('丙'),
    assists: [],
    auxiliaries: [aPoolInspector('乙')],
  });
  expect(beforeOf(list(quarter(1), [helped], 'void'))).toEqual([[1], [3, 2]]);
});

test('of histories that know one period both ways, its loads and numbers come from the first, too', () => {
  const own = drawHistory([record(quarter(1), list(quarter(1), [task('a')]))]);
  const other = drawHistory([
    record(quarter(1), list(quarter(1), [task('b')], 'current', { loads: { 甲: 9 } })),
    record(quarter(2), list(quarter(2), [task('c')], 'current', { loads: { 甲: 5 } })),
  ]);
  expect(
    joinHistories(own, other).loads.map(({ period, before }) => [periodName(period), before]),
  ).toEqual([
    ['2026Q1', 0],
    ['2026Q1', 0],
    ['2026Q2', 5],
    ['2026Q2', 0],
  ]);
});

test('of histories the numbers of the year are joined, those of a known period left aside', () => {
  const numberOf = (number: Quarter, count: number): DrawHistory['numbers'][number] => ({
    ...{ period: quarter(number), of: 'general', units: 10, base: 'licensed', count },
  });
  const own = drawHistory([record(quarter(1), list(quarter(1), [task('a')]))]);
  const one: DrawHistory = { ...own, numbers: [numberOf(1, 50)] };
  const other: DrawHistory = {
    ...{ checks: [], loads: [] },
    numbers: [numberOf(1, 60), numberOf(2, 30)],
  };
  expect(joinHistories(one, other).numbers).toEqual([numberOf(1, 50), numberOf(2, 30)]);
});

test('a later draw that knew less takes nothing from what lists tell', () => {
  const history = drawHistory([
    record(quarter(1), list(quarter(1), [task('a')])),
    record(quarter(2), list(quarter(2), [task('b')])),
  ]);
  const loads = listedLoads(history, [anInspector('甲')], quarter(3));
  expect([...loads]).toEqual([['甲', 2]]);
});

test('people are found by licence and whatever the width of letters, helpers too', () => {
  const check = {
    period: quarter(1),
    name: '企业a',
    code: '',
    team: ['４１-1'],
    helpers: ['李 强', '查无此人'],
    before: 0,
    sheet: 's',
    rowNumber: 4,
  };
  const people = [anInspector('1', { licences: ['41-1'] }), anInspector('2', { name: '李强' })];
  expect([
    ...listedLoads({ checks: [check, check], loads: [], numbers: [] }, people, quarter(2)),
  ]).toEqual([
    ['1', 2],
    ['2', 2],
  ]);
});

describe('records and lists together', () => {
  const rows = [anEnterprise('a'), anEnterprise('b')];
  const { checks } = drawHistory([
    record(quarter(1), list(quarter(1), [task('a'), task('b')], 'current', { visits: { a: 1 } })),
  ]);
  const noted = (changes: Partial<InspectionRecord> = {}): InspectionRecord => ({
    enterprise: '企业a',
    code: '',
    date: '2026-02-03',
    kind: 'routine',
    inspectors: [],
    result: '',
    published: '',
    rowNumber: 2,
    sheet: '记录',
    ...changes,
  });

  test('a check of the same enterprise in the same quarter stands for the one of the list', () => {
    const joined = recordsWithLists([noted()], checks, rows);
    expect(joined.map(({ sheet, enterprise, before }) => [sheet, enterprise, before])).toEqual([
      ['记录', '企业a', 1],
      ['名单1', '企业b', 0],
    ]);
    expect(joined.map(({ drawn }) => drawn)).toEqual([undefined, quarter(1)]);
    expect(joined.map(({ confirms }) => confirms)).toEqual([quarter(1), undefined]);
  });

  test('a record confirms the list of a month or of a batch as well', () => {
    for (const period of [
      { year: 2026, month: 2 },
      { year: 2026, batch: '春季专项', day: '2026-02-01' },
    ] as const) {
      const [check] = checks;
      if (check === undefined) throw new Error('a check');
      const joined = recordsWithLists(
        [noted({ date: '2026-02-09' })],
        [{ ...check, period }],
        rows,
      );
      expect(joined.map(({ confirms }) => confirms)).toEqual([period]);
    }
  });

  test('one record stands for one check of a list, the earlier one first', () => {
    const [check] = checks;
    if (check === undefined) throw new Error('two are listed');
    const twice = [check, { ...check, before: 2 }];
    const joined = recordsWithLists([noted({ date: '2026-03-31' }), noted()], twice, rows);
    expect(joined.map(({ date, before }) => [date, before])).toEqual([
      ['2026-03-31', 2],
      ['2026-02-03', 1],
    ]);
    expect(recordsWithLists([noted()], twice, rows).map(({ before }) => before)).toEqual([1, 2]);
  });

  test('a record on the first or the last day of the period, or without a kind, is of the list', () => {
    const on = (changes: Partial<InspectionRecord>): number =>
      recordsWithLists([noted(changes)], checks, rows).length;
    expect(
      ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01'].map((date) => on({ date })),
    ).toEqual([3, 2, 2, 3]);
    expect(on({ kind: null })).toBe(2);
    // Of an enterprise that the register lacks.
    expect(on({ enterprise: '别的' })).toBe(3);
  });

  test('without lists the records are as they are', () => {
    const records = [noted()];
    expect(recordsWithLists(records, [], rows)).toBe(records);
  });

  test('a check that is no 日常双随机, of another quarter or without a date does not', () => {
    for (const other of [
      noted({ kind: 'complaint' }),
      noted({ kind: 'special' }),
      noted({ kind: 'joint' }),
      noted({ date: '2026-04-01' }),
      noted({ date: '' }),
    ]) {
      expect(recordsWithLists([other], checks, rows)).toHaveLength(3);
    }
  });

  test('部门联合 does where the list has it done jointly, and nothing from before the draw', () => {
    const [check] = checks;
    if (check === undefined) throw new Error('two are listed');
    const joint = recordsWithLists([noted({ kind: 'joint' })], [{ ...check, joint: true }], rows);
    expect(joint.map(({ before }) => before)).toEqual([1]);
    const on = (since: string) => recordsWithLists([noted()], [{ ...check, since }], rows).length;
    expect([on('2026-02-03'), on('2026-02-04')]).toEqual([1, 2]);
  });

  // 许昌 三（五）: at most two 日常双随机 a year. Drawn in the first and the second quarter, with a 专项
  // check in each: 2 count, and the third quarter leaves the unit out.
  test('a 专项 check beside the list’s does not take its place', () => {
    const profile = aProfile({ caps: [{ times: 2, per: 'year', kinds: ['routine'] }] });
    const lists = drawHistory([
      record(quarter(1), list(quarter(1), [task('a')])),
      record(quarter(2), list(quarter(2), [task('a')], 'current', { visits: { a: 1 } })),
    ]);
    const special = ['2026-02-03', '2026-05-06'].map((date) => noted({ date, kind: 'special' }));
    const { population } = freezePopulation({
      enterprises: anEnterpriseRegister(rows),
      inspectors: anInspectorRegister([]),
      profile,
      period: quarter(3),
      records: recordsWithLists(special, lists.checks, rows),
    });
    expect(population.units.map(({ caps, exclusion }) => [caps, exclusion])).toEqual([
      [[2], 'capped'],
      [[0], null],
    ]);
  });

  test('a listed check stands on the last day of its quarter, with its team', () => {
    expect(recordsWithLists([], checks, rows)[0]).toEqual({
      enterprise: '企业a',
      code: '',
      date: '2026-03-31',
      kind: 'routine',
      inspectors: ['甲', '乙'],
      result: '',
      published: '',
      // Where its row is not known.
      rowNumber: 1,
      sheet: '名单1',
      drawn: quarter(1),
      id: 'a',
      before: 1,
    });
    const [check] = checks;
    if (check === undefined) throw new Error('two are listed');
    const { id, ...earlier } = { ...check, rowNumber: 17 };
    const [of] = recordsWithLists([], [earlier], rows);
    expect([id, of?.rowNumber]).toEqual(['a', 17]);
    expect(of).not.toHaveProperty('id');
  });

  test('of an enterprise that the register lacks, a list stands beside the records', () => {
    const [check] = checks;
    if (check === undefined) throw new Error('two are listed');
    const { id, ...gone } = { ...check, name: '别的' };
    const joined = recordsWithLists([noted({ enterprise: '别的' })], [gone], rows);
    expect([id, joined.length, joined[0]?.confirms]).toEqual(['a', 2, undefined]);
  });
});
