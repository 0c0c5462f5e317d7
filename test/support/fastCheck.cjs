/**
 * What the tests get as 'fast-check': its properties begin at the same seed in every run, so that a
 * run can be repeated. `npm run test:seeds` gives others; `npm run mutation` asks for a part of the
 * runs only, and for no search for a smaller example.
 */
const { dirname, join } = require('node:path');

// 'fast-check' itself would be this file again.
const fastCheck = require(
  join(dirname(require.resolve('fast-check/package.json')), 'lib/cjs/fast-check.js'),
);

fastCheck.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20260101) });

const part = Number(process.env.PROPERTY_PART ?? 1);

/** What has a seed of its own counts on all of its runs. */
const runsOf = ({ numRuns = 100, seed } = {}) =>
  seed === undefined ? Math.ceil(numRuns * part) : numRuns;

const inPart = {
  ...fastCheck,
  assert: (property, parameters) =>
    fastCheck.assert(property, {
      ...parameters,
      numRuns: runsOf(parameters),
      endOnFailure: true,
    }),
};

module.exports = part === 1 ? fastCheck : inPart;
