import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import type { Certificate } from './certificate';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A Chinese font for machines that have none; only tests serve it. */
const fontFolder = resolve(__dirname, '../../node_modules/@fontsource/noto-sans-sc');
/** The style sheet that makes the font known to a page, as an address on the test server. */
export const fontStyleSheet = '/test-font/400.css';

export interface SiteServer {
  /** Such as http://localhost:41234, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

function fileFor(folder: string, path: string): string {
  if (path.startsWith('/test-font/')) return join(fontFolder, path.slice('/test-font/'.length));
  return join(folder, path.endsWith('/') ? `${path}index.html` : path);
}

/**
 * Serves a folder on a free port of localhost, as a plain web server does; with a certificate over
 * https.
 */
export async function serveSite(folder: string, certificate?: Certificate): Promise<SiteServer> {
  const answer: RequestListener = (request, response) => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
    );
    const file = fileFor(folder, path);
    readFile(file).then(
      (content) => {
        response.writeHead(200, {
          'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
        });
        response.end(content);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  };
  const server =
    certificate === undefined ? createServer(answer) : createSecureServer(certificate, answer);
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http${certificate === undefined ? '' : 's'}://localhost:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
