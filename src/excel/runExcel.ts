import type { WorkbookProblem } from '../reading/workbookProblem';
import { waitFor } from './waiting';

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
    return { ok: true, value: await run(work) };
  } catch (thrown) {
    return { ok: false, problem: hostProblem(thrown) };
  } finally {
    running -= 1;
    ended = Date.now();
  }
}

/** An Excel that cannot wait for the clerk to leave a cell is asked again so often, at this pace. */
const MOST_TRIES = 600;
const PAUSE = 100;

/**
 * Takes back what a run that broke has left, in a run of its own: the broken one is spent. What
 * broke it may still be there, so an Excel that is busy is asked again for a minute.
 *
 * @param work what to do
 * @throws what Excel refuses it with
 */
export async function takeBack<Value>(
  work: (context: Excel.RequestContext) => Promise<Value>,
): Promise<Value> {
  const tried = async (tries: number): Promise<Value> => {
    try {
      return await run(work);
    } catch (thrown) {
      if (!isBusy(thrown) || tries === MOST_TRIES) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      return tried(tries + 1);
    }
  };
  return waitFor(tried(1));
}

/** Excel.run that waits while the clerk has a cell open, and has it told. */
function run<Value>(work: (context: Excel.RequestContext) => Promise<Value>): Promise<Value> {
  return Excel.run({ delayForCellEdit: true }, (context) => {
    const sync = context.sync.bind(context);
    context.sync = (passed) => waitFor(sync(passed));
    return work(context);
  });
}

const BUSY = new Set(['InvalidOperationInCellEditMode', 'HostIsBusy', 'CellEditMode']);
const DENIED = new Set(['AccessDenied', 'NotAllowed']);

/**
 * Whether Excel had no time, mostly because a cell is being edited. Some say only that the operation
 * is invalid, and name none of it: all of the request is meant.
 */
function isBusy(thrown: unknown): boolean {
  if (!(thrown instanceof OfficeExtension.Error)) return false;
  const { code, debugInfo } = thrown;
  return BUSY.has(code) || (code === 'InvalidOperation' && !debugInfo?.errorLocation);
}

/**
 * Turns what Office.js threw into a problem that can be worded for a clerk. Anything that did not
 * come from Excel is a fault of this program and is thrown on.
 *
 * @param thrown whatever a call to Excel.run rejected with
 * @returns workbook-busy while a cell is being edited, workbook-protected where Excel refuses a
 *   change, sheet-password where only a password would allow it, else host-failed with Excel's own code, which is all that a support call needs
 */
function hostProblem(thrown: unknown): WorkbookProblem {
  if (!(thrown instanceof OfficeExtension.Error)) throw thrown;
  const place = { sheet: '', cell: '', severity: 'error' } as const;
  if (isBusy(thrown)) return { code: 'workbook-busy', ...place };
  if (DENIED.has(thrown.code)) return { code: 'workbook-protected', ...place };
  if (thrown.code === 'BadPassword') return { code: 'sheet-password', ...place };
  const operation = thrown.debugInfo?.errorLocation;
  return {
    code: 'host-failed',
    hostCode: thrown.code,
    ...(operation ? { operation } : {}),
    ...place,
  };
}
