import { supportsNotes } from '../../../src/excel/frequency/noteClient';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { saveWorkbookFile } from '../../../src/host/file/saveWorkbookFile';
import type { AddedFunction } from '../../../src/host/grid/addedFunctions';
import { REQUIREMENT_SETS_WITH_NOTES } from '../../../src/host/transport/requirementSets';
import { openTestExcel } from '../../support/excel';

/** Opens a file in an Excel with notes, lets the add-in work on it and saves it. */
export async function edited(
  bytes: Uint8Array,
  work: (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<void>,
  functions: readonly AddedFunction[] = [],
): Promise<Uint8Array> {
  const opened = await openWorkbookFile(bytes, 'a.xlsx');
  const excel = await openTestExcel({
    workbook: opened.snapshot,
    extras: opened.extras,
    requirementSets: REQUIREMENT_SETS_WITH_NOTES,
    functions,
  });
  supportsNotes();
  try {
    await Excel.run(async (context) => {
      await work(context.workbook, context);
      await context.sync();
    });
    const { snapshot, extras } = excel.host.state();
    return saveWorkbookFile(opened, snapshot, extras);
  } finally {
    excel.dispose();
  }
}
