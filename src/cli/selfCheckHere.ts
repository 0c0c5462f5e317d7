import { selfCheck, type SelfCheck } from '../app/selfCheck';
import { openHeadlessExcel } from '../host/headless';
import { loadOffice } from '../host/transport/nodeOffice';
import { REQUIREMENT_SETS_WITH_NOTES } from '../host/transport/requirementSets';
import { problemText, type Problem } from '../text/problem/problemText';
import { selfCheckText as text } from '../text/selfCheckText';

/**
 * `npm run selfcheck` where no Excel is: the probes on the embedded host, by Microsoft's library.
 *
 * @param write takes the lines, each with its end
 * @returns exit code: 1 where anything is found otherwise than expected
 */
export async function selfCheckHere(write: (line: string) => void): Promise<0 | 1> {
  const excel = openHeadlessExcel({
    limits: 'web',
    requirementSets: REQUIREMENT_SETS_WITH_NOTES,
  });
  try {
    await loadOffice(excel.bridge);
    const { lines, exitCode } = selfCheckReport(await selfCheck());
    for (const line of lines) write(`${line}\n`);
    return exitCode;
  } finally {
    excel.dispose();
  }
}

/** What a terminal shows of a self-check: each probe, what was expected of it, and what was found. */
export function selfCheckReport({
  check,
  problems,
}: {
  readonly check: SelfCheck | null;
  readonly problems: readonly Problem[];
}): { readonly lines: readonly string[]; readonly exitCode: 0 | 1 } {
  if (check === null) return { lines: problems.map(problemText), exitCode: 1 };
  const lines = check.results.flatMap(({ name, outcome, expected, found, milliseconds }) => [
    text.terminal.line(text.outcomes[outcome], text.nameOf(name)),
    outcome === 'as-expected' || outcome === 'different'
      ? text.terminal.values(JSON.stringify(expected), JSON.stringify(found))
      : text.terminal.found(JSON.stringify(found), text.milliseconds(milliseconds)),
  ]);
  return {
    lines: [...lines, text.summary(check.count, check.differences.length)],
    exitCode: check.differences.length === 0 ? 0 : 1,
  };
}
