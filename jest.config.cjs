const { availableParallelism } = require('node:os');

/**
 * Packages of many small files, most of them without CommonJS, which Jest cannot require before Node
 * 24.9: each is made into one file.
 */
const BUNDLED = ['office-ui-fabric-react', 'cjk-regex', 'franc-min', 'rbush'];

/** Other packages without CommonJS. */
const ESM_ONLY = ['hucre', '@noble/hashes', 'nanoid', 'kdbush'];

const inside = (packages) => `/node_modules/(${packages.join('|')})/`;

/** What the projects share; a file says in its first line if it wants a DOM. */
const shared = {
  testEnvironment: 'node',
  runtime: '<rootDir>/test/support/compileOnce.cjs',
  // What tools keep there for a while: copies of the project, of which this would be one more.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  transform: {
    '\\.(html|py)$': '<rootDir>/scripts/verifyPage.cjs',
    [inside(BUNDLED)]: '<rootDir>/scripts/bundlePackage.cjs',
    '^.+\\.m?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${[...BUNDLED, ...ESM_ONLY].join('|')})/)`],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/noStyle.cjs',
    // Univer requires the 640 ES modules of lodash-es, which Jest would have to transform one by
    // one; lodash is the same code in one file.
    '^lodash-es$': 'lodash',
    '^fast-check$': '<rootDir>/test/support/fastCheck.cjs',
  },
};

/** Unit, host and browser tests; those of use cases and sheets on both clients; the static checks. */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'microsoft',
      testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
      globals: { excelClient: 'microsoft' },
    },
    {
      ...shared,
      displayName: 'own client',
      testMatch: ['<rootDir>/test/{app,excel}/**/*.test.ts?(x)'],
      globals: { excelClient: 'own' },
    },
    { ...shared, displayName: 'checks', testMatch: ['<rootDir>/test/static.check.ts'] },
  ],
  // A stuck test ends by this; a slow machine does not.
  testTimeout: 60_000,
  // Two more than there are cores: tests of browsers wait more than they work, and so does the one
  // that has the static checks made.
  maxWorkers: availableParallelism() + 2,
  testSequencer: '<rootDir>/test/support/longestFirst.cjs',
  // `npm run coverage` only. src/workbench is the page, which runs in browser tests alone.
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', 'html'],
  collectCoverageFrom: [
    'src/{domain,reading,text,excel,app,cli,taskpane,host}/**/*.{ts,tsx}',
    '!**/*.d.ts',
  ],
};
