import type { CellValue } from '../../../src/domain/ground/cellValue';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import {
  enterpriseFinder,
  findFlagLists,
  flagFieldOf,
  joinFlagLists,
  type ValueList,
} from '../../../src/reading/enterprise/flagLists';
import type { RegisterChoice } from '../../../src/reading/registerChoice';
import { scoreSheets } from '../../../src/reading/scoredSheets';
import { atOnce } from '../../../src/domain/ground/steps';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { anEnterprise, anEnterpriseRegister } from '../../support/register';
import { sheetTable } from '../../support/sheetTable';

type Rows = readonly (readonly CellValue[])[];
const CODE = '91350100M000100Y43';
const OTHER = '91330106MA2CFLDG4R';
const rows = [
  anEnterprise('e1', { name: '云溪县大华化工有限公司', creditCode: CODE }),
  anEnterprise('e2', { name: '云溪县宏远建材厂' }),
  anEnterprise('e3', { name: '云溪县联合水务公司', creditCode: OTHER, sourceCode: 'S3' }),
  anEnterprise('e4', { name: '云溪县联合水务公司', creditCode: OTHER, sourceCode: 'S4' }),
];
const register = anEnterpriseRegister(rows, ['name', 'positiveList']);

const join = (
  list: ValueList,
  table: Rows,
  choice: RegisterChoice = {},
  enterprises: readonly Enterprise[] = rows,
) => {
  const joined = joinFlagLists({ ...register, rows: enterprises }, [list], {
    tables: [sheetView(sheetTable('名单', table, { rowIndex: 2, columnIndex: 1 }))],
    vocabulary,
    choice,
  });
  const { [list.field]: column } = joined.register.columns;
  return {
    ...joined,
    column,
    values: joined.register.rows.map((row) => row[list.field as 'positiveList']),
    keyLists: joined.register.rows.map((row) => row.keyLists),
  };
};
const positive: ValueList = { sheet: '名单', field: 'positiveList' };
const stopped = { sheet: '名单', field: 'production', value: 'suspended' } as unknown as ValueList;

test('an entry is found by its source, its code, or its name', () => {
  const find = enterpriseFinder(rows);
  const ids = (named: Parameters<typeof find>[0]) => find(named).map(({ id }) => id);
  expect(ids({ name: '', sourceCode: 'S4' })).toEqual(['e4']);
  expect(ids({ name: '云溪县宏远建材厂', sourceCode: 'S9', creditCode: CODE })).toEqual(['e1']);
  expect(ids({ name: '别名', creditCode: OTHER })).toEqual(['e3', 'e4']);
  expect(ids({ name: '云溪县 联合水务公司', creditCode: OTHER })).toEqual(['e3', 'e4']);
  expect(ids({ name: '云溪县 宏远建材厂' })).toEqual(['e2']);
  expect(ids({ name: '云溪县宏远建材厂', creditCode: '0' })).toEqual(['e2']);
  expect(ids({ name: '别名' })).toEqual([]);
  // Of the sites of one code, those of the name.
  const sites = [
    anEnterprise('a', { name: '甲厂', creditCode: CODE }),
    anEnterprise('b', { name: '甲厂东区', creditCode: CODE }),
    anEnterprise('c', { name: '甲厂' }),
  ];
  expect(enterpriseFinder(sites)({ name: '甲厂', creditCode: CODE })).toEqual([sites[0]]);
});

test.each([
  ['正面清单', 'positiveList'],
  ['2026 年 正面清单', 'positiveList'],
  ['重点排污单位名录', 'keyListed'],
  ['清洁生产企业', 'cleanProduction'],
  ['免检企业', 'exempted'],
  ['挂牌督办', 'supervised'],
  ['黑名单', 'violation'],
  ['名录', null],
])('the sheet %s lists the field %s', (sheet, field) => {
  expect(flagFieldOf(sheet, vocabulary)).toBe(field);
});

test('lists are sheets of enterprises with such a name, in the order of the workbook', () => {
  const list = [
    ['企业名称', '统一社会信用代码'],
    ['甲厂', CODE],
  ];
  const people = [
    ['姓名', '执法证号'],
    ['张三', '1001'],
  ];
  const scored = atOnce(
    scoreSheets(
      [
        sheetTable('挂牌督办', list),
        sheetTable('名录', list),
        sheetTable('正面清单', [...list, ['乙厂', '']]),
        sheetTable('移出重点排污单位名录', list),
        sheetTable('免检人员', people),
        sheetTable('清洁生产', list),
      ].map(sheetView),
      vocabulary,
    ),
  );
  expect(findFlagLists(scored, new Set(['清洁生产']), vocabulary)).toEqual([
    { sheet: '挂牌督办', field: 'supervised' },
    { sheet: '正面清单', field: 'positiveList' },
  ]);
});

test('those on a list get a yes, by code, name or a part of the name that is said', () => {
  const {
    values,
    column,
    flagLists,
    problems,
    questions,
    register: after,
  } = join(positive, [
    ['企业名称', '统一社会信用代码', '地址'],
    ['别名', CODE, '东路'],
    ['宏远建材', '', '西路'],
    ['合计', '2家', ''],
  ]);
  expect(values).toEqual([true, true, undefined, undefined]);
  // The register's own column stays.
  expect(column).toEqual({ header: 'positiveList', columnIndex: 1 });
  expect(flagLists).toEqual([positive]);
  expect(questions).toEqual([]);
  expect(problems).toEqual([
    expect.objectContaining({ code: 'rows-left-out', severity: 'warning', cell: 'B6' }),
    {
      code: 'short-name',
      severity: 'warning',
      sheet: '名单',
      cell: 'B5',
      entry: '宏远建材',
      name: '云溪县宏远建材厂',
    },
  ]);
  expect(after.rows[2]).toBe(rows[2]);
  expect(rows[0]?.positiveList).toBeUndefined();
});

