/** What a thread of its own runs: a command of the terminal, from the bundle that it is sent. */
import { parentPort } from 'node:worker_threads';
import { loadBundle } from './bundle';
import type { Sent, Told } from './startApart';

const tell = (told: Told): void => parentPort?.postMessage(told);

parentPort?.once('message', ({ bundle, words }: Sent) => void run({ bundle, words }));

async function run({ bundle, words }: Sent): Promise<void> {
  const { program, keep } = loadBundle(bundle);
  program.tellTo((doing) => {
    tell({ doing });
  });
  tell({ exitCode: await program.main(words) });
  keep();
}
