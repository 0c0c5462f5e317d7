// npm run pictures: goes through a quarter in the workbench and puts a picture of each step into
// docs/pictures, for README.zh-CN.md.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
mkdirSync(pictures, { recursive: true });
// A folder as deep as test/support, whose files find the project from where they stand.
const folder = mkdtempSync(join(cache, 'pictures-'));
try {
  const outfile = join(folder, 'story.mjs');
  await build({
    entryPoints: [join(root, 'pictures/story.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['playwright-core', '@sparticuz/chromium'],
    define: { __dirname: 'import.meta.dirname' },
    logLevel: 'error',
  });
  const { story } = await import(pathToFileURL(outfile).href);
  await story(pictures, (name) => process.stdout.write(`docs/pictures/${name}\n`));
} finally {
  rmSync(folder, { recursive: true });
}
