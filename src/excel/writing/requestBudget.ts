/**
 * Excel on the web refuses requests of 5 MB. A request cannot be stopped and says nothing while it is
 * carried out, so it is kept to what takes a fraction of a second: letters, of which a Chinese one is
 * three bytes, so that no request has a megabyte.
 */
const BYTES_PER_REQUEST = 300_000;
/** The same for actions, of which it refuses 20,000; they are counted roughly, and none has 3,000. */
const ACTIONS_PER_REQUEST = 2_000;

/**
 * Sends what has been asked of Excel so far when the next piece would make the request too large.
 */
export interface RequestBudget {
  readonly spend: (bytes: number, actions: number) => Promise<void>;
  /** Counts rows of the sheet that have been asked to be written. */
  readonly wrote: (rows: number) => void;
  /** Counts from 0 again. */
  readonly beginSheet: () => 0;
}

/**
 * A budget for one Excel.run.
 *
 * @param context whose requests are kept small
 * @param onSent called after each request with the rows of the sheet that are written; what it throws
 *   stops the writing
 */
export function requestBudget(
  context: Excel.RequestContext,
  onSent: (rows: number) => Promise<void> = () => Promise.resolve(),
): RequestBudget {
  let spentBytes = 0;
  let spentActions = 0;
  let rows = 0;
  return {
    async spend(bytes, actions) {
      const isFull =
        spentBytes + bytes > BYTES_PER_REQUEST || spentActions + actions > ACTIONS_PER_REQUEST;
      if (spentBytes + spentActions > 0 && isFull) {
        await context.sync();
        await onSent(rows);
        spentBytes = 0;
        spentActions = 0;
      }
      spentBytes += bytes;
      spentActions += actions;
    },
    wrote(more) {
      rows += more;
    },
    beginSheet: () => (rows = 0),
  };
}
