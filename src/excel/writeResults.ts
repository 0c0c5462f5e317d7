import type { DrawRecord } from '../domain/record/drawRecord';
import type { Enterprise, EnterpriseId } from '../domain/register/enterprise';
import { ledgerSheet } from './ledgerSheet';
import { listSheet } from './listSheet';
import { planSheet } from './planSheet';
import { recordSheet, type ResultSheets } from './recordSheet';
import { freeSheetName } from './resultSheetName';
import type { SheetContent } from './sheetContent';
import { writeSheets } from './writeSheets';

export interface ResultInput {
  readonly record: DrawRecord;
  readonly enterprises: ReadonlyMap<EnterpriseId, Enterprise>;
  /** Last day of the period, worded for the list. */
  readonly deadline: string;
  /** Names of all sheets in the workbook. */
  readonly takenNames: readonly string[];
}

/**
 * Writes the four result sheets, all of them or none.
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
  await writeSheets(context, [contents.plan, contents.list, contents.ledger, contents.record], input.takenNames, checkpoint);
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
