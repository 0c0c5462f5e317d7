import { closeSync, existsSync, openSync, statSync, utimesSync, watch } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { newestSource } from './newestSource.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What a build is made of. */
const sources = [
  'src',
  'assets',
  'samples',
  'manifest.xml',
  'package-lock.json',
  'scripts/verifyPage.cjs',
  'webpack.config.js',
].map((path) => join(root, path));
/** Where the development server keeps what it built. */
export const siteFolder = join(root, '.cache/started');
/** Its time is that at which the build began. */
const stamp = join(root, '.cache/started-built');

/**
 * Keeps in mind that a build has succeeded.
 *
 * @param {number} began when it began: what changed since is not in it
 */
export function noteBuild(began) {
  closeSync(openSync(stamp, 'w'));
  utimesSync(stamp, began / 1000, began / 1000);
}

/** Whether nothing has changed since the last build. */
export function isBuilt() {
  return existsSync(join(siteFolder, 'index.html')) && existsSync(stamp)
    ? statSync(stamp).mtimeMs > newestSource(sources)
    : false;
}

/**
 * Serves the last build over http on localhost, with the headers of the development server, until a
 * source changes.
 *
 * @param {number} port which must be free
 * @returns {Promise<{ changed: Promise<void> }>} once it listens; `changed`, when it listens no more
 */
export async function serveLastBuild(port) {
  const { siteHeaders } = createRequire(import.meta.url)('./siteHeaders.cjs');
  const files = sirv(siteFolder, { dev: true });
  const server = createServer((request, response) => {
    for (const { key, value } of siteHeaders(request)) response.setHeader(key, value);
    files(request, response);
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', listening);
  });
  const changed = new Promise((ended) => {
    const watchers = sources.map((path) =>
      watch(path, { recursive: true }, () => {
        for (const watcher of watchers) watcher.close();
        server.close(ended);
        server.closeAllConnections();
      }),
    );
  });
  return { changed };
}
