import { withHistory } from '../app/historyFile';
import { prepareDraw, type Preparation } from '../app/prepareDraw';
import { trialDraw } from '../app/trialDraw';
import { periodName, periodStart } from '../domain/calendar/period';
import type { Conflict } from '../domain/feasibility/conflict';
import { isClear } from '../domain/ground/problem';
import { NO_HISTORY } from '../domain/history/listedChecks';
import { cliText } from '../text/cliText';
import { quotaText } from '../text/grammar/quotaText';
import { remedyText } from '../text/pane/remedyText';
import type { Problem } from '../text/problem/problemText';
import { categoryText } from '../text/term/codeText';
import { command, type Given } from './command';
import { countedToLines } from './countedToLines';
import {
  notDrawnLines,
  problemJson,
  problemLines,
  questionLines,
  type CommandResult,
} from './report';
import { scanBook } from './scanBook';
import { withHistoryFile } from './withHistoryFile';
import { withProfile } from './withProfile';

/**
 * Says, without drawing, what of the rules cannot be met in the period and in the rest of the year,
 * and the smallest change for each.
 */
export const feasibility = command({
  help: cliText.commands.feasibility,
  options: [['profile', 'period', 'on?', 'history?', 'assume-none?']],
  book: true,
  run: (given) => withPreparation(given, feasibilityOf),
});

/**
 * Draws once with a throw-away seed and says whom it would keep busy and where. Nothing is written,
 * and who would be drawn is not told.
 */
export const trial = command({
  help: cliText.commands.trial,
  options: [['profile', 'period', 'on?', 'history?', 'assume-none?']],
  book: true,
  run: (given) => withPreparation(given, trialOf),
});

/** What both commands reason about. */
interface Prepared {
  /** id of the profile. */
  readonly profile: string;
  /** Name of the quarter that would be drawn. */
  readonly period: string;
  /** null where there are no registers to draw from. */
  readonly preparation: Preparation | null;
  readonly problems: readonly Problem[];
  /** ISO date up to which checks count, as the command said. */
  readonly on: string | undefined;
}

/** Prepares a draw by the profile named, with the draws of earlier quarters from another file. */
function withPreparation(
  {
    profile,
    period,
    history,
    ...given
  }: Given<'profile' | 'period' | 'on?' | 'history?' | 'assume-none?'>,
  work: (prepared: Prepared) => CommandResult,
): Promise<CommandResult> {
  const asOf = periodStart(period);
  return withProfile(profile, asOf, (found) =>
    withHistoryFile(history, async (file) => {
      const scan = withHistory(await scanBook(asOf), file?.history ?? NO_HISTORY, asOf);
      const preparation = prepareDraw(scan, found, period, {
        on: given.on,
        assumeNone: given['assume-none'],
      });
      return work({
        profile: found.id,
        period: periodName(period),
        preparation,
        problems: preparation?.problems ?? scan.problems,
        on: given.on,
      });
    }),
  );
}

function feasibilityOf(prepared: Prepared): CommandResult {
  const { profile, period, preparation, problems } = prepared;
  const conflicts = preparation?.conflicts ?? [];
  const quotas = preparation?.quotas ?? [];
  const directed = preparation?.directed ?? [];
  const isPossible = preparation !== null && isClear(problems);
  const others = problems.filter(
    (problem) => !conflicts.some((conflict) => conflict.problem === problem),
  );
  return {
    exitCode: isPossible ? 0 : 1,
    lines: [
      ...countedLines(prepared),
      ...quotas.map((quota) =>
        cliText.quotaLine(categoryText(quota.category), quota.quota, quotaText(quota)),
      ),
      ...(preparation === null ? [] : notDrawnLines(preparation)),
      ...problemLines(others.filter(({ severity }) => severity === 'error')),
      ...questionLines(preparation?.questions ?? []),
      ...conflicts.flatMap(conflictLines),
      isPossible ? cliText.possibleLine(conflicts.length) : cliText.impossibleLine,
    ],
    json: {
      possible: isPossible,
      profile,
      period,
      quotas: quotas.map(({ category, total, excluded, quota }) => ({
        category,
        total,
        excluded,
        quota,
      })),
      directed: directed.map(({ id, total, excluded, quota }) => ({ id, total, excluded, quota })),
      notDrawn: preparation?.notDrawn ?? [],
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

function trialOf(prepared: Prepared): CommandResult {
  const { profile, period, preparation, problems } = prepared;
  const drawn = preparation === null || !isClear(problems) ? null : trialDraw(preparation);
  const all = [...problems, ...(drawn?.problems ?? [])];
  const loads = drawn?.inspectorLoads ?? [];
  const districts = drawn?.districts ?? [];
  const isDone = drawn !== null && isClear(all);
  return {
    exitCode: isDone ? 0 : 1,
    lines: [
      ...countedLines(prepared),
      ...problemLines(all),
      ...questionLines(preparation?.questions ?? []),
      ...loads.map(({ name, load }) => cliText.loadLine(name, load)),
      ...districts.map(({ region, count }) => cliText.districtLine(region, count)),
      isDone
        ? cliText.trialLine(districts.reduce((sum, { count }) => sum + count, 0))
        : cliText.impossibleLine,
    ],
    json: {
      profile,
      period,
      inspectorLoads: loads,
      districts,
      problems: problemJson(all),
    },
  };
}

function countedLines({ preparation, on }: Prepared): string[] {
  if (preparation === null) return [];
  const { population, announced } = preparation;
  return countedToLines(population, { on, announced: announced !== null });
}
