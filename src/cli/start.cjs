/**
 * Starts the terminal without a build step: bundles src/cli/main.ts into the cache folder of
 * node_modules, unless nothing has changed since the last time, and runs it. Univer and its
 * dependencies are bundled too, since Node cannot load them as they are published. The command runs
 * in a thread of its own: see src/cli/startApart.ts and src/cli/apart.cjs.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newestSource } from '../../scripts/newestSource.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'node_modules/.cache/ssj');
const starter = join(folder, 'startApart.mjs');
const entry = join(folder, 'main.cjs');
const sources = ['src', 'package-lock.json', 'scripts/verifyPage.cjs'].map((path) =>
  join(root, path),
);

const isBundled = [starter, entry].every(existsSync);
if (!isBundled) await bundle();
let apart = await start();
// While it loads: mostly nothing has changed.
if (isBundled && statSync(entry).mtimeMs < newestSource(sources)) {
  await apart.end();
  await bundle();
  apart = await start();
}
process.exitCode = await apart.run();

async function start() {
  // Under another name after each change: Node loads a module once.
  const { startApart } = await import(
    `${pathToFileURL(starter).href}?${statSync(starter).mtimeMs}`
  );
  const thread = fileURLToPath(new URL('apart.cjs', import.meta.url));
  return startApart(thread, entry, process.argv.slice(2));
}

async function bundle() {
  const { build } = await import('esbuild');
  const { default: verifyPage } = await import('../../scripts/verifyPage.cjs');
  const { leanBundle } = await import('./leanBundle.mjs');
  const { putBundle } = await import('./putBundle.mjs');
  const shared = {
    write: false,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  };
  const [starting, working] = await Promise.all([
    build({
      ...shared,
      entryPoints: [join(root, 'src/cli/startApart.ts')],
      format: 'esm',
    }),
    build({
      ...shared,
      entryPoints: [join(root, 'src/cli/main.ts')],
      format: 'cjs',
      // An expression: what it gives is the exports.
      banner: { js: '(function(require){const module={exports:{}};' },
      footer: { js: 'return module.exports})' },
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) },
      plugins: [verifyPage.plugin, leanBundle(root)],
      loader: { '.py': 'text' },
    }),
  ]);
  putBundle(folder, [
    ['startApart.mjs', starting.outputFiles[0].text],
    ['main.cjs', working.outputFiles[0].text],
  ]);
}
