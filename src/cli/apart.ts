/** What a thread of its own runs: a command of the terminal, from the bundle that it is sent. */
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { loadBundle } from './bundle';
import type { Sent, Told } from './startApart';

/**
 * What is no longer needed is cleared up when the memory has grown by so many per cent, not when it
 * has doubled: a fifth less memory for a sixth more time.
 */
const CLEAR_UP_SOONER = '--heap-growing-percent=30';

const tell = (told: Told): void => parentPort?.postMessage(told);

parentPort?.once('message', (sent: Sent) => void run(sent));

async function run({ bundle, words, size }: Sent): Promise<void> {
  const { program, keep } = loadBundle(bundle);
  // Not before: what is kept of it was compiled with other settings.
  if (size === 'large') setFlagsFromString(CLEAR_UP_SOONER);
  program.tellTo((doing) => {
    tell({ doing });
  });
  tell({ exitCode: await program.main(words) });
  keep();
}
