import { cliText } from '../text/cliText';
import { announce } from './announceCommand';
import { annualPlan } from './annualPlanCommand';
import { reassign, substitute, voidList } from './changeCommands';
import { blank } from './blankCommand';
import { check, flag, unflag } from './checkCommands';
import { wordsOf, type Command } from './command';
import { counts } from './countsCommand';
import {
  approvals,
  board,
  checkForms,
  filing,
  notices,
  publish,
  slips,
  stats,
  summary,
  yearData,
} from './documentCommands';
import { draw } from './drawCommands';
import { functions } from './functionsCommand';
import { evidence } from './evidenceCommand';
import { feasibility, trial } from './feasibilityCommands';
import { health, profiles, registers } from './registerCommands';
import { simulate } from './simulateCommand';
import { verify } from './verifyCommand';

/** All commands by name, in the order of the usage text. */
export const commands = {
  profiles,
  registers,
  blank,
  functions,
  health,
  feasibility,
  trial,
  simulate,
  announce,
  draw,
  verify,
  evidence,
  substitute,
  reassign,
  void: voidList,
  check,
  flag,
  unflag,
  counts,
  publish,
  stats,
  approvals,
  notices,
  slips,
  filing,
  'check-forms': checkForms,
  board,
  summary,
  'year-data': yearData,
  'annual-plan': annualPlan,
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** What `help` prints. */
export const usage = [
  cliText.title,
  '',
  ...Object.entries<Command>(commands).flatMap(([name, command]) => [
    `  npm run -s cli -- ${wordsOf(name, command)} [--json]`,
    `      ${command.help}`,
  ]),
  '',
  cliText.periodNote,
  cliText.onNote,
  cliText.profileNote,
  cliText.bureauNote,
  cliText.answersNote,
  cliText.exitCodes,
].join('\n');
