import { profileSheet } from '../../../src/excel/profile/profileSheet';
import { readProfileSheet } from '../../../src/excel/profile/readProfileSheet';
import { cellAddress } from '../../../src/domain/ground/cellAddress';
import type { SheetTable } from '../../../src/reading/cell/sheetTable';
import type { Profile } from '../../../src/domain/profile/profile';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import { findPreset } from '../../../src/text/preset/presets';
import { problemText } from '../../../src/text/problem/problemText';
import { aProfile } from '../../support/register';
import { writtenSheet } from '../../support/writtenSheet';

const tangshan = findPreset('tangshan-gaoxin-2024') ?? aProfile();

/**
 * The sheet of a profile with some cells changed; each change names a cell by what stands in it.
 */
function edited(
  changes: readonly (readonly [from: CellValue, to: CellValue])[],
  profile = tangshan,
): SheetTable {
  const table = writtenSheet(profileSheet(profile));
  const values = table.values.map((row) => [...row]);
  for (const [from, to] of changes) {
    const row = values.find((cells) => cells.includes(from));
    if (row === undefined) throw new Error(String(from));
    row[row.indexOf(from)] = to;
  }
  return { ...table, values };
}

const wrong = (table: SheetTable): string[] =>
  readProfileSheet(table).problems.map((problem) => `${problem.cell} ${problemText(problem)}`);

test('what a clerk changes is what is drawn by', () => {
  const { profile, problems } = readProfileSheet(
    edited([
      ['每季度 65%', '每季度７０％，不少于3家'],
      ['35%', 0.4],
      [2, '３'],
      ['不限', '跨区域'],
      ['每季度结束前 5 个工作日', '每季度结束前10个工作日'],
    ]),
  );
  expect(problems).toEqual([]);
  expect(profile?.plans.special.quota).toEqual({
    kind: 'bounded',
    quota: { kind: 'percent', percent: 70, per: 'quarter' },
    floor: 3,
  });
  expect(profile?.joint?.internal?.percent).toBe(40);
  expect(profile?.team).toEqual({ size: 3, region: 'cross', levelled: true, clause: '小组' });
  expect(profile?.deadlines?.[0]?.rule).toEqual({
    kind: 'working-days',
    days: -10,
    from: 'quarter-end',
  });
});

test('sections may be moved and rows inserted', () => {
  const table = writtenSheet(profileSheet(tangshan));
  const start = table.values.findIndex((row) => row[0] === '【期限】');
  const end = table.values.findIndex((row) => row[0] === '【条款】');
  const blank = table.values[2] ?? [];
  const rows = table.values;
  const moved = [
    ...rows.slice(0, 3),
    ...rows.slice(start, end),
    blank,
    ...rows.slice(3, start),
    blank,
    ...rows.slice(end),
  ];
  expect(readProfileSheet({ ...table, values: moved, rowIndex: 3, columnIndex: 1 })).toEqual({
    profile: tangshan,
    problems: [],
  });
});

test('every cell that is wrong is said at once, with what to do', () => {
  const table = edited([
    ['每季度 3%', '百分之几'],
    ['县级', '乡级'],
    [2, '几个人'],
    ['每季度结束后 1 个工作日内', '月初'],
    ['挂牌督办 为 是', '督办 很多'],
    ['85%', '多数'],
  ]);
  const { profile } = readProfileSheet(table);
  expect(profile).toBeNull();
  expect(wrong(table).map((text) => text.replace(/^\S+ 「抽查方案」/, '').slice(0, 60))).toEqual(
    expect.arrayContaining([
      expect.stringContaining('“层级”的“乡级”无法识别。可填：县级、市级'),
      expect.stringContaining('“条件”的“督办 很多”里，“很多”无法识别'),
      expect.stringContaining('“抽查数”的“百分之几”从“百分之几”起看不懂'),
      expect.stringContaining('“每组执法人员数”的“几个人”不是数字'),
      expect.stringContaining('“不低于”的“多数”不是数字'),
      expect.stringContaining('“期限”的“月初”不是期限'),
    ]),
  );
  expect(wrong(table)).toHaveLength(6);
  expect(new Set(readProfileSheet(table).problems.map(({ cell }) => cell)).size).toBe(6);
});

test('what is missing, comes twice or belongs nowhere is said too', () => {
  expect(wrong(edited([['每季度 25%', '']]))).toEqual([
    expect.stringContaining('“抽查数”没有填写。请补上。'),
  ]);
  expect(wrong(edited([['层级', '级别']]))).toEqual([
    expect.stringContaining('“项目”的“级别”不属于这一部分'),
    expect.stringContaining('“层级”没有填写'),
  ]);
  expect(wrong(edited([['联合', '联查']]))).toEqual([
    expect.stringContaining('“条款”的“联查”引用了“条款”部分没有的编号。请改正。'),
  ]);
  expect(wrong(edited([['【小组】', '【分组】']])).some((text) => text.includes('分组'))).toBe(
    true,
  );
});

