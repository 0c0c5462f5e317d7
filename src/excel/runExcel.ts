import type { WorkbookProblem } from '../reading/workbookProblem';
import { hostProblem } from './hostProblem';

export type ExcelResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: WorkbookProblem };

/**
 * Excel.run for one use case, with Excel's errors as problems.
 *
 * @param work what to do; its errors that are not Excel's are thrown on
 */
export async function runExcel<Value>(
  work: (context: Excel.RequestContext) => Promise<Value>,
): Promise<ExcelResult<Value>> {
  try {
    return { ok: true, value: await Excel.run(work) };
  } catch (thrown) {
    return { ok: false, problem: hostProblem(thrown) };
  }
}
