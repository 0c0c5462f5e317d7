import { generateSeed } from '../app/generateSeed';
import type { SimulatedPeriod, ShareFigure } from '../app/yearFigures';
import { simulateDraws } from '../app/simulateDraws';
import type { Simulation } from '../app/simulateYear';
import { periodName, periodStart } from '../domain/calendar/period';
import { DRAW_METHODS } from '../domain/draw/draw';
import { readSeed } from '../domain/draw/ticket/seed';
import type { Problem } from '../text/problem/problemText';
import { isOfUntoldBatches } from '../domain/profile/demandKind';
import { JOINT_SIDES, type Profile } from '../domain/profile/profile';
import { categoryText } from '../text/term/codeText';
import { cliText } from '../text/cliText';
import { command, type Given } from './command';
import type { Question } from '../reading/question';
import {
  problemJson,
  problemLines,
  questionJson,
  questionLines,
  type CommandResult,
} from './report';
import { scanBook } from './scanBook';
import { withProfile } from './withProfile';

/**
 * Draws the periods of a year one after the other, each as if the ones before had been done, and
 * says what the year comes to. It asks what a draw asks. Nothing is written. The exit code tells whether every period could
 * be drawn; whether all shares were met is told in the result.
 */
export const simulate = command({
  help: cliText.commands.simulate,
  options: [['profile', 'year', 'per?', 'quarters?', 'seed?', 'method?', 'assume-none?']],
  book: true,
  run: (given) =>
    withProfile(given.profile, periodStart({ year: given.year, quarter: 1 }), (profile) =>
      simulation(profile, given),
    ),
});

async function simulation(
  profile: Profile,
  {
    year,
    per: by,
    quarters,
    seed: seedText = generateSeed(),
    method = DRAW_METHODS[0],
    'assume-none': assumeNone,
  }: Given<'year' | 'per?' | 'quarters?' | 'seed?' | 'method?' | 'assume-none?'>,
): Promise<CommandResult> {
  const scan = await scanBook(periodStart({ year, quarter: 1 }));
  const { seed, faults } = readSeed(seedText);
  if (seed === null)
    return stopped(faults.map((fault) => ({ ...fault, severity: 'error', sheet: '', cell: '' })));
  const {
    simulation: simulated,
    problems,
    questions,
  } = simulateDraws(scan, { profile, year, seed, method, by, quarters }, assumeNone);
  if (simulated === null) return stopped(problems, questions);
  const untoldBatches = isOfUntoldBatches(profile, by);
  return {
    exitCode: simulated.periods.every(({ draw }) => draw !== null) ? 0 : 1,
    lines: [
      ...problemLines(problems),
      cliText.simulatedLine(year, seed, method),
      ...(untoldBatches ? [cliText.untoldBatchesLine] : []),
      ...simulated.periods.flatMap(periodLines),
      ...yearLines(simulated),
    ],
    json: {
      ...simulated,
      profile: profile.id,
      year,
      seed,
      method,
      untoldBatches,
      met:
        simulated.periods.every(({ draw }) => draw !== null) &&
        figuresOf(simulated).every(({ figure }) => figure.met !== false) &&
        simulated.caps.every(({ met }) => met),
      periods: simulated.periods.map(periodJson),
      problems: problemJson(problems),
    },
  };
}

function stopped(problems: readonly Problem[], questions: readonly Question[] = []): CommandResult {
  return {
    exitCode: 1,
    lines: [...problemLines(problems), ...questionLines(questions), cliText.stoppedLine],
    json: {
      periods: [],
      problems: problemJson(problems),
      questions: questions.filter(({ answer }) => answer === null).map(questionJson),
    },
  };
}

function periodJson({
  period,
  seed,
  draw,
  categories,
  directed,
  problems,
}: SimulatedPeriod): object {
  return {
    period: periodName(period),
    seed,
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

function periodLines({ period, seed, draw, categories, problems }: SimulatedPeriod): string[] {
  const drawn = categories
    .filter(({ quota }) => quota > 0)
    .map((each) => cliText.drawnOf(categoryText(each.category), each.drawn, each.quota));
  return [
    draw === null
      ? cliText.periodStoppedLine(periodName(period))
      : cliText.periodLine(periodName(period), { seed, tasks: draw.tasks.length, drawn }),
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
    ...JOINT_SIDES.flatMap((side) => {
      const figure = joint[side];
      return figure === null ? [] : [{ name: cliText.jointName[side], figure }];
    }),
    ...(creditGraded === null ? [] : [{ name: cliText.creditGradedName, figure: creditGraded }]),
  ];
}

function yearLines(simulation: Simulation): string[] {
  const { caps, balance, periods } = simulation;
  const stopped = periods.filter(({ draw }) => draw === null).length;
  return [
    ...figuresOf(simulation).map(({ name, figure }) =>
      cliText.figureLine({ ...figure, name, stopped }),
    ),
    ...caps.map(({ times, most, met }) => cliText.capLine(times, most, met)),
    cliText.balanceLine(balance.tasks, balance.least, balance.most),
  ];
}
