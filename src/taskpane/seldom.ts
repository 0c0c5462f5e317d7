/** What most clerks never need, fetched in one piece by those who do. */

export { packEvidence, zipPackage } from '../app/packEvidence';
export { selfCheck } from '../app/selfCheck';
export { writeFunctionSheet } from '../app/writeFunctionSheet';
