import type { WorkbookProblem } from '../reading/workbookProblem';

export type ExcelResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: WorkbookProblem };

let running = 0;
let ended = 0;

/** When this program asked Excel for something last. */
export const lastRun = { isRunning: () => running > 0, endedAt: () => ended };

/**
 * Excel.run for one use case, with Excel's errors as problems.
 *
 * @param work what to do; its errors that are not Excel's are thrown on
 */
export async function runExcel<Value>(
  work: (context: Excel.RequestContext) => Promise<Value>,
): Promise<ExcelResult<Value>> {
  running += 1;
  try {
    return { ok: true, value: await Excel.run(work) };
  } catch (thrown) {
    return { ok: false, problem: hostProblem(thrown) };
  } finally {
    running -= 1;
    ended = Date.now();
  }
}

const BUSY = new Set(['InvalidOperationInCellEditMode', 'HostIsBusy', 'CellEditMode']);
const DENIED = new Set(['AccessDenied', 'NotAllowed']);

/**
 * Turns what Office.js threw into a problem that can be worded for a clerk. Anything that did not
 * come from Excel is a fault of this program and is thrown on.
 *
 * @param thrown whatever a call to Excel.run rejected with
 * @returns workbook-busy while a cell is being edited, workbook-protected where Excel refuses a
 *   change, else host-failed with
 *   Excel's own code, which is all that a support call needs
 */
function hostProblem(thrown: unknown): WorkbookProblem {
  if (!(thrown instanceof OfficeExtension.Error)) throw thrown;
  const place = { sheet: '', cell: '', severity: 'error' } as const;
  if (BUSY.has(thrown.code)) return { code: 'workbook-busy', ...place };
  if (DENIED.has(thrown.code)) return { code: 'workbook-protected', ...place };
  return { code: 'host-failed', hostCode: thrown.code, ...place };
}
