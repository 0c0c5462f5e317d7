/** Excel on the web refuses requests of 5 MB; the rest is room for formats and other calls. */
const BYTES_PER_REQUEST = 2_000_000;
/** It refuses requests of 20,000 actions too. Pieces are estimated, so this is well below 3,000. */
const ACTIONS_PER_REQUEST = 2_500;

/**
 * Sends what has been asked of Excel so far when the next piece would make the request too large.
 */
export interface RequestBudget {
  readonly spend: (bytes: number, actions: number) => Promise<void>;
}

/**
 * A budget for one Excel.run.
 *
 * @param context whose requests are kept small
 */
export function requestBudget(context: Excel.RequestContext): RequestBudget {
  let spentBytes = 0;
  let spentActions = 0;
  return {
    async spend(bytes, actions) {
      const isFull =
        spentBytes + bytes > BYTES_PER_REQUEST || spentActions + actions > ACTIONS_PER_REQUEST;
      if (spentBytes + spentActions > 0 && isFull) {
        await context.sync();
        spentBytes = 0;
        spentActions = 0;
      }
      spentBytes += bytes;
      spentActions += actions;
    },
  };
}
