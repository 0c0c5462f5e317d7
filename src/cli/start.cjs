/**
 * Starts the terminal without a build step: bundles it into the cache folder of node_modules, unless
 * nothing has changed since the last time, and runs it: small work here (startHere.ts), any other in
 * a thread of its own (startApart.ts, which runs apart.ts); the program is main.ts. Univer and its
 * dependencies are bundled too, since Node cannot load them as they are published. No module of
 * ECMAScript unless there is something to bundle: Node would start a loader for it.
 */
const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const folder = join(root, 'node_modules/.cache/ssj');
const inFolder = (name) => join(folder, name);

void run();

async function run() {
  if (isOutOfDate()) await bundle();
  const { startProgram } = require(inFolder('startProgram.cjs'));
  const [, , ...words] = process.argv;
  process.exitCode = await startProgram(inFolder('apart.cjs'), inFolder('main.cjs'), words);
}

/** Whether anything that the bundle was made of has changed, or it is not there whole. */
function isOutOfDate() {
  try {
    const [made] = ['main.cjs', 'apart.cjs', 'startProgram.cjs'].map(
      (name) => statSync(inFolder(name)).mtimeMs,
    );
    const sources = JSON.parse(readFileSync(inFolder('sources.json'), 'utf8'));
    return sources.some((path) => statSync(join(root, path)).mtimeMs > made);
  } catch (error) {
    if (error instanceof SyntaxError || error.code === 'ENOENT' || error.code === 'ENOTDIR')
      return true;
    throw error;
  }
}

async function bundle() {
  const { bundleTerminal } = await import('./bundleTerminal.mjs');
  await bundleTerminal(root, folder);
}
