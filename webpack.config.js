const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const { SourceMapDevToolPlugin } = require('webpack');
const { buildFunctionsJson } = require('./scripts/functionsJson.cjs');
const { siteHeaders } = require('./scripts/siteHeaders.cjs');

const officeFolder = 'node_modules/@microsoft/office-js/dist';

/**
 * What a task pane inside Excel needs of Microsoft's library, served beside the page so that an
 * intranet needs no CDN: the loader, one library per kind of Excel, the messages of the three
 * languages and the files that the libraries ask for.
 */
const officeFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
  'ariatelemetry/aria-web-telemetry.js',
];

/**
 * The page by which the library asks whether to trust an Excel on the web that is not Microsoft's
 * own, under the names by which it is asked for: servers on Linux tell letters apart.
 */
const errorPage = {
  'index.html': 'index.html',
  'agaveerrorux.js': 'AgaveErrorUX.js',
  'style/agaveerrorux.css': 'style/AgaveErrorUX.css',
};

/**
 * Our own files that answer for office.js where there is no Excel; Microsoft's library stands
 * beside them unchanged.
 */
const embeddedOfficeFiles = {
  'loader.js': 'office.js',
  'shim.js': 'shim.js',
  'connect.js': 'connect.js',
};

/**
 * One task pane page, put out twice. It loads `office/office.js` from its own folder, so the
 * address decides which Excel it talks to: /taskpane.html finds Microsoft's loader,
 * /workbench/taskpane.html finds ours. Page and bundle are the same.
 */
const copies = [
  ...officeFiles.map((file) => ({
    from: `${officeFolder}/${file}`,
    to: `office/${file}`,
    info: { minimized: true },
  })),
  ...Object.entries(errorPage).map(([from, to]) => ({
    from: `${officeFolder}/agaveerrorux/${from}`,
    to: `office/AgaveErrorUX/${to}`,
    info: { minimized: true },
  })),
  {
    context: `${officeFolder}/agaveerrorux`,
    from: 'images/*',
    to: 'office/AgaveErrorUX/',
  },
  ...Object.entries(embeddedOfficeFiles).map(([from, to]) => ({
    from: `src/host/transport/office/${from}`,
    to: `workbench/office/${to}`,
  })),
  {
    from: `${officeFolder}/excel-web-16.00.js`,
    to: 'workbench/office/excel-web-16.00.js',
    info: { minimized: true },
  },
  { from: 'assets/*.png' },
  { from: 'samples/*.xlsx' },
  { from: 'manifest.xml' },
  // The keys by which the commands are given.
  { from: 'src/taskpane/runtime/shortcuts.json' },
  {
    from: 'src/app/sheetFunctions/sheetFunctions.ts',
    to: 'functions.json',
    transform: () => buildFunctionsJson(),
  },
  // By this an open pane sees that the server has a newer one.
  { from: 'package.json', to: 'version.json', transform: (text) => versionOf(text) },
];

const versionOf = (text) => JSON.stringify({ version: JSON.parse(text).version });

/**
 * For the browser's debugger, of our own code alone: the packages, which are most of it, come as
 * they are. Never an eval devtool: the pages forbid eval, in development as in production.
 */
const ownSourceMaps = new SourceMapDevToolPlugin({
  filename: '[file].map',
  exclude: /vendors-/,
  columns: false,
});

const page = (filename, template, chunk) =>
  new HtmlPlugin({ filename, template, chunks: [chunk], scriptLoading: 'defer', minify: false });

/** With `selfcheck` in `env` the page of `npm run selfcheck` is built too, which no bureau needs. */
module.exports = ({ selfcheck = false } = {}, { mode = 'production' }) => {
  const production = mode === 'production';
  return {
    mode,
    entry: {
      taskpane: './src/taskpane/index.tsx',
      present: './src/taskpane/present/page/index.ts',
      workbench: './src/workbench/index.ts',
      ...(selfcheck && { selfcheck: './src/taskpane/selfcheck/index.tsx' }),
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: production ? 'chunks/[name].[contenthash:8].js' : 'chunks/[name].js',
      pathinfo: false,
      clean: true,
    },
    devtool: false,
    cache: production
      ? false
      : {
          type: 'filesystem',
          cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
          buildDependencies: { config: [__filename] },
        },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2022',
            },
          },
        },
        // The page of an evidence package with its script inside, and the script for Python: texts.
        {
          test: /verifyPage[\\/]verify\.html$/,
          use: path.resolve(__dirname, 'scripts/verifyPage.cjs'),
        },
        { test: /\.py$/, type: 'asset/source' },
        {
          test: /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/,
          use: path.resolve(__dirname, 'scripts/tightText.cjs'),
        },
        { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
      ],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: 'es2022', css: true, legalComments: 'external' })],
    },
    plugins: [
      new CssPlugin({
        filename: production ? '[name].[contenthash:8].css' : '[name].css',
        chunkFilename: production ? 'chunks/[name].[contenthash:8].css' : 'chunks/[name].css',
      }),
      page('index.html', 'src/workbench/index.html', 'workbench'),
      page('taskpane.html', 'src/taskpane/taskpane.html', 'taskpane'),
      page('workbench/taskpane.html', 'src/taskpane/taskpane.html', 'taskpane'),
      page('present.html', 'src/taskpane/present/present.html', 'present'),
      page('workbench/present.html', 'src/taskpane/present/present.html', 'present'),
      ...(selfcheck
        ? [page('selfcheck.html', 'src/taskpane/selfcheck/selfcheck.html', 'selfcheck')]
        : []),
      new CopyPlugin({ patterns: copies }),
      ...(production ? [] : [ownSourceMaps]),
    ],
    performance: { hints: false },
    stats: production ? 'errors-warnings' : 'errors-only',
    infrastructureLogging: { level: 'warn' },
    devServer: {
      headers: siteHeaders,
      hot: false,
      static: false,
      client: { overlay: false, logging: 'warn' },
    },
  };
};
