import {
  enterpriseFacts,
  enterpriseHere,
  markProduction,
  productionCell,
} from '../../src/app/enterpriseHere';
import { scanWorkbook, type WorkbookScan } from '../../src/app/scanWorkbook';
import type { Enterprise } from '../../src/domain/register/enterprise';
import { inspectorHeader, inspectorRows, workbookOf } from '../support/bureau';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;

beforeAll(async () => {
  excel = await openTestExcel({
    workbook: workbookOf({
      检查对象名录: [
        ['序号', '企业名称', '统一社会信用代码', '企业分类', '生产状态'],
        [1, '甲厂', '91350100M000100Y4X', '一般', '在产'],
        [2, '乙厂', '', '一般', '在产'],
        [3, '丙厂', '', '一般', '在产'],
      ],
      执法人员: [[...inspectorHeader], ...inspectorRows(4)],
      检查记录: [
        ['企业名称', '检查日期', '检查类型', '检查人员'],
        ['甲厂', '2026-02-03', '双随机', '检查员1、检查员2'],
        ['甲厂', '2025-04-03', '双随机', '检查员1、检查员2'],
        ['乙厂', '2026-03-09', '信访', '检查员1、检查员2'],
      ],
    }),
  });
});
afterAll(() => excel.dispose());

const scan = () => scanWorkbook('2026-04-01');

async function select(sheet: string, cell: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
}

async function here(read: WorkbookScan): Promise<Enterprise> {
  const { enterprise } = await enterpriseHere(read);
  if (enterprise === null) throw new Error('the row is of an enterprise');
  return enterprise;
}

test('the enterprise is found by its row in the register and by its name elsewhere', async () => {
  const read = await scan();
  await select('检查对象名录', 'E4');
  expect((await here(read)).name).toBe('丙厂');
  await select('检查记录', 'A4');
  expect((await here(read)).name).toBe('乙厂');
  await select('检查记录', 'B1');
  expect(await enterpriseHere(read)).toEqual({ enterprise: null, problems: [] });
  await select('检查记录', 'B40');
  expect(await enterpriseHere(read)).toEqual({ enterprise: null, problems: [] });
});

test('its checks of the year and the fault of its credit code are told', async () => {
  const read = await scan();
  await select('检查对象名录', 'B2');
  const facts = enterpriseFacts(await here(read), read, { year: 2026, quarter: 2 }, null);
  expect(facts).toMatchObject({
    unit: null,
    checks: [{ date: '2026-02-03', kind: 'routine' }],
    drawn: [],
    codeFault: { kind: 'check', expected: '3' },
  });
});

test('its state of production is written into its cell alone, and read as such', async () => {
  const read = await scan();
  await select('检查对象名录', 'A3');
  const enterprise = await here(read);
  expect(productionCell(enterprise, read)).toEqual({
    place: { sheet: '检查对象名录', cell: 'E3' },
    header: '生产状态',
    value: '在产',
  });
  expect(await markProduction(enterprise, read, '停产')).toEqual([]);
  expect((await scan()).enterprises?.rows.map(({ production }) => production)).toEqual([
    'operating',
    'suspended',
    'operating',
  ]);
  // The cell is another than was read: nothing is written over it.
  expect(await markProduction(enterprise, read, '关闭')).toMatchObject([
    { code: 'counts-moved', sheet: '检查对象名录', cell: 'E3' },
  ]);
});
