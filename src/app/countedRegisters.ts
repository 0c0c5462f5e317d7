import { cellAddress } from '../domain/ground/cellAddress';
import { isSpread } from '../domain/profile/anyQuota';
import { conditionFields } from '../domain/profile/condition';
import { demandsOf } from '../domain/profile/demands';
import type { Profile } from '../domain/profile/profile';
import { unitConditions } from '../domain/profile/unitConditions';
import type { EnterpriseRegister, InspectorRegister } from '../domain/register/register';
import { countYear, withoutCounts, yearOfHeader } from '../reading/countYear';
import type { Question } from '../reading/question';
import type { Problem } from '../text/problem/problemText';
import { vocabulary } from '../text/vocabulary/vocabulary';
import { ruleRegisters, type RuleRegisters } from './ruleRegisters';
import type { WorkbookScan } from './scanWorkbook';

/** The registers with the counts of one year only. */
export interface CountedRegisters {
  readonly enterprises: EnterpriseRegister;
  readonly inspectors: InspectorRegister;
  readonly records: RuleRegisters['records'];
  /** of cells that the rules compare, and which year the counts are of where that matters. */
  readonly questions: readonly Question[];
  /** counts of another year, which are left out. */
  readonly problems: readonly Problem[];
}

/**
 * The registers of a scan as a profile's rules see them, without counts (年度检查次数) of another year.
 *
 * @param scan of the workbook
 * @param profile whether it looks at the checks of a year
 * @param year that is drawn or looked at
 * @returns null when the scan found no two registers
 */
export function countedRegisters(
  scan: WorkbookScan,
  profile: Profile,
  year: number,
): CountedRegisters | null {
  const registers = ruleRegisters(scan, profile);
  if (registers === null) return null;
  const { enterprises, inspectors, records } = registers;
  const { tables, choice } = scan;
  const counts = countYear(enterprises, {
    drawn: year,
    table: tables.find(({ sheet }) => sheet === enterprises.sheet),
    records,
    yearMarks: vocabulary.yearMarks,
    answers: choice.answers ?? {},
  });
  const isOther = counts.year !== year;
  const loads = inspectors.columns.visits;
  const loadYear = loads === undefined ? null : yearOfHeader(loads);
  const isOtherLoad = loadYear !== null && loadYear !== year;
  return {
    enterprises: isOther ? withoutCounts(enterprises) : enterprises,
    inspectors: isOtherLoad
      ? { ...inspectors, rows: inspectors.rows.map((row) => ({ ...row, visits: 0 })) }
      : inspectors,
    records,
    questions: [
      ...registers.questions,
      ...(counts.question !== null && looksAtYear(profile) ? [counts.question] : []),
    ],
    problems: [
      ...(isOther ? [leftOut(enterprises, counts.year, year)] : []),
      ...(isOtherLoad ? [leftOut(inspectors, loadYear, year)] : []),
    ],
  };
}

function leftOut(
  { sheet, headerRow, columns }: EnterpriseRegister | InspectorRegister,
  counted: number,
  year: number,
): Problem {
  const { header = '', columnIndex = 0 } = columns.visits ?? {};
  const cell = cellAddress(headerRow, columnIndex);
  return { code: 'counts-of-other-year', severity: 'warning', sheet, cell, header, counted, year };
}

/** Whether anything depends on what was done in the year. */
function looksAtYear(profile: Profile): boolean {
  return (
    (profile.caps ?? []).some(({ per }) => per === 'year') ||
    conditionFields(unitConditions(profile)).includes('visits') ||
    demandsOf(profile).some(
      ({ demand: { quota, coverageYears, noRepeat } }) =>
        coverageYears !== undefined || noRepeat === true || isSpread(quota),
    )
  );
}
