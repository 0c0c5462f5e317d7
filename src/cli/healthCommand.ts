import { checkHealth, writeHealthSheet } from '../app/checkHealth';
import { scanWorkbook } from '../app/scanWorkbook';
import { isClear } from '../domain/ground/problem';
import type { Profile } from '../domain/profile/profile';
import type { HealthReport } from '../reading/health';
import { cliText } from '../text/cliText';
import { fieldText } from '../text/term/fieldText';
import { duplicateText, problemKindText } from '../text/sheet/healthText';
import { inspectorFieldText } from '../text/term/inspectorFieldText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/**
 * The 名录体检 of the workbook that is open in the host.
 *
 * @param asOf ISO date by which licences are judged
 * @param profile whose needs are checked too; null for none
 * @param save called once the report's sheet stands, and returns the path written; null where no
 *   sheet is wanted
 */
export async function healthCommand(
  asOf: string,
  profile: Profile | null,
  save: (() => Promise<string>) | null,
): Promise<CommandResult> {
  const scan = await scanWorkbook(asOf);
  const report = checkHealth(scan, profile);
  const { sheet, problems } =
    save === null ? { sheet: null, problems: [] } : await writeHealthSheet(report);
  const path = save === null || sheet === null ? null : await save();
  const lacking = [
    ...report.lacking.map(fieldText),
    ...report.lackingOfInspectors.map(inspectorFieldText),
  ];
  return {
    exitCode: isClear([...scan.problems, ...problems]) ? 0 : 1,
    lines: [
      cliText.healthLine(report.enterpriseCount, report.inspectorCount),
      ...report.groups.flatMap(({ code, count, problems: own }) => [
        cliText.groupLine(problemKindText(code), count),
        ...problemLines(own),
      ]),
      ...report.duplicates.map(({ by, value, members }) =>
        cliText.duplicateLine(
          duplicateText(by),
          value,
          members.map((member) => `「${member.sheet}」${member.cell}`),
        ),
      ),
      ...report.fills
        .filter(({ missing }) => missing > 0)
        .map(({ field, missing }) => cliText.missingLine(fieldText(field), missing)),
      ...(lacking.length === 0 ? [] : [cliText.lackingLine(report.profileName ?? '', lacking)]),
      ...problemLines(problems),
      ...(path === null || sheet === null ? [] : [cliText.savedLine(path, sheet)]),
    ],
    json: { ...healthJson(report), sheet, problems: problemJson(problems) },
  };
}

function healthJson({ groups, ...report }: HealthReport): object {
  return {
    ...report,
    groups: groups.map(({ code, severity, count, problems }) => ({
      code,
      severity,
      count,
      problems: problemJson(problems),
    })),
  };
}
