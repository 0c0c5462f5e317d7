const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { zipSync } = require('fflate');
const { steadyHeaders, frames, caching, patterns, functionHeader } = require('../siteHeaders.cjs');
const { baseAddress } = require('./addresses.cjs');
const { readFiles, siteFiles } = require('./siteFiles.cjs');

const root = join(__dirname, '../..');
/** As scripts/single/ssj.ps1 has it. */
const SINGLE = baseAddress('https://localhost:44370/');

/** The first moment that a zip file knows, in whatever time zone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * What the bureau's IT puts on its web server, with the page that says how.
 *
 * @param {Map<string, Buffer>} site
 * @returns {[string, Uint8Array]} name and bytes of a zip file
 */
function serverPackage(site) {
  return [nameOf(site, 'server'), zip(new Map([...under('site', site), ...guide()]))];
}

/**
 * What one person puts on one Windows machine: the site for that machine's own address, the server
 * for it in PowerShell, and two files to click.
 *
 * @param {Map<string, Buffer>} built as webpack has built it
 * @param {Map<string, Buffer> | null} previous see `siteFiles`
 * @returns {[string, Uint8Array]} name and bytes of a zip file
 */
function singlePackage(built, previous) {
  const site = siteFiles(built, { base: SINGLE, office: 'self', previous });
  const headers = { steadyHeaders, frames, caching, patterns, functionHeader };
  const files = new Map([
    ['安装.cmd', commandFile('install')],
    ['卸载.cmd', commandFile('remove')],
    ['server/ssj.ps1', forPowerShell(readFileSync(join(root, 'scripts/single/ssj.ps1'), 'utf8'))],
    ['server/headers.json', Buffer.from(JSON.stringify(headers, null, 2))],
    ...under('site', site),
    ...guide(),
  ]);
  return [nameOf(site, 'single'), zip(files)];
}

function nameOf(site, kind) {
  const { version } = JSON.parse(site.get('version.json').toString('utf8'));
  return `ssj-excel-${version}-${kind}.zip`;
}

function under(folder, files) {
  return [...files].map(([path, content]) => [`${folder}/${path}`, content]);
}

const PAGES = ['INSTALL.zh-CN.md', 'SIDELOAD.zh-CN.md', 'VERIFY.md', 'WEB.zh-CN.md'];

/** The page for IT with its pictures and what it links to, under the names by which it does. */
function guide() {
  const pictures = under('说明/pictures/install', readFiles(join(root, 'docs/pictures/install')));
  return [
    ...PAGES.map((name) => [`说明/${name}`, readFileSync(join(root, 'docs', name))]),
    ...pictures,
  ];
}

/** In ASCII, for a terminal reads such files in its own code page; in one line, for `remove` deletes it. */
function commandFile(verb) {
  return Buffer.from(
    `@powershell.exe -NoProfile -ExecutionPolicy Bypass -File "%~dp0server\\ssj.ps1" ${verb} & pause & exit\r\n`,
  );
}

/** Windows PowerShell takes a script without a byte order mark for one in the code page of Windows. */
function forPowerShell(script) {
  return Buffer.from(`\ufeff${script.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')}`);
}

/** Bytes that follow from the files alone: no times, no rights, in the order of their names. */
function zip(files) {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(
    Object.fromEntries(sorted.map(([path, content]) => [path, new Uint8Array(content)])),
    { level: 9, mtime: NO_TIME },
  );
}

module.exports = { serverPackage, singlePackage };
