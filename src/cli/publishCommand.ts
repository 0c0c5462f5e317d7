import { pastProblems } from '../app/pastProblems';
import { publication, type PublicationLine } from '../app/publication';
import { scanWorkbook } from '../app/scanWorkbook';
import { writeDocument } from '../app/writeDocument';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { workCalendar } from '../domain/calendar/workCalendar';
import { isClear } from '../domain/ground/problem';
import type { Profile } from '../domain/profile/profile';
import type { PublicationState } from '../domain/publication/publicationState';
import { cliText } from '../text/cliText';
import { dayText } from '../text/term/dayText';
import { publicationText } from '../text/sheet/documentText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

const STATES: readonly PublicationState[] = [
  'published',
  'withheld',
  'due',
  'overdue',
  'unchecked',
];

/**
 * Says which results of a quarter are public, owed and late, and writes 结果公示 where a new workbook
 * is wanted.
 *
 * @param profile whose deadline counts
 * @param period quarter
 * @param asOf ISO date of the judgement
 * @param save called once the sheet stands, and returns the path written; null where no sheet is
 *   wanted
 */
export async function publishCommand(
  profile: Profile,
  period: Period,
  asOf: string,
  save: (() => Promise<string>) | null,
): Promise<CommandResult> {
  const scan = await scanWorkbook(periodStart(period));
  const { lines, rate, problems } = publication(
    scan,
    profile,
    period,
    workCalendar(scan.notices),
    asOf,
  );
  const isKnown = isClear(problems);
  const written =
    save === null || !isKnown
      ? { sheet: null, problems: [] }
      : await writeDocument({ kind: 'publication', scan, profile, period, asOf });
  const failures = written.problems.filter(({ severity }) => severity === 'error');
  const path = save === null || written.sheet === null ? null : await save();
  const all = [...problems, ...failures];
  const known = [...pastProblems(scan), ...all];
  const isOwed = lines.some(({ state }) => state !== 'unchecked' && state !== 'withheld');
  const counts = STATES.map(
    (state) => [state, lines.filter((line) => line.state === state).length] as const,
  );
  return {
    exitCode: isClear(all) ? 0 : 1,
    lines: [
      ...problemLines(known),
      ...lines
        .filter(({ state }) => state === 'overdue')
        .map((line) => cliText.overdueLine(line.name, dueText(line), -(line.daysLeft ?? 0))),
      ...lines
        .filter(({ state }) => state === 'due')
        .map((line) => cliText.owedLine(line.name, dueText(line), line.daysLeft)),
      ...(isKnown
        ? [
            cliText.publicationLine(
              dayText(asOf),
              counts.map(([state, count]) => cliText.countOf(publicationText.states[state], count)),
              isOwed ? rate : null,
            ),
          ]
        : []),
      ...(path === null || written.sheet === null ? [] : [cliText.savedLine(path, written.sheet)]),
    ],
    json: {
      ok: isClear(all),
      profile: profile.id,
      period: periodName(period),
      asOf,
      rate: isKnown && isOwed ? rate : null,
      counts: Object.fromEntries(counts),
      lines,
      sheet: written.sheet,
      problems: problemJson(known),
    },
  };
}

function dueText({ due }: PublicationLine): string {
  return due === null ? '' : `${dayText(due.date)}${due.tentative ? cliText.tentative : ''}`;
}
