const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../..');

/** Licences under which a part may be in what a bureau gets. */
const ALLOWED = ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'ISC', '0BSD'];

/** Parts that name their licence in their file LICENSE only. */
const UNNAMED = {
  '@univerjs/telemetry': 'Apache-2.0',
  '@microsoft/office-js': 'Microsoft Office.js',
};

/** Microsoft's terms ask for both: https://www.npmjs.com/package/@microsoft/office-js, 2 (a). */
const NOTICE = `Microsoft 不负责本加载项的维护、更新和支持。
Microsoft is not responsible for maintaining, updating or supporting this add-in.
office/ 中的 Office.js 归 Microsoft Corporation 所有，未经修改，只用于本加载项。
Office.js in office/ is Microsoft's, unmodified, and here for use with this add-in only.`;

/**
 * All packages that a built site or the terminal may hold a part of: those of package-lock.json that
 * are not for development alone.
 *
 * @returns {readonly { name: string, version: string, licence: string, path: string }[]} by name
 */
function productionParts() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version, license }]) => {
      const name = path.replace(/.*node_modules\//, '');
      return { name, version, licence: UNNAMED[name] ?? license ?? '', path };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/**
 * The list of licences that goes with a site: ours, what Microsoft asks for, and each part with the
 * text of its licence where its package has one.
 *
 * @param {string} version of the add-in
 * @param {{ hasOffice?: boolean }} options `hasOffice` false where Microsoft's library is not there
 * @returns {string}
 */
function licenceList(version, { hasOffice = true } = {}) {
  const own = productionParts().filter(({ name }) => hasOffice || name !== '@microsoft/office-js');
  const parts = own.map(({ name, version, licence, path }) => {
    const text = licenceText(join(root, path));
    return `${'-'.repeat(72)}\n${name} ${version}: ${licence}\n${text === '' ? '' : `\n${text}\n`}`;
  });
  return [
    `双随机抽查 for Excel ${version}\n`,
    readFileSync(join(root, 'LICENSE'), 'utf8'),
    ...(hasOffice ? [`${NOTICE}\n`] : []),
    `用到的部件 / Parts\n`,
    ...parts,
  ].join('\n');
}

function licenceText(folder) {
  if (!existsSync(folder)) throw new Error(`${folder}: npm ci`);
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

module.exports = { productionParts, licenceList, ALLOWED, UNNAMED, NOTICE };
