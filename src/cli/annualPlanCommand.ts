import { annualPlan as yearPlan } from '../app/annualPlan';
import { writeDocument } from '../app/writeDocument';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import { isClear } from '../domain/ground/problem';
import type { Problem } from '../text/problem/problemText';
import type { Profile } from '../domain/profile/profile';
import { categoryText } from '../text/term/codeText';
import { cliText } from '../text/cliText';
import { quotaText } from '../text/grammar/quotaText';
import { command } from './command';
import type { OpenBook } from './openBook';
import { problemJson, problemLines, type CommandResult } from './report';
import { scanBook } from './scanBook';
import { withProfile } from './withProfile';

/**
 * Reckons what a year asks for, by category and period, and writes it down where a new workbook is
 * wanted: 年度抽查计划 and the plan table of the year.
 */
export const annualPlan = command({
  help: cliText.commands['annual-plan'],
  options: [['profile', 'year', 'out?', 'bureau?']],
  book: true,
  run: ({ profile, year, out }, book) =>
    withProfile(profile, periodStart({ year, quarter: 1 }), (found) =>
      planOf(found, year, out, book),
    ),
});

async function planOf(
  profile: Profile,
  year: number,
  out: string | undefined,
  book: OpenBook,
): Promise<CommandResult> {
  const asOf = periodStart({ year, quarter: 1 });
  const scan = await scanBook(asOf);
  const periods = yearPlan(scan, profile, year)?.periods ?? null;
  if (periods === null) return stopped(scan.problems);
  const sheets: string[] = [];
  const problems: Problem[] = [];
  if (out !== undefined) {
    const before: Period = { year: year - 1, quarter: 4 };
    for (const [kind, period] of [
      ['annual-plan', before] as const,
      ['year-plan', { year, quarter: 1 } as Period] as const,
    ]) {
      const written = await writeDocument({ kind, scan, profile, period, asOf });
      problems.push(...written.problems);
      if (written.sheet !== null) sheets.push(written.sheet);
    }
  }
  const path = out === undefined || !isClear(problems) ? null : await book.saveTo(out);
  const drawn = scan.periods.filter(
    ({ period, current }) => period.year === year && current !== null,
  );
  const tasks = periods.reduce((sum, period) => sum + period.tasks, 0);
  const size = profile.team.size + (profile.team.auxiliaries ?? 0);
  return {
    exitCode: isClear(problems) ? 0 : 1,
    lines: [
      ...problemLines(problems),
      ...periods.flatMap((each) => [
        cliText.plannedLine(periodName(each.period), each.tasks),
        ...each.categories.map((quota) =>
          cliText.quotaLine(categoryText(quota.category), quota.quota, quotaText(quota)),
        ),
      ]),
      cliText.plannedYearLine(year, tasks, tasks * size),
      ...(drawn.length === 0
        ? []
        : [cliText.planOfDrawnLine(drawn.map(({ period }) => periodName(period)))]),
      ...(path === null ? [] : [cliText.savedLine(path, sheets.join(' · '))]),
    ],
    json: {
      ok: isClear(problems),
      profile: profile.id,
      year,
      tasks,
      peopleTimes: tasks * size,
      quarters: periods.map(({ period, categories, directed, joint, tasks: own }) => ({
        period: periodName(period),
        tasks: own,
        categories: categories.map(({ category, total, excluded, quota, steps }) => ({
          category,
          total,
          excluded,
          quota,
          steps,
        })),
        directed: directed.map(({ id, total, excluded, quota, steps }) => ({
          id,
          total,
          excluded,
          quota,
          steps,
        })),
        joint,
      })),
      sheets,
      problems: problemJson(problems),
    },
  };
}

function stopped(problems: readonly Problem[]): CommandResult {
  return {
    exitCode: 1,
    lines: [...problemLines(problems), cliText.notPlannedLine],
    json: { ok: false, quarters: [], sheets: [], problems: problemJson(problems) },
  };
}
