import { withHistory } from '../app/historyFile';
import { prepareDraw } from '../app/prepareDraw';
import { scanWorkbook } from '../app/scanWorkbook';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { NO_HISTORY, type DrawHistory } from '../domain/history/listedChecks';
import type { Conflict } from '../domain/feasibility/conflict';
import type { Profile } from '../domain/profile/profile';
import { isClear } from '../domain/ground/problem';
import { categoryText } from '../text/term/codeText';
import { cliText } from '../text/cliText';
import { quotaText } from '../text/grammar/quotaText';
import { remedyText } from '../text/pane/remedyText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/**
 * Says, without drawing, what of the rules cannot be met in the period and in the rest of the year,
 * and the smallest change for each.
 *
 * @param profile rules to reason about
 * @param period quarter that would be drawn
 * @param history draws of earlier quarters from another file
 */
export async function feasibilityCommand(
  profile: Profile,
  period: Period,
  history: DrawHistory = NO_HISTORY,
): Promise<CommandResult> {
  const asOf = periodStart(period);
  const scan = withHistory(await scanWorkbook(asOf), history, asOf);
  const preparation = prepareDraw(scan, profile, period);
  const conflicts = preparation?.conflicts ?? [];
  const quotas = preparation?.quotas ?? [];
  const directed = preparation?.directed ?? [];
  const problems = preparation?.problems ?? scan.problems;
  const isPossible = preparation !== null && isClear(problems);
  const others = problems.filter(
    (problem) => !conflicts.some((conflict) => conflict.problem === problem),
  );
  return {
    exitCode: isPossible ? 0 : 1,
    lines: [
      ...quotas.map((quota) =>
        cliText.quotaLine(categoryText(quota.category), quota.quota, quotaText(quota)),
      ),
      ...problemLines(others.filter(({ severity }) => severity === 'error')),
      ...conflicts.flatMap(conflictLines),
      isPossible ? cliText.possibleLine(conflicts.length) : cliText.impossibleLine,
    ],
    json: {
      possible: isPossible,
      profile: profile.id,
      period: periodName(period),
      quotas: quotas.map(({ category, total, excluded, quota }) => ({
        category,
        total,
        excluded,
        quota,
      })),
      directed: directed.map(({ id, total, excluded, quota }) => ({ id, total, excluded, quota })),
      conflicts: conflicts.map(conflictJson),
      problems: problemJson(others),
    },
  };
}

function conflictLines({ problem, remedies }: Conflict): string[] {
  return [
    ...problemLines([problem]),
    ...remedies.map((remedy) => cliText.remedyLine(remedyText(remedy))),
  ];
}

/**
 * Each remedy with the whole profile after it, to be saved as a file and given back by --profile.
 */
function conflictJson({ problem, remedies }: Conflict): object {
  return {
    ...problemJson([problem])[0],
    remedies: remedies.map((remedy) => ({ ...remedy, message: remedyText(remedy) })),
  };
}
