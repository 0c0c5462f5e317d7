/**
 * What the inspection records of a bureau say of each enterprise: how often it was checked this
 * year, by whom last, and until when it is due again. Codes go before names, since names are cut
 * and changed; one legal person may have several plants, and then the name must tell which.
 */

import { periodEnd, periodName, periodStart, type Period } from '../calendar/period';
import type { Enterprise, EnterpriseId } from '../register/enterprise';
import type { InspectionRecord, CheckKind } from '../register/inspectionRecord';
import { enterpriseFinder } from './enterpriseFinder';
import { compareText } from '../ground/compareText';

/** The checks of each enterprise before a draw, the oldest first, and what could not be counted. */
export interface PastChecks {
  readonly byEnterprise: ReadonlyMap<EnterpriseId, readonly InspectionRecord[]>;
  /** Records of enterprises that the register lacks, or of which it has several. */
  readonly unmatched: readonly InspectionRecord[];
  /** The first year that the records reach back to; null without any. */
  readonly since: number | null;
}

/** Which checks count. */
export interface Counting {
  /** ISO date of the last day whose checks count. */
  readonly to: string;
  /** the period that is drawn; absent where nothing is. */
  readonly drawing?: Period;
  /** kinds that count; all when absent. */
  readonly kinds?: readonly CheckKind[] | undefined;
}

/**
 * Whether a check counts. One without a date does not, one that does not tell its kind does. What
 * stands on a list of ours has no day of its own: it counts from the first day of its period on, and
 * for a draw that is made within or after its own period where it begins in it (the list of March for
 * the first quarter), but never for another draw of its own period, which takes its place.
 *
 * @example
 * countsIn({ date: '2025-04-02', kind: 'routine' }, { to: '2025-04-02' }) // → true
 * countsIn({ date: '2025-04-03', kind: 'routine' }, { to: '2025-04-02' }) // → false
 * countsIn({ date: '2025-06-30', kind: 'routine', drawn: { year: 2025, quarter: 2 } }, { to: '2025-04-02' }) // → true
 * countsIn({ date: '2025-06-30', kind: 'routine', drawn: { year: 2025, quarter: 2 } }, { to: '2025-04-02', drawing: { year: 2025, quarter: 2 } }) // → false
 * countsIn({ date: '2025-06-30', kind: 'routine', drawn: { year: 2025, month: 6 } }, { to: '2025-04-02', drawing: { year: 2025, quarter: 2 } }) // → true
 * countsIn({ date: '2025-04-02', kind: 'complaint' }, { to: '2025-04-02', kinds: ['routine'] }) // → false
 */
export function countsIn(
  { date, kind, drawn }: Pick<InspectionRecord, 'date' | 'kind' | 'drawn'>,
  { to, drawing, kinds }: Counting,
): boolean {
  if (date === '' || !isOfKind({ kind }, kinds)) return false;
  if (drawn === undefined) return date <= to;
  const isRedrawn = drawing !== undefined && periodName(drawn) === periodName(drawing);
  const isBegun =
    drawing !== undefined && to >= periodStart(drawing) && periodStart(drawn) <= periodEnd(drawing);
  return !isRedrawn && (isBegun || periodStart(drawn) <= to);
}

/**
 * Whether a check is of one of some kinds; one that does not tell its kind is.
 *
 * @param kinds that count; all when undefined
 *
 * @example
 * isOfKind({ kind: 'complaint' }, ['routine']) // → false
 * isOfKind({ kind: null }, ['routine']) // → true
 */
export function isOfKind(
  { kind }: Pick<InspectionRecord, 'kind'>,
  kinds: readonly CheckKind[] | undefined,
): boolean {
  return kind === null || kinds === undefined || kinds.includes(kind);
}

/**
 * Sorts the records that count by enterprise. Two records of one day and one kind are one check,
 * told twice: on two sheets, or once for each thing found.
 *
 * @param rows enterprises of the register
 * @param records in any order
 * @param counting which of them count
 *
 * @example
 * pastChecks([{ id: 'a', name: 'A' }], [{ enterprise: 'A', code: '', date: '2025-03-01', kind: null }], { to: '2025-12-31' }).since // → 2025
 */
