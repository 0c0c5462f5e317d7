// npm run try:nginx: serves a build by nginx over https under a sub-path, by the file that goes with
// the build, and has a browser draw in it. Needs nginx: apt-get install nginx-light
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBundled } from './loadBundled.mjs';
import { baseAddress } from './site/addresses.cjs';
import { bundle } from './site/buildSite.mjs';
import { siteFiles } from './site/siteFiles.cjs';

const port = 44371;
const base = baseAddress(`https://localhost:${port}/ssj/`);
const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
const inFolder = (path) => join(folder, path);

try {
  if (spawnSync('nginx', ['-v']).status !== 0) throw new Error('apt-get install nginx-light');
  const files = siteFiles(await bundle(), { base, office: 'self', previous: null });
  const { sessionOn, localhostCertificate } = await loadBundled(
    fileURLToPath(new URL('../test/support/hostedSession.ts', import.meta.url)),
  );
  // Started by root, nginx reads as somebody else.
  chmodSync(folder, 0o755);
  const { key, cert } = localhostCertificate();
  for (const [path, content] of [
    ...[...files].map(([path, content]) => [`site/${path}`, content]),
    ['ssj.key', key],
    ['ssj.crt', cert],
    ['ssj.conf', configured(files.get('nginx.conf').toString('utf8'))],
    ['nginx.conf', surroundings()],
  ]) {
    mkdirSync(dirname(inFolder(path)), { recursive: true });
    writeFileSync(inFolder(path), content);
  }
  const server = spawn(
    'nginx',
    ['-p', folder, '-c', inFolder('nginx.conf'), '-e', inFolder('error.log')],
    {
      stdio: 'inherit',
    },
  );
  try {
    await sessionOn(base.href, (line) => process.stdout.write(`${line}\n`));
  } finally {
    server.kill();
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** The bureau's file with what its IT fills in. */
function configured(file) {
  return [
    ['/etc/nginx/ssj.crt', inFolder('ssj.crt')],
    ['/etc/nginx/ssj.key', inFolder('ssj.key')],
    ['/srv/ssj/', `${inFolder('site')}/`],
  ].reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nginx.conf: ${from}`);
    return text.replace(from, to);
  }, file);
}

/** What Debian's nginx.conf has around the files of conf.d, without its logs and its user. */
function surroundings() {
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
pid ${inFolder('pid')};
events {}
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    ${own.map((each) => `${each}_temp_path ${inFolder(each)};`).join(' ')}
    include ${inFolder('ssj.conf')};
}
`;
}
