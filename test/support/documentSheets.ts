import { readTables } from '../../src/excel/reading/readTables';
import type { SheetContent } from '../../src/excel/writing/sheetContent';
import { writeSheets } from '../../src/excel/writing/writeSheets';
import type { SheetTable } from '../../src/reading/cell/sheetTable';

/** Writes a sheet into the workbook that is open. */
export async function writeContent(content: SheetContent): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const takenNames = worksheets.items.map(({ name }) => name);
    await writeSheets(context, [content], { takenNames });
  });
}

/** A sheet of the open workbook as reading finds it. */
export async function tableOf(sheet: string): Promise<SheetTable> {
  const { tables } = await Excel.run((context) => readTables(context, (name) => name === sheet));
  const [table] = tables;
  if (table === undefined) throw new Error(`no sheet ${sheet}`);
  return table;
}

/** Types a value into a cell, as a clerk does. */
export async function type(sheet: string, cell: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
}
