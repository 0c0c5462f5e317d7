/** What the host refuses for its size. */
export interface Limits {
  /** Bytes of a request or of its answer. */
  readonly messageBytes: number;
  /** Cells of a range whose values are read or written. */
  readonly rangeCells: number;
}

/** As Excel on the web. */
export const WEB_LIMITS: Limits = { messageBytes: 5 * 1024 * 1024, rangeCells: 5_000_000 };

/** As Excel on a computer, where memory is the limit. */
export const NO_LIMITS: Limits = { messageBytes: Infinity, rangeCells: Infinity };
