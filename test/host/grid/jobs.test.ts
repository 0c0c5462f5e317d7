import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IUndoRedoService } from '@univerjs/core';
import { runDraw } from '../../../src/app/runDraw';
import { openWorkbookFile, type OpenedWorkbook } from '../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/file/saveWorkbookFile';
import { aDrawRequest } from '../../support/drawRequest';
import { openTestExcel, type TestExcel } from '../../support/excel';

let opened: OpenedWorkbook;
let excel: TestExcel;

beforeAll(async () => {
  opened = await openWorkbookFile(
    readFileSync(join(__dirname, '../../../samples/qinglan-county.xlsx')),
    'qinglan-county.xlsx',
  );
  excel = await openTestExcel({
    workbook: opened.snapshot,
    extras: opened.extras,
    isSeen: true,
  });
});
afterAll(() => {
  excel.dispose();
});

const bytes = (): Uint8Array => {
  const { snapshot, extras } = excel.host.state();
  return saveWorkbookFile(opened, snapshot, extras);
};
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
const workbook = () => excel.host.grid.workbook;
const sheetNames = (): string[] =>
  workbook()
    .getSheets()
    .map((sheet) => sheet.getSheetName());

async function asOneJob(work: () => Promise<unknown>): Promise<void> {
  excel.host.jobs?.open();
  await work();
  excel.host.jobs?.close();
}

const inExcel = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('检查对象名录库'));
    await context.sync();
  });

test('one step takes back a whole draw, and one brings it again', async () => {
  const before = bytes();
  const namesBefore = sheetNames();
  await asOneJob(async () => {
    expect(await runDraw(aDrawRequest())).toHaveProperty('kind', 'done');
  });
  const after = bytes();
  const namesAfter = sheetNames();
  expect(namesAfter.length).toBeGreaterThan(namesBefore.length);

  workbook().undo();
  expect(sheetNames()).toEqual(namesBefore);
  expect(same(bytes(), before)).toBe(true);
  workbook().redo();
  expect(sheetNames()).toEqual(namesAfter);
  expect(same(bytes(), after)).toBe(true);
  workbook().undo();
  expect(same(bytes(), before)).toBe(true);
});

test('one step takes back cells, looks, notes, columns and rules on a sheet of the bureau', async () => {
  const before = bytes();
  await asOneJob(async () => {
    await inExcel((sheet) => {
      sheet.getRange('A5:C6').values = [
        ['一', 2, '=1+1'],
        ['四', 5, '六'],
      ];
      sheet.getRange('B5:B9').format.fill.color = '#FF0000';
      sheet.getRange('B6').format.font.bold = true;
    });
    await inExcel((sheet) => {
      sheet.getRange('A5').values = [['又一']];
      sheet.getRange('Z40').values = [['远处']];
      sheet.getRange('B:B').format.columnWidth = 222;
      sheet
        .getRange('A1:A3')
        .conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = '=TRUE';
      sheet.visibility = Excel.SheetVisibility.hidden;
      sheet.protection.protect();
    });
  });
  const after = bytes();
  expect(same(after, before)).toBe(false);
  workbook().undo();
  expect(same(bytes(), before)).toBe(true);
  workbook().redo();
  expect(same(bytes(), after)).toBe(true);
  workbook().undo();
});

test('without a job around them, each request is a step of its own; what is only remembered is none', async () => {
  const before = bytes();
  await inExcel((sheet) => void (sheet.getRange('A5').values = [['一']]));
  const one = bytes();
  await inExcel((sheet) => void (sheet.getRange('A5').values = [['二']]));
  await Excel.run(async (context) => {
    context.workbook.settings.add('记住', '这个');
    await context.sync();
  });
  workbook().undo();
  expect(excel.host.grid.extras.settings).toHaveProperty('记住');
  await Excel.run(async (context) => {
    context.workbook.settings.getItem('记住').delete();
    await context.sync();
  });
  expect(same(bytes(), one)).toBe(true);
  workbook().undo();
  expect(same(bytes(), before)).toBe(true);
});

test('one step takes back rows and columns that came, with what was written before and after', async () => {
  await inExcel((sheet) => {
    sheet.getRange('AF4:AF9').dataValidation.rule = {
      list: { inCellDropDown: true, source: '=$AG$4:$AG$6' },
    };
  });
  const reckoned = async (): Promise<Uint8Array> => {
    await excel.host.settled();
    await excel.host.grid.settle();
    return bytes();
  };
  const before = await reckoned();
  await asOneJob(async () => {
    await inExcel((sheet) => {
      sheet.getRange('A5').values = [['一']];
      sheet.getRange('4:5').insert('Down');
      sheet.getRange('B6').values = [['二']];
      sheet.getRange('B:B').insert('Right');
    });
    await inExcel((sheet) => {
      sheet.getRange('C7').values = [['三']];
      sheet.getRange('9:9').delete('Up');
    });
  });
  const after = await reckoned();
  workbook().undo();
  expect(same(await reckoned(), before)).toBe(true);
  workbook().redo();
  expect(same(await reckoned(), after)).toBe(true);
  workbook().undo();
  expect(same(await reckoned(), before)).toBe(true);
});

test('what an editor of cells takes back for itself is no step of the workbook', () => {
  const { grid, jobs } = excel.host;
  const undoRedo = grid.injector.get(IUndoRedoService);
  const nothing = { id: 'doc.mutation.rich-text-editing', params: {} };
  const before = undoRedo.pitchTopUndoElement();
  jobs?.requestBegins();
  grid.ownEdit(() => {
    undoRedo.pushUndoRedo({
      unitID: '__INTERNAL_EDITOR__DOCS_NORMAL',
      undoMutations: [nothing],
      redoMutations: [nothing],
    });
  });
  jobs?.requestEnds();
  expect(undoRedo.pitchTopUndoElement()).toBe(before);
});
