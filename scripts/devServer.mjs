import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { buildingPage } from './buildingPage.mjs';

const configure = createRequire(import.meta.url)('../webpack.config.js');

/** Whether a server could listen on this port of localhost. */
function isFree(port) {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, 'localhost', () => probe.close(() => answer(true)));
  });
}

/**
 * Serves the pages on localhost, reachable from this machine only, and builds them meanwhile; a
 * browser is told so, any other request waits until its file is built.
 * @param {{ port: number, server: 'http' | { type: 'https', options: object } }} options
 * @returns {Promise<{ firstBuild: Promise<boolean> }>} once the server listens; `firstBuild` tells
 *   whether the sources built. Later builds follow each change.
 * @throws Error the port is taken
 */
export async function startDevServer({ port, server }) {
  if (!(await isFree(port))) {
    throw new Error(
      `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口，例如 PORT=${port + 1}。\n` +
        `Port ${port} is in use. Stop what uses it, or choose another port, such as PORT=${port + 1}.`,
    );
  }
  const config = configure({}, { mode: 'development' });
  const compiler = webpack(config);
  let isBuilt = false;
  const firstBuild = new Promise((done) => {
    compiler.hooks.done.tap('first build', (stats) => {
      isBuilt = true;
      done(!stats.hasErrors());
    });
  });
  const setupMiddlewares = (middlewares) => [buildingPage(() => isBuilt), ...middlewares];
  await new WebpackDevServer(
    { ...config.devServer, host: 'localhost', port, server, setupMiddlewares },
    compiler,
  ).start();
  return { firstBuild };
}
