import { compareRatios, writeRatioSheet } from '../app/compareRatios';
import { markFrequency, frequency, clearMarks } from '../app/markFrequency';
import { withHistory } from '../app/historyFile';
import { pastProblems } from '../app/scanWorkbook';
import type { WorkbookScan } from '../app/scanWorkbook';
import { periodName, periodStart } from '../domain/calendar/period';
import { isClear } from '../domain/ground/problem';
import { NO_HISTORY } from '../domain/history/listedChecks';
import type { Profile } from '../domain/profile/profile';
import type { RatioLine } from '../domain/ratio/ratioLine';
import { cliText } from '../text/cliText';
import { datesText, frequencyStateText } from '../text/sheet/frequencyText';
import {
  itemCoverageText,
  ratioNameText,
  ratioRemarkText,
  ratioSourceText,
  ratioStateText,
  ratioValueText,
} from '../text/sheet/ratioText';
import { categoryText } from '../text/term/codeText';
import { command, type Given } from './command';
import type { OpenBook } from './openBook';
import { today } from './options';
import { problemJson, problemLines, type CommandResult } from './report';
import { scanBook } from './scanBook';
import { withHistoryFile } from './withHistoryFile';
import { withProfile } from './withProfile';

/**
 * 比例核查: each rule of the profile beside what was done in the year up to the end of the period,
 * and its sheet where a new workbook is wanted.
 */
export const check = command({
  help: cliText.commands.check,
  options: [
    ['profile', 'period', 'as-of?'],
    ['out?', 'history?', 'bureau?'],
  ],
  book: true,
  run: (given, book) => {
    const asOf = periodStart(given.period);
    return withProfile(given.profile, asOf, (found) =>
      withHistoryFile(given.history, async (file) => {
        const scan = withHistory(await scanBook(asOf), file?.history ?? NO_HISTORY, asOf);
        return ratios(scan, found, given, book);
      }),
    );
  },
});

/**
 * Marks the enterprises over the cap, at it and still due in the year up to the end of the period.
 */
export const flag = command({
  help: cliText.commands.flag,
  options: [['profile', 'period', 'out']],
  book: true,
  run: ({ profile, out, period }, book) =>
    withProfile(profile, periodStart(period), async (found) => {
      const scan = await scanBook(periodStart(period));
      const report = frequency(scan, found, period);
      if (report === null) {
        return {
          exitCode: 1,
          lines: problemLines(scan.problems),
          json: { ok: false, marks: [], sheet: null, problems: problemJson(scan.problems) },
        };
      }
      const { sheet, problems } = await markFrequency(scan, report);
      // The file that was asked for is there also where there is nothing to mark.
      const path = isClear(problems) ? await book.saveTo(out) : null;
      return {
        exitCode: isClear(problems) ? 0 : 1,
        lines: [
          ...report.marks.map(({ state, name, times, dates, place }) =>
            cliText.markLine({
              state: frequencyStateText(state),
              name,
              times,
              dates: datesText(dates),
              ...place,
            }),
          ),
          ...problemLines([...pastProblems(scan), ...problems]),
          ...(path === null
            ? []
            : [sheet === null ? cliText.savedUnmarked(path) : cliText.savedLine(path, sheet)]),
        ],
        json: {
          ok: isClear(problems),
          profile: found.id,
          period: periodName(period),
          ...report,
          sheet,
          problems: problemJson([...pastProblems(scan), ...problems]),
        },
      };
    }),
});

/** Takes the marks away. */
export const unflag = command({
  help: cliText.commands.unflag,
  options: [['out']],
  book: true,
  run: async ({ out }, book) => {
    const { enterprises, removed, problems } = await clearMarks();
    const path = isClear(problems) ? await book.saveTo(out) : null;
    return {
      exitCode: path === null ? 1 : 0,
      lines: [
        ...problemLines(problems),
        ...(path === null ? [] : [cliText.clearedLine(path, enterprises, removed)]),
      ],
      json: { ok: path !== null, enterprises, removed, problems: problemJson(problems) },
    };
  },
});

async function ratios(
  scan: WorkbookScan,
  profile: Profile,
  { period, 'as-of': asOf = today(), out }: Given<'period' | 'as-of?' | 'out?'>,
  book: OpenBook,
): Promise<CommandResult> {
  const report = compareRatios(scan, profile, period, asOf);
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
    out === undefined ? { sheet: null, problems: [] } : await writeRatioSheet(report);
  const path = out === undefined || sheet === null ? null : await book.saveTo(out);
  const { source, unmatched, items, lines, forecast } = report;
  return {
    exitCode: isClear(problems) ? 0 : 1,
    lines: [
      ratioSourceText(report),
      ...itemCoverageText(report),
      ...lines.map((line) =>
        cliText.ratioLine(
          ratioNameText(line),
          ratioValueText(line),
          ratioStateText(line),
          ratioRemarkText(line),
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
      items,
      gaps: lines.filter(({ state }) => state === 'gap').length,
      lines: lines.map((line) => ({
        ...line,
        period: line.period === 'year' ? line.period : periodName(line.period),
        ...quarterOf(line),
        name: ratioNameText(line),
        message: ratioRemarkText(line),
      })),
      forecast,
      sheet,
      problems: problemJson([...pastProblems(scan), ...problems]),
    },
  };
}

/** Where a line is about a quarter or the year, as earlier versions said it. */
function quarterOf({ period }: RatioLine): { readonly quarter?: number | 'year' } {
  if (period === 'year') return { quarter: period };
  return 'quarter' in period ? { quarter: period.quarter } : {};
}
