/**
 * The headers of every answer, whatever serves the site: the development server, and the servers
 * that scripts/site/serverFiles.cjs writes files for. What a page may load stands in the page itself
 * (Content-Security-Policy).
 */
const steadyHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
];

/**
 * Who may show the pane in a frame: Excel on the web, of which the frames around the pane come from
 * several places (https://github.com/OfficeDev/office-js-docs-pr/issues/4911), Microsoft's own
 * library naming two of them in OfficeOnlineDomainList. On Windows and Mac nothing is around it.
 */
const officeAncestors = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.partner.officewebapps.cn',
  'https://*.sharepoint.com',
  'https://*.sharepoint.cn',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.live.com',
];

const frames = {
  office: `frame-ancestors ${officeAncestors.join(' ')}`,
  /** The workbench stands in nobody's frame. */
  bench: "frame-ancestors 'self'",
};

const caching = {
  /** Asked about each time, so that an update is there with the next opening. */
  changing: 'no-cache',
  /** What has the hash of its content in its name never changes. */
  hashed: 'public, max-age=31536000, immutable',
};

/** Of the paths below the address of the site, without a slash in front. */
const patterns = {
  bench: '^(index\\.html)?$|^workbench/',
  hashed: '\\.[0-9a-f]{8}\\.(js|css)$',
  functions: '^(functions|shortcuts)\\.json$',
};

/** Excel on the web reads what functions and keys there are from a page of its own. */
const functionHeader = { key: 'Access-Control-Allow-Origin', value: '*' };

/**
 * The headers of an answer.
 *
 * @param {{ url?: string }} request
 * @returns {readonly { key: string, value: string }[]}
 */
function siteHeaders({ url = '' }) {
  const path = url.replace(/^\//, '').replace(/[?#].*/, '');
  const is = (pattern) => new RegExp(pattern).test(path);
  return [
    ...steadyHeaders,
    {
      key: 'Content-Security-Policy',
      value: is(patterns.bench) ? frames.bench : frames.office,
    },
    { key: 'Cache-Control', value: is(patterns.hashed) ? caching.hashed : caching.changing },
    ...(is(patterns.functions) ? [functionHeader] : []),
  ];
}

module.exports = { siteHeaders, steadyHeaders, frames, caching, patterns, functionHeader };