export function pastChecks(
  rows: readonly Enterprise[],
  records: readonly InspectionRecord[],
  counting: Counting,
): PastChecks {
  const enterpriseOf = enterpriseFinder(rows);
  const byEnterprise = new Map<EnterpriseId, InspectionRecord[]>();
  const unmatched: InspectionRecord[] = [];
  const counted = records
    .filter((record) => countsIn(record, counting))
    .sort((left, right) => compareText(left.date, right.date) || byKind(left, right));
  for (const record of counted) {
    const enterprise = enterpriseOf(record);
    if (enterprise === null) unmatched.push(record);
    else {
      const earlier = byEnterprise.get(enterprise.id) ?? [];
      const told = earlier.findIndex((each) => isSameCheck(each, record));
      if (told < 0) byEnterprise.set(enterprise.id, [...earlier, record]);
      else earlier.splice(told, 1, mergedCheck(earlier[told] ?? record, record));
    }
  }
  const first = counted[0];
  return { byEnterprise, unmatched, since: first === undefined ? null : yearOf(first) };
}

/**
 * The year of a record.
 *
 * @example
 * yearOf({ date: '2025-03-01' }) // → 2025
 */
export function yearOf(record: Pick<InspectionRecord, 'date'>): number {
  return Number(record.date.slice(0, 4));
}

/**
 * Those that do not tell their kind last, so that they are of the same check in whatever order the
 * records stand.
 */
function byKind(left: InspectionRecord, right: InspectionRecord): number {
  return (
    Number(left.kind === null) - Number(right.kind === null) ||
    compareText(left.kind ?? '', right.kind ?? '')
  );
}

/** Between the findings of one check. */
const FINDINGS = '; ';

/** One check with all that two records of it tell. */
function mergedCheck(one: InspectionRecord, other: InspectionRecord): InspectionRecord {
  const inspectors = [...new Set([...one.inspectors, ...other.inspectors])].sort(compareText);
  const joint = [...new Set([...(one.joint ?? []), ...(other.joint ?? [])])].sort(compareText);
  const before = one.before ?? other.before;
  const confirms = one.confirms ?? other.confirms;
  // What either found was found.
  const told = [one, other].filter(({ result }) => result !== '');
  const isClean = told.length > 0 && told.every(({ clean }) => clean === true);
  return {
    ...one,
    inspectors,
    // Each may tell another finding: what is counted goes by the graver part.
    result: [...new Set([one, other].flatMap(({ result }) => result.split(FINDINGS)))]
      .filter(Boolean)
      .sort(compareText)
      .join(FINDINGS),
    published: one.published || other.published,
    ...(one.clean === undefined && !isClean ? {} : { clean: isClean }),
    ...(joint.length === 0 ? {} : { joint }),
    ...(before === undefined ? {} : { before }),
    ...(confirms === undefined ? {} : { confirms }),
  };
}

function isSameCheck(one: InspectionRecord, other: InspectionRecord): boolean {
  return (
    one.date === other.date && (one.kind === other.kind || one.kind === null || other.kind === null)
  );
}

/**
 * How many checks of the year an enterprise has at the least by what its lists say: what one of the
 * draws knew of, whatever lists it knew, and what that draw and later ones have listed.
 *
 * @param checks of the enterprise in one year, before the draw
 *
 * @example
 * listedVisits([{ date: '2026-03-31', before: 1 }, { date: '2026-05-02' }, { date: '2026-06-30', before: 0 }]) // → 3
 * listedVisits([{ date: '2026-03-31', before: 0 }, { date: '2026-06-30', before: 1 }]) // → 2
 * listedVisits([]) // → 0
 */
export function listedVisits(checks: readonly Pick<InspectionRecord, 'date' | 'before'>[]): number {
  const listed = checks
    .filter(({ before }) => before !== undefined)
    .sort((left, right) => compareText(left.date, right.date));
  return Math.max(0, ...listed.map(({ before = 0 }, index) => before + listed.length - index));
}
