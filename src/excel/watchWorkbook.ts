import { lastRun, runExcel } from './runExcel';

/** After so many milliseconds a change that says nothing of who made it is not this program's. */
const GRACE = 500;

/** Of the arguments of the event what is asked here. */
interface CellsChanged {
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Listens to Excel for whatever changes the workbook: cells, sheets that are added or deleted, and,
 * where the host has the event (ExcelApi 1.17), sheets that get another name. What this program
 * writes itself is not told.
 *
 * @param onMove called for every such change with the name of the sheet whose cells have changed;
 *   with null where sheets came, went or got another name, and where Excel does not tell
 * @param onSheets called where sheets came, went or got another name, whoever did it: somebody may
 *   delete one while this program is at work
 * @returns ends it
 */
export async function watchWorkbook(
  onMove: (sheet: string | null) => void,
  onSheets: () => void,
): Promise<() => Promise<void>> {
  const handlers: Handler[] = [];
  // Of an event that does not tell who made the change, only the time says that it is not ours.
  const isOthers = (): boolean => !lastRun.isRunning() && Date.now() - lastRun.endedAt() > GRACE;
  const moved = (): Promise<void> => {
    onSheets();
    if (isOthers()) onMove(null);
    return Promise.resolve();
  };
  const changed = async ({ triggerSource, worksheetId }: CellsChanged): Promise<void> => {
    // ExcelApi 1.14 tells it; earlier hosts leave it out.
    const isOurs = triggerSource === undefined ? !isOthers() : triggerSource === 'ThisLocalAddin';
    if (!isOurs) onMove(await nameOf(worksheetId));
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

/**
 * The names of all sheets as they are now.
 *
 * @returns null where Excel does not say
 */
export function sheetNamesNow(): Promise<readonly string[] | null> {
  return askQuietly(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

/**
 * What a sheet is called now.
 *
 * @returns null where it has gone, or Excel does not say
 */
function nameOf(sheetId: string): Promise<string | null> {
  return askQuietly(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}

/** Asks without telling the clerk where a cell is open, and without counting as a run. */
async function askQuietly<Answer>(
  ask: (context: Excel.RequestContext) => Promise<Answer | null>,
): Promise<Answer | null> {
  try {
    return await Excel.run({ delayForCellEdit: true }, ask);
  } catch (thrown) {
    if (thrown instanceof OfficeExtension.Error) return null;
    throw thrown;
  }
}
