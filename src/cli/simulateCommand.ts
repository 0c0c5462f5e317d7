import { scanWorkbook } from '../app/scanWorkbook';
import type { SimulatedQuarter } from '../app/simulatedQuarter';
import { simulateYear, type Simulation } from '../app/simulateYear';
import type { ShareFigure } from '../app/yearFigures';
import { periodName, periodStart, type Quarter } from '../domain/calendar/period';
import type { Method } from '../domain/draw/draw';
import { parseSeed } from '../domain/draw/ticket/ticket';
import type { Problem } from '../text/problem/problemText';
import type { Profile } from '../domain/profile/profile';
import { categoryText } from '../text/term/codeText';
import { cliText } from '../text/cliText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

export interface SimulateArguments {
  readonly profile: Profile;
  readonly year: number;
  readonly quarters: Quarter;
  readonly seed: string;
  readonly method: Method;
}

/**
 * Draws the quarters of a year one after the other, each as if the ones before had been done, and
 * says what the year comes to. Nothing is written. The exit code tells whether every quarter could
 * be drawn; whether all shares were met is told in the result.
 *
 * @param given what the command line says
 */
export async function simulateCommand(given: SimulateArguments): Promise<CommandResult> {
  const { profile, year, quarters, method } = given;
  const scan = await scanWorkbook(periodStart({ year, quarter: 1 }));
  const seed = parseSeed(given.seed);
  if (seed === null)
    return stopped([{ code: 'seed-empty', severity: 'error', sheet: '', cell: '' }]);
  const simulation = simulateYear(scan, profile, year, seed, method, quarters);
  if (simulation === null) return stopped(scan.problems);
  return {
    exitCode: simulation.quarters.every(({ draw }) => draw !== null) ? 0 : 1,
    lines: [
      cliText.simulatedLine(year, seed, method),
      ...simulation.quarters.flatMap(quarterLines),
      ...yearLines(simulation),
    ],
    json: {
      ...simulation,
      profile: profile.id,
      year,
      seed,
      method,
      met: figuresOf(simulation).every(({ figure }) => figure.met) && simulation.cap?.met !== false,
      quarters: simulation.quarters.map(quarterJson),
    },
  };
}

function stopped(problems: readonly Problem[]): CommandResult {
  return {
    exitCode: 1,
    lines: [...problemLines(problems), cliText.stoppedLine],
    json: { quarters: [], problems: problemJson(problems) },
  };
}

function quarterJson({ period, draw, categories, directed, problems }: SimulatedQuarter): object {
  return {
    period: periodName(period),
    drawn: draw !== null,
    categories: categories.map(({ category, total, excluded, quota, drawn }) => ({
      category,
      total,
      excluded,
      quota,
      drawn,
    })),
    directed: directed.map(({ id, total, excluded, quota, shared, drawn }) => ({
      id,
      total,
      excluded,
      quota,
      shared,
      drawn,
    })),
    problems: problemJson(problems),
  };
}

function quarterLines({ period, draw, categories, problems }: SimulatedQuarter): string[] {
  const drawn = categories
    .filter(({ quota }) => quota > 0)
    .map((each) => cliText.drawnOf(categoryText(each.category), each.drawn, each.quota));
  return [
    draw === null
      ? cliText.quarterStoppedLine(periodName(period))
      : cliText.quarterLine(periodName(period), draw.tasks.length, drawn),
    ...problemLines(problems),
  ];
}

interface NamedFigure {
  readonly name: string;
  readonly figure: ShareFigure;
}

/** All shares that the profile asks for, with their names. */
function figuresOf({
  coverage,
  categories,
  directed,
  joint,
  creditGraded,
}: Simulation): NamedFigure[] {
  return [
    ...coverage.map((figure) => ({
      name: cliText.coverageName(categoryText(figure.category), figure.years),
      figure,
    })),
    ...categories.map((figure) => ({
      name: cliText.quotaName(categoryText(figure.category)),
      figure,
    })),
    ...directed.map((figure) => ({ name: cliText.directedName(figure.name), figure })),
    ...(joint.internal === null
      ? []
      : [{ name: cliText.jointName.internal, figure: joint.internal }]),
    ...(joint.external === null
      ? []
      : [{ name: cliText.jointName.external, figure: joint.external }]),
    ...(creditGraded === null ? [] : [{ name: cliText.creditGradedName, figure: creditGraded }]),
  ];
}

function yearLines(simulation: Simulation): string[] {
  const { cap, balance } = simulation;
  return [
    ...figuresOf(simulation).map(({ name, figure }) =>
      cliText.figureLine(name, figure.count, figure.total, figure.required, figure.met),
    ),
    ...(cap === null ? [] : [cliText.capLine(cap.times, cap.most, cap.met)]),
    cliText.balanceLine(balance.tasks, balance.least, balance.most),
  ];
}
