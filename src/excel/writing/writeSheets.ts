import type { SheetTable } from '../../reading/cell/sheetTable';
import type { WorkbookProblem } from '../../reading/workbookProblem';
import { mustFit } from './mustFit';
import { layOutPage, layOutPages, type PageAsk } from './pageLayout';
import { requestBudget } from './requestBudget';
import { askToRemember, forgetRemembered } from '../reading/choiceMemory';
import { takeBack } from '../runExcel';
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
  /** Asks for what Excel may refuse, and takes it back at once: nothing else has been done yet. */
  readonly first?: ((context: Excel.RequestContext) => void) | undefined;
  /**
   * Asks for more in the last request, before the sheets get their names: they say that it is done.
   * Gives what it asks of the pages of other sheets.
   */
  readonly before?: ((context: Excel.RequestContext) => readonly PageAsk[]) | undefined;
  /**
   * Asks for what comes last of all; where Excel refuses that alone, the sheets stay, and this is
   * said.
   */
  readonly last?:
    | { readonly ask: (context: Excel.RequestContext) => void; readonly refused: WorkbookProblem }
    | undefined;
  /** Asks for more in the last request, when the sheets have their names. */
  readonly also?: ((context: Excel.RequestContext) => void) | undefined;
}

/**
 * Writes new sheets, all of them or none. They are built under temporary names behind the bureau's
 * own sheets and get their names at the end of the last request; whatever fails before that takes
 * them all away again, so that the workbook is as it was. Where they have their names although the
 * request seemed to fail, its answer alone was lost, or what comes last was refused. The first one is
 * shown. How pages look comes behind all of it.
 *
 * @param context of the running Excel.run
 * @param contents with names that no sheet has
 * @param options what else is asked for on the way
 * @returns what Excel refused of that which sheets can be without
 */
export async function writeSheets(
  context: Excel.RequestContext,
  contents: readonly SheetContent[],
  { takenNames, checkpoint, first, before, last, also }: WriteOptions,
): Promise<WorkbookProblem[]> {
  contents.forEach(mustFit);
  const temporaryNames = temporarySheetNames(contents.length, takenNames);
  let ids: readonly string[] = [];
  let isFinishing = false;
  let pages: readonly PageAsk[] = [];
  const problems: WorkbookProblem[] = [];
  try {
    const { worksheets } = context.workbook;
    first?.(context);
    const made = temporaryNames.map((name) => worksheets.add(name));
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
    isFinishing = also === undefined;
    askToRemember(context);
    const others = before?.(context) ?? [];
    made.forEach((worksheet, index) => {
      if (contents[index]?.isEvidence) protectEvidence(worksheet);
    });
    made.forEach((worksheet, index) => {
      worksheet.name = contents[index]?.name ?? worksheet.name;
    });
    also?.(context);
    made[0]?.activate();
    made[0]?.getRange('A1').select();
    last?.ask(context);
    pages = [
      ...made.map((worksheet, index) => pageOf(context, worksheet, contents[index])),
      ...others,
    ];
    await context.sync();
    forgetRemembered();
  } catch (thrown) {
    const made = { ids, temporaryNames, names: contents.map(({ name }) => name) };
    if (!(await removeUnfinished(made, isFinishing))) throw thrown;
    if (last !== undefined && namesOperation(thrown)) problems.push(last.refused);
  }
  return [...problems, ...(await layOutPages(context, pages))];
}

/**
 * What is asked for where a new sheet takes the name of one that is there: that one gives its name
 * away before, and goes last of all.
 *
 * @param former name of the sheet
 * @param takenNames names of all sheets in the workbook
 */
export function replacing(
  former: string,
  takenNames: readonly string[],
): Pick<WriteOptions, 'before' | 'last'> {
  const [, away = ''] = temporarySheetNames(2, takenNames);
  return {
    before({ workbook }) {
      workbook.worksheets.getItem(former).name = away;
      return [];
    },
    last: {
      ask: ({ workbook }) => workbook.worksheets.getItem(away).delete(),
      refused: { code: 'left-sheets-stay', severity: 'warning', sheet: away, cell: '', count: 1 },
    },
  };
}

function pageOf(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  content: SheetContent | undefined,
): PageAsk {
  return () =>
    content === undefined ? undefined : layOutPage(worksheet, content, requestBudget(context));
}

/** Whether Excel refused an operation; what it did before that stays done. */
function namesOperation(thrown: unknown): boolean {
  return thrown instanceof OfficeExtension.Error && Boolean(thrown.debugInfo?.errorLocation);
}

/**
 * Asks for changes of protected sheets. Whether their protection can be taken off is tried first.
 *
 * @param context of the running Excel.run
 * @param tables the sheets that change, each once, as they were read
 * @param ask for the changes
 * @returns what it asks of their pages
 */
export function changeEvidence(
  context: Excel.RequestContext,
  tables: readonly SheetTable[],
  ask: () => readonly PageAsk[],
): readonly PageAsk[] {
  const { worksheets } = context.workbook;
  tryEvidence(context, tables);
  for (const table of tables)
    if (table.protected) worksheets.getItem(table.sheet).protection.unprotect();
  const pages = ask();
  for (const { sheet } of tables) protectEvidence(worksheets.getItem(sheet));
  return pages;
}

/**
 * Asks for the protection of sheets to be taken off and put on again, one after the other: Excel
 * refuses it where one has got a password since, and all are protected as before then.
 *
 * @param context of the running Excel.run
 * @param tables the sheets, as they were read
 */
export function tryEvidence(context: Excel.RequestContext, tables: readonly SheetTable[]): void {
  for (const table of tables) {
    if (!table.protected) continue;
    const worksheet = context.workbook.worksheets.getItem(table.sheet);
    worksheet.protection.unprotect();
    protectEvidence(worksheet);
  }
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
 * Takes away the sheets that were made, under whatever name they have by now.
 *
 * @param made their ids, as far as they are known, and their names before and after
 * @param isFinishing true where they stay if all of them have their names
 * @returns whether they stay
 */
async function removeUnfinished(
  made: {
    readonly ids: readonly string[];
    readonly temporaryNames: readonly string[];
    readonly names: readonly string[];
  },
  isFinishing: boolean,
): Promise<boolean> {
  return takeBack(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const own = worksheets.items.filter(
      ({ id, name }) => made.ids.includes(id) || made.temporaryNames.includes(name),
    );
    if (isFinishing && own.length > 0 && own.every(({ name }) => made.names.includes(name)))
      return true;
    for (const worksheet of own) worksheet.delete();
    await context.sync();
    return false;
  });
}
