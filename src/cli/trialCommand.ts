import { withHistory } from '../app/historyFile';
import { prepareDraw } from '../app/prepareDraw';
import { scanWorkbook } from '../app/scanWorkbook';
import { trialDraw } from '../app/trialDraw';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { isClear } from '../domain/ground/problem';
import { NO_HISTORY, type DrawHistory } from '../domain/history/listedChecks';
import type { Profile } from '../domain/profile/profile';
import { cliText } from '../text/cliText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/**
 * Draws once with a throw-away seed and says whom it would keep busy and where. Nothing is written,
 * and who would be drawn is not told.
 *
 * @param profile rules to draw by
 * @param period quarter to draw for
 * @param history draws of earlier quarters from another file
 */
export async function trialCommand(
  profile: Profile,
  period: Period,
  history: DrawHistory = NO_HISTORY,
): Promise<CommandResult> {
  const asOf = periodStart(period);
  const scan = withHistory(await scanWorkbook(asOf), history, asOf);
  const preparation = prepareDraw(scan, profile, period);
  const trial = preparation === null ? null : trialDraw(preparation);
  const problems = [...(preparation?.problems ?? scan.problems), ...(trial?.problems ?? [])];
  const loads = trial?.inspectorLoads ?? [];
  const districts = trial?.districts ?? [];
  const isDone = trial !== null && isClear(problems);
  return {
    exitCode: isDone ? 0 : 1,
    lines: [
      ...problemLines(problems),
      ...loads.map(({ name, load }) => cliText.loadLine(name, load)),
      ...districts.map(({ region, count }) => cliText.districtLine(region, count)),
      isDone
        ? cliText.trialLine(districts.reduce((sum, { count }) => sum + count, 0))
        : cliText.impossibleLine,
    ],
    json: {
      profile: profile.id,
      period: periodName(period),
      inspectorLoads: loads,
      districts,
      problems: problemJson(problems),
    },
  };
}
