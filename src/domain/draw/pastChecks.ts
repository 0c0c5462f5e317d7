/**
 * What the inspection records of a bureau say of each enterprise: how often it was checked this year, by whom last, and until when it
 * is due again. Codes go before names, since names are cut and changed; one legal person may have several plants, and then
 * the name must tell which.
 */

import { periodStart, type Period } from '../calendar/period';
import type { CheckKind } from '../profile/profile';
import type { Enterprise, EnterpriseId } from '../register/enterprise';
import type { InspectionRecord } from '../register/inspectionRecord';
import { normalizeText } from '../register/normalizeText';
import { compareText } from './ticketOrder';

/** The checks of each enterprise before a draw, the oldest first, and what could not be counted. */
export interface PastChecks {
  readonly byEnterprise: ReadonlyMap<EnterpriseId, readonly InspectionRecord[]>;
  /** Records of enterprises that the register lacks, or of which it has several. */
  readonly unmatched: readonly InspectionRecord[];
  /** The first year that the records reach back to; null without any. */
  readonly since: number | null;
}

/**
 * Sorts the records that count by enterprise. Left out are records without a date, those of the period itself or later, and those of kinds that
 * do not count; a record that does not tell its kind counts. Two records of one day and one kind are one check, told twice: on two sheets, or
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
  const byKey = enterprisesByKey(rows);
  const byEnterprise = new Map<EnterpriseId, InspectionRecord[]>();
  const unmatched: InspectionRecord[] = [];
  const counted = records
    .filter(({ date, kind }) => date !== '' && date < periodStart(period) && (kind === null || (kinds?.includes(kind) ?? true)))
    .sort((left, right) => compareText(left.date, right.date));
  for (const record of counted) {
    const enterprise = enterpriseOf(record, byKey);
    if (enterprise === null) unmatched.push(record);
    else {
      const earlier = byEnterprise.get(enterprise.id) ?? [];
      if (!earlier.some((each) => isSameCheck(each, record))) byEnterprise.set(enterprise.id, [...earlier, record]);
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

function isSameCheck(one: InspectionRecord, other: InspectionRecord): boolean {
  return one.date === other.date && (one.kind === other.kind || one.kind === null || other.kind === null);
}

function enterprisesByKey(rows: readonly Enterprise[]): ReadonlyMap<string, readonly Enterprise[]> {
  const byKey = new Map<string, Enterprise[]>();
  for (const row of rows) {
    for (const key of new Set([row.creditCode, row.sourceCode, row.permitNumber, normalizeText(row.name)])) {
      if (key === undefined || key === '') continue;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [row]);
      else known.push(row);
    }
  }
  return byKey;
}

function enterpriseOf(record: InspectionRecord, byKey: ReadonlyMap<string, readonly Enterprise[]>): Enterprise | null {
  const name = normalizeText(record.enterprise);
  const byCode = byKey.get(record.code) ?? [];
  const named = byCode.filter((row) => normalizeText(row.name) === name);
  const candidates = named.length > 0 ? named : byCode.length > 0 ? byCode : name === '' ? [] : (byKey.get(name) ?? []);
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
