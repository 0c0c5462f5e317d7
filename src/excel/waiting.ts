/** Excel answers a request within so many milliseconds, or waits itself: for a cell to be left. */
const PATIENCE = 3000;

const listeners = new Set<(isWaiting: boolean) => void>();
let waits = 0;

/**
 * Listens to whether this program waits for Excel longer than Excel takes to answer; mostly the
 * clerk has a cell open then.
 *
 * @param listener told when the waiting begins and when it is over
 * @returns ends it
 */
export function watchWaiting(listener: (isWaiting: boolean) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Waits for something of Excel, and has it told where that takes long.
 *
 * @param answer of Excel
 */
export async function waitFor<Value>(answer: Promise<Value>): Promise<Value> {
  let isLong = false;
  const timer = setTimeout(() => {
    isLong = true;
    count(1);
  }, PATIENCE);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (isLong) count(-1);
  }
}

function count(more: 1 | -1): void {
  const before = waits > 0;
  waits += more;
  if (before !== waits > 0) for (const listener of listeners) listener(waits > 0);
}
