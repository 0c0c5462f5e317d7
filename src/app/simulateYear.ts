import {
  periodMonths,
  periodName,
  periodStart,
  type Period,
  type PeriodKind,
  type Quarter,
} from '../domain/calendar/period';
import type { Draw, Method, Seed } from '../domain/draw/draw';
import { drawPeriod } from '../domain/draw/drawPeriod';
import { LONGEST_SEED } from '../domain/draw/ticket/seed';
import { shortHash } from '../domain/ground/shortHash';
import { eveOf } from '../domain/population/countedTo';
import { freezePopulation } from '../domain/population/freezePopulation';
import { surelyVisited } from '../domain/population/unitVisits';
import { plannedPeriods } from '../domain/profile/demandKind';
import type { Profile } from '../domain/profile/profile';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import type { EnterpriseRegister, InspectorRegister } from '../domain/register/register';
import { withTimesSaid } from '../reading/timesQuestions';
import { type SimulatedPeriod, yearFigures, type YearFigures } from './yearFigures';
import { ruleRegisters, type RegisterScan } from './ruleRegisters';

export interface Simulation extends YearFigures {
  readonly periods: readonly SimulatedPeriod[];
}

/** How to draw. */
interface Rules {
  readonly profile: Profile;
  /**
   * one for all periods; each adds its name (7-Q1), so that they do not draw the same units, and is
   * drawn again with that.
   */
  readonly seed: Seed;
  readonly method: Method;
}

/** What is simulated. */
export interface SimulationRequest extends Rules {
  readonly year: number;
  /** what is drawn for: what the profile's draws are made for when absent. */
  readonly by?: PeriodKind | undefined;
  /** the periods that begin in the first so many quarters; all when absent. */
  readonly quarters?: Quarter | undefined;
}

interface PeriodRequest extends Rules {
  readonly period: Period;
}

/** What a bureau's books say at the beginning of a period. */
interface Books {
  readonly enterprises: EnterpriseRegister;
  readonly inspectors: InspectorRegister;
  readonly records: readonly InspectionRecord[];
}

/**
 * Draws the periods of a year one after the other. What is drawn counts as done: the next period
 * finds the visits of enterprises and their teams in the inspection records, and the tasks of
 * inspectors in the column of their register.
 *
 * @param scan of the workbook; nothing in it is changed
 * @returns null when the scan found no two registers
 */
export function simulateYear(
  scan: RegisterScan,
  { profile: rules, seed, method, ...span }: SimulationRequest,
): Simulation | null {
  const profile = withTimesSaid(rules, scan.choice.answers ?? {});
  const registers = ruleRegisters(scan, profile);
  if (registers === null) return null;
  const { enterprises, inspectors } = registers;
  // Lists of the year itself are what the simulation stands in for.
  const records = registers.records.filter(({ drawn }) => drawn?.year !== span.year);
  let books: Books = { enterprises, inspectors, records };
  const simulated: SimulatedPeriod[] = [];
  for (const period of simulatedPeriods({ profile, ...span })) {
    const done = simulatePeriod(books, { profile, period, seed, method });
    simulated.push(done);
    if (done.draw !== null) books = afterDraw(books, done.draw);
  }
  const rows = new Map(enterprises.rows.map((row) => [row.id, row]));
  return { periods: simulated, ...yearFigures(simulated, profile, rows) };
}

/** The periods of a year that are simulated, in order. */
export function simulatedPeriods({
  profile,
  year,
  by,
  quarters = 4,
}: Omit<SimulationRequest, 'seed' | 'method'>): Period[] {
  return plannedPeriods(profile, year, by).filter(
    (period) => periodMonths(period).first <= quarters * 3,
  );
}

function simulatePeriod(
  books: Books,
  { profile, period, seed, method }: PeriodRequest,
): SimulatedPeriod {
  const { population } = freezePopulation({
    enterprises: books.enterprises,
    inspectors: books.inspectors,
    profile,
    period,
    on: eveOf(period),
    records: books.records,
  });
  const own = simulatedSeed(seed, period);
  const { draw, problems } = drawPeriod(population, own, method);
  return {
    period,
    seed: own,
    population,
    draw,
    categories: draw?.categories ?? [],
    directed: draw?.directed ?? [],
    problems,
  };
}

/**
 * The seed of a simulated period: that of the simulation with the name of the period behind it. One
 * that leaves no room for the name is told by its beginning and a hash of it.
 *
 * @example
 * simulatedSeed('2026', { year: 2026, month: 3 }) // → '2026-M03'
 * simulatedSeed('a'.repeat(200), { year: 2026, quarter: 1 }).length // → 200
 */
export function simulatedSeed(seed: Seed, period: Period): Seed {
  const name = `-${periodName(period).slice(4)}`;
  const letters = [...seed];
  const room = LONGEST_SEED - [...name].length;
  if (letters.length <= room) return `${seed}${name}` as Seed;
  const hash = `-${shortHash(seed)}`;
  return `${letters.slice(0, room - hash.length).join('')}${hash}${name}` as Seed;
}

function afterDraw({ enterprises, inspectors, records }: Books, draw: Draw): Books {
  const people = draw.tasks.flatMap(({ lead, assists, auxiliaries }) => [
    lead,
    ...assists,
    ...auxiliaries,
  ]);
  const tasks = new Map<string, number>();
  for (const { id } of people) tasks.set(id, (tasks.get(id) ?? 0) + 1);
  return {
    enterprises,
    inspectors: {
      ...inspectors,
      rows: inspectors.rows.map((row) => ({
        ...row,
        visits: row.visits + (tasks.get(row.id) ?? 0),
      })),
    },
    records: [...records, ...recordsOf(draw)],
  };
}

/** The checks of a draw as the bureau would note them down, and what was known before them. */
function recordsOf({ tasks, population: { period, profile } }: Draw): InspectionRecord[] {
  return tasks.map(({ unit, lead, assists }) => ({
    id: unit.id,
    enterprise: unit.name,
    code: unit.creditCode,
    date: periodStart(period),
    kind: 'routine',
    inspectors: [lead, ...assists].map(({ id }) => id),
    result: '',
    published: '',
    rowNumber: unit.rowNumber,
    sheet: '',
    before: surelyVisited(unit, profile),
  }));
}
