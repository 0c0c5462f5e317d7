import { cellProbes } from './cellProbes';
import { informationProbes } from './informationProbes';
import type { Probe } from './probe';
import { rangeProbes } from './rangeProbes';
import { refusalProbes } from './refusalProbes';
import { ruleProbes } from './ruleProbes';
import { sheetProbes } from './sheetProbes';

/** All probes, in the order in which they are run. */
export const probes: readonly Probe[] = [
  ...cellProbes,
  ...rangeProbes,
  ...ruleProbes,
  ...sheetProbes,
  ...refusalProbes,
  ...informationProbes,
];
