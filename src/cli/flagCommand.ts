import { flagFrequency, frequency, unflagFrequency } from '../app/flagFrequency';
import { pastProblems } from '../app/pastProblems';
import { scanWorkbook } from '../app/scanWorkbook';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { isClear } from '../domain/ground/problem';
import type { Profile } from '../domain/profile/profile';
import { cliText } from '../text/cliText';
import { datesText, frequencyStateText } from '../text/sheet/frequencyText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/**
 * Marks the enterprises over the cap, at it and still due, in the workbook that is open in the
 * host.
 *
 * @param profile whose cap and plans
 * @param period its year up to the end of its quarter
 * @param save called once the marks stand, and returns the path written
 */
export async function flagCommand(
  profile: Profile,
  period: Period,
  save: () => Promise<string>,
): Promise<CommandResult> {
  const scan = await scanWorkbook(periodStart(period));
  const report = frequency(scan, profile, period);
  if (report === null) {
    return {
      exitCode: 1,
      lines: problemLines(scan.problems),
      json: { ok: false, marks: [], sheet: null, problems: problemJson(scan.problems) },
    };
  }
  const { sheet, problems } = await flagFrequency(scan, report);
  const path = sheet === null ? null : await save();
  return {
    exitCode: isClear(problems) ? 0 : 1,
    lines: [
      ...report.marks.map(({ state, name, times, dates, place }) =>
        cliText.markLine(
          frequencyStateText(state),
          name,
          times,
          datesText(dates),
          place.sheet,
          place.cell,
        ),
      ),
      ...problemLines([...pastProblems(scan), ...problems]),
      ...(path === null || sheet === null ? [] : [cliText.savedLine(path, sheet)]),
    ],
    json: {
      ok: isClear(problems),
      profile: profile.id,
      period: periodName(period),
      ...report,
      sheet,
      problems: problemJson([...pastProblems(scan), ...problems]),
    },
  };
}

/**
 * Takes the marks away from the workbook that is open in the host.
 *
 * @param save called once they are gone, and returns the path written
 */
export async function unflagCommand(save: () => Promise<string>): Promise<CommandResult> {
  const { removed, problems } = await unflagFrequency();
  const path = isClear(problems) ? await save() : null;
  return {
    exitCode: path === null ? 1 : 0,
    lines: [
      ...problemLines(problems),
      ...(path === null ? [] : [cliText.unflaggedLine(path, removed)]),
    ],
    json: { ok: path !== null, removed, problems: problemJson(problems) },
  };
}
