// Writes samples/qinglan-county.xlsx with the add-in's own workbook writer. Run by `npm run
// sample`; the result is always the same bytes.
import { build } from 'esbuild';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const work = await mkdtemp(join(tmpdir(), 'sample-'));
try {
  const bundle = join(work, 'sample.mjs');
  await build({
    entryPoints: [join(folder, 'source/sampleWorkbook.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: bundle,
    logLevel: 'warning',
  });
  const { sampleWorkbook } = await import(pathToFileURL(bundle).href);
  await writeFile(join(folder, 'qinglan-county.xlsx'), await sampleWorkbook());
} finally {
  await rm(work, { recursive: true, force: true });
}
