import type { EmbeddedExcel } from '../host/embeddedExcel';

/**
 * Does what a clerk asked the grid for as if an add-in had: as one step to take back, which ends
 * however it goes.
 */
export function asRequest<Result>({ jobs }: EmbeddedExcel, act: () => Result): Result {
  jobs?.requestBegins();
  try {
    return act();
  } finally {
    jobs?.requestEnds();
  }
}
