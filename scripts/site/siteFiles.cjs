const { createHash } = require('node:crypto');
const { readFileSync, readdirSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const { patterns } = require('../siteHeaders.cjs');
const { manifestFor, manifestWithKeys, pageWithCdn } = require('./addresses.cjs');
const { licenceList } = require('./licences.cjs');
const { iisFile, nginxFile } = require('./serverFiles.cjs');

/** Without keys, and with them. */
const MANIFESTS = ['manifest.xml', 'manifest-keys.xml'];

/**
 * The files of a folder.
 *
 * @param {string} folder
 * @returns {Map<string, Buffer>} by path with slashes, in the order of their names
 */
function readFiles(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return inOrder(new Map(paths.map((path) => [path, readFileSync(join(folder, path))])));
}

/**
 * The files to host, made from those that webpack has built: the manifests with the site's address,
 * the chunks of the last release, files for the web servers, licences, checksums.
 *
 * @param {Map<string, Buffer>} built
 * @param {object} options
 * @param {URL} options.base the address of the site, see `baseAddress`
 * @param {'self' | 'cdn'} options.office where the pane gets Microsoft's library from
 * @param {Map<string, Buffer> | null} options.previous the site that is hosted until now: panes that
 *   are open meanwhile still ask for its chunks
 * @returns {Map<string, Buffer>} in the order of their names
 * @throws Error a replacement matches nothing, or the manifest names a file that is not there
 */
function siteFiles(built, { base, office, previous }) {
  const files = new Map(built);
  const text = (path) => files.get(path).toString('utf8');
  const put = (path, content) => files.set(path, Buffer.from(content));
  put('manifest-keys.xml', manifestFor(manifestWithKeys(text('manifest.xml')), base));
  put('manifest.xml', manifestFor(text('manifest.xml'), base));
  if (office === 'cdn') {
    put('taskpane.html', pageWithCdn(text('taskpane.html')));
    for (const path of built.keys()) if (path.startsWith('office/')) files.delete(path);
  }
  for (const name of MANIFESTS) mustHave(files, text(name), base);
  const { version } = JSON.parse(text('version.json'));
  const kept = previous === null ? [] : chunksToKeep(files, version, previous);
  for (const path of kept) files.set(path, previous.get(path));
  put('version.json', `${JSON.stringify({ version, kept })}\n`);
  put('LICENCES.txt', licenceList(version));
  put('nginx.conf', nginxFile(base));
  put('web.config', iisFile([...files.keys()]));
  put('SHA256SUMS', checksums(inOrder(files)));
  return inOrder(files);
}

/** Every address of the site that the manifest names is that of a file. */
function mustHave(files, manifest, base) {
  const named = manifest.matchAll(/"(https:[^"]*)"/g);
  for (const [, address] of named) {
    const { origin, pathname } = new URL(address.replaceAll('&amp;', '&'));
    const path = decodeURI(pathname).slice(decodeURI(base.pathname).length);
    if (origin === base.origin && path !== '' && !files.has(path))
      throw new Error(
        `清单中的 ${address} 没有对应的文件。No file for an address of the manifest.`,
      );
  }
}

/** Those of the release before; a build of the same release again keeps what that one kept. */
function chunksToKeep(files, version, previous) {
  const former = previous.get('version.json');
  if (former === undefined)
    throw new Error('上一版的文件夹里没有 version.json。The previous site has no version.json.');
  const { version: formerVersion, kept = [] } = JSON.parse(former.toString('utf8'));
  const candidates =
    formerVersion === version
      ? kept
      : [...previous.keys()].filter(
          (path) => new RegExp(patterns.hashed).test(path) && !kept.includes(path),
        );
  return candidates.filter((path) => previous.has(path) && !files.has(path));
}

/**
 * Checksums in the form that `sha256sum -c` reads.
 *
 * @param {Map<string, Buffer>} files
 * @returns {string} a line for each file
 */
function checksums(files) {
  return [...files]
    .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
    .join('');
}

/** By the numbers of the letters, as no language of a machine changes. */
function inOrder(files) {
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

module.exports = { readFiles, siteFiles, checksums };
