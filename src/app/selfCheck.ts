import { probes } from '../excel/selfcheck/probes';
import { runProbes, type ProbeResult } from '../excel/selfcheck/runProbes';
import { runExcel } from '../excel/runExcel';
import type { Problem } from '../text/problem/problemText';
import { programVersion } from './programVersion';

export type { ProbeResult } from '../excel/selfcheck/runProbes';

export { tryWhileEditing } from '../excel/selfcheck/tryWhileEditing';

/** What this Excel does, and what of it otherwise than the program expects. */
export interface SelfCheck {
  readonly count: number;
  readonly results: readonly ProbeResult[];
  readonly differences: readonly ProbeResult[];
  /** All of it as JSON, to be sent to who maintains the program: nothing of the workbook is in it. */
  readonly file: string;
}

/**
 * Tries on sheets of its own, which go again, whether this Excel does what the program expects.
 *
 * @param onResult told of each result as it comes, and how many there will be
 * @returns null where Excel refused, and the problem says why
 */
export async function selfCheck(onResult?: (result: ProbeResult, count: number) => void): Promise<{
  readonly check: SelfCheck | null;
  readonly problems: readonly Problem[];
}> {
  const done = await runExcel(() => runProbes(probes, onResult));
  return done.ok
    ? { check: checkOf(done.value), problems: [] }
    : { check: null, problems: [done.problem] };
}

/** What results come to, those of `tryWhileEditing` among them. */
export function checkOf(results: readonly ProbeResult[]): SelfCheck {
  const { host, platform, version } = Office.context.diagnostics;
  return {
    count: results.length,
    results,
    differences: results.filter(({ outcome }) => outcome === 'different'),
    file: JSON.stringify({ programVersion, host, platform, version, results }, null, 2),
  };
}
