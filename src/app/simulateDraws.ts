import type { Question } from '../reading/question';
import type { Problem } from '../text/problem/problemText';
import { countedRegisters } from './countedRegisters';
import { prepareDraw, type Preparation } from './prepareDraw';
import type { WorkbookScan } from './scanWorkbook';
import { eveOf } from '../domain/population/countedTo';
import { isClear } from '../domain/ground/problem';
import {
  simulatedPeriods,
  simulateYear,
  type Simulation,
  type SimulationRequest,
} from './simulateYear';

/** A year of draws, or why there is none. */
export interface SimulatedDraws {
  /** null where a question is open or the registers stop any draw. */
  readonly simulation: Simulation | null;
  /** of the registers and questions, as a draw tells them; conflicts are told by the periods. */
  readonly problems: readonly Problem[];
  /** what a clerk must answer first, and has answered. */
  readonly questions: readonly Question[];
}

/**
 * Simulates a year as the draws of a workbook would be made: they ask what a draw asks, of its first
 * and of its last period, and go by the same answers, the counts of the same year and the numbers
 * that earlier draws of the year set.
 *
 * @param scan of the workbook; nothing in it is changed
 * @param request the profile, the year and how to draw
 * @param assumeNone true to take what rules look for and do not find as not being there
 */
export function simulateDraws(
  scan: WorkbookScan,
  request: SimulationRequest,
  assumeNone = false,
): SimulatedDraws {
  const { profile, year } = request;
  const registers = countedRegisters(scan, profile, year);
  const periods = simulatedPeriods(request);
  const prepared = [...new Set([...periods.slice(0, 1), ...periods.slice(-1)])].flatMap(
    (period) => prepareDraw(scan, profile, period, { on: eveOf(period), assumeNone }) ?? [],
  );
  const last = prepared.at(-1);
  if (registers === null || last === undefined)
    return { simulation: null, problems: scan.problems, questions: scan.questions };
  const problems = distinct(prepared.flatMap(withoutConflicts));
  const questions = distinct(prepared.flatMap((each) => each.questions));
  if (!isClear(problems)) return { simulation: null, problems, questions };
  const { enterprises, inspectors } = registers;
  const simulation = simulateYear(
    { ...scan, enterprises, inspectors },
    { ...request, profile: last.population.profile },
  );
  return { simulation, problems, questions };
}

function withoutConflicts({ problems, conflicts }: Preparation): Problem[] {
  return problems.filter((each) => !conflicts.some(({ problem }) => problem === each));
}

function distinct<Each>(all: readonly Each[]): Each[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
