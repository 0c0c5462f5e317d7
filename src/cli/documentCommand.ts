import type { DocumentKind } from '../app/document';
import { scanWorkbook } from '../app/scanWorkbook';
import { writeDocument } from '../app/writeDocument';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { isClear } from '../domain/ground/problem';
import type { Profile } from '../domain/profile/profile';
import { cliText } from '../text/cliText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/**
 * Writes a document that says nothing beyond its sheets: 抽查通知 or 抽取单 of the list in force.
 *
 * @param kind of document
 * @param profile whose deadline counts
 * @param period quarter of the list
 * @param asOf ISO date
 * @param save called once the sheets stand, and returns the path written
 */
export async function documentCommand(
  kind: DocumentKind,
  profile: Profile,
  period: Period,
  asOf: string,
  save: () => Promise<string>,
): Promise<CommandResult> {
  const scan = await scanWorkbook(periodStart(period));
  const { sheet, problems } = await writeDocument({ kind, scan, profile, period, asOf });
  const isDone = sheet !== null && isClear(problems);
  const sheets = isDone ? await newSheets(scan.resultSheets, period) : [];
  const path = isDone ? await save() : null;
  return {
    exitCode: isDone ? 0 : 1,
    lines: [
      ...problemLines(problems),
      ...(path === null ? [] : [cliText.savedLine(path, sheets.join(' · '))]),
    ],
    json: {
      ok: isDone,
      profile: profile.id,
      period: periodName(period),
      asOf,
      sheets,
      problems: problemJson(problems),
    },
  };
}

/** A document may be more than one sheet: the workbook is asked which are new. */
async function newSheets(before: readonly string[], period: Period): Promise<readonly string[]> {
  const { resultSheets } = await scanWorkbook(periodStart(period));
  return resultSheets.filter((sheet) => !before.includes(sheet));
}
