import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import webpack from 'webpack';
import { DEVELOPMENT, baseAddress } from './addresses.cjs';
import { readFiles } from './siteFiles.cjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);
/** What each edition is built by. */
const CONFIGS = { excel: 'webpack.config.js', web: 'webpack.web.cjs' };

/**
 * What a command line says of the site that is wanted.
 *
 * @param {readonly string[]} words
 * @returns {{ base: URL, office: 'self' | 'cdn', previous: Map<string, Buffer> | null }} as
 *   `siteFiles` takes them; `previous` is what stands in dist/ unless another folder is named
 * @throws Error a word is not understood
 */
export function readOptions(words) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      base: { type: 'string', default: DEVELOPMENT },
      office: { type: 'string', default: 'self' },
      previous: { type: 'string' },
    },
  });
  const { office, previous = existsSync(join(dist, 'version.json')) ? dist : null } = values;
  if (office !== 'self' && office !== 'cdn')
    throw new Error(`--office ${office}：应为 self 或 cdn。--office must be self or cdn.`);
  return {
    base: baseAddress(values.base),
    office,
    previous: previous === null ? null : readFiles(previous),
  };
}

/**
 * Lets webpack build the sources for production.
 *
 * @param {'excel' | 'web'} edition
 * @returns {Promise<Map<string, Buffer>>} the files, as `siteFiles` takes them
 * @throws Error with webpack's words
 */
export async function bundle(edition = 'excel') {
  const folder = join(root, `.cache/bundled-${edition}`);
  const configure = require(`../../${CONFIGS[edition]}`);
  const config = configure({}, { mode: 'production' });
  const compiler = webpack({ ...config, output: { ...config.output, path: folder } });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((failure, result) => (failure ? reject(failure) : resolve(result)));
  });
  await new Promise((closed) => compiler.close(closed));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  return readFiles(folder);
}

/**
 * Puts a site into a folder of the repository, in place of the one there.
 *
 * @param {Map<string, Buffer>} files
 * @param {string} folder
 */
export function writeSite(files, folder = 'dist') {
  const place = join(root, folder);
  rmSync(place, { recursive: true, force: true });
  for (const [path, content] of files) {
    const file = join(place, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
