import { planCounts, writeCounts } from '../app/writeCounts';
import { periodName, periodStart } from '../domain/calendar/period';
import { columnLetters } from '../domain/ground/cellAddress';
import { isClear } from '../domain/ground/problem';
import { cliText } from '../text/cliText';
import { paneCountsText } from '../text/pane/paneCountsText';
import { command } from './command';
import { problemJson, problemLines } from './report';
import { scanBook } from './scanBook';
import { withProfile } from './withProfile';

/**
 * Writes 年度检查次数 into the bureau's own list where a new workbook is wanted; without one it says what
 * would be written.
 */
export const counts = command({
  help: cliText.commands.counts,
  options: [['profile', 'period', 'out?']],
  book: true,
  run: ({ profile, period, out }, book) =>
    withProfile(profile, periodStart(period), async (found) => {
      const scan = await scanBook(periodStart(period));
      const plan = await planCounts(scan, found, period);
      const { columns, left } = plan ?? { columns: [], left: [] };
      const { written, problems } =
        plan === null
          ? { written: null, problems: scan.problems }
          : out === undefined
            ? { written: null, problems: plan.problems }
            : await writeCounts(plan);
      const path = written === null || out === undefined ? null : await book.saveTo(out);
      const isDone = isClear(problems);
      return {
        exitCode: isDone ? 0 : 1,
        lines: [
          ...problemLines(problems),
          ...columns.map(({ sheet, columnIndex, header, newHeaderRow, cells }) =>
            (newHeaderRow === null ? paneCountsText.column : paneCountsText.newColumn)(
              sheet,
              columnLetters(columnIndex),
              header,
              cells.length,
            ),
          ),
          ...(isDone && columns.length === 0 ? [paneCountsText.nothing] : []),
          ...(left.length === 0 ? [] : [paneCountsText.left(left, left.length)]),
          ...(path === null ? [] : [cliText.savedLine(path, paneCountsText.done(written ?? 0))]),
        ],
        json: {
          ok: isDone,
          profile: found.id,
          period: periodName(period),
          columns: columns.map(({ sheet, columnIndex, header, newHeaderRow, cells }) => ({
            sheet,
            column: columnLetters(columnIndex),
            header,
            isNew: newHeaderRow !== null,
            cells: cells.map(({ rowNumber, count, before }) => ({ rowNumber, count, before })),
          })),
          left,
          written,
          problems: problemJson(problems),
        },
      };
    }),
});
