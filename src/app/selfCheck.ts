import { probes } from '../excel/selfcheck/probes';
import { runProbes, type ProbeResult } from '../excel/selfcheck/runProbes';
import { runExcel } from '../excel/runExcel';
import type { Problem } from '../text/problem/problemText';
import { programVersion } from './programVersion';

/** What this Excel does otherwise than the program expects. */
export interface SelfCheck {
  readonly count: number;
  readonly differences: readonly ProbeResult[];
  /** All of it as JSON, to be sent to who maintains the program: nothing of the workbook is in it. */
  readonly file: string;
}

/**
 * Tries on sheets of its own, which go again, whether this Excel does what the program expects.
 *
 * @returns null where Excel refused, and the problem says why
 */
export async function selfCheck(): Promise<{
  readonly check: SelfCheck | null;
  readonly problems: readonly Problem[];
}> {
  const done = await runExcel(() => runProbes(probes));
  if (!done.ok) return { check: null, problems: [done.problem] };
  const { diagnostics } = Office.context;
  const { host, platform, version } = diagnostics;
  const results = done.value;
  return {
    check: {
      count: results.length,
      differences: results.filter(({ asExpected }) => !asExpected),
      file: JSON.stringify({ programVersion, host, platform, version, results }, null, 2),
    },
    problems: [],
  };
}
