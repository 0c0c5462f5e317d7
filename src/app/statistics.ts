import { eveOf } from '../domain/population/countedTo';
import { freezePopulation } from '../domain/population/freezePopulation';
import type { Period } from '../domain/calendar/period';
import type { Problem } from '../text/problem/problemText';
import type { Profile } from '../domain/profile/profile';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import { normalizeText } from '../domain/ground/normalizeText';
import {
  quarterStatistics,
  type CountedUnit,
  type StatisticsLine,
} from '../domain/statistics/quarterStatistics';
import { checkResult } from '../text/term/checkResult';
import { statisticsText } from '../text/sheet/documentText';
import type { PublicationLine } from './publication';
import { quarterChecks } from './quarterChecks';
import type { WorkbookScan } from './scanWorkbook';
import { findBureau } from './bureau';
import { ruleRegisters } from './ruleRegisters';

export interface QuarterStatistics {
  readonly lines: readonly StatisticsLine[];
  /** units that are supervised off-site, counted as 一般. */
  readonly offsite: number;
  readonly problems: readonly Problem[];
}

/**
 * The quarter's statistics, from the registers, the list in force, what 检查台账 says of it, and the
 * bureau's own inspection records. A visit that both 检查台账 and the records have is one visit. Null
 * where there are no registers.
 *
 * @param scan of the workbook
 * @param profile decides the categories
 * @param period quarter
 * @param listed what publication says of the units of the list in force
 */
export function quarterFigures(
  scan: WorkbookScan,
  profile: Profile,
  period: Period,
  listed: readonly PublicationLine[],
): QuarterStatistics | null {
  const registers = ruleRegisters(scan, profile);
  if (registers === null) return null;
  const { enterprises, inspectors } = registers;
  const { population } = freezePopulation({
    enterprises,
    inspectors,
    profile,
    period,
    on: eveOf(period),
    records: registers.records,
  });
  const authorities = new Map(enterprises.rows.map(({ id, authority = '' }) => [id, authority]));
  const names = new Set([...authorities.values()].filter((name) => name !== ''));
  const bureau = findBureau(scan).name;
  const own = names.size > 1 ? null : bureau || [...names][0] || '';
  const authorityOf = (name: string): string => own ?? (name === '' ? bureau : name);
  const checks = quarterChecks(scan, period);
  const lines = new Map(listed.map((line) => [line.enterprise, line]));
  const frozen = new Map(population.units.map((unit) => [unit.id, unit]));
  // In the order of the register, which is that of the bureaus in it.
  const present = enterprises.rows.flatMap(({ id }) => frozen.get(id) ?? []);
  const units = present.map((unit): CountedUnit => {
    const found = visitsOf(checks.get(unit.id) ?? [], lines.get(unit.id));
    return {
      authority: authorityOf(authorities.get(unit.id) ?? ''),
      category: unit.category,
      ...found,
    };
  });
  const people = inspectors.rows
    .filter(({ active, auxiliary }) => active && !auxiliary)
    .map(({ unit = '' }) =>
      authorityOf([...names].find((name) => normalizeText(name) === normalizeText(unit)) ?? ''),
    );
  const unchecked = listed.filter(
    ({ enterprise, checked }) => checked === '' && !checks.has(enterprise),
  ).length;
  return {
    lines: quarterStatistics(units, people, statisticsText.sum),
    offsite: units.filter(({ category }) => category === 'offsite').length,
    problems:
      unchecked === 0
        ? []
        : [
            {
              code: 'statistics-unchecked',
              severity: 'warning',
              sheet: '',
              cell: '',
              count: unchecked,
              total: listed.length,
            },
          ],
  };
}

function visitsOf(
  records: readonly InspectionRecord[],
  line: PublicationLine | undefined,
): Pick<CountedUnit, 'visits' | 'published' | 'problems'> {
  const isProblem = (result: string): boolean =>
    ['ordered', 'case'].includes(checkResult(result) ?? '');
  const recorded = {
    visits: records.length,
    published: records.filter(({ published }) => published !== '').length,
  };
  const listed = {
    visits: line === undefined || line.checked === '' ? 0 : 1,
    published: line?.state === 'published' ? 1 : 0,
  };
  return {
    visits: Math.max(recorded.visits, listed.visits),
    published: Math.max(recorded.published, listed.published),
    problems: Math.max(
      records.filter(({ result }) => isProblem(result)).length,
      line !== undefined && line.checked !== '' && isProblem(line.result) ? 1 : 0,
    ),
  };
}
