/**
 * What a thread of its own runs: a command of the terminal, from the bundle that it is told of. The
 * thread that started it stays free to say what is being done.
 */
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { entry, compiled, words } = workerData;
// Of later versions of Node: what has been compiled once need not be again.
module.enableCompileCache?.(compiled);
const { main } = await import(entry);
parentPort.postMessage({ exitCode: await main(words) });
