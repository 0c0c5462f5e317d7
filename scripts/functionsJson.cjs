/**
 * functions.json, in which Excel looks up the functions of formulas, as the code that works them
 * out declares it. Webpack and the tests ask for it.
 */
const { join } = require('node:path');
const esbuild = require('esbuild');

function buildFunctionsJson() {
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [join(__dirname, '../src/app/sheetFunctions/sheetFunctions.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const loaded = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    loaded,
    loaded.exports,
    require,
  );
  return loaded.exports.functionsJson();
}

module.exports = { buildFunctionsJson };
