/**
 * What a thread of its own runs: a command of the terminal, from the bundle that it is told of. The
 * thread that started it stays free to say what is being done.
 *
 * What the engine has compiled of the bundle is kept beside it, so that it need not be compiled
 * again: after the first command, and once more after the first that opened a workbook.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

// A function must have run for so long before the engine spends time on making it fast: most
// commands are done before that pays. Not before here, or Node would compile its own modules anew.
setFlagsFromString('--interrupt-budget=1000000');

const { entry, words } = workerData;
/** What is loaded may turn out to be out of date. */
const isToRun = new Promise((resolve) => void parentPort.once('message', resolve));
// Of this bundle and this Node alone: the engine itself compares no more than lengths.
const made = `${statSync(entry).mtimeMs}.${process.version}`;
const [ofBook, plain] = ['book', 'plain'].map((kind) => `${entry}.${made}.${kind}`);

const bookData = contentsOf(ofBook);
const cachedData = bookData ?? contentsOf(plain);
const script = new Script(readFileSync(entry, 'latin1'), {
  filename: entry,
  cachedData,
  importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const { main } = script.runInThisContext()(createRequire(entry));
await isToRun;
const exitCode = await main(words);
parentPort.postMessage({ exitCode });

const hasOpenedBook = 'Excel' in globalThis;
const isMissing = hasOpenedBook ? bookData === undefined : cachedData === undefined;
if (isMissing || script.cachedDataRejected) keep();

function contentsOf(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** At once: another start may read it now. */
function keep() {
  const file = hasOpenedBook ? ofBook : plain;
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, script.createCachedData());
  renameSync(unfinished, file);
  if (hasOpenedBook) rmSync(plain, { force: true });
}
