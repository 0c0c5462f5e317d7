/**
 * The web edition: pane and spreadsheet in one page, in a folder that a browser opens from a server
 * or from the disk. `npm run build -- --edition web`.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const site = require('./webpack.config.js');

/** The oldest browser that the page is for. */
const target = 'chrome95';
const folder = path.resolve(__dirname, 'src/web');

/** Puts out the service worker with the list of all files before it, and a version made of them. */
class OfflinePlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('offline', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'offline', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const files = compilation
            .getAssets()
            .filter(({ name }) => !/\.(LEGAL\.txt|map)$/.test(name))
            .sort((one, other) => (one.name < other.name ? -1 : 1));
          const hash = createHash('sha256');
          for (const { name, source } of files) hash.update(name).update(source.buffer());
          const head =
            `const VERSION = '${hash.digest('hex').slice(0, 16)}';\n` +
            `const FILES = ${JSON.stringify(files.map(({ name }) => name))};\n`;
          compilation.emitAsset(
            'service-worker.js',
            new sources.RawSource(head + readFileSync(path.join(folder, 'serviceWorker.js'))),
          );
        },
      );
    });
  }
}

const page = (filename, template, chunk) =>
  new HtmlPlugin({ filename, template, chunks: [chunk], scriptLoading: 'defer', minify: false });

module.exports = (env, options = {}) => {
  const base = site(env, options);
  return {
    ...base,
    entry: { web: './src/web/index.ts', present: './src/taskpane/present/page/index.ts' },
    output: { ...base.output, path: path.resolve(__dirname, 'dist-web') },
    // Scripts by elements, which a page may load from the disk, unlike modules and requests.
    target: ['web', 'es2020'],
    resolve: {
      ...base.resolve,
      alias: { 'sample.xlsx': path.resolve(__dirname, 'samples/qinglan-county.xlsx') },
    },
    module: {
      rules: [...base.module.rules, { test: /\.xlsx$/, type: 'asset/inline' }],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target, css: true, legalComments: 'external' })],
    },
    plugins: [
      ...base.plugins.filter((plugin) => plugin instanceof CssPlugin),
      page('index.html', 'src/web/index.html', 'web'),
      page('present.html', 'src/taskpane/present/present.html', 'present'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon-{32,192,512}.png' },
          { from: 'src/web/manifest.webmanifest' },
        ],
      }),
      new OfflinePlugin(),
    ],
  };
};
