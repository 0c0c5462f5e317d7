import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const cacheFolder = join(root, '.cache/site');
const oldBuildMs = 60 * 60 * 1000;

/** Of the two that are built: the pages for Excel with the bench, and the web edition. */
type Edition = 'excel' | 'web';

const configs: Readonly<Record<Edition, string>> = {
  excel: 'webpack.config.js',
  web: 'webpack.web.cjs',
};

/** Everything that a production build is made from. */
const sources = [
  'src',
  'assets',
  'samples',
  'scripts/tightText.cjs',
  'scripts/verifyPage.cjs',
  'webpack.config.js',
  'webpack.web.cjs',
  'manifest.xml',
  'package-lock.json',
];

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(join(place, name)));
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds that no test process can still be using. */
function dropOldBuilds(): void {
  for (const name of readdirSync(cacheFolder)) {
    const build = join(cacheFolder, name);
    if (Date.now() - statSync(build).mtimeMs > oldBuildMs)
      rmSync(build, { recursive: true, force: true });
  }
}

/**
 * The folder of a production build of the sources as they are now. It is built once and kept under
 * .cache by the hash of its sources; older builds go after an hour.
 * @throws Error with webpack's own words if the build fails
 */
export function builtSite(edition: Edition = 'excel'): string {
  const folder = join(cacheFolder, `${edition}-${sourceHash()}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const build = spawnSync(
    process.execPath,
    [
      ...[webpack, '--config', configs[edition], '--mode', 'production'],
      ...['--output-path', unfinished],
    ],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (build.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`The production build failed:\n${build.stdout}${build.stderr}`);
  }
  dropOldBuilds();
  // Another test process may have built the same meanwhile.
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}
