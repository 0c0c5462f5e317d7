import { isSamePeriod, periodEnd } from '../domain/calendar/period';
import { pastChecks } from '../domain/population/pastChecks';
import { plannedPeriods } from '../domain/profile/demandKind';
import { checkFigures, type KnownCheck } from '../domain/publication/checkFigures';
import { isOwed, publicationRate } from '../domain/publication/publicationState';
import { CHECK_KINDS, type InspectionRecord } from '../domain/register/inspectionRecord';
import { CATEGORIES } from '../domain/register/category';
import { canInspect } from '../domain/draw/team/teamMaker';
import { standingTasks } from '../excel/draw/teamLists';
import { summarySheet } from '../excel/publication/summarySheet';
import { yearDataSheet } from '../excel/publication/yearDataSheet';
import { drawnOfText, FOLLOW_UPS, yearDataText, type FollowUp } from '../text/sheet/reportText';
import { publicationText } from '../text/sheet/documentText';
import { categoryText, kindText } from '../text/term/codeText';
import { checkResult } from '../text/term/checkResult';
import { periodText } from '../text/term/periodText';
import { findBureau } from './bureau';
import type { BuiltDocument, DocumentInput } from './document';
import {
  currentList,
  filledTasks,
  listMissing,
  publication,
  type FilledTask,
  type Publication,
} from './publication';

/**
 * 行政检查年度数据 of the period's year: the lists in force, and what the records have beside them.
 *
 * @param input of writeDocument
 */
export function yearDataDocument(input: DocumentInput): BuiltDocument {
  const { scan, profile, period, asOf } = input;
  const { year } = period;
  const drawn = scan.periods.filter((each) => each.period.year === year && each.current !== null);
  const results = drawn.map((each) => ({
    period: each.period,
    result: publication({ ...input, period: each.period }),
  }));
  const listed = results.flatMap(({ result }) => knownChecks(result));
  const other = otherChecks(input, listed);
  if (listed.length === 0 && other.size === 0)
    return { contents: [], problems: [listMissing(period)] };
  const lines = [
    ...results.map(({ period: own, result }) => ({
      name: yearDataText.ofPeriod(own),
      figures: checkFigures(knownChecks(result)),
    })),
    ...[...other].map(([kind, checks]) => ({
      name: yearDataText.other(kind),
      figures: checkFigures(checks),
    })),
  ];
  const without = plannedPeriods(profile, year).filter(
    (planned) =>
      periodEnd(planned) <= asOf && !drawn.some((each) => isSamePeriod(each.period, planned)),
  );
  const content = yearDataSheet({
    bureau: findBureau(scan).name,
    year,
    asOf,
    lines,
    sum: checkFigures([...listed, ...[...other.values()].flat()]),
    without: without.map(periodText),
  });
  return { contents: [content], problems: results.flatMap(({ result }) => result.problems) };
}

/** What 检查台账 says of each task. */
function knownChecks({ lines }: Pick<Publication, 'lines'>): KnownCheck[] {
  return lines.map(({ enterprise, checked, result, state }) => ({
    enterprise,
    checked,
    result: checkResult(result),
    isPublished: state === 'published',
    isWithheld: state === 'withheld',
  }));
}

/**
 * Checks of the year that no list has, by kind as sheets name it: what stands on a list on the same
 * day is the same check.
 */
function otherChecks(
  { scan, period: { year } }: DocumentInput,
  listed: readonly KnownCheck[],
): ReadonlyMap<string, readonly KnownCheck[]> {
  const onList = new Set(listed.map(({ enterprise, checked }) => keyOf(enterprise, checked)));
  const records = scan.records.filter(
    ({ drawn, date }) => drawn === undefined && date.startsWith(`${year}-`),
  );
  const { byEnterprise, unmatched } = pastChecks(scan.enterprises?.rows ?? [], records, {
    to: `${year}-12-31`,
  });
  const found = [
    ...[...byEnterprise].flatMap(([id, checks]) => checks.map((check) => [id, check] as const)),
    ...unmatched.map((check) => [check.enterprise || check.code, check] as const),
  ].filter(([enterprise, { date }]) => !onList.has(keyOf(enterprise, date)));
  return new Map(
    [...CHECK_KINDS, null].flatMap((kind) => {
      const own = found.filter(([, check]) => check.kind === kind);
      return own.length === 0
        ? []
        : [
            [
              kind === null ? '' : kindText(kind),
              own.map(([enterprise, check]) => recordedCheck(enterprise, check)),
            ] as const,
          ];
    }),
  );
}

function recordedCheck(enterprise: string, record: InspectionRecord): KnownCheck {
  return {
    enterprise,
    checked: record.date,
    result: checkResult(record.result),
    isPublished: record.published !== '',
    isWithheld: record.withheld === true,
  };
}

function keyOf(enterprise: string, day: string): string {
  return JSON.stringify([enterprise, day]);
}

/** How many tasks are known to have been followed by what; the drop-down's 否 is a no. */
function followUps(tasks: readonly FilledTask[]): Record<FollowUp, number> {
  const count = (what: FollowUp): number =>
    tasks.filter((task) => task[what] !== '' && task[what] !== publicationText.no).length;
  return Object.fromEntries(FOLLOW_UPS.map((what) => [what, count(what)])) as Record<
    FollowUp,
    number
  >;
}

/**
 * 监管工作总结 of the list in force.
 *
 * @param input of writeDocument
 */
export function summaryDocument(input: DocumentInput): BuiltDocument {
  const { scan, profile, period, asOf } = input;
  const list = currentList(scan, period);
  if (list === null) return { contents: [], problems: [listMissing(period)] };
  const result = publication(input);
  const tasks = standingTasks(list);
  const { units, inspectors } = list.recorded.population;
  const owed = result.lines.some(({ state }) => isOwed(state));
  const content = summarySheet({
    bureau: findBureau(scan).name,
    asOf,
    period,
    document: profile.document,
    units: units.length,
    inspectors: inspectors.filter(canInspect).length,
    categories: CATEGORIES.flatMap((category) => {
      const count = tasks.filter(({ unit }) => unit.category === category).length;
      return count === 0 ? [] : [drawnOfText(categoryText(category), count)];
    }),
    joint: tasks.filter(({ joint }) => joint.internal.length + joint.external.length > 0).length,
    figures: checkFigures(knownChecks(result)),
    follow: followUps(filledTasks(scan, period, list).tasks),
    rate: owed ? publicationRate(result.lines.map(({ state }) => state)) : null,
  });
  return { contents: [content], problems: result.problems };
}
