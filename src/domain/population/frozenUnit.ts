import { conditionHolds } from '../profile/condition';
import type { Demand, Profile } from '../profile/profile';
import type { Enterprise } from '../register/enterprise';
import type { InspectionRecord } from '../register/inspectionRecord';
import { compareText } from '../ground/compareText';
import { classify } from './classify';
import { isOfKind, yearOf } from './pastChecks';
import type { ExclusionReason, Unit } from './population';
import { isCapped } from './unitVisits';
import { capCount, capHolds, visitMonths, visitsOf, type CapGround } from './visitCount';

/** What a unit is frozen from beside its row. */
export interface UnitSources {
  readonly profile: Profile;
  /** the row as the register has it, with its own count. */
  readonly registered: Enterprise;
  readonly ground: CapGround;
  /** of the enterprise, the oldest first. */
  readonly checks: readonly InspectionRecord[];
  /** the first year that the records tell of. */
  readonly since: number;
  /** a person's id by any of the licence numbers. */
  readonly idOf: (named: string) => string;
}

/**
 * An enterprise as a unit of the population.
 *
 * @param row with its checks of the year
 * @param sources what else it is frozen from
 */
export function frozenUnit(row: Enterprise, sources: UnitSources): Unit {
  const { registered, checks, since, profile, ground, idOf } = sources;
  const { year } = ground.period;
  const { category, reason } = classify(row, profile);
  const demand = profile.plans[category];
  const known = { row: registered, checks };
  // Caps count whoever made a check, what a demand is done by is the bureau's own.
  const own = checks.filter(({ authority }) => ground.isOwn(authority));
  const done = { row: registered, checks: own };
  const visits = visitsOf(done, year, demand.counts);
  const caps = (profile.caps ?? []).map((cap) =>
    capHolds(cap, row, category) ? capCount(cap, known, ground) : null,
  );
  const directed = (profile.directed ?? []).filter((draw) => conditionHolds(draw.units, row));
  const directedVisits = directed.map(({ plan }) => visitsOf(done, year, plan.counts));
  const months = visitMonths(own, year, demand.counts);
  const directedMonths = directed.map(({ plan }) => visitMonths(own, year, plan.counts));
  const last = own.at(-1);
  const lastCounted = own.filter((check) => isOfKind(check, demand.counts)).at(-1);
  return {
    id: row.id,
    name: row.name,
    rowNumber: row.rowNumber,
    creditCode: row.creditCode ?? '',
    address: row.address ?? '',
    region: row.region ?? '',
    category,
    reason,
    exclusion:
      exclusionOf(row, { category, visits, caps }, profile) ??
      (isRecent(lastCounted, demand, year) ? 'recent' : null),
    visits,
    ...(caps.length === 0 ? {} : { caps }),
    due: dueYear(demand.coverageYears ?? 1, lastCounted, since, year),
    weight: weightOf(row, profile),
    directed: directed.map(({ id }) => id),
    ...(directedVisits.every((count) => count === visits) ? {} : { directedVisits }),
    months,
    ...(directedMonths.every((each) => each.join() === months.join()) ? {} : { directedMonths }),
    expertise:
      profile.team.expertise === undefined
        ? ''
        : [row.industry, row.pollutionType].filter((text) => text !== undefined).join(' '),
    lastTeam: profile.team.noRepeatPair === true ? (last?.inspectors ?? []).map(idOf) : [],
    recusals: recusalsOf(row, { checks, profile, idOf }),
  };
}

/** The first of the reasons that holds, the most lasting first. */
function exclusionOf(
  row: Enterprise,
  { category, visits, caps }: Required<Pick<Unit, 'category' | 'visits' | 'caps'>>,
  profile: Profile,
): ExclusionReason | null {
  if (category === 'offsite') return 'offsite';
  if (isExempt(row, profile)) return 'exempt';
  if (row.production === 'suspended' && !profile.suspendedInPool) return 'suspended';
  if (isCapped({ visits, caps }, profile)) return 'capped';
  return profile.plans[category].noRepeat === true && visits > 0 ? 'repeated' : null;
}

/** 3 年内抽查过的不再抽: whether the last check that counts is of the last so many years. */
function isRecent(
  last: InspectionRecord | undefined,
  { noRepeatYears }: Demand,
  year: number,
): boolean {
  return noRepeatYears !== undefined && last !== undefined && yearOf(last) > year - noRepeatYears;
}

function isExempt(row: Enterprise, { exemptions = [] }: Profile): boolean {
  return exemptions.some((rule) => rule.any.some((condition) => conditionHolds(condition, row)));
}

/**
 * With one year, every unit is due by its end, which needs no memory. With N years, a unit is due
 * in the N-th year after its last check; one that the records do not know has waited since they
 * begin.
 */
function dueYear(
  years: number,
  last: InspectionRecord | undefined,
  since: number,
  year: number,
): number {
  if (years === 1) return 0;
  return Math.max(year, last === undefined ? since + years - 1 : yearOf(last) + years);
}

function weightOf(row: Enterprise, { weights = [] }: Profile): number {
  return weights
    .filter((rule) => rule.any.some((condition) => conditionHolds(condition, row)))
    .reduce((product, rule) => product * rule.factor, 1);
}

/**
 * Those whom the unit asks to stay away, and those who found nothing on their last visits to it, as
 * many as the profile allows (成都 2025: 连续三次检查未发现问题的更换检查人员).
 */
function recusalsOf(
  row: Enterprise,
  { checks, profile, idOf }: Pick<UnitSources, 'checks' | 'profile' | 'idOf'>,
): readonly string[] {
  const own = (row.recusedInspectors ?? []).map(idOf);
  const { restAfterClean } = profile.team;
  if (restAfterClean === undefined) return own;
  const visits = new Map<string, boolean[]>();
  for (const { inspectors, clean } of checks)
    for (const person of new Set(inspectors.map(idOf)))
      visits.set(person, [...(visits.get(person) ?? []), clean === true]);
  const rested = [...visits].flatMap(([person, found]) => {
    const last = found.slice(-restAfterClean);
    return last.length === restAfterClean && last.every(Boolean) ? [person] : [];
  });
  return [...new Set([...own, ...rested.sort(compareText)])];
}
