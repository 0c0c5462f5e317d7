import { lastRun, runExcel } from './runExcel';

/** After so many milliseconds a change that says nothing of who made it is not this program's. */
const GRACE = 500;

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Listens to Excel for whatever changes the workbook: cells, sheets that are added or deleted, and,
 * where the host has the event (ExcelApi 1.17), sheets that get another name. What this program
 * writes itself is not told.
 *
 * @param onMove called for every such change
 * @returns ends it
 */
export async function watchWorkbook(onMove: () => void): Promise<() => Promise<void>> {
  const handlers: Handler[] = [];
  // Of an event that does not tell who made the change, only the time says that it is not ours.
  const moved = (): Promise<void> => {
    if (!lastRun.isRunning() && Date.now() - lastRun.endedAt() > GRACE) onMove();
    return Promise.resolve();
  };
  const changed = ({ triggerSource }: { readonly triggerSource?: string }): Promise<void> => {
    // ExcelApi 1.14 tells it; earlier hosts leave it out.
    if (triggerSource === undefined) return moved();
    if (triggerSource !== 'ThisLocalAddin') onMove();
    return Promise.resolve();
  };
  const listen = (
    add: (worksheets: Excel.WorksheetCollection) => readonly Handler[],
  ): Promise<unknown> =>
    runExcel(async (context) => {
      const added = add(context.workbook.worksheets);
      await context.sync();
      handlers.push(...added);
    });
  await listen((worksheets) => [
    worksheets.onChanged.add(changed),
    worksheets.onAdded.add(moved),
    worksheets.onDeleted.add(moved),
  ]);
  // A host may have the set and not this event: then another name shows with the next reading.
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.17'))
    await listen((worksheets) => [worksheets.onNameChanged.add(moved)]);
  return async () => {
    for (const handler of handlers.splice(0))
      await Excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      });
  };
}
