import { runDraw } from '../../src/app/runDraw';
import type { Problem } from '../../src/text/problem/problemText';
import type { CellValue } from '../../src/domain/ground/cellValue';
import {
  defaultSheetExtras,
  defaultWorkbookExtras,
  type WorkbookExtras,
} from '../../src/host/grid/sheetExtras';
import { problemText } from '../../src/text/problem/problemText';
import {
  bureauSheets,
  enterpriseRows,
  enterpriseSheet,
  inspectorRows,
  inspectorSheet,
  workbookOf,
} from '../support/bureau';
import { openTestExcel, REFUSING_SETS, type TestExcel } from '../support/excel';
import { aDrawRequest } from '../support/drawRequest';

let excel: TestExcel | null = null;
afterEach(() => {
  excel?.dispose();
  excel = null;
});

const snapshot = (): unknown => JSON.parse(JSON.stringify(excel?.host.state().snapshot));

type Workbook = ReturnType<typeof workbookOf>;

interface Bad {
  readonly sheets: Record<string, CellValue[][]>;
  readonly extras?: WorkbookExtras;
  readonly change?: (workbook: Workbook) => void;
  readonly isEditing?: boolean;
}

/**
 * Draws in a workbook that cannot be drawn in; returns the errors after checking that it is as it
 * was.
 */
async function errorsOf(bad: Bad): Promise<Problem[]> {
  const workbook = workbookOf(bad.sheets);
  bad.change?.(workbook);
  excel = await openTestExcel({
    workbook,
    requirementSets: REFUSING_SETS,
    ...(bad.extras && { extras: bad.extras }),
  });
  excel.setEditing(bad.isEditing ?? false);
  const before = snapshot();
  const outcome = await runDraw(aDrawRequest());
  expect(snapshot()).toEqual(before);
  if (outcome.kind !== 'stopped') throw new Error(`should have stopped, but is ${outcome.kind}`);
  return outcome.problems.filter((problem) => problem.severity === 'error');
}

function withRow(change: (rows: CellValue[][]) => void): Record<string, CellValue[][]> {
  const rows = enterpriseRows(60);
  change(rows);
  return bureauSheets(rows);
}

const { [inspectorSheet]: inspectorsOnly = [], [enterpriseSheet]: enterprisesOnly = [] } =
  bureauSheets();

