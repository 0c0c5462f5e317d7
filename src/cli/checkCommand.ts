import { checkRatios, writeRatioSheet } from '../app/checkRatios';
import { pastProblems } from '../app/pastProblems';
import { withHistory } from '../app/historyFile';
import { scanWorkbook } from '../app/scanWorkbook';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { isClear } from '../domain/ground/problem';
import { NO_HISTORY, type DrawHistory } from '../domain/history/listedChecks';
import type { Profile } from '../domain/profile/profile';
import { cliText } from '../text/cliText';
import { categoryText } from '../text/term/codeText';
import {
  closingText,
  ratioNameText,
  ratioSourceText,
  ratioStateText,
  ratioValueText,
} from '../text/sheet/ratioText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/**
 * 比例核查 of the workbook that is open in the host: each rule of the profile beside what was done.
 *
 * @param profile whose rules
 * @param period its year up to the end of its quarter
 * @param asOf ISO date by which the quarter is over or not
 * @param save called once the sheet stands, and returns the path written; null where no sheet is
 *   wanted
 * @param history draws of earlier quarters from another file
 */
export async function checkCommand(
  profile: Profile,
  period: Period,
  asOf: string,
  save: (() => Promise<string>) | null,
  history: DrawHistory = NO_HISTORY,
): Promise<CommandResult> {
  const scan = withHistory(await scanWorkbook(periodStart(period)), history, periodStart(period));
  const report = checkRatios(scan, profile, period, asOf);
  if (report === null) {
    return {
      exitCode: 1,
      lines: problemLines(scan.problems),
      json: {
        ok: false,
        lines: [],
        forecast: [],
        sheet: null,
        problems: problemJson(scan.problems),
      },
    };
  }
  const { sheet, problems } =
    save === null ? { sheet: null, problems: [] } : await writeRatioSheet(report);
  const path = save === null || sheet === null ? null : await save();
  const { source, unmatched, lines, forecast } = report;
  return {
    exitCode: isClear(problems) ? 0 : 1,
    lines: [
      ratioSourceText(report),
      ...lines.map((line) =>
        cliText.ratioLine(
          ratioNameText(line),
          ratioValueText(line),
          ratioStateText(line),
          closingText(line.closing),
        ),
      ),
      ...forecast.map(({ category, projected, required, enough }) =>
        cliText.forecastLine(categoryText(category), projected, required, enough),
      ),
      ...problemLines([...pastProblems(scan), ...problems]),
      ...(path === null || sheet === null ? [] : [cliText.savedLine(path, sheet)]),
    ],
    json: {
      ok: isClear(problems),
      profile: profile.id,
      period: periodName(period),
      source,
      unmatched,
      gaps: lines.filter(({ state }) => state === 'gap').length,
      lines: lines.map((line) => ({
        ...line,
        name: ratioNameText(line),
        message: closingText(line.closing),
      })),
      forecast,
      sheet,
      problems: problemJson([...pastProblems(scan), ...problems]),
    },
  };
}
