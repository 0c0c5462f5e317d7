/**
 * Starts the terminal without a build step: bundles src/cli/main.ts into the cache folder of
 * node_modules, unless nothing has changed since the last time, and runs it. Univer and its
 * dependencies are bundled too, since Node cannot load them as they are published.
 */
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(root, 'node_modules/.cache/ssj/cli.mjs');

if (!existsSync(bundle) || statSync(bundle).mtimeMs < newestSource()) {
  const unfinished = `${bundle}.${process.pid}.mjs`;
  await build({
    entryPoints: [join(root, 'src/cli/main.ts')],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    // CommonJS packages inside the bundle ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  renameSync(unfinished, bundle);
}
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));

/** When a source or a package last changed. */
function newestSource() {
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((name) =>
    join(root, 'src', name),
  );
  return Math.max(
    ...[join(root, 'package-lock.json'), ...sources].map((file) => statSync(file).mtimeMs),
  );
}
