import type { Period } from '../domain/calendar/period';
import { countedTo, newestDay } from '../domain/population/countedTo';
import { countsIn, yearOf } from '../domain/population/pastChecks';
import { countedKinds } from '../domain/profile/countedKinds';
import type { Profile } from '../domain/profile/profile';
import { CATEGORIES } from '../domain/register/category';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import { recordEntries } from '../reading/entry/resolveRecords';
import { resolveHelpers } from '../reading/entry/resolveHelpers';
import type { Question } from '../reading/question';
import type { Problem } from '../text/problem/problemText';
import { vocabulary } from '../text/vocabulary/vocabulary';
import type { WorkbookScan } from './scanWorkbook';

/** What a draw asks about names, beyond what its registers do. */
export interface DrawEntries {
  /** With the helpers that it picks as the register names them. */
  readonly profile: Profile;
  readonly questions: readonly Question[];
  /** What was taken for a part of a name. */
  readonly problems: readonly Problem[];
  /** Problems without those that the questions say. */
  readonly unasked: (problems: readonly Problem[]) => Problem[];
}

/** What is drawn for, and when. */
export interface DrawTime {
  readonly period: Period;
  /** ISO date; undefined to count all checks of the period. */
  readonly on: string | undefined;
}

/**
 * Whom the profile's helpers and the past checks mean. Records are asked about that the draw counts:
 * those of its year, and of earlier ones as far as coverage, 不重复抽查 or the last teams need them.
 *
 * @param scan of the workbook
 * @param profile rules to draw by
 * @param when period to draw for, and ISO date of the draw
 */
export function drawEntries(
  scan: WorkbookScan,
  profile: Profile,
  { period, on }: DrawTime,
): DrawEntries {
  const { enterprises, inspectors, records, choice } = scan;
  const answers = choice.answers ?? {};
  const helpers =
    inspectors === null ? { profile, questions: [] } : resolveHelpers(profile, inspectors, answers);
  const checks =
    enterprises === null
      ? { questions: [], problems: [] }
      : recordEntries(
          { records, rows: enterprises.rows, words: vocabulary.names, answers },
          counting(profile, { period, on: on ?? newestDay(records, period) }),
        );
  const own = new Set(scan.resultSheets);
  return {
    profile: helpers.profile,
    questions: [...helpers.questions, ...checks.questions],
    problems: checks.problems,
    // What our own lists say of enterprises that have left the register is not asked.
    unasked: (problems) =>
      problems.filter(
        ({ code, sheet }) =>
          code !== 'flag-unmatched' && (code !== 'record-unmatched' || own.has(sheet)),
      ),
  };
}

/** Tells the records that change who may be drawn or sent. */
function counting(
  profile: Profile,
  { period, on }: DrawTime & { readonly on: string },
): (record: InspectionRecord) => boolean {
  const which = { to: countedTo(period, on), drawing: period, kinds: countedKinds(profile) };
  const reach = Math.max(
    1,
    ...CATEGORIES.flatMap((category) => {
      const { coverageYears = 1, noRepeatYears = 1 } = profile.plans[category];
      return [coverageYears, noRepeatYears];
    }),
  );
  const years = Math.max(reach, profile.team.noRepeatPair === true ? 2 : 1);
  return (record) => countsIn(record, which) && yearOf(record) > period.year - years;
}
