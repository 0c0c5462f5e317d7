import { prepareDraw } from '../../src/app/prepareDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { writeBlanks } from '../../src/app/writeBlanks';
import type { CellValue } from '../../src/domain/ground/cellValue';
import { blankWorkbook } from '../../src/host/file/blankWorkbook';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../src/host/file/saveWorkbookFile';
import { findPreset, presets } from '../../src/text/preset/presets';
import { blankColumns, blankPrompt, blankSheetNames } from '../../src/text/sheet/blankText';
import { bureauSheets, workbookOf } from '../support/bureau';
import { openTestExcel, type TestExcel } from '../support/excel';

let excel: TestExcel;
afterEach(() => excel.dispose());

const scan = () => scanWorkbook('2026-04-01');

/** What a clerk types, by header: Excel makes numbers and days of what looks like some. */
const FILLED: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  [blankSheetNames.enterprise]: [
    {
      企业名称: '云溪水泥有限公司',
      统一社会信用代码: '91411526MA3X0000XQ',
      行政区划: '城关镇',
      企业分类: '重点',
      排污许可管理类别: '重点管理',
      生产状态: '在产',
      重点排污单位名录: '是',
      联系电话: '03761234567',
    },
    { 企业名称: '云溪食品厂', 行政区划: '白石乡', 企业分类: '一般', 生产状态: '停产' },
    {
      企业名称: '云溪养殖场',
      企业分类: '特殊',
      生产状态: '在产',
      重点排污单位名录: '否',
      回避人员: '李四',
    },
  ],
  [blankSheetNames.inspector]: [
    { 姓名: '张三', 执法证号: '16150001', 证件有效期: '2027-12-31', 人员状态: '在职' },
    { 姓名: '李四', 执法证号: '041500020000000001', 人员状态: '在职', 在编在岗: '是' },
    { 姓名: '王五', 辅助人员: '是', 人员状态: '在职' },
  ],
  [blankSheetNames.items]: [
    { 序号: '1', 抽查大类: '大气污染防治', 抽查事项: '废气排放的检查', 抽查对象: '排污单位' },
    { 序号: '2', 抽查大类: '水污染防治', 抽查事项: '废水排放的检查', 抽查对象: '排污单位' },
    { 序号: '3', 抽查大类: '固废', 抽查事项: '危险废物的检查', 抽查对象: '重点排污单位' },
  ],
  [blankSheetNames.records]: [
    {
      企业名称: '云溪水泥有限公司',
      检查日期: '2026-03-05',
      检查类型: '专项检查',
      检查人员: '张三、李四',
      检查结果: '未发现问题',
    },
    { 企业名称: '云溪养殖场', 检查日期: '2026/3/9', 检查类型: '日常双随机', 检查人员: '张三' },
    { 企业名称: '云溪食品厂', 检查日期: '2025-11-03', 检查类型: '信访举报' },
  ],
};

async function fill(sheets: readonly string[] = Object.keys(FILLED)): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of sheets) {
      const worksheet = context.workbook.worksheets.getItem(name);
      const header = worksheet.getUsedRange(true).getRow(0).load('values');
      await context.sync();
      const headers = (header.values[0] ?? []) as CellValue[];
      FILLED[name]?.forEach((row, index) => {
        for (const [column, value] of Object.entries(row)) {
          expect(headers).toContain(column);
          worksheet.getCell(index + 1, headers.indexOf(column)).values = [[value]];
        }
      });
    }
    await context.sync();
  });
}

