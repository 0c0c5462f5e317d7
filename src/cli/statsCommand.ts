import { pastProblems } from '../app/pastProblems';
import { currentList, publication } from '../app/publication';
import { scanWorkbook } from '../app/scanWorkbook';
import { quarterFigures } from '../app/statistics';
import { writeDocument } from '../app/writeDocument';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { workCalendar } from '../domain/calendar/workCalendar';
import { isClear } from '../domain/ground/problem';
import type { Problem } from '../text/problem/problemText';
import type { Profile } from '../domain/profile/profile';
import { cliText } from '../text/cliText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/**
 * The quarter's statistics, and where a new workbook is wanted 季度统计表, and 非现场名单 where the profile
 * supervises units off-site.
 *
 * @param profile decides the categories
 * @param period quarter
 * @param asOf ISO date that the sheet states
 * @param save called once the sheets stand, and returns the path written; null where none are
 *   wanted
 */
export async function statsCommand(
  profile: Profile,
  period: Period,
  asOf: string,
  save: (() => Promise<string>) | null,
): Promise<CommandResult> {
  const scan = await scanWorkbook(periodStart(period));
  const listed =
    currentList(scan, period) === null
      ? null
      : publication(scan, profile, period, workCalendar(scan.notices), asOf);
  const figures = quarterFigures(scan, profile, period, listed?.lines ?? []);
  const problems: Problem[] = [
    ...(listed?.problems ?? []),
    ...(figures === null ? scan.problems : [...pastProblems(scan), ...figures.problems]),
  ];
  const sheets: string[] = [];
  if (save !== null && figures !== null && isClear(problems)) {
    for (const kind of [
      'statistics',
      ...(figures.offsite > 0 ? ['offsite' as const] : []),
    ] as const) {
      const written = await writeDocument({ kind, scan, profile, period, asOf });
      if (written.sheet !== null) sheets.push(written.sheet);
      problems.push(...written.problems.filter(({ severity }) => severity === 'error'));
    }
  }
  const isDone = figures !== null && isClear(problems);
  const path = save === null || !isDone ? null : await save();
  return {
    exitCode: isDone ? 0 : 1,
    lines: [
      ...problemLines(problems),
      ...(figures?.lines ?? []).map(cliText.statisticsLine),
      ...(path === null ? [] : [cliText.savedLine(path, sheets.join(' · '))]),
    ],
    json: {
      ok: isDone,
      profile: profile.id,
      period: periodName(period),
      asOf,
      lines: figures?.lines ?? [],
      offsite: figures?.offsite ?? 0,
      sheets,
      problems: problemJson(problems),
    },
  };
}
