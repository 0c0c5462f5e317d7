import { ICommandService } from '@univerjs/core';
import { CopySheetCommand } from '@univerjs/sheets';
import { blankWorkbook } from '../../../src/host/file/blankWorkbook';
import { openWorkbookFile, type OpenedWorkbook } from '../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/file/saveWorkbookFile';
import { addNote } from '../../../src/host/grid/notes';
import { activeSheet } from '../../../src/host/grid/sheets';
import { openTestExcel, type TestExcel } from '../../support/excel';
import { partsOf } from '../file/rawWorkbook';

let opened: OpenedWorkbook;
let excel: TestExcel;

beforeEach(async () => {
  const font = { name: '宋体', size: 11 };
  opened = await blankWorkbook({ fileName: 'a.xlsx', sheetName: 'Sheet1', font });
  const { snapshot: workbook, extras } = opened;
  const requirementSets = { ExcelApi: '1.17' };
  excel = await openTestExcel({ workbook, extras, isSeen: true, requirementSets });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['企业', '次数'],
      ['甲厂', 1],
      ['乙厂', 2],
    ];
    sheet.tables.add('A1:B3', true).name = '名录';
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Auto');
    sheet.comments.add('A2', '待核').replies.add('已核');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintArea('A1:B3');
    sheet.customProperties.add('期', '2026Q1');
    await context.sync();
  });
});
afterEach(() => {
  excel.dispose();
});

const copySheet = () =>
  excel.host.univer.__getInjector().get(ICommandService).executeCommand(CopySheetCommand.id);
const saved = (): Uint8Array => {
  const { snapshot, extras } = excel.host.state();
  return saveWorkbookFile(opened, snapshot, extras);
};
const everything = async () => {
  const { extras, snapshot } = await openWorkbookFile(saved(), 'a.xlsx');
  return snapshot.sheetOrder.map((id) => extras.sheets[id]);
};

test('a copy has what its sheet has, with identities of its own', async () => {
  await copySheet();
  const [from, to] = await everything();
  expect(to).toMatchObject({
    pageLayout: from?.pageLayout,
    customProperties: { 期: '2026Q1' },
  });
  expect(to?.pageLayout).toMatchObject({ orientation: 'Landscape', printArea: 'A1:B3' });
  expect(to?.tables).toMatchObject([{ range: 'A1:B3' }]);
  expect(to?.tables[0]?.name).not.toBe(from?.tables[0]?.name);
  expect(to?.tables[0]?.id).not.toBe(from?.tables[0]?.id);
  expect(to?.threads).toMatchObject([{ comment: { text: '待核' }, replies: [{ text: '已核' }] }]);
  const idsOf = (sheet: typeof from) =>
    sheet?.threads.flatMap(({ comment, replies }) => [comment, ...replies].map(({ id }) => id));
  expect(new Set([...(idsOf(from) ?? []), ...(idsOf(to) ?? [])]).size).toBe(4);
});

test('a chart of the copy shows cells of the copy', async () => {
  await copySheet();
  const copy = activeSheet(excel.host.grid);
  expect(copy.name).not.toBe('Sheet1');
  expect(copy.extras.charts).toMatchObject([{ id: 'chart2' }]);
  expect(copy.extras.charts[0]?.series[0]?.values).toBe(`'${copy.name}'!$B$2:$B$3`);
});

test('a change of the copy leaves its sheet as it was, and taken back and done again it stays', async () => {
  await copySheet();
  await Excel.run(async (context) => {
    const copy = context.workbook.worksheets.getActiveWorksheet();
    copy.comments.getItemAt(0).resolved = true;
    copy.pageLayout.leftMargin = 9;
    await context.sync();
  });
  const after = await everything();
  expect(after.map((sheet) => sheet?.threads[0]?.isResolved)).toEqual([false, true]);
  expect(after[0]?.pageLayout.leftMargin).not.toBe(9);
  const { workbook } = excel.host.grid;
  while (workbook.getSheets().length > 1) workbook.undo();
  while (workbook.getSheets().length < 2) workbook.redo();
  expect((await everything())[1]?.threads).toHaveLength(1);
});

test('a note of a thread that nobody knows is a plain note in the file', () => {
  addNote(activeSheet(excel.host.grid), 5, 5, '旧', 'tc={00000000-0000-0000-0000-000000000001}');
  const comments = partsOf(saved())['xl/comments1.xml'] ?? '';
  expect(comments).toContain('<comment ref="F6"');
  expect(comments).not.toContain('tc={00000000-0000-0000-0000-000000000001}');
});

test('the conditional formats of a copy come in the order of its sheet', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:B3');
    for (const limit of [3, 2, 1]) {
      const { cellValue } = range.conditionalFormats.add('CellValue');
      cellValue.rule = { formula1: `=${String(limit)}`, operator: 'GreaterThan' };
      cellValue.format.fill.color = '#FFC7CE';
    }
    await context.sync();
  });
  await copySheet();
  const [from, to] = ['sheet1', 'sheet2'].map((name) =>
    [
      ...(partsOf(saved())[`xl/worksheets/${name}.xml`] ?? '').matchAll(
        /priority="(\d+)"[^>]*><formula>(\d)</g,
      ),
    ]
      .sort(([, one], [, other]) => Number(one) - Number(other))
      .map(([, , formula]) => formula),
  );
  expect(from).toEqual(['1', '2', '3']);
  expect(to).toEqual(from);
  const { workbook } = excel.host.grid;
  workbook.undo();
  workbook.redo();
  const again = activeSheet(excel.host.grid).univerSheet.getConditionalFormattingRules();
  expect(new Set(again.map(({ cfId }) => cfId)).size).toBe(3);
});

test('a copy has the names of its sheet, and its own for those of the workbook that mean it', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem('Sheet1');
    sheet.names.add('家数', sheet.getRange('B2:B3'), '个');
    names.add('首家', sheet.getRange('A2'));
    names.add('率', '=0.03');
    await context.sync();
  });
  await copySheet();
  await Excel.run(async (context) => {
    const copy = context.workbook.worksheets.getActiveWorksheet();
    copy.getRange('1:1').insert('Down');
    copy.name = '副本';
    await context.sync();
  });
  const xml = partsOf(saved())['xl/workbook.xml'] ?? '';
  const names = [...xml.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(([, tag, text]) => [
    tag,
    text,
  ]);
  expect(names).toEqual(
    expect.arrayContaining([
      ['name="家数" comment="个" localSheetId="0"', 'Sheet1!$B$2:$B$3'],
      ['name="家数" comment="个" localSheetId="1"', '副本!$B$3:$B$4'],
      ['name="首家"', 'Sheet1!$A$2'],
      ['name="首家" localSheetId="1"', '副本!$A$3'],
      ['name="率"', '0.03'],
    ]),
  );
  expect(names).toHaveLength(7);
});