describe('blank lists', () => {
  test('stand in an empty workbook, and are not taken for filled registers', async () => {
    excel = await openTestExcel();
    expect(await writeBlanks()).toEqual({
      sheet: '检查对象名录',
      others: ['检查人员名录', '随机抽查事项清单', '检查记录'],
      problems: [],
    });
    const found = await scan();
    expect(found.enterprises?.rows).toEqual([]);
    expect(found.inspectors?.rows).toEqual([]);
    expect(found.items).toBeNull();
    expect(found.records).toEqual([]);
    expect(found.questions).toEqual([]);
    expect(found.problems).toMatchObject([
      { code: 'register-empty', severity: 'error', sheet: '检查对象名录' },
      { code: 'register-empty', severity: 'error', sheet: '检查人员名录' },
    ]);
  });

  test('are read without a question once three rows of each are filled in', async () => {
    excel = await openTestExcel();
    await writeBlanks();
    await fill();
    const found = await scan();
    expect(found.problems).toEqual([]);
    expect(found.questions).toEqual([]);
    expect(found.enterprises?.rows).toMatchObject([
      {
        name: '云溪水泥有限公司',
        creditCode: '91411526MA3X0000XQ',
        registeredCategory: 'key',
        permitClass: 'key',
        keyListed: true,
        phone: '03761234567',
      },
      { name: '云溪食品厂', production: 'suspended' },
      { name: '云溪养殖场', registeredCategory: 'special', keyListed: false },
    ]);
    expect(found.inspectors?.rows).toMatchObject([
      { name: '张三', licences: ['16150001'], licenceExpiry: '2027-12-31' },
      { name: '李四', licences: ['041500020000000001'] },
      { name: '王五', auxiliary: true },
    ]);
    expect(found.items?.rows).toHaveLength(3);
    expect(found.records.map(({ enterprise, date }) => [enterprise, date])).toEqual([
      ['云溪水泥有限公司', '2026-03-05'],
      ['云溪养殖场', '2026-03-09'],
      ['云溪食品厂', '2025-11-03'],
    ]);
    for (const readings of Object.values(found.columns))
      for (const reading of readings) expect(reading).toMatchObject({ confidence: 'sure' });
  });

  test.each(presets.map(({ id }) => id))(
    'ask nothing of the columns before a draw by %s',
    async (id) => {
      excel = await openTestExcel();
      await writeBlanks();
      await fill();
      const profile = findPreset(id);
      if (profile === null) throw new Error(id);
      const prepared = prepareDraw(await scan(), profile, { year: 2026, quarter: 2 });
      expect(prepared).not.toBeNull();
      const { questions = [] } = prepared ?? {};
      expect(questions.filter(({ kind }) => kind === 'column' || kind === 'year')).toEqual([]);
    },
  );

  test('leave a bureau its own lists, whose names they share', async () => {
    excel = await openTestExcel({
      workbook: workbookOf({ ...bureauSheets(), 检查对象名录: [['随便']] }),
    });
    const before = await scan();
    const { sheet, others } = await writeBlanks();
    expect(sheet).toBe('检查对象名录 (2)');
    expect(others).toEqual(['检查人员名录', '随机抽查事项清单', '检查记录']);
    const after = await scan();
    expect(after.enterprises).toEqual(before.enterprises);
    expect(after.inspectors).toEqual(before.inspectors);
    expect(after.questions).toEqual(before.questions);
    expect(after.problems).toEqual(before.problems);
  });

  test('keep lists, prompts, formats and the header in sight in a saved file', async () => {
    const empty = await blankWorkbook({
      fileName: 'blank.xlsx',
      sheetName: 'Sheet1',
      font: { name: '宋体', size: 11 },
    });
    excel = await openTestExcel({ workbook: empty.snapshot, extras: empty.extras });
    await writeBlanks();
    const { snapshot, extras } = excel.host.state();
    const saved = saveWorkbookFile(empty, snapshot, extras);
    excel.dispose();
    const reopened = await openWorkbookFile(saved, 'blank.xlsx');
    excel = await openTestExcel({ workbook: reopened.snapshot, extras: reopened.extras });
    await Excel.run(async (context) => {
      for (const [kind, columns] of Object.entries(blankColumns)) {
        const worksheet = context.workbook.worksheets.getItem(
          blankSheetNames[kind as keyof typeof blankSheetNames],
        );
        const frozen = worksheet.freezePanes.getLocationOrNullObject().load('address');
        worksheet.pageLayout.load('orientation,printGridlines');
        const cells = columns.map((_, index) => {
          const cell = worksheet.getCell(150, index).load('numberFormat');
          cell.dataValidation.load('type,rule,prompt');
          return cell;
        });
        await context.sync();
        expect(frozen.address).toContain('1:1');
        expect(worksheet.pageLayout.printGridlines).toBe(true);
        columns.forEach((column, index) => {
          const { dataValidation, numberFormat } = cells[index]!;
          expect(dataValidation.prompt).toMatchObject({
            title: blankPrompt.title(column),
            message: blankPrompt.text(column),
          });
          expect(dataValidation.rule.list?.source).toBe(column.list?.join(','));
          const [[format] = []] = numberFormat as string[][];
          expect(format === '@').toBe(column.kind !== 'date');
        });
      }
    });
  });
});
