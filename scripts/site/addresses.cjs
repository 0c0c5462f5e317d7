/** Where the manifest of the sources says that the site is: the development server. */
const DEVELOPMENT = 'https://localhost:3000/';

const MICROSOFT = 'https://appsforoffice.microsoft.com';

/**
 * The address of a site from what was given on the command line.
 *
 * @param {string} given such as https://host/path, with or without the last slash
 * @returns {URL} with a slash at the end
 * @throws Error it is no https address of a folder
 */
function baseAddress(given) {
  const address = URL.canParse(given) ? new URL(given) : null;
  if (address?.protocol !== 'https:' || address.search || address.hash || address.username)
    throw new Error(
      `--base ${given}：应为 https://主机/路径/ 。--base must be https://host/path/, as Excel loads add-ins over https only.`,
    );
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  return address;
}

/**
 * A manifest with the address of the site in place of that of the development server.
 *
 * @param {string} manifest
 * @param {URL} base
 * @returns {string}
 * @throws Error no address was replaced, or one is left
 */
function manifestFor(manifest, base) {
  const host = DEVELOPMENT.slice(0, -1).replaceAll('.', '\\.');
  const written = (text) => text.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
  // An address without a path stands for a host, such as one of AppDomains.
  const result = replaced(manifest, new RegExp(`${host}(?![\\w.:])(/?)`, 'g'), (_, slash) =>
    written(slash === '' ? base.origin : base.href),
  );
  if (result.replaceAll(written(base.origin), '').includes('localhost'))
    throw new Error('清单里还有 localhost。An address of localhost is left in the manifest.');
  return result;
}

/**
 * A manifest that has Excel give keys to commands. The schema of manifests that Microsoft publishes
 * does not know the element, though Excel does: so it is a manifest of its own.
 *
 * @param {string} manifest with the address of the development server
 * @returns {string}
 * @throws Error the manifest does not end as one does
 */
function manifestWithKeys(manifest) {
  return replaced(
    manifest,
    '</OfficeApp>',
    (end) => `  <ExtendedOverrides Url="${DEVELOPMENT}shortcuts.json" />\n${end}`,
  );
}

/**
 * The page of the pane with Microsoft's library from Microsoft's own address, and the policy that
 * lets it be loaded.
 *
 * @param {string} page
 * @returns {string}
 * @throws Error the page says neither where its library nor what its policy is
 */
function pageWithCdn(page) {
  const loading = replaced(
    page,
    'src="office/office.js"',
    () => `src="${MICROSOFT}/lib/1/hosted/office.js"`,
  );
  return ['script-src', 'frame-src'].reduce(
    (text, directive) => replaced(text, `${directive} 'self'`, (found) => `${found} ${MICROSOFT}`),
    loading,
  );
}

/** As String.replaceAll, which is silent where there is nothing to replace. */
function replaced(text, from, to) {
  let found = false;
  const result = text.replaceAll(from, (...match) => {
    found = true;
    return to(...match);
  });
  if (!found) throw new Error(`没有可替换的内容。Nothing to replace: ${from}`);
  return result;
}

module.exports = { baseAddress, manifestFor, manifestWithKeys, pageWithCdn, DEVELOPMENT };
