import { ICommandService } from '@univerjs/core';
import { ReorderRangeCommand } from '@univerjs/sheets';
import {
  SetSheetFilterRangeCommand,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/sheets-filter';
import { univerRange } from '../../src/host/grid/univerRange';
import { FilterButtons } from '../../src/workbench/filterButtons';
import { takeSortCommand } from '../../src/workbench/sortCommand';
import { openTestExcel, type TestExcel } from '../support/excel';

// What shows messages needs a page; none is shown here.
jest.mock('@univerjs/design', () => ({ MessageType: {} }));
jest.mock('@univerjs/ui', () => ({ IMessageService: Symbol('messages') }));

let excel: TestExcel;

beforeEach(async () => {
  excel = await openTestExcel({ isSeen: true });
});
afterEach(() => {
  excel.dispose();
});

const range = univerRange({ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 });
const place = () => ({
  unitId: excel.host.grid.workbook.getId(),
  subUnitId: excel.host.grid.workbook.getActiveSheet().getSheetId(),
});

test('sorting that fails ends its step, so that later edits are steps of their own', async () => {
  const injector = excel.host.univer.__getInjector();
  const sorting = takeSortCommand(excel.host, injector);
  jest.spyOn(excel.host.grid, 'flush').mockImplementation(() => {
    throw new Error('full');
  });
  const sort = injector
    .get(ICommandService)
    .executeCommand(ReorderRangeCommand.id, { ...place(), range, order: { 0: 1, 1: 0 } });
  await expect(sort).rejects.toThrow('full');
  jest.restoreAllMocks();
  expect(excel.host.jobs?.isRecording).toBe(false);
  sorting.dispose();
});

test('buttons that could not follow once go on following', async () => {
  const { host } = excel;
  const injector = host.univer.__getInjector();
  injector.add([SheetsFilterService]);
  const commands = injector.get(ICommandService);
  commands.registerCommand(SetSheetsFilterRangeMutation);
  const asked: string[] = [];
  let isFailing = false;
  const buttons = new FilterButtons(
    {
      ...host,
      shownFilter(sheetId) {
        asked.push(sheetId);
        // The command asks first, and then the buttons do.
        if (isFailing && asked.length > 1) throw new Error('gone');
        return host.shownFilter(sheetId);
      },
    },
    injector,
  );
  asked.length = 0;
  isFailing = true;
  const filter = commands.executeCommand(SetSheetFilterRangeCommand.id, { ...place(), range });
  await expect(filter).rejects.toThrow('gone');
  isFailing = false;
  asked.length = 0;
  host.grid.workbook.getActiveSheet().getRange('C3').setValue(1);
  await Promise.resolve();
  expect(asked).toEqual([place().subUnitId]);
  const model = injector.get(SheetsFilterService).getFilterModel(place().unitId, place().subUnitId);
  expect(model?.getRange()).toEqual(range);
  buttons.dispose();
});
