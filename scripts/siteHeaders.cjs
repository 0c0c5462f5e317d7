/**
 * Headers of the development server; what a page may load stands in the page itself
 * (Content-Security-Policy).
 */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
];
/** The pane itself stands in a frame of Excel on the web; the test bench in nobody's. */
const benchHeaders = [
  ...headers,
  { key: 'Content-Security-Policy', value: "frame-ancestors 'self'" },
];
/** Excel on the web reads what functions there are from a page of its own. */
const functionHeaders = [...headers, { key: 'Access-Control-Allow-Origin', value: '*' }];

/**
 * The headers of an answer.
 *
 * @param {{ url?: string }} request
 * @returns {readonly { key: string, value: string }[]}
 */
const siteHeaders = ({ url = '' }) =>
  /^\/($|\?|index\.html|workbench\/)/.test(url)
    ? benchHeaders
    : /^\/functions\.json/.test(url)
      ? functionHeaders
      : headers;

module.exports = { siteHeaders };
