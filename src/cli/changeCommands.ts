import {
  reassign as reassignTasks,
  substitute as substituteUnit,
  voidList as declareVoid,
  type ActOutcome,
  type ActRequest,
} from '../app/changeList';
import type { CurrentTask } from '../domain/act/periodRecord';
import type { PeriodRecord } from '../domain/act/periodRecord';
import { periodName, periodStart } from '../domain/calendar/period';
import type { PoolInspector } from '../domain/population/population';
import type { Problem } from '../text/problem/problemText';
import { cliText } from '../text/cliText';
import { actName } from '../text/sheet/actText';
import { command, type Given } from './command';
import type { OpenBook } from './openBook';
import { problemJson, problemLines, type CommandResult } from './report';
import { scanBook } from './scanBook';

/** Replaces a unit of the list in force by the next ticket. */
export const substitute = command({
  help: cliText.commands.substitute,
  options: [
    ['period', 'enterprise', 'reason'],
    ['at?', 'by?', 'witness?', 'out'],
  ],
  book: true,
  run: async ({ enterprise, ...given }, book) => {
    const { request, record } = await open(given);
    const standing = record?.current?.tasks.filter(({ status }) => status === 'standing') ?? [];
    const found = standing.filter((task) => isNamed(task, enterprise));
    const [task] = found;
    if (record?.current && (task === undefined || found.length > 1))
      return stopped([{ code: 'act-unlisted', ...ERROR, name: enterprise }]);
    const outcome = await substituteUnit({ ...request, enterprise: task?.unit.id ?? '' });
    return finish(outcome, given, book);
  },
});

/** Takes an inspector off all tasks of the list in force. */
export const reassign = command({
  help: cliText.commands.reassign,
  options: [
    ['period', 'inspector', 'reason'],
    ['at?', 'by?', 'witness?', 'out'],
  ],
  book: true,
  run: async ({ inspector, ...given }, book) => {
    const { request, record } = await open(given);
    const people = record?.current?.recorded.population.inspectors ?? [];
    const found = people.filter(({ id, name }) => String(id) === inspector || name === inspector);
    const [person] = found;
    if (record?.current && (person === undefined || found.length > 1)) {
      const known = namesakesFirst(people, inspector);
      return stopped([{ code: 'act-person-unknown', ...ERROR, name: inspector, known }]);
    }
    const outcome = await reassignTasks({ ...request, inspector: person?.id ?? '' });
    return finish(outcome, given, book);
  },
});

/** Declares the list in force void. */
export const voidList = command({
  help: cliText.commands.void,
  options: [
    ['period', 'reason'],
    ['at?', 'by?', 'witness?', 'out'],
  ],
  book: true,
  run: async (given, book) => {
    const { request } = await open(given);
    return finish(await declareVoid(request), given, book);
  },
});

/** What the three commands take alike. */
type Alike = Given<'period' | 'reason' | 'at?' | 'by?' | 'witness?' | 'out'>;

const ERROR = { severity: 'error', sheet: '', cell: '' } as const;

async function open({
  period,
  reason,
  at = '',
  by = '',
  witness = '',
}: Alike): Promise<{ request: ActRequest; record: PeriodRecord | undefined }> {
  const scan = await scanBook(periodStart(period));
  const record = scan.periods.find((each) => periodName(each.period) === periodName(period));
  return { request: { scan, period, reason, at, by, witness }, record };
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

async function finish(
  outcome: ActOutcome,
  { period, out }: Alike,
  book: OpenBook,
): Promise<CommandResult> {
  if (outcome.kind === 'stopped') return stopped(outcome.problems);
  const path = await book.saveTo(out);
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
