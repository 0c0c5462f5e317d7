import { existsSync, statSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { mustBeFree } from './freePort.mjs';
import { newestSource } from './newestSource.mjs';
import { siteHeaders } from './siteHeaders.cjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What a build is made of. */
const sources = [
  'src',
  'assets',
  'samples',
  'manifest.xml',
  'package-lock.json',
  'scripts/tightText.cjs',
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
  writeFileSync(stamp, '');
  utimesSync(stamp, began / 1000, began / 1000);
}

/** Whether nothing has changed since the last build. */
export function isBuilt() {
  return (
    [join(siteFolder, 'index.html'), stamp].every(existsSync) &&
    statSync(stamp).mtimeMs > newestSource(sources)
  );
}

/**
 * Serves the last build over http on localhost, with the headers of the development server, until a
 * source changes.
 *
 * @param {number} port
 * @returns {Promise<{ changed: Promise<void> }>} once it listens; `changed`, when it listens no more
 * @throws Error the port is taken
 */
export async function serveLastBuild(port) {
  await mustBeFree(port);
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
