import { runDraw, type DrawOutcome } from '../app/runDraw';
import { periodName, type Period } from '../domain/calendar/period';
import type { Draw, Method } from '../domain/draw/draw';
import type { Profile } from '../domain/profile/profile';
import { categoryText } from '../text/categoryText';
import { cliText } from '../text/cliText';
import { quotaText } from '../text/quotaText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

export interface DrawArguments {
  readonly profile: Profile;
  readonly period: Period;
  readonly seed: string;
  readonly method: Method;
  readonly redrawReason: string;
}

/**
 * Draws in the workbook that is open in the host. The record's date is left to be filled by hand: the same command gives the same
 * bytes whenever it is run.
 *
 * @param given what the command line says
 * @param save called once the result sheets stand; returns the path written
 */
export async function drawCommand(given: DrawArguments, save: () => Promise<string>): Promise<CommandResult> {
  const outcome = await runDraw({
    ...given,
    choice: {},
    expectedFingerprint: null,
    seedSource: { kind: 'witnessed' },
    drawnBy: '',
    witness: '',
    drawnAt: '',
  });
  if (outcome.kind !== 'done') return stoppedResult(given, outcome);
  const path = await save();
  const { draw, problems } = outcome;
  const sheets = Object.values(outcome.sheets) as string[];
  return {
    exitCode: 0,
    lines: [...problemLines(problems), ...drawLines(draw), cliText.savedLine(path, sheets.join(' · '))],
    json: {
      fingerprint: draw.fingerprint,
      seed: draw.seed,
      method: draw.method,
      profile: given.profile.id,
      period: periodName(given.period),
      categories: draw.categories.map(({ category, total, excluded, quota, drawn }) => ({ category, total, excluded, quota, drawn })),
      directed: draw.directed.map(({ id, total, excluded, quota, shared, drawn }) => ({ id, total, excluded, quota, shared, drawn })),
      selected: draw.tasks.map(({ unit, ticket, lead, assists, auxiliaries, directed, joint }) => ({
        id: unit.id,
        name: unit.name,
        category: unit.category,
        ticket,
        lead: lead.name,
        assists: assists.map((assist) => assist.name),
        auxiliaries: auxiliaries.map((auxiliary) => auxiliary.name),
        directed,
        joint,
      })),
      sheets,
      problems: problemJson(problems),
    },
  };
}

function stoppedResult(given: DrawArguments, outcome: Exclude<DrawOutcome, { kind: 'done' }>): CommandResult {
  const problems = outcome.kind === 'stopped' ? outcome.problems : [];
  return {
    exitCode: 1,
    lines: [...problemLines(problems), cliText.stoppedLine],
    json: {
      fingerprint: null,
      seed: given.seed,
      method: given.method,
      profile: given.profile.id,
      period: periodName(given.period),
      categories: [],
      directed: [],
      selected: [],
      sheets: [],
      problems: problemJson(problems),
    },
  };
}

function drawLines(draw: Draw): string[] {
  return [
    cliText.fingerprintLine(draw.fingerprint),
    cliText.drawnLine(draw.tasks.length, draw.seed, draw.method),
    ...draw.categories.map((each) => cliText.categoryLine(categoryText(each.category), each.drawn, each.quota, quotaText(each))),
    ...draw.tasks.map(({ unit, lead, assists }, index) =>
      cliText.taskLine(index + 1, unit.name, categoryText(unit.category), [lead, ...assists].map((person) => person.name).join(' ')),
    ),
  ];
}
