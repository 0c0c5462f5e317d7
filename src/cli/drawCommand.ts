import { keepHistory } from '../app/historyFile';
import { runDraw, type DrawOutcome } from '../app/runDraw';
import { scanWorkbook } from '../app/scanWorkbook';
import type { WrittenSheet } from '../app/writtenSheet';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import type { Draw, Method } from '../domain/draw/draw';
import type { Profile } from '../domain/profile/profile';
import { categoryText } from '../text/term/codeText';
import { cliText } from '../text/cliText';
import { quotaText } from '../text/grammar/quotaText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';
import type { NamedHistory } from './withHistoryFile';

export interface DrawArguments {
  readonly profile: Profile;
  readonly period: Period;
  readonly seed: string;
  readonly method: Method;
  readonly redrawReason: string;
  /** Draws of earlier quarters from another file. */
  readonly history?: NamedHistory | null;
  /** Sheet of the bureau's own plan table. */
  readonly planTemplate?: string;
}

/**
 * Draws in the workbook that is open in the host. The record's date is left to be filled by hand:
 * the same command gives the same bytes whenever it is run.
 *
 * @param given what the command line says
 * @param save called once the result sheets stand; returns the path written
 */
export async function drawCommand(
  given: DrawArguments,
  save: () => Promise<string>,
): Promise<CommandResult> {
  const { history = null, ...wanted } = given;
  const kept =
    history === null || history.history.checks.length === 0
      ? null
      : await keepIn(history, given.period);
  if (kept !== null && kept.sheet === null)
    return stoppedResult(given, { kind: 'stopped', problems: kept.problems });
  const outcome = await runDraw({
    ...wanted,
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
  const sheets = [
    ...(Object.values(outcome.sheets) as string[]),
    ...(kept === null || kept.sheet === null ? [] : [kept.sheet]),
  ];
  return {
    exitCode: 0,
    lines: [
      ...problemLines(problems),
      ...drawLines(draw),
      cliText.savedLine(path, sheets.join(' · ')),
    ],
    json: {
      fingerprint: draw.fingerprint,
      seed: draw.seed,
      method: draw.method,
      profile: given.profile.id,
      period: periodName(given.period),
      categories: draw.categories.map(({ category, total, excluded, quota, drawn }) => ({
        category,
        total,
        excluded,
        quota,
        drawn,
      })),
      directed: draw.directed.map(({ id, total, excluded, quota, shared, drawn }) => ({
        id,
        total,
        excluded,
        quota,
        shared,
        drawn,
      })),
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

/**
 * The workbook that is drawn in keeps what counted, so that anyone can see it and the next quarter
 * finds it.
 */
async function keepIn(history: NamedHistory, period: Period): Promise<WrittenSheet> {
  const { sheetNames, resultSheets } = await scanWorkbook(periodStart(period));
  return keepHistory(history, history.fileName, [...sheetNames, ...resultSheets]);
}

function stoppedResult(
  given: DrawArguments,
  outcome: Exclude<DrawOutcome, { kind: 'done' }>,
): CommandResult {
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
    ...draw.categories.map((each) =>
      cliText.categoryLine(categoryText(each.category), each.drawn, each.quota, quotaText(each)),
    ),
    ...draw.tasks.map(({ unit, lead, assists }, index) =>
      cliText.taskLine(
        index + 1,
        unit.name,
        categoryText(unit.category),
        [lead, ...assists].map((person) => person.name).join(' '),
      ),
    ),
  ];
}
