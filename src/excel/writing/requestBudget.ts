/** Excel on the web refuses requests of 5 MB; the rest is room for formats and other calls. */
const BYTES_PER_REQUEST = 2_000_000;

/**
 * Sends what has been asked of Excel so far when the next piece would make the request too large.
 */
export interface RequestBudget {
  readonly spend: (bytes: number) => Promise<void>;
}

/**
 * A budget for one Excel.run.
 *
 * @param context whose requests are kept small
 */
export function requestBudget(context: Excel.RequestContext): RequestBudget {
  let spent = 0;
  return {
    async spend(bytes) {
      if (spent > 0 && spent + bytes > BYTES_PER_REQUEST) {
        await context.sync();
        spent = 0;
      }
      spent += bytes;
    },
  };
}
