import {
  reassign,
  substitute,
  voidList,
  type ActOutcome,
  type ActRequest,
} from '../app/changeList';
import { scanWorkbook } from '../app/scanWorkbook';
import type { CurrentTask } from '../domain/act/currentList';
import type { PeriodRecord } from '../domain/act/periodRecord';
import { periodName, periodStart, type Period } from '../domain/calendar/period';
import type { PoolInspector } from '../domain/population/population';
import type { Problem } from '../text/problem/problemText';
import { cliText } from '../text/cliText';
import { actName } from '../text/sheet/actText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/** What the three commands take alike. */
export interface ChangeArguments {
  readonly period: Period;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  readonly witness: string;
}

type Save = () => Promise<string>;

/**
 * Replaces a unit of the list in force by the next ticket.
 *
 * @param given what the command line says
 * @param enterprise name, id or credit code
 * @param save called once it is done; returns the path written
 */
export async function substituteCommand(
  given: ChangeArguments,
  enterprise: string,
  save: Save,
): Promise<CommandResult> {
  const { request, record } = await open(given);
  const standing = record?.current?.tasks.filter(({ status }) => status === 'standing') ?? [];
  const found = standing.filter((task) => isNamed(task, enterprise));
  const [task] = found;
  if (record?.current && (task === undefined || found.length > 1))
    return stopped([{ code: 'act-unlisted', ...ERROR, name: enterprise }]);
  return finish(
    await substitute({ ...request, enterprise: task?.unit.id ?? '' }),
    given.period,
    save,
  );
}

/**
 * Takes an inspector off all tasks of the list in force.
 *
 * @param given what the command line says
 * @param inspector name or id
 * @param save called once it is done; returns the path written
 */
export async function reassignCommand(
  given: ChangeArguments,
  inspector: string,
  save: Save,
): Promise<CommandResult> {
  const { request, record } = await open(given);
  const people = record?.current?.recorded.population.inspectors ?? [];
  const found = people.filter(({ id, name }) => String(id) === inspector || name === inspector);
  const [person] = found;
  if (record?.current && (person === undefined || found.length > 1)) {
    const known = namesakesFirst(people, inspector);
    return stopped([{ code: 'act-person-unknown', ...ERROR, name: inspector, known }]);
  }
  return finish(await reassign({ ...request, inspector: person?.id ?? '' }), given.period, save);
}

/**
 * Declares the list in force void.
 *
 * @param given what the command line says
 * @param save called once it is done; returns the path written
 */
export async function voidCommand(given: ChangeArguments, save: Save): Promise<CommandResult> {
  const { request } = await open(given);
  return finish(await voidList(request), given.period, save);
}

const ERROR = { severity: 'error', sheet: '', cell: '' } as const;

async function open(
  given: ChangeArguments,
): Promise<{ request: ActRequest; record: PeriodRecord | undefined }> {
  const scan = await scanWorkbook(periodStart(given.period));
  const record = scan.periods.find(({ period }) => periodName(period) === periodName(given.period));
  return { request: { ...given, scan }, record };
}

function isNamed({ unit }: CurrentTask, text: string): boolean {
  return [unit.id, unit.name, unit.creditCode].some((each) => each !== '' && each === text);
}

/** People of the name with their ids where several share it; else all. */
function namesakesFirst(people: readonly PoolInspector[], name: string): readonly string[] {
  const namesakes = people.filter((person) => person.name === name);
  return namesakes.length > 0
    ? namesakes.map(({ id }) => `${name} ${id}`)
    : people.map((person) => person.name);
}

async function finish(outcome: ActOutcome, period: Period, save: Save): Promise<CommandResult> {
  if (outcome.kind === 'stopped') return stopped(outcome.problems);
  const path = await save();
  const { entry, problems } = outcome;
  return {
    exitCode: 0,
    lines: [
      ...problemLines(problems),
      cliText.changedLine(periodName(period), entry.number, actName(entry.act), entry.hash),
      cliText.savedTo(path),
    ],
    json: { ok: true, entry, path, problems: problemJson(problems) },
  };
}

function stopped(problems: readonly Problem[]): CommandResult {
  return {
    exitCode: 1,
    lines: [...problemLines(problems), cliText.notChangedLine],
    json: { ok: false, entry: null, path: null, problems: problemJson(problems) },
  };
}