test('numbers, shares and answers are read as clerks write them', () => {
  const { profile, problems } = readProfileSheet(
    edited([
      [2, '两人'],
      ['35%', '不低于四成'],
    ]),
  );
  expect(problems).toEqual([]);
  expect(profile?.team.size).toBe(2);
  expect(profile?.joint?.internal?.percent).toBe(40);
  const read = readProfileSheet(
    edited([
      [2, '3 人'],
      ['35%', '40%以上'],
      ['否', '×'],
      ['每季度 65%', 0.7],
    ]),
  );
  expect(read.problems).toEqual([]);
  expect(read.profile?.team.size).toBe(3);
  expect(read.profile?.joint?.internal?.percent).toBe(40);
  expect(read.profile?.suspendedInPool).toBe(false);
  expect(read.profile?.plans.special.quota).toEqual({
    kind: 'percent',
    percent: 70,
    per: 'quarter',
  });
});

/** The address of the cell that a value stands in. */
function addressOf({ values, rowIndex, columnIndex }: SheetTable, value: CellValue): string {
  const row = values.findIndex((cells) => cells.includes(value));
  return cellAddress(rowIndex + row + 1, columnIndex + (values[row]?.indexOf(value) ?? 0));
}

test('a cell that Excel shows as 100 % and keeps as 1 is all units, and a bare 1 is asked about', () => {
  const quota = edited([['每季度 65%', 1]]);
  const shown = addressOf(edited([]), '每季度 65%');
  const read = readProfileSheet({ ...quota, percents: new Set([shown]) });
  expect(read.problems).toEqual([]);
  expect(read.profile?.plans.special.quota).toEqual({
    kind: 'percent',
    percent: 100,
    per: 'quarter',
  });
  expect(readProfileSheet(quota).profile?.plans.special.quota).not.toEqual(
    read.profile?.plans.special.quota,
  );

  const share = edited([['35%', 1]]);
  const joint = { ...share, percents: new Set([addressOf(edited([]), '35%')]) };
  expect(readProfileSheet(joint).profile?.joint?.internal?.percent).toBe(100);
});

test('a directed draw without a number is told by its name, and by a second name where that is taken', () => {
  const draw = (id: string, name: string) => ({
    ...{ id, name, units: { field: 'region', is: ['东乡'] } as const },
    plan: { quota: { kind: 'count', count: 3, per: 'quarter' } } as const,
  });
  const directed = [draw('first', '印染'), draw('second', '印染'), draw('印染-2', '化工')];
  const read = readProfileSheet(
    edited(
      [
        ['first', ''],
        ['second', ''],
      ].map(([from = '', to = '']) => [from, to] as const),
      { ...tangshan, directed },
    ),
  );
  expect(
    read.problems.map((problem) => [
      problem.severity,
      problem.code === 'profile-cell' ? problem.fault : null,
    ]),
  ).toEqual(['印染', '印染-3'].map((said) => ['warning', { kind: 'read-as', said }]));
  expect(read.profile?.directed?.map(({ id }) => id)).toEqual(['印染', '印染-3', '印染-2']);
});

test('coverage and batches may stand beside the quota, and not against their own columns', () => {
  const beside = readProfileSheet(edited([['每季度 3%', '每年20%，分2批；三年内全部抽查一遍']]));
  expect(beside.problems).toEqual([]);
  expect(beside.profile?.plans.general).toMatchObject({
    quota: { kind: 'percent', percent: 20, per: 'year' },
    coverageYears: 3,
    batches: 2,
  });
  const key = { ...tangshan.plans.key, batches: 2, months: { months: [3, 9] } };
  const against = readProfileSheet(
    edited([['每季度 25%', '每年20%，分3批']], {
      ...tangshan,
      plans: { ...tangshan.plans, key },
    }),
  );
  expect(against.profile).toBeNull();
  expect(against.problems.map(problemText)).toEqual([expect.stringContaining('“每年批数”的“2”')]);
});

test.each([
  ['3 年内', { noRepeat: true, noRepeatYears: 3 }],
  ['三年内不再抽取', { noRepeat: true, noRepeatYears: 3 }],
  ['1年内', { noRepeat: true }],
  [3, { noRepeat: true, noRepeatYears: 3 }],
  ['√', { noRepeat: true }],
])('%s in the column 年内不重复', (typed, expected) => {
  const general = { ...tangshan.plans.general, noRepeat: true, noRepeatYears: 5 };
  const changed = edited([['5 年内', typed]], {
    ...tangshan,
    plans: { ...tangshan.plans, general },
  });
  const { profile, problems } = readProfileSheet(changed);
  expect(problems).toEqual([]);
  const { noRepeat, noRepeatYears } = profile?.plans.general ?? {};
  expect({ noRepeat, ...(noRepeatYears === undefined ? {} : { noRepeatYears }) }).toEqual(expected);
});

