import { parentPort } from 'node:worker_threads';

/** What a thread tells the one that started it. */
export interface Told {
  readonly doing: string;
}

/** Says what is being done from now on; nobody hears it where there is no other thread. */
export function tell(doing: string): void {
  const told: Told = { doing };
  parentPort?.postMessage(told);
}
