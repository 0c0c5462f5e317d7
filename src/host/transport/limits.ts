/** What the host refuses for its size. */
export interface Limits {
  /** Bytes of a request. */
  readonly requestBytes: number;
  /** Bytes of its answer. */
  readonly answerBytes: number;
  /** Actions of a request. */
  readonly actions: number;
  /** Cells of a range whose values are read or written. */
  readonly rangeCells: number;
}

const MEGABYTE = 1024 * 1024;

/** As Excel on the web. */
export const WEB_LIMITS: Limits = {
  requestBytes: 5 * MEGABYTE,
  answerBytes: 5 * MEGABYTE,
  actions: Infinity,
  rangeCells: 5_000_000,
};

/**
 * Requests that a slow Excel carries out while its user waits: it says nothing while it does, and
 * 25,000 actions have been seen to take half a minute. For tests of what an add-in asks.
 */
export const SMALL_LIMITS: Limits = { ...WEB_LIMITS, requestBytes: MEGABYTE, actions: 3_000 };

/** As Excel on a computer, where memory is the limit. */
export const NO_LIMITS: Limits = {
  requestBytes: Infinity,
  answerBytes: Infinity,
  actions: Infinity,
  rangeCells: Infinity,
};