test('a sheet that was written before it had a column of batches is read as it was', () => {
  const table = writtenSheet(profileSheet(tangshan));
  const values = table.values.map((row) => row.map((cell) => (cell === '每年批数' ? '' : cell)));
  expect(readProfileSheet({ ...table, values })).toEqual({ profile: tangshan, problems: [] });
});

test('a number out of range is said of the cell that it stands in, however deep it is', () => {
  expect(
    wrong(
      edited([
        ['每季度 65%', '每季度 165%'],
        ['每季度 25%', '每季度 5% 且 每年 120%'],
      ]),
    ),
  ).toEqual([
    'B32 「抽查方案」B32：“抽查数”的“每季度 5% 且 每年 120%”超出允许的范围。请改正。',
    'B33 「抽查方案」B33：“抽查数”的“每季度 165%”超出允许的范围。请改正。',
  ]);
});

test('a header that clerks have another word for is recognised', () => {
  const table = edited([['抽查数', '抽查比例']]);
  expect(readProfileSheet(table)).toEqual({ profile: tangshan, problems: [] });
});

test('a header that means nothing is named once, and not what would stand below it', () => {
  const table = edited([['抽查数', '抽多少']]);
  expect(wrong(table)).toEqual([
    expect.stringContaining(
      '“各类抽查数”的“抽多少”认不出是哪一栏。是“抽查数”的，请把表头改成“抽查数”。',
    ),
  ]);
});

test('units that a category took are tasks of a directed draw too, unless the sheet says no', () => {
  const directed = (shared?: true) =>
    aProfile({
      directed: [
        {
          id: 'river',
          name: '沿河',
          units: { field: 'basin', is: ['白河'] },
          ...(shared && { shared }),
          plan: { quota: { kind: 'count', count: 3, per: 'quarter' } },
        },
      ],
    });
  const sharedOn = (table: SheetTable): unknown => {
    const { profile, problems } = readProfileSheet(table);
    expect(problems).toEqual([]);
    return profile?.directed?.[0]?.shared;
  };
  const sheet = writtenSheet(profileSheet(directed(true)));
  expect(sharedOn(sheet)).toBe(true);
  expect(sharedOn(writtenSheet(profileSheet(directed())))).toBeUndefined();
  // A sheet of before has no such column, and a row that a clerk adds says nothing.
  const column = sheet.values.flatMap((row) => row.indexOf('重合企业')).find((at) => at >= 0) ?? -1;
  const row = sheet.values.find((cells) => cells.includes('river'));
  const blank = sheet.values.map((cells) =>
    cells === row ? cells.map((value, at) => (at === column ? '' : value)) : cells,
  );
  expect(sharedOn({ ...sheet, values: blank })).toBe(true);
  expect(
    sharedOn({
      ...sheet,
      values: blank.map((cells) => cells.map((value) => (value === '重合企业' ? '' : value))),
    }),
  ).toBe(true);
});

test('kinds that count without the one that is drawn are told with their cell', () => {
  const directed = {
    ...{
      id: 'd',
      name: '汽修',
      shared: true as const,
      units: { field: 'region', is: ['东乡'] } as const,
    },
    plan: { quota: { kind: 'count', count: 3, per: 'quarter' }, counts: ['complaint'] } as const,
  };
  const plans = {
    ...tangshan.plans,
    key: { ...tangshan.plans.key, counts: ['special', 'case'] as const },
    offsite: { quota: { kind: 'none' }, counts: ['offsite'] } as const,
  };
  const sheet = (profile: Profile) => writtenSheet(profileSheet(profile));
  const table = sheet({ ...tangshan, plans, directed: [directed] });
  expect(readProfileSheet(table).profile).toBeNull();
  const faults = wrong(table);
  expect(faults).toHaveLength(2);
  expect(faults[0]).toMatch(
    /^[A-Z]+\d+ .*“计入的检查”的“专项、案件查办”缺少“日常双随机”（加上它，抽出的检查才会计入，不会每次从头再抽）。请改正。$/,
  );
  expect(faults[1]).toMatch(/信访举报”+缺少“日常双随机”/);
  const counted = { ...plans, key: { ...plans.key, counts: ['special', 'routine'] as const } };
  expect(wrong(sheet({ ...tangshan, plans: counted }))).toEqual([]);
});

test('a clerk writes the titles without their brackets, and no number where there is a name', () => {
  const { values, ...rest } = edited([[tangshan.id, '']]);
  const titles = values.flatMap((row, index) =>
    /^【.+】$/.test(String(row[0])) ? [[index, String(row[0]).slice(1, -1)] as const] : [],
  );
  const numbered = ['一、', '（二）', '3.', '', '五、'];
  const loose = values.map((row, index) => {
    const at = titles.findIndex(([place]) => place === index);
    return at < 0 ? row : [`${numbered[at % 5] ?? ''}${titles[at]?.[1] ?? ''}`, ...row.slice(1)];
  });
  const { profile, problems } = readProfileSheet({ ...rest, values: loose });
  expect(problems).toEqual([]);
  expect(profile).toEqual({ ...tangshan, id: tangshan.name });
});
