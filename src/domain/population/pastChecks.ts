/**
 * What the inspection records of a bureau say of each enterprise: how often it was checked this
 * year, by whom last, and until when it is due again. Codes go before names, since names are cut
 * and changed; one legal person may have several plants, and then the name must tell which.
 */

import { periodStart, type Period } from '../calendar/period';
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

/**
 * Sorts the records that count by enterprise. Left out are records without a date, those of the
 * period itself or later, and those of kinds that do not count; a record that does not tell its
 * kind counts. Two records of one day and one kind are one check, told twice: on two sheets, or
 * once for each thing found.
 *
 * @param rows enterprises of the register
 * @param records in any order
 * @param period of the draw
 * @param kinds that count; all when absent
 *
 * @example
 * pastChecks([{ id: 'a', name: 'A' }], [{ enterprise: 'A', code: '', date: '2025-03-01', kind: null }], { year: 2026, quarter: 1 }).since // → 2025
 */
export function pastChecks(
  rows: readonly Enterprise[],
  records: readonly InspectionRecord[],
  period: Period,
  kinds?: readonly CheckKind[],
): PastChecks {
  const enterpriseOf = enterpriseFinder(rows);
  const byEnterprise = new Map<EnterpriseId, InspectionRecord[]>();
  const unmatched: InspectionRecord[] = [];
  const counted = records
    .filter(
      ({ date, kind }) =>
        date !== '' &&
        date < periodStart(period) &&
        (kind === null || (kinds?.includes(kind) ?? true)),
    )
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
  return {
    ...one,
    inspectors,
    // Each may tell another finding: what is counted goes by the graver part.
    result: [...new Set([one, other].flatMap(({ result }) => result.split(FINDINGS)))]
      .filter(Boolean)
      .sort(compareText)
      .join(FINDINGS),
    published: one.published || other.published,
    ...(joint.length === 0 ? {} : { joint }),
    ...(before === undefined ? {} : { before }),
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
