/**
 * The state of the registers (domain: 名录体检): every problem by kind with all its cells, rows that
 * share what should be different, how full each column is, and what the profile asks for and the
 * registers lack. It says more than a draw needs to know, so it is made on demand.
 */

import { ruleLines } from '../domain/population/ruleLines';
import { missingFields } from '../domain/population/ruleFields';
import { pastChecks } from '../domain/population/pastChecks';
import type { Profile } from '../domain/profile/profile';
import type { Place, Severity } from '../domain/ground/problem';
import type { HealthProblem } from './readingProblem';
import { cellAddress } from '../domain/ground/cellAddress';
import { findDuplicates, type DuplicateGroup } from './duplicates';
import type { Enterprise } from '../domain/register/enterprise';
import {
  ENTERPRISE_FIELDS,
  type ColumnName,
  type EnterpriseField,
  type InspectorField,
} from '../domain/register/field';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import type { EnterpriseRegister, InspectorRegister } from '../domain/register/register';

/** How often one kind of problem was found, with all of its places. */
export interface ProblemGroup {
  readonly code: HealthProblem['code'];
  readonly severity: Severity;
  /** Cells concerned: at least the number of problems, of which some stand for many. */
  readonly count: number;
  readonly problems: readonly HealthProblem[];
}

/** How full a recognised column is. */
export interface FieldFill {
  readonly field: EnterpriseField;
  readonly header: string;
  readonly filled: number;
  readonly missing: number;
  /** The empty cells, from the first row on. */
  readonly empty: readonly Place[];
}

/** A credit code that was taken from the first 18 characters of the permit number. */
export interface FilledCode {
  readonly name: string;
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface HealthReport {
  readonly enterpriseCount: number;
  readonly inspectorCount: number;
  /** Errors first, then the most frequent. */
  readonly groups: readonly ProblemGroup[];
  readonly duplicates: readonly DuplicateGroup[];
  readonly fills: readonly FieldFill[];
  readonly filledCodes: readonly FilledCode[];
  /** Fields that the profile asks for and the enterprise register has no column of. */
  readonly lacking: readonly (EnterpriseField | ColumnName)[];
  /** The same of the inspector register. */
  readonly lackingOfInspectors: readonly (InspectorField | ColumnName)[];
  /** Null where no profile was given. */
  readonly profileName: string | null;
}

/** What a health report is made of. */
export interface HealthInput {
  readonly enterprises: EnterpriseRegister | null;
  readonly inspectors: InspectorRegister | null;
  readonly records: readonly InspectionRecord[];
  /** As reading found them. */
  readonly problems: readonly HealthProblem[];
  readonly profile: Profile | null;
}

/** After all checks: each of them is looked up in the register. */
const END_OF_TIME = { to: '9999-12-31' } as const;
/** The last quarter of a year asks for all that a profile can need. */
const LAST_QUARTER = { year: 2000, quarter: 4 } as const;

const NO_REGISTER = { sheet: '', headerRow: 0, columns: {}, unmapped: [], rows: [] } as const;

/**
 * Makes a health report.
 *
 * @param input registers and what reading them found
 * @example
 * healthReport({ enterprises: null, inspectors: null, records: [], problems: [], profile: null }).groups // → []
 */
export function healthReport({
  enterprises,
  inspectors,
  records,
  problems,
  profile,
}: HealthInput): HealthReport {
  const rows = enterprises?.rows ?? [];
  // A register that was not found has none of the columns that the profile asks for.
  const lines =
    profile === null
      ? []
      : ruleLines({
          enterprises: enterprises ?? NO_REGISTER,
          present: rows,
          inspectors: inspectors ?? NO_REGISTER,
          profile,
          period: LAST_QUARTER,
          hasRecords: records.length > 0,
        });
  const lacking = missingFields(lines);
  return {
    enterpriseCount: rows.length,
    inspectorCount: inspectors?.rows.length ?? 0,
    groups: groupProblems([...problems, ...unmatchedRecords(rows, records)]),
    duplicates: enterprises === null ? [] : findDuplicates(enterprises, problems),
    fills: enterprises === null ? [] : fieldFills(enterprises),
    filledCodes: enterprises === null ? [] : filledCodes(enterprises),
    lacking: lacking.enterprise,
    lackingOfInspectors: lacking.inspector,
    profileName: profile?.name ?? null,
  };
}

/** Of all years and kinds, since any of them may count under some profile. */
function unmatchedRecords(
  rows: readonly Enterprise[],
  records: readonly InspectionRecord[],
): HealthProblem[] {
  return pastChecks(rows, records, END_OF_TIME).unmatched.map(
    ({ sheet, rowNumber, enterprise, code, date }) => ({
      code: 'record-unmatched',
      severity: 'warning',
      sheet,
      cell: cellAddress(rowNumber, 0),
      enterprise: enterprise === '' ? code : enterprise,
      date,
    }),
  );
}

function groupProblems(problems: readonly HealthProblem[]): ProblemGroup[] {
  const groups = new Map<
    string,
    { code: HealthProblem['code']; severity: Severity; count: number; problems: HealthProblem[] }
  >();
  for (const problem of problems) {
    const code = problem.code === 'more-alike' ? problem.alike : problem.code;
    const key = `${code} ${problem.severity}`;
    const group = groups.get(key) ?? { code, severity: problem.severity, count: 0, problems: [] };
    group.count += cellsOf(problem).count;
    group.problems.push(problem);
    groups.set(key, group);
  }
  const rank = ({ severity }: ProblemGroup): number => (severity === 'error' ? 0 : 1);
  return [...groups.values()].sort(
    (one, other) => rank(one) - rank(other) || other.count - one.count,
  );
}

/**
 * The cells that a problem stands for, and how many they are.
 *
 * @example
 * cellsOf({ code: 'register-empty', register: 'enterprise', severity: 'error', sheet: 'a', cell: 'B3' }) // → { count: 1, cells: ['B3'] }
 */
export function cellsOf(problem: HealthProblem): {
  readonly count: number;
  readonly cells: readonly string[];
} {
  if ('cells' in problem) return problem;
  return { count: 1, cells: [problem.cell] };
}

function fieldFills({ sheet, columns, rows }: EnterpriseRegister): FieldFill[] {
  return ENTERPRISE_FIELDS.flatMap((field): FieldFill[] => {
    const column = columns[field];
    // Which lists a unit is on stands in the column that says whether it is on one.
    if (column === undefined || field === 'keyLists') return [];
    const empty = rows
      .filter((row) => row[field] === undefined)
      .map((row): Place => ({
        sheet: row.sheet ?? sheet,
        cell: cellAddress(row.rowNumber, column.columnIndex),
      }));
    const missing = empty.length;
    return [{ field, header: column.header, filled: rows.length - missing, missing, empty }];
  });
}

function filledCodes({
  sheet,
  columns,
  rows,
  codesFromPermit = [],
}: EnterpriseRegister): FilledCode[] {
  const ids = new Set(codesFromPermit);
  const columnIndex = columns.creditCode?.columnIndex ?? columns.permitNumber?.columnIndex ?? 0;
  return rows
    .filter(({ id }) => ids.has(id))
    .map((row) => ({
      name: row.name,
      code: row.creditCode ?? '',
      sheet: row.sheet ?? sheet,
      cell: cellAddress(row.rowNumber, columnIndex),
    }));
}
