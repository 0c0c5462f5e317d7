import { createRequire } from 'node:module';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { buildingPage } from './buildingPage.mjs';
import { mustBeFree } from './freePort.mjs';
import { noteBuild, siteFolder } from './lastBuild.mjs';

const configure = createRequire(import.meta.url)('../webpack.config.js');

/**
 * Serves the pages on localhost, reachable from this machine only, and builds them meanwhile; a
 * browser is told so, any other request waits until its file is built.
 * @param {{ port: number, server: 'http' | { type: 'https', options: object }, parts?: object }} options
 *   `parts` are built beside the site: webpack.config.js says which there are
 * @returns {Promise<{ firstBuild: Promise<boolean> }>} once the server listens; `firstBuild` tells
 *   whether the sources built. Later builds follow each change.
 * @throws Error the port is taken
 */
export async function startDevServer({ port, server, parts = {} }) {
  await mustBeFree(port);
  const config = configure(parts, { mode: 'development' });
  const compiler = webpack({ ...config, output: { ...config.output, path: siteFolder } });
  let isBuilt = false;
  let began = Date.now();
  compiler.hooks.compile.tap('build begins', () => (began = Date.now()));
  const firstBuild = new Promise((done) => {
    compiler.hooks.done.tap('build ends', (stats) => {
      isBuilt = true;
      if (!stats.hasErrors()) noteBuild(began);
      done(!stats.hasErrors());
    });
  });
  const setupMiddlewares = (middlewares) => [buildingPage(() => isBuilt), ...middlewares];
  await new WebpackDevServer(
    {
      ...config.devServer,
      devMiddleware: { writeToDisk: true },
      host: 'localhost',
      port,
      server,
      setupMiddlewares,
    },
    compiler,
  ).start();
  return { firstBuild };
}
