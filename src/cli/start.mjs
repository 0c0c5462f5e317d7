/**
 * Starts the terminal without a build step: bundles src/cli/main.ts into the cache folder of
 * node_modules, unless nothing has changed since the last time, and runs it. Univer and its
 * dependencies are bundled too, since Node cannot load them as they are published. What only some
 * commands need, the spreadsheet above all, is in files of its own, which are loaded when it is
 * asked for. The command runs in a thread of its own: see src/cli/runApart.ts.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Files of older bundles stay so long: another start may still load them. */
const KEPT_MILLISECONDS = 3_600_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'node_modules/.cache/ssj');
const entries = ['runApart', 'main'].map((name) => join(folder, `${name}.mjs`));
const [apart, entry] = entries.map((file) => pathToFileURL(file).href);

if (!entries.every(existsSync) || statSync(entries[1]).mtimeMs < newestSource()) await bundle();
const { runApart } = await import(apart);
process.exitCode = await runApart(fileURLToPath(new URL('apart.mjs', import.meta.url)), {
  entry,
  compiled: join(folder, 'compiled'),
  words: process.argv.slice(2),
});

async function bundle() {
  const { build } = await import('esbuild');
  const { default: verifyPage } = await import('../../scripts/verifyPage.cjs');
  const { outputFiles } = await build({
    entryPoints: ['runApart', 'main'].map((name) => join(root, `src/cli/${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [verifyPage.plugin],
    loader: { '.py': 'text' },
    // CommonJS packages inside the bundle ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  mkdirSync(folder, { recursive: true });
  // Each at once, and the one that names the others last: two starts may do this together.
  const inOrder = [
    ...outputFiles.filter(({ path }) => !entries.includes(path)),
    ...entries.map((entry) => outputFiles.find(({ path }) => path === entry)),
  ];
  for (const { path, contents } of inOrder) {
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
  const names = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (
      name.endsWith('.mjs') &&
      !names.has(name) &&
      Date.now() - statSync(file).mtimeMs > KEPT_MILLISECONDS
    )
      rmSync(file);
  }
}

/** When a source or a package last changed. */
function newestSource() {
  const files = [join(root, 'package-lock.json'), join(root, 'scripts/verifyPage.cjs')];
  return newestIn(join(root, 'src'), Math.max(...files.map((file) => statSync(file).mtimeMs)));
}

/** Folder by folder: Node's own list of all of them takes several times as long. */
function newestIn(folder, newest) {
  return readdirSync(folder, { withFileTypes: true }).reduce(
    (latest, each) => {
      const path = join(folder, each.name);
      return each.isDirectory() ? newestIn(path, latest) : Math.max(latest, statSync(path).mtimeMs);
    },
    Math.max(newest, statSync(folder).mtimeMs),
  );
}