test.each<[string, Bad, Partial<Problem>, RegExp]>([
  [
    'no enterprise sheet',
    { sheets: { [inspectorSheet]: inspectorsOnly } },
    { code: 'register-not-found', register: 'enterprise' },
    /检查对象名录/,
  ],
  [
    'no inspector sheet',
    { sheets: { [enterpriseSheet]: enterprisesOnly } },
    { code: 'register-not-found', register: 'inspector' },
    /检查人员名录/,
  ],
  ['an empty workbook', { sheets: { Sheet1: [] } }, { code: 'register-not-found' }, /名录/],
  [
    'two candidates for the enterprise sheet',
    { sheets: { ...bureauSheets(), 企业名单: enterprisesOnly } },
    { code: 'register-ambiguous', candidates: [enterpriseSheet, '企业名单'] },
    /企业名单/,
  ],
  [
    'a header without a name column',
    {
      sheets: {
        ...bureauSheets(),
        [enterpriseSheet]: enterprisesOnly.map((row) => row.filter((_, column) => column !== 1)),
      },
    },
    { code: 'name-column-missing', sheet: enterpriseSheet },
    /企业名称/,
  ],
  [
    'an empty list',
    { sheets: bureauSheets([]) },
    { code: 'register-empty', sheet: enterpriseSheet },
    /没有/,
  ],
  [
    'a list of one',
    { sheets: bureauSheets(enterpriseRows(1)) },
    { code: 'register-of-one', name: '云溪第1加工厂' },
    /只有“云溪第1加工厂”一条/,
  ],
  [
    'a quota over the pool',
    {
      sheets: withRow((rows) =>
        rows.filter((row) => row[4] === '重点').forEach((row) => (row[6] = '停产')),
      ),
    },
    {
      code: 'quota-exceeds-pool',
      category: 'key',
      quota: 3,
      pool: 0,
      excluded: { suspended: 12 },
    },
    /停产 12 家/,
  ],
  [
    'no licensed inspector',
    {
      sheets: bureauSheets(
        undefined,
        inspectorRows(8).map((row) => row.map((value, column) => (column === 3 ? '' : value))),
      ),
    },
    { code: 'inspectors-too-few', licensed: 0 },
    /持证/,
  ],
  [
    'one licensed inspector',
    {
      sheets: bureauSheets(
        undefined,
        inspectorRows(2).map((row, index) =>
          index === 0 ? row : row.map((value, column) => (column === 3 ? '' : value)),
        ),
      ),
    },
    { code: 'inspectors-too-few', licensed: 1, teamSize: 2 },
    /2 人/,
  ],
  [
    'two rows of one name at one address',
    {
      sheets: withRow((rows) =>
        rows.push([
          61,
          '云溪第7加工厂',
          '云溪县工业路7号',
          '城关镇',
          '一般',
          '登记管理',
          '在产',
          '',
          '',
        ]),
      ),
    },
    { code: 'enterprise-duplicate', sheet: enterpriseSheet, cell: 'B63', otherCell: 'B9' },
    /B63.*B9|B9.*B63/,
  ],
  [
    'an error cell in a column that decides',
    { sheets: withRow((rows) => ((rows[2] ?? [])[4] = '#REF!')) },
    { code: 'cell-error', sheet: enterpriseSheet, cell: 'E5', value: '#REF!' },
    /E5/,
  ],
  [
    'a cell being edited',
    { sheets: bureauSheets(), isEditing: true },
    { code: 'workbook-busy' },
    /请按 Enter 完成编辑/,
  ],
  [
    'a workbook with protected structure',
    { sheets: bureauSheets(), extras: { ...defaultWorkbookExtras(), structureProtected: true } },
    { code: 'workbook-protected' },
    /保护/,
  ],
])(
  '%s stops the draw, is said in Chinese, and leaves the workbook as it was',
  async (_, bad, problem, words) => {
    const errors = await errorsOf(bad);
    expect(errors).toContainEqual(expect.objectContaining(problem));
    const messages = errors.map(problemText);
    expect(messages.join('\n')).toMatch(words);
    for (const message of messages) expect(message).not.toMatch(/undefined|null|\[object|Error/);
  },
);

test('a protected, hidden and filtered sheet is read, said so, and not touched', async () => {
  const workbook = workbookOf(bureauSheets());
  const sheet = workbook.sheets?.['s1'];
  const inspectors = workbook.sheets?.['s2'];
  if (!sheet || !inspectors) throw new Error('both sheets are there');
  sheet.rowData = { 5: { hd: 1 }, 6: { hd: 1 } };
  sheet.columnData = { 0: { hd: 1 }, 4: { hd: 1 } };
  inspectors.hidden = 1;
  excel = await openTestExcel({
    workbook,
    extras: {
      ...defaultWorkbookExtras(),
      sheets: {
        s1: {
          ...defaultSheetExtras(),
          protected: true,
          autoFilter: { range: 'A2:I62', criteria: [] },
        },
      },
    },
  });
  const before = excel.host.state().snapshot.sheets['s1'];
  const outcome = await runDraw(aDrawRequest());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  expect(outcome.problems).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: 'sheet-protected', sheet: enterpriseSheet }),
      expect.objectContaining({
        code: 'entries-hidden',
        sheet: enterpriseSheet,
        count: 2,
        cells: ['B6:B7'],
      }),
      expect.objectContaining({
        code: 'columns-hidden',
        sheet: enterpriseSheet,
        headers: ['企业分类'],
      }),
      expect.objectContaining({ code: 'sheet-hidden', sheet: inspectorSheet }),
    ]),
  );
  expect(excel.host.state().snapshot.sheets['s1']).toEqual(before);
  // Hidden rows are part of the list: 60 units in the population.
  expect(outcome.draw.population.units).toHaveLength(60);
});
