import type { SheetTable } from '../../reading/cell/sheetTable';
import { requestBudget } from './requestBudget';
import { freeSheetName } from './resultSheetName';
import type { SheetContent } from './sheetContent';
import { writeSheet } from './writeSheet';
import { sheetNames } from '../../text/sheet/sheetNames';

/**
 * Is told how far the writing of sheets is.
 *
 * @param at which sheet, from 1; null when only their names are left
 */
export type Checkpoint = (at: SheetPart | null) => Promise<void>;

/** Which sheet of how many, and how many rows of it are written. */
export interface SheetPart {
  readonly sheet: number;
  readonly of: number;
  readonly rows: number;
}

/** How sheets are written. */
export interface WriteOptions {
  /** Names of all sheets in the workbook. */
  readonly takenNames: readonly string[];
  /** Called on the way; what it throws stops the writing. */
  readonly checkpoint?: Checkpoint;
  /** Asks for more in the last request, before the sheets get their names. */
  readonly before?: ((context: Excel.RequestContext) => void) | undefined;
  /** Asks for more in the last request, when the sheets have their names. */
  readonly also?: ((context: Excel.RequestContext) => void) | undefined;
}

/**
 * Writes new sheets, all of them or none. They are built under temporary names behind the bureau's
 * own sheets and get their names in the last request; whatever fails before that takes them all
 * away again, so that the workbook is as it was. The first one is shown.
 *
 * @param context of the running Excel.run
 * @param contents with names that no sheet has
 * @param options what else is asked for on the way
 */
export async function writeSheets(
  context: Excel.RequestContext,
  contents: readonly SheetContent[],
  { takenNames, checkpoint, before, also }: WriteOptions,
): Promise<void> {
  const temporaryNames = temporarySheetNames(contents.length, takenNames);
  let ids: readonly string[] = [];
  try {
    const made = temporaryNames.map((name) => context.workbook.worksheets.add(name));
    for (const worksheet of made) worksheet.load('id');
    await context.sync();
    ids = made.map((worksheet) => worksheet.id);

    let sheet = 1;
    const tell = async (rows: number): Promise<void> =>
      checkpoint?.({ sheet, of: made.length, rows });
    const budget = requestBudget(context, tell);
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const [index, worksheet] of made.entries()) {
      sheet = index + 1;
      await tell(budget.beginSheet());
      const content = contents[index];
      if (content !== undefined) await writeSheet(worksheet, content, budget);
    }
    await context.sync();

    await checkpoint?.(null);
    before?.(context);
    made.forEach((worksheet, index) => finish(worksheet, contents[index]));
    also?.(context);
    made[0]?.activate();
    made[0]?.getRange('A1').select();
    await context.sync();
  } catch (thrown) {
    await removeSheets(temporaryNames, ids);
    throw thrown;
  }
}

function finish(worksheet: Excel.Worksheet, content: SheetContent | undefined): void {
  if (content === undefined) return;
  worksheet.name = content.name;
  if (content.isEvidence) protectEvidence(worksheet);
}

/**
 * Asks for changes of protected sheets. The protection of all of them is taken off first: where one
 * has got a password since, Excel refuses that, and nothing else of the request has been done yet.
 *
 * @param context of the running Excel.run
 * @param tables the sheets that change, each once, as they were read
 * @param ask for the changes
 */
export function changeEvidence(
  context: Excel.RequestContext,
  tables: readonly SheetTable[],
  ask: () => void,
): void {
  const { worksheets } = context.workbook;
  for (const table of tables)
    if (table.protected) worksheets.getItem(table.sheet).protection.unprotect();
  ask();
  for (const { sheet } of tables) protectEvidence(worksheets.getItem(sheet));
}

/**
 * Protects a sheet without a password: against changes by accident; whoever tampers on purpose is
 * found by verification.
 *
 * @param worksheet not protected yet
 */
function protectEvidence(worksheet: Excel.Worksheet): void {
  worksheet.protection.protect({
    allowFormatColumns: true,
    allowFormatRows: true,
    allowAutoFilter: true,
  });
}

function temporarySheetNames(count: number, takenNames: readonly string[]): string[] {
  const names: string[] = [];
  while (names.length < count)
    names.push(freeSheetName(sheetNames.temporary, [...takenNames, ...names]));
  return names;
}

/**
 * Takes away the sheets that were made, under whatever name they have by now, in a run of its own:
 * the failed one is spent.
 */
async function removeSheets(names: readonly string[], ids: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    for (const worksheet of worksheets.items) {
      if (ids.includes(worksheet.id) || names.includes(worksheet.name)) worksheet.delete();
    }
    await context.sync();
  });
}
