import { scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import { runDraw } from '../../src/app/runDraw';
import { writeDocument, type DocumentKind } from '../../src/app/writeDocument';
import type { Profile } from '../../src/domain/profile/profile';
import type { SheetTable } from '../../src/reading/cell/sheetTable';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { isoSerial } from '../../src/excel/writing/dateSerial';
import { findPreset } from '../../src/text/preset/presets';
import {
  bureauSheets,
  enterpriseHeader,
  enterpriseRows,
  inspectorHeader,
  inspectorRows,
  workbookOf,
} from '../support/bureau';
import { tableOf, type } from '../support/documentSheets';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel, type TestExcel } from '../support/excel';
import { failingHost } from '../support/failingHost';

let excel: TestExcel;
afterEach(() => excel.dispose());

const period = { year: 2026, quarter: 1 } as const;

function preset(id: string): Profile {
  const found = findPreset(id);
  if (found === null) throw new Error(id);
  return found;
}

async function open(sheets: Record<string, CellValue[][]>): Promise<WorkbookScan> {
  excel = await openTestExcel({ workbook: workbookOf(sheets) });
  return scanWorkbook('2026-01-01');
}

async function write(kind: DocumentKind, profile = preset('tangshan-gaoxin-2024')) {
  const scan = await scanWorkbook('2026-01-01');
  return writeDocument({ kind, scan, profile, period, asOf: '2026-04-01' });
}

async function figures(
  profile = preset('xiping-2024'),
): Promise<{ readonly table: SheetTable; readonly rows: CellValue[][] }> {
  const { sheet } = await write('statistics', profile);
  const table = await tableOf(sheet ?? '');
  const end = table.values.findIndex(([first]) => String(first).startsWith('备注'));
  return { table, rows: table.values.slice(4, end).map((row) => [...row]) };
}

const records = (...rows: CellValue[][]): CellValue[][] => [
  ['企业名称', '检查日期', '检查类型', '检查人员', '检查结果', '公开日期'],
  ...rows,
];

test('the header has two rows, groups over their columns and the others over both', async () => {
  await open(bureauSheets());
  const { table } = await figures();
  expect(table.sheet).toBe('季度统计表 2026Q1');
  expect(table.values.slice(2, 4)).toEqual([
    [
      '单位',
      '污染源家数',
      '',
      '',
      '',
      '环境监察人员信息库',
      '实施“双随机”监管污染源家次',
      '',
      '',
      '',
      '随机抽查信息公开数量',
      '随机抽查发现并查处违法问题数量',
    ],
    [
      '',
      '总数',
      '一般排污单位家数',
      '重点排污单位家数',
      '特殊监管对象数量',
      '环境监察人员数量',
      '总家次',
      '一般排污单位家次',
      '重点排污单位家次',
      '特殊监管对象家次',
      '',
      '',
    ],
  ]);
});

test('units and people are those of the registers, visits those of the quarter’s records', async () => {
  // 第1 is key, 第2 general, 第4 special
  await open({
    ...bureauSheets(),
    检查记录: records(
      ['云溪第1加工厂', '2026-01-12', '双随机', '检查员1', '未发现问题', '2026-01-20'],
      ['云溪第1加工厂', '2026-03-12', '双随机', '检查员2', '发现问题已责令整改', ''],
      ['云溪第2加工厂', '2026-02-10', '双随机', '检查员2', '正常', '2026-02-20'],
      ['云溪第4加工厂', '2026-02-10', '', '检查员2', '已立案调查', '2026-02-21'],
      // not of the quarter, or not of 双随机
      ['云溪第4加工厂', '2025-12-31', '双随机', '检查员2', '已立案调查', '2026-02-21'],
      ['云溪第4加工厂', '2026-04-01', '双随机', '检查员2', '已立案调查', '2026-04-21'],
      ['云溪第6加工厂', '2026-02-10', '信访', '检查员2', '已立案调查', '2026-02-21'],
    ),
  });
  expect((await figures()).rows).toEqual([
    ['云溪县生态环境局', 60, 36, 12, 12, 8, 4, 1, 2, 1, 3, 2],
  ]);
});

test('visits of a list come from 检查台账, and the same visit in the records counts once', async () => {
  await open(bureauSheets());
  const outcome = await runDraw(aDrawRequest());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const [first, second] = outcome.draw.tasks.map(({ unit }) => unit.name);
  excel.dispose();
  await open({
    ...bureauSheets(),
    检查记录: records([first ?? '', '2026-02-02', '双随机', '检查员1', '未发现问题', '']),
  });
  await runDraw(aDrawRequest({ on: '2026-01-05' }));
  await write('publication', preset('xiping-2024'));
  const sheet = '检查台账 2026Q1';
  await type(sheet, 'E5', isoSerial('2026-02-03'));
  await type(sheet, 'G5', '发现问题已责令整改');
  await type(sheet, 'J5', isoSerial('2026-02-09'));
  await type(sheet, 'E6', isoSerial('2026-02-03'));
  expect((await tableOf(sheet)).values.slice(4, 6).map((row) => row[1])).toEqual([first, second]);
  const { problems } = await write('statistics', preset('xiping-2024'));
  expect(problems).toMatchObject([
    { code: 'statistics-unchecked', severity: 'warning', count: outcome.draw.tasks.length - 2 },
  ]);
  // the first tasks are of key units
  expect((await figures()).rows).toEqual([
    ['云溪县生态环境局', 60, 36, 12, 12, 8, 2, 0, 2, 0, 1, 1],
  ]);
});