test('who is not found is asked about and said; an answer is taken', () => {
  const table = [['企业名称'], ['云溪县宏远建材厂'], ['东岭印染厂']];
  const open = join({ ...positive, field: 'supervised' }, table);
  expect(open.column).toEqual({ header: '名单', columnIndex: 1 });
  expect(open.values).toEqual([undefined, true, undefined, undefined]);
  expect(open.problems).toEqual([
    {
      code: 'flag-unmatched',
      severity: 'warning',
      sheet: '名单',
      cell: 'B5',
      field: 'supervised',
      entry: '东岭印染厂',
    },
  ]);
  const [question] = open.questions;
  expect(question).toMatchObject({
    kind: 'entry',
    list: { listed: 'supervised' },
    entry: '东岭印染厂',
    cell: 'B5',
    header: '企业名称',
    owner: '',
  });
  const answers = { [question?.id ?? '']: '云溪县大华化工有限公司' };
  const told = join({ ...positive, field: 'supervised' }, table, { answers });
  expect(told.values).toEqual([true, true, undefined, undefined]);
  expect(told.problems).toEqual([]);
});

test('of five names that are not found each is asked about, of more all at once', () => {
  const table = (count: number) => [
    ['企业名称'],
    ...Array.from({ length: count }, (_, at) => [`${'甲乙丙丁戊己'.charAt(at)}岭印染厂`]),
  ];
  expect(join(positive, table(5)).questions).toHaveLength(5);
  expect(join(positive, table(6)).questions).toHaveLength(1);
});

test('an entry that its own list answers with no is passed over', () => {
  const { values, problems } = join(positive, [
    ['企业名称', '是否正面清单'],
    ['云溪县大华化工有限公司', '否'],
    ['云溪县宏远建材厂', '是'],
    ['东岭印染厂', '否'],
  ]);
  expect(values).toEqual([undefined, true, undefined, undefined]);
  expect(problems).toEqual([]);
});

test('what a list of key units says beyond a yes is kept with it, of other lists not', () => {
  const table = [
    ['企业名称', '重点排污单位名录'],
    ['云溪县大华化工有限公司', '水环境'],
    ['云溪县宏远建材厂', '是'],
  ];
  const { values, keyLists } = join({ sheet: '名单', field: 'keyListed' }, table);
  expect(values).toEqual([true, true, undefined, undefined]);
  expect(keyLists).toEqual(['水环境', undefined, undefined, undefined]);
  expect(join(positive, table).keyLists).toEqual([undefined, undefined, undefined, undefined]);
});

test('a list of those that do not produce gives its state, and is silent of who has left', () => {
  const { values, flagLists, questions, problems } = join(stopped, [
    ['企业名称', '生产状态'],
    ['云溪县大华化工有限公司', '停产'],
    ['云溪县宏远建材厂', '在产'],
    ['东岭印染厂', '停产'],
    ['云溪联合水务公司二厂', '停产'],
    ['司公务水合联', '停产'],
  ]);
  const { register: after } = join(stopped, [['企业名称'], ['云溪县大华化工有限公司']]);
  expect(after.rows.map(({ production }) => production)).toEqual([
    'suspended',
    undefined,
    undefined,
    undefined,
  ]);
  expect(values).toEqual(['suspended', undefined, undefined, undefined]);
  expect(flagLists).toEqual([]);
  expect(questions.map((each) => ('entry' in each ? each.entry : ''))).toEqual([
    '云溪联合水务公司二厂',
  ]);
  expect(problems).toMatchObject([{ code: 'flag-unmatched', entry: '云溪联合水务公司二厂' }]);
});

test('a sheet that is gone or cannot be read stops no draw', () => {
  const gone = join({ ...positive, sheet: '清单' }, [['企业名称']]);
  expect(gone.problems).toEqual([
    {
      code: 'sheet-not-found',
      severity: 'warning',
      sheet: '清单',
      cell: '',
      sheetNames: ['名单'],
    },
  ]);
  expect([gone.flagLists, gone.questions, gone.register.rows]).toEqual([[], [], rows]);
  const unread = join(positive, [['说明'], ['本表每季更新']]);
  expect(unread.problems.length).toBeGreaterThan(0);
  expect(unread.problems.every(({ severity }) => severity === 'warning')).toBe(true);
  expect([unread.flagLists, unread.register.rows]).toEqual([[positive], rows]);
});

test('several lists are joined one after the other', () => {
  const table = (name: string, rest: string) =>
    sheetView(sheetTable(name, [['企业名称'], [rest], ['东岭印染厂']]));
  const joined = joinFlagLists(
    register,
    [
      { sheet: '正面清单', field: 'positiveList' },
      { sheet: '免检', field: 'exempted' },
    ],
    {
      tables: [table('正面清单', '云溪县大华化工有限公司'), table('免检', '云溪县宏远建材厂')],
      vocabulary,
      choice: {},
    },
  );
  expect(joined.register.rows.map((row) => [row.positiveList, row.exempted])).toEqual([
    [true, undefined],
    [undefined, true],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(joined.flagLists.map(({ sheet }) => sheet)).toEqual(['正面清单', '免检']);
  expect(joined.problems.map(({ sheet }) => sheet)).toEqual(['正面清单', '免检']);
  expect(joined.questions.map(({ sheet }) => sheet)).toEqual(['正面清单', '免检']);
});
