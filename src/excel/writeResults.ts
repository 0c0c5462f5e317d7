import type { DrawRecord } from '../domain/record/drawRecord';
import type { Enterprise, EnterpriseId } from '../domain/register/enterprise';
import { sheetNames } from '../text/sheetText';
import { ledgerSheet } from './ledgerSheet';
import { listSheet } from './listSheet';
import { planSheet } from './planSheet';
import { recordSheet, type ResultSheets } from './recordSheet';
import { requestBudget } from './requestBudget';
import { freeSheetName } from './resultSheetName';
import type { SheetContent } from './sheetContent';
import { writeSheet } from './writeSheet';

export interface ResultInput {
  readonly record: DrawRecord;
  readonly enterprises: ReadonlyMap<EnterpriseId, Enterprise>;
  /** Last day of the period, worded for the list. */
  readonly deadline: string;
  /** Names of all sheets in the workbook. */
  readonly takenNames: readonly string[];
}

/**
 * Writes the four result sheets. They are built under temporary names behind the bureau's own sheets and get their names in the last
 * request; whatever fails before that takes them all away again, so that the workbook is as it was.
 *
 * @param context of the running Excel.run
 * @param input the record and what the list shows beside it
 * @param checkpoint called between the sheets with the part done (0 to 1); what it throws stops the writing
 * @returns the sheets' final names
 */
export async function writeResults(
  context: Excel.RequestContext,
  input: ResultInput,
  checkpoint: (fraction: number) => void,
): Promise<ResultSheets> {
  const contents = resultContents(input);
  const all = [contents.plan, contents.list, contents.ledger, contents.record];
  const temporaryNames = temporarySheetNames(all.length, input.takenNames);
  let ids: readonly string[] = [];
  try {
    const made = temporaryNames.map((name) => context.workbook.worksheets.add(name));
    for (const worksheet of made) worksheet.load('id');
    await context.sync();
    ids = made.map((worksheet) => worksheet.id);

    const budget = requestBudget(context);
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const [index, worksheet] of made.entries()) {
      checkpoint(index / made.length);
      const content = all[index];
      if (content !== undefined) await writeSheet(worksheet, content, budget);
    }
    await context.sync();

    checkpoint(1);
    made.forEach((worksheet, index) => finish(worksheet, all[index]));
    made[0]?.activate();
    made[0]?.getRange('A1').select();
    await context.sync();
  } catch (thrown) {
    await removeSheets(temporaryNames, ids);
    throw thrown;
  }
  return { plan: contents.plan.name, list: contents.list.name, ledger: contents.ledger.name, record: contents.record.name };
}

function resultContents({ record, enterprises, deadline, takenNames }: ResultInput): Record<keyof ResultSheets, SheetContent> {
  const free = (content: SheetContent): SheetContent => ({ ...content, name: freeSheetName(content.name, takenNames) });
  const plan = free(planSheet(record.draw));
  const list = free(listSheet(record.draw, enterprises, deadline));
  const ledger = free(ledgerSheet(record.draw));
  const unnamed = recordSheet(record, { plan: plan.name, list: list.name, ledger: ledger.name, record: '' });
  return { plan, list, ledger, record: free(unnamed) };
}

function finish(worksheet: Excel.Worksheet, content: SheetContent | undefined): void {
  if (content === undefined) return;
  worksheet.name = content.name;
  // Against changes by accident; whoever tampers on purpose is found by verification.
  if (content.isEvidence) worksheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}

function temporarySheetNames(count: number, takenNames: readonly string[]): string[] {
  const names: string[] = [];
  while (names.length < count) names.push(freeSheetName(sheetNames.temporary, [...takenNames, ...names]));
  return names;
}

/** Takes away the sheets that were made, under whatever name they have by now, in a run of its own: the failed one is spent. */
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
