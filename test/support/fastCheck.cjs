/**
 * What the tests get as 'fast-check': its properties begin at the same seed in every run, so that a
 * run can be repeated. `npm run test:seeds` gives others.
 */
const fastCheck = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

fastCheck.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20260101) });

module.exports = fastCheck;
