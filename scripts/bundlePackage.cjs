/**
 * For Jest: a transformer of a package's entry, which makes one file of the whole package and of
 * what it alone depends on. Jest finds, reads and compiles every file anew for every test file, and
 * some packages are a thousand of them.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

/** What other packages and our own modules hold as well: there must be one of each. */
const SHARED = ['react', 'react-dom'];

/** Another version of a package, or of what makes the file, makes another file. */
const installed = ['../package-lock.json', 'bundlePackage.cjs']
  .map((file) => readFileSync(join(__dirname, file)))
  .reduce((hash, text) => hash.update(text), createHash('sha256'))
  .digest('hex');

module.exports = {
  getCacheKey: (_source, path) => createHash('sha256').update(installed).update(path).digest('hex'),
  process(_source, path) {
    const { outputFiles } = esbuild.buildSync({
      entryPoints: [path],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: SHARED,
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: 'none',
      logLevel: 'error',
    });
    return { code: outputFiles[0].text };
  },
};
