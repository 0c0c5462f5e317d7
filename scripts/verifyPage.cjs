/**
 * The page of an evidence package as one text: src/verifyPage/verify.html with its script inside and
 * the hashes of script and style in its policy. Webpack, the terminal's bundle and Jest each ask
 * for it when a module imports verify.html.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

const root = join(__dirname, '..');
const folder = join(root, 'src/verifyPage');

function buildScript() {
  return esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: [join(folder, 'index.ts')],
    metafile: true,
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
}

/** What the script of the page is made of, from the project's folder. */
function scriptSources() {
  return Object.keys(buildScript().metafile.inputs);
}

function buildVerifyPage() {
  const script = buildScript().outputFiles[0].text;
  if (/<\/script|<!--/i.test(script)) throw new Error('the script would end its own element');
  const page = readFileSync(join(folder, 'verify.html'), 'utf8')
    .replace(/\r\n/g, '\n')
    .replace('<!--script-->', () => script);
  const inside = (tag) => new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)[1];
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(inside('script'))}`,
    `style-src ${hash(inside('style'))}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return page.replace('<!--policy-->', () => policy);
}

/** For webpack: a loader of verify.html. */
function load() {
  this.addContextDependency(join(__dirname, '../src'));
  return `export default ${JSON.stringify(buildVerifyPage())};`;
}

/** For esbuild: a plugin. */
const plugin = {
  name: 'verify-page',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]verifyPage[\\/]verify\.html$/ }, () => ({
      contents: buildVerifyPage(),
      loader: 'text',
    })),
};

/** For Jest: a transformer of verify.html, and of texts that are bundled as they are. */
let page;
const textOf = (source, path) =>
  /verifyPage[\\/]verify\.html$/.test(path) ? (page ??= buildVerifyPage()) : source;
const keyOf = (text) => createHash('sha256').update(text).digest('hex');

module.exports = Object.assign(load, {
  plugin,
  buildVerifyPage,
  scriptSources,
  getCacheKey: (source, path) => keyOf(textOf(source, path)),
  process: (source, path) => ({
    code: `module.exports = { __esModule: true, default: ${JSON.stringify(textOf(source, path))} };`,
  }),
});
