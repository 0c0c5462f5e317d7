/**
 * How much a workbook file may hold. Each is far above what a bureau's lists come to, and keeps a
 * file that was made to do harm, or was damaged, from taking the machine's memory or hours of its
 * time. docs/LIMITS.md tells them to clerks.
 */

const MEGABYTE = 1_048_576;

/** Bytes of a file of any kind. */
export const FILE_LIMIT = 512 * MEGABYTE;

export const LIMITS = {
  /** Files in a container. */
  entries: 20_000,
  /** Bytes of them all, unpacked. */
  unpacked: 4096 * MEGABYTE,
  /** Bytes of one of them, unpacked. */
  part: 2048 * MEGABYTE,
  /** Letters of a part that is read as one text: the longest string of JavaScript. */
  text: 536_870_888,
  /** Sheets of a workbook. */
  sheets: 2_000,
  /** Rows and columns of a sheet, as many as Excel has. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells of a sheet. */
  cells: 20_000_000,
  /** Cells of a sheet that are merged into others: the spreadsheet keeps a note of each. */
  merged: 5_000_000,
  /** Cells of a file that is converted: it is held in memory several times over. */
  converted: 5_000_000,
  /** Times that a row with content is repeated: a column was filled down to the end of the sheet. */
  repeated: 100_000,
  /** Letters of a line of comma- or tab-separated text. */
  line: 1_000_000,
  /** Elements that stand in one another; Excel and LibreOffice write a few dozen. */
  depth: 500,
  /** Declarations of a document type (DTD) in a part: no spreadsheet program writes one. */
  declarations: 0,
  /** Bytes unpacked for each packed one, in parts of more than `LARGE` bytes. */
  packing: 250,
} as const;

export type Limit = keyof typeof LIMITS;

/** Parts up to so many bytes may be packed as tightly as they like. */
const LARGE = 64 * MEGABYTE;

/** A file holds more of something than is opened. */
export class BeyondLimitError extends Error {
  override readonly name = 'BeyondLimitError';

  constructor(
    readonly limit: Limit,
    options?: ErrorOptions,
  ) {
    super(`more than ${String(LIMITS[limit])}: ${limit}`, options);
  }
}

/**
 * @param count of what the limit is for
 * @throws BeyondLimitError where there is more
 */
export function mustBeWithin(limit: Limit, count: number): void {
  if (count > LIMITS[limit]) throw new BeyondLimitError(limit);
}

/**
 * @param size bytes unpacked, as they are declared
 * @param packed bytes as they stand in the container
 * @throws BeyondLimitError for a part that is too large, or too tightly packed to be a list
 */
export function mustBePart(size: number, packed: number): void {
  mustBeWithin('part', size);
  if (size > LARGE) mustBeWithin('packing', size / Math.max(1, packed));
}