test('a register of several bureaus has a line for each and a sum', async () => {
  const withAuthority = enterpriseRows(20).map((row, index) => [
    ...row,
    index < 5 ? '开发区分局' : '县局',
  ]);
  await open({
    检查对象名录库: [[...enterpriseHeader, '所属机关'], ...withAuthority],
    执法人员: [
      [...inspectorHeader],
      ...inspectorRows(8).map((row, index) =>
        row.map((cell, at) => (at === 2 ? (index < 3 ? '开发区分局' : '县局') : cell)),
      ),
    ],
  });
  const { rows } = await figures();
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    ['开发区分局', 5, 3, 1, 1, 3],
    ['县局', 15, 9, 3, 3, 5],
    ['合计', 20, 12, 4, 4, 8],
  ]);
});

/** The tenth of every ten units is on the 正面清单, of which one is in bad credit and so special. */
function withPositiveList(): Record<string, CellValue[][]> {
  const rows = enterpriseRows(40).map((row, index) => [
    ...row,
    index % 10 === 9 ? '是' : '否',
    index === 19 ? 'D' : 'A',
    '在线监测',
  ]);
  return {
    检查对象名录库: [
      [...enterpriseHeader, '生态环境监督执法正面清单', '环境信用评价', '监控类型'],
      ...rows,
    ],
    执法人员: [[...inspectorHeader], ...inspectorRows(8)],
  };
}

test('the off-site list has every unit of the 正面清单, with room for what is found', async () => {
  await open(withPositiveList());
  const { sheet, problems } = await write('offsite');
  expect(problems).toEqual([]);
  expect(sheet).toBe('非现场名单 2026Q1');
  const { values } = await tableOf('非现场名单 2026Q1');
  expect(values[1]?.[0]).toBe('监督执法正面清单企业 3 家，本期全覆盖，2026年3月24日前完成');
  expect(values[2]).toEqual([
    '序号',
    '企业名称',
    '统一社会信用代码',
    '地址',
    '行政区划',
    '行业类别',
    '监控方式',
    '核查日期',
    '核查情况',
    '核查人',
  ]);
  expect(values.slice(3, 6)).toEqual(
    ['云溪第10加工厂', '云溪第30加工厂', '云溪第40加工厂'].map((name, index) => [
      index + 1,
      name,
      '',
      `云溪县工业路${name.slice(3, 5)}号`,
      '白石乡',
      '',
      '在线监测',
      '',
      '',
      '',
    ]),
  );
});

test('off-site units count as general ones, and the sheet says so', async () => {
  await open(withPositiveList());
  const { table, rows } = await figures(preset('tangshan-gaoxin-2024'));
  expect(rows[0]?.slice(1, 5)).toEqual([40, 39, 0, 1]);
  expect(JSON.stringify(table.values)).toContain('非现场监管的 3 家计入一般排污单位');
});

test('a profile without off-site units writes no off-site list, and says why', async () => {
  await open(bureauSheets());
  expect(await write('offsite', preset('xiping-2024'))).toEqual({
    sheet: null,
    problems: [expect.objectContaining({ code: 'offsite-none', profileName: '西平 2024' })],
  });
});

test('these sheets are never taken for registers or flag lists', async () => {
  const before = await open(withPositiveList());
  await write('offsite');
  await write('statistics');
  const after = await scanWorkbook('2026-01-01');
  expect(after.candidates).toEqual(before.candidates);
  expect(after.flagLists).toEqual(before.flagLists);
  expect(after.problems).toEqual(before.problems);
});

test.each(['offsite', 'statistics'] as const)(
  'a host that fails at any request of %s leaves the workbook as it was',
  async (kind) => {
    const scan = await open(withPositiveList());
    const snapshot = (): unknown => JSON.parse(JSON.stringify(excel.host.state().snapshot.sheets));
    const before = snapshot();
    const failAt = failingHost(excel);
    for (let failing = 1; ; failing++) {
      failAt(failing);
      const written = await writeDocument({
        kind,
        scan,
        profile: preset('tangshan-gaoxin-2024'),
        period,
        asOf: '2026-04-01',
      });
      if (written.sheet !== null) {
        expect(failing).toBe(5);
        break;
      }
      expect(written.problems).toMatchObject([{ code: 'host-failed' }]);
      expect(snapshot()).toEqual(before);
    }
  },
);
