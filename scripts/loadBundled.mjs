import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const cache = fileURLToPath(new URL('../.cache', import.meta.url));

/**
 * Bundles a TypeScript file of a bench or a script and loads it. The bundle stands as deep in the
 * project as test/support does, whose files find the project from where they stand.
 *
 * @param {string} path of the file
 * @returns {Promise<object>} what it exports
 */
export async function loadBundled(path) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bundled-'));
  try {
    const outfile = join(folder, `${basename(path, '.ts')}.mjs`);
    await build({
      entryPoints: [path],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      define: { __dirname: 'import.meta.dirname' },
      external: ['playwright-core', '@sparticuz/chromium'],
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
