import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { AUTO_FILL_APPLY_TYPE, AutoFillCommand } from '@univerjs/sheets';
import { blankWorkbook } from '../../../src/host/file/blankWorkbook';
import { openWorkbookFile, type OpenedWorkbook } from '../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/file/saveWorkbookFile';
import { activeSheet } from '../../../src/host/grid/sheets';
import { reorder } from '../../../src/host/grid/sortCells';
import { univerRange } from '../../../src/host/grid/univerRange';
import { REQUIREMENT_SETS } from '../../../src/host/transport/requirementSets';
import { openTestExcel, type TestExcel } from '../../support/excel';

const column = (index: number, firstRow: number, lastRow: number) =>
  univerRange({ firstRow, lastRow, firstColumn: index, lastColumn: index });

let opened: OpenedWorkbook;
let excel: TestExcel;

beforeEach(async () => {
  const font = { name: '宋体', size: 11 };
  opened = await blankWorkbook({ fileName: 'a.xlsx', sheetName: 'Sheet1', font });
  const { snapshot: workbook, extras } = opened;
  const requirementSets = { ...REQUIREMENT_SETS, ExcelApi: '1.17' };
  excel = await openTestExcel({ workbook, extras, isSeen: true, requirementSets });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:B4').formulas = [
      [1, '=A1*10'],
      [2, ''],
      [3, ''],
      [4, ''],
    ];
    await context.sync();
  });
});
afterEach(() => {
  excel.dispose();
});

const fillDown = () =>
  excel.host.univer
    .__getInjector()
    .get(ICommandService)
    .executeCommand(AutoFillCommand.id, {
      sourceRange: column(1, 0, 0),
      targetRange: column(1, 0, 3),
      applyType: AUTO_FILL_APPLY_TYPE.COPY,
    });
const formulas = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('B1:B4').load('formulas,values');
    await context.sync();
    return [range.formulas.flat(), range.values.flat()];
  });
const FILLED = [
  ['=A1*10', '=A2*10', '=A3*10', '=A4*10'],
  [10, 20, 30, 40],
];

test('formulas that a clerk fills down are those of each cell, taken back and brought again', async () => {
  await fillDown();
  expect(await formulas()).toEqual(FILLED);
  const { workbook } = excel.host.grid;
  workbook.undo();
  expect(await formulas()).toEqual([
    ['=A1*10', '', '', ''],
    [10, '', '', ''],
  ]);
  workbook.redo();
  expect(await formulas()).toEqual(FILLED);
});

test('they are formulas when they have been sorted, and in the saved file', async () => {
  await fillDown();
  const { grid } = excel.host;
  const box = { firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 1 };
  reorder(activeSheet(grid), box, 'Rows', [3, 2, 1, 0]);
  expect(await formulas()).toEqual([FILLED[0], [40, 30, 20, 10]]);

  const { snapshot, extras } = excel.host.state();
  const saved = await openWorkbookFile(saveWorkbookFile(opened, snapshot, extras), 'a.xlsx');
  const [sheetId = ''] = saved.snapshot.sheetOrder;
  const cells = saved.snapshot.sheets[sheetId]?.cellData ?? {};
  expect([0, 1, 2, 3].map((row) => cells[row]?.[1]?.f)).toEqual(FILLED[0]);
});

test('a result that comes after its formula has gone is no value of the cell', async () => {
  const { workbook } = excel.host.grid;
  const found = { 0: { 1: { v: 70, t: 2 } }, 1: { 1: { v: 80, t: 2 } } };
  await excel.host.univer
    .__getInjector()
    .get(ICommandService)
    .executeCommand(
      SetFormulaCalculationResultMutation.id,
      {
        unitData: { [workbook.getId()]: { [workbook.getActiveSheet().getSheetId()]: found } },
        unitOtherData: {},
      },
      { onlyLocal: true },
    );
  const cells = workbook.getActiveSheet().getSheet().getCellMatrix();
  expect([cells.getValue(0, 1)?.v, cells.getValue(1, 1)?.v ?? null]).toEqual([70, null]);
});

test('a fill is told with every cell that has got a formula', async () => {
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').onFormulaChanged.add((event) => {
      told.push(event.formulaDetails.map(({ cellAddress }) => cellAddress));
      return Promise.resolve();
    });
    await context.sync();
  });
  await fillDown();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual([['B2', 'B3', 'B4']]);
});

test('a formula pasted into several rows and columns names what stands beside each cell', async () => {
  const { workbook, api } = excel.host.grid;
  api.syncExecuteCommand('sheet.mutation.set-range-values', {
    unitId: workbook.getId(),
    subUnitId: workbook.getActiveSheet().getSheetId(),
    // As Univer pastes C1, which is =A1+$A$1, into C1:D2.
    cellValue: {
      0: { 2: { f: '=A1+$A$1', si: 'abc123', v: null }, 3: { f: null, si: 'abc123', v: null } },
      1: { 2: { f: null, si: 'abc123', v: null }, 3: { f: null, si: 'abc123', v: null } },
    },
  });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('C1:D2');
    range.load('formulas,values');
    await context.sync();
    expect(range.formulas).toEqual([
      ['=A1+$A$1', '=B1+$A$1'],
      ['=A2+$A$1', '=B2+$A$1'],
    ]);
    expect(range.values).toEqual([
      [2, 11],
      [3, 1],
    ]);
  });
});
