import type { ReadPart } from '../excel/reading/readTables';

/** How a workbook is read. */
export interface ScanOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told of every part that was read. */
  readonly onRead?: ((read: ReadPart) => void) | undefined;
  /** Told of every step of finding the registers in what was read. */
  readonly onStep?: ((count: number) => void) | undefined;
}
