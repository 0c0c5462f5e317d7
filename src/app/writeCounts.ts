import { writeCountColumns } from '../excel/frequency/writeCountColumns';
import { runExcel } from '../excel/runExcel';
import type { Problem } from '../text/problem/problemText';
import type { CountsPlan } from './planCounts';

export { planCounts, type CountsPlan } from './planCounts';

/** What writing numbers into the bureau's list came to. */
export interface WrittenCounts {
  /** null where nothing was written, and the problems say why. */
  readonly written: number | null;
  readonly problems: readonly Problem[];
}

/**
 * Writes the numbers of a plan into the bureau's list, all of them or none.
 *
 * @param plan as planCounts made it of the workbook as it is
 */
export async function writeCounts({ columns, problems }: CountsPlan): Promise<WrittenCounts> {
  if (problems.length > 0) return { written: null, problems };
  const done = await runExcel((context) => writeCountColumns(context, columns));
  if (!done.ok) return { written: null, problems: [done.problem] };
  if (done.value.length > 0) return { written: null, problems: done.value };
  return { written: columns.reduce((sum, { cells }) => sum + cells.length, 0), problems: [] };
}
