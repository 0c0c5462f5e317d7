/**
 * What a thread of its own runs: a command of the terminal, from the bundle that it is sent
 * (startApart.ts). The thread that started it stays free to say what is being done.
 *
 * What the engine has compiled of the bundle is kept beside it, so that it need not be compiled
 * again: after the first command, and once more after the first that opened a workbook.
 */
const { renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { setFlagsFromString } = require('node:v8');
const { constants, Script } = require('node:vm');
const { parentPort } = require('node:worker_threads');

// A function must have run for so long before the engine spends time on making it fast: most
// commands are done before that pays. Not before here, or Node would compile its own modules anew.
setFlagsFromString('--interrupt-budget=1000000');

parentPort.once('message', load);

/** @param {import('./startApart').Program} program */
function load({ entry, source, compiled, keptIn }) {
  const script = new Script(Buffer.from(source.buffer).latin1Slice(), {
    filename: entry,
    cachedData: compiled?.data,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const { main } = script.runInThisContext()(createRequire(entry));
  parentPort.once('message', async (words) => {
    parentPort.postMessage({ exitCode: await main(words) });
    const kind = 'Excel' in globalThis ? 'book' : 'plain';
    const isKept = compiled?.kind === 'book' || compiled?.kind === kind;
    if (!isKept || script.cachedDataRejected) keep(script.createCachedData(), kind, keptIn);
  });
}

/** At once: another start may read it now. */
function keep(data, kind, { book, plain }) {
  const file = kind === 'book' ? book : plain;
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, data);
  renameSync(unfinished, file);
  if (kind === 'book') rmSync(plain, { force: true });
}
