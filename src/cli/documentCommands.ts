import type { DocumentKind } from '../app/document';
import { pastProblems } from '../app/scanWorkbook';
import { currentList, publication, type PublicationLine } from '../app/publication';
import type { WorkbookScan } from '../app/scanWorkbook';
import { quarterFigures } from '../app/statistics';
import { writeDocument } from '../app/writeDocument';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { workCalendar } from '../domain/calendar/workCalendar';
import { isClear } from '../domain/ground/problem';
import type { Profile } from '../domain/profile/profile';
import { isOwed, type PublicationState } from '../domain/publication/publicationState';
import { cliText } from '../text/cliText';
import type { Problem } from '../text/problem/problemText';
import { publicationText } from '../text/sheet/documentText';
import { dayText } from '../text/term/dayText';
import { command, type Given } from './command';
import type { OpenBook } from './openBook';
import { today, UsageError, type Each } from './options';
import { problemJson, problemLines, type CommandResult } from './report';
import { scanBook } from './scanBook';
import { withProfile } from './withProfile';

/**
 * Says which results of a quarter are public, owed and late, and writes 检查台账 where a new workbook
 * is wanted.
 */
export const publish = command({
  help: cliText.commands.publish,
  options: [['profile', 'period', 'as-of?', 'out?', 'bureau?']],
  book: true,
  run: (given, book) => withQuarter(given, (wanted) => publicationOf(wanted, given.out, book)),
});

/**
 * The quarter's statistics, and where a new workbook is wanted 季度统计表, and 非现场名单 where the
 * profile supervises units off-site.
 */
export const stats = command({
  help: cliText.commands.stats,
  options: [['profile', 'period', 'as-of?', 'out?', 'bureau?']],
  book: true,
  run: (given, book) => withQuarter(given, (wanted) => statisticsOf(wanted, given.out, book)),
});

/** Writes 抽查通知 of the list in force. */
export const notices = documentCommand(cliText.commands.notices, { team: 'notices' });

/** Writes 抽取单 of the list in force, one for each team or each person. */
export const slips = documentCommand(cliText.commands.slips, {
  team: 'slips',
  person: 'person-slips',
});

/** Writes 行政检查审批表 of the list in force, one for each team or for the whole list. */
export const approvals = documentCommand(cliText.commands.approvals, {
  team: 'approvals',
  list: 'list-approval',
});

/** Writes 任务报备 of the list in force. */
export const filing = documentCommand(cliText.commands.filing, { team: 'filing' });

/** Writes 检查记录表 of the list in force. */
export const checkForms = documentCommand(cliText.commands['check-forms'], { team: 'check-forms' });

/** Writes 结果公示稿: what of 检查台账 is made public. */
export const board = documentCommand(cliText.commands.board, { team: 'board' });

/** Writes 监管工作总结 of the list in force. */
export const summary = documentCommand(cliText.commands.summary, { team: 'summary' });

/** Writes 行政检查年度数据 of the period's year. */
export const yearData = documentCommand(cliText.commands['year-data'], { team: 'year-data' });

/**
 * A command that writes a document and says nothing beyond its sheets.
 *
 * @param kinds what it writes for each team, person or list; the first is written where nothing is
 *   said
 */
function documentCommand(help: string, kinds: Readonly<Partial<Record<Each, DocumentKind>>>) {
  const known = Object.keys(kinds);
  return command({
    help,
    options: [
      ['profile', 'period', 'as-of?'],
      [...(known.length > 1 ? (['each?'] as const) : []), 'out', 'bureau?'],
    ],
    values: { each: known.join('|') },
    book: true,
    run: (given, book) => {
      const kind = kinds[given.each ?? 'team'];
      if (kind === undefined)
        throw new UsageError(
          cliText.wrongOption('--each', String(given.each), known.join(cliText.separator)),
        );
      return withQuarter(given, (wanted) => documentOf(kind, wanted, given.out, book));
    },
  });
}

/** What a document of a quarter is made of. */
interface Quarterly {
  readonly scan: WorkbookScan;
  readonly profile: Profile;
  readonly period: Period;
  /** ISO date of the judgement. */
  readonly asOf: string;
}

function withQuarter(
  { profile, period, 'as-of': asOf = today() }: Given<'profile' | 'period' | 'as-of?'>,
  work: (wanted: Quarterly) => Promise<CommandResult>,
): Promise<CommandResult> {
  return withProfile(profile, periodStart(period), async (found) =>
    work({ scan: await scanBook(periodStart(period)), profile: found, period, asOf }),
  );
}

const STATES: readonly PublicationState[] = [
  'published',
  'withheld',
  'recognised',
  'due',
  'overdue',
  'unchecked',
];

async function publicationOf(
  { scan, profile, period, asOf }: Quarterly,
  out: string | undefined,
  book: OpenBook,
): Promise<CommandResult> {
  const { lines, rate, problems } = publication({
    scan,
    profile,
    period,
    calendar: workCalendar(scan.notices),
    asOf,
  });
  const isKnown = isClear(problems);
  const written =
    out === undefined || !isKnown
      ? { sheet: null, problems: [] }
      : await writeDocument({ kind: 'publication', scan, profile, period, asOf });
  const failures = written.problems.filter(({ severity }) => severity === 'error');
  const path = out === undefined || written.sheet === null ? null : await book.saveTo(out);
  const all = [...problems, ...failures];
  const known = [...pastProblems(scan), ...all];
  const anyOwed = lines.some(({ state }) => isOwed(state));
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
              anyOwed ? rate : null,
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
      rate: isKnown && anyOwed ? rate : null,
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

async function statisticsOf(
  { scan, profile, period, asOf }: Quarterly,
  out: string | undefined,
  book: OpenBook,
): Promise<CommandResult> {
  const listed =
    currentList(scan, period) === null
      ? null
      : publication({ scan, profile, period, calendar: workCalendar(scan.notices), asOf });
  const figures = quarterFigures(scan, profile, period, listed?.lines ?? []);
  const problems: Problem[] = [
    ...(listed?.problems ?? []),
    ...(figures === null ? scan.problems : [...pastProblems(scan), ...figures.problems]),
  ];
  const sheets: string[] = [];
  if (out !== undefined && figures !== null && isClear(problems)) {
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
  const path = out === undefined || !isDone ? null : await book.saveTo(out);
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

/** A document that says nothing beyond its sheets. */
async function documentOf(
  kind: DocumentKind,
  { scan, profile, period, asOf }: Quarterly,
  out: string,
  book: OpenBook,
): Promise<CommandResult> {
  const {
    sheet,
    others = [],
    problems,
  } = await writeDocument({
    kind,
    scan,
    profile,
    period,
    asOf,
  });
  const isDone = sheet !== null && isClear(problems);
  const sheets = isDone ? [sheet, ...others] : [];
  const path = isDone ? await book.saveTo(out) : null;
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
