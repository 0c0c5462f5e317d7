import type { ScanOptions } from '../app/scanOptions';
import { scanWorkbook, type RegisterChoice, type WorkbookScan } from '../app/scanWorkbook';

interface KeptScan {
  readonly asked: string;
  readonly changes: number;
  readonly scan: WorkbookScan;
}

let changesOf: () => number = () => NaN;
let kept: KeptScan | null = null;

/**
 * Lets `scanBook` give the same scan again until the workbook that is open now changes.
 *
 * @param changes how often the workbook has been changed
 */
export function keepScans(changes: () => number): void {
  changesOf = changes;
  kept = null;
}

/** Lets go of what was read: saving a large book needs the room. */
export function forgetScan(): void {
  kept = null;
}

/**
 * The workbook that is open in the host, read as `scanWorkbook` does: nobody but the command itself
 * changes it, so it is read once for all steps of a command between two changes.
 *
 * @param asOf ISO date by which licences are judged expired
 * @param choice of sheets and answers; without one, what the workbook remembers
 * @param options progress, where it is read
 */
export async function scanBook(
  asOf: string,
  choice?: RegisterChoice,
  options?: ScanOptions,
): Promise<WorkbookScan> {
  const asked = JSON.stringify([asOf, choice]);
  const changes = changesOf();
  if (kept?.asked === asked && kept.changes === changes) return kept.scan;
  const scan = await scanWorkbook(asOf, choice, options);
  kept = { asked, changes: changesOf(), scan };
  return scan;
}
