import { refusalOf } from './probe';
import type { ProbeResult } from './runProbes';
import { sources } from './sources';

const EXPECTED = 'InvalidOperationInCellEditMode';

/**
 * Reads a cell while the clerk has one open, without asking Excel to wait. It needs no sheet of its
 * own: none can be added then.
 *
 * @returns as information where Excel did not refuse: it waited, or no cell was open any more
 */
export async function tryWhileEditing(): Promise<ProbeResult> {
  const begun = Date.now();
  const found = await Excel.run((context) => {
    const sheet = context.workbook.worksheets.getFirst();
    return refusalOf(() => sheet.getRange('A1').load('values'), sheet, context);
  });
  return {
    name: 'while-editing',
    source: sources.errors,
    expected: EXPECTED,
    found,
    outcome: found === null ? 'information' : found === EXPECTED ? 'as-expected' : 'different',
    milliseconds: Date.now() - begun,
  };
}
