/**
 * Starts the terminal without a build step: bundles src/cli/main.ts into the cache folder of node_modules and runs it. Univer and its
 * dependencies are bundled too, since Node cannot load them as they are published.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = fileURLToPath(new URL('../../node_modules/.cache/ssj/cli.mjs', import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL('./main.ts', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
  // CommonJS packages inside the bundle ask for Node's own modules by require.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2));
