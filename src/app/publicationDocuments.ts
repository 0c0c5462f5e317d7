import type { DrawnList } from '../domain/act/periodRecord';
import { periodKind } from '../domain/calendar/period';
import { finishDay, dueAfterCheck, isAfterCheck } from '../domain/deadline/dueDates';
import { isMonthly } from '../domain/deadline/dueDay';
import { eveOf } from '../domain/population/countedTo';
import { freezePopulation } from '../domain/population/freezePopulation';
import type { Deadline, Profile } from '../domain/profile/profile';
import type { PublicationProblem } from '../domain/publication/publicationProblem';
import { resultDeadlines } from '../domain/publication/publicationState';
import { inspectorLabels, taskItemsText } from '../excel/draw/sheetLabels';
import { offsiteSheet } from '../excel/publication/offsiteSheet';
import { boardSheet } from '../excel/publication/boardSheet';
import {
  publicationSheet,
  type PublicationEntry,
  type PublicationInput,
} from '../excel/publication/publicationSheet';
import type { LogDeadline } from '../excel/publication/logFormulas';
import { statisticsSheet } from '../excel/publication/statisticsSheet';
import { dayText } from '../text/term/dayText';
import { deadlineRuleText } from '../text/grammar/deadlineRuleText';
import { publicationText } from '../text/sheet/documentText';
import { planText } from '../text/sheet/sheetText';
import { findBureau } from './bureau';
import { drawnDay } from './drawnDay';
import { currentList, filledTasks, listMissing, publication, type FilledTask } from './publication';
import { quarterFigures } from './statistics';
import type { BuiltDocument, DocumentInput } from './document';
import { ruleRegisters } from './ruleRegisters';

/**
 * 检查台账 of the list in force. What was filled in on an earlier sheet of the period is taken over.
 *
 * @param input of writeDocument
 */
export function publicationDocument(input: DocumentInput): BuiltDocument {
  const { scan, period, asOf } = input;
  const list = currentList(scan, period);
  if (list === null) return { contents: [], problems: [listMissing(period)] };
  const { tasks, problems } = filledTasks(scan, period, list);
  if (tasks.length === 0) return { contents: [], problems: [...problems, listMissing(period)] };
  const entries = entriesOf(list, tasks);
  const content = publicationSheet({
    bureau: findBureau(scan).name,
    period,
    asOf,
    entries,
    calendar: input.calendar,
    ...deadlinesOf(input),
  });
  return { contents: [content], problems };
}

/** Lines of 检查台账 as the clerk and the records filled them in. */
function entriesOf(list: DrawnList, tasks: readonly FilledTask[]): PublicationEntry[] {
  const labels = inspectorLabels(list.recorded.population.inspectors);
  const directed = new Map(
    (list.recorded.population.profile.directed ?? []).map(({ id, name }) => [id, name]),
  );
  return tasks.map(({ task, unread, ...filled }) => ({
    ...filled,
    // What was typed where a date should be stays to be seen.
    ...unread,
    name: task.unit.name,
    creditCode: task.unit.creditCode,
    people: [task.lead, ...task.assists]
      .map(({ id, name }) => labels.get(id) ?? name)
      .join(publicationText.peopleSeparator),
    content:
      filled.content ||
      taskItemsText(list.recorded.items, task) ||
      planText.item(directed.get(task.directed[0] ?? '') ?? planText.unitKind[task.unit.category]),
    open: filled.open || publicationText.yes,
  }));
}

/**
 * 结果公示稿: of 检查台账 what is made public. What is kept back, or has no result yet, is left out, and told.
 *
 * @param input of writeDocument
 */
export function boardDocument(input: DocumentInput): BuiltDocument {
  const { scan, period, asOf } = input;
  const list = currentList(scan, period);
  if (list === null) return { contents: [], problems: [listMissing(period)] };
  const { tasks, problems } = filledTasks(scan, period, list);
  const checked = tasks.filter((task) => task.checked !== '');
  const open = checked.filter((task) => task.open !== publicationText.no);
  const ready = open.filter((task) => task.result !== '');
  const left = {
    withheld: checked.length - open.length,
    untold: open.length - ready.length,
    unchecked: tasks.length - checked.length,
  };
  const told: PublicationProblem[] = Object.values(left).some((count) => count > 0)
    ? [
        {
          code: 'board-left',
          severity: ready.length === 0 ? 'error' : 'warning',
          sheet: '',
          cell: '',
          shown: ready.length,
          ...left,
        },
      ]
    : [];
  const all = [...problems, ...told];
  if (ready.length === 0) return { contents: [], problems: all };
  const entries = entriesOf(list, ready);
  return {
    contents: [boardSheet({ bureau: findBureau(scan).name, period, asOf, entries })],
    problems: all,
  };
}

/** Each check has its own day of a monthly deadline: the sheet names the rule, the pane the days. */
function deadlinesOf(input: DocumentInput): Pick<PublicationInput, 'due' | 'rule'> {
  const { publish, upload } = resultDeadlines(input.profile);
  return {
    due: { publish: logDeadline(publish, input), upload: logDeadline(upload, input) },
    rule: ruleWords('publish', publish, input) + ruleWords('upload', upload, input),
  };
}

function logDeadline(
  deadline: Deadline | null,
  { scan, period, calendar }: DocumentInput,
): LogDeadline | null {
  if (deadline === null) return null;
  const { rule } = deadline;
  if (isAfterCheck(rule))
    return {
      kind: 'after-check',
      days: rule.days,
      unit: rule.kind === 'calendar-days' ? 'calendar' : 'working',
    };
  if (isMonthly(rule)) return null;
  const days = { period, calendar, checked: '', drawnOn: drawnDay(scan, period) };
  const due = dueAfterCheck(deadline, days);
  return due && { kind: 'fixed', due };
}

function ruleWords(
  what: 'publish' | 'upload',
  deadline: Deadline | null,
  { profile, period }: DocumentInput,
): string {
  if (deadline === null) return publicationText.noRules[what];
  return publicationText.rules[what](
    deadlineRuleText(deadline.rule, periodKind(period)),
    clauseText(profile, deadline.clause),
  );
}

function clauseText(profile: Profile, clause: string | undefined): string {
  const number = profile.clauses[clause ?? '']?.number;
  return number === undefined ? '' : publicationText.clause(number);
}

/**
 * 季度统计表, from the registers, the list in force, 检查台账 and the inspection records.
 *
 * @param input of writeDocument
 */
export function statisticsDocument({
  scan,
  profile,
  period,
  calendar,
  asOf,
}: DocumentInput): BuiltDocument {
  const listed =
    currentList(scan, period) === null
      ? []
      : publication({ scan, profile, period, calendar, asOf }).lines;
  const figures = quarterFigures(scan, profile, period, listed);
  if (figures === null) return { contents: [], problems: scan.problems };
  const { lines, offsite, problems } = figures;
  return {
    contents: [statisticsSheet({ bureau: findBureau(scan).name, period, asOf, lines, offsite })],
    problems,
  };
}

/**
 * 非现场名单: all units that the profile supervises off-site.
 *
 * @param input of writeDocument
 */
export function offsiteDocument({ scan, profile, period, calendar }: DocumentInput): BuiltDocument {
  const registers = ruleRegisters(scan, profile);
  if (registers === null) return { contents: [], problems: scan.problems };
  const { enterprises, inspectors } = registers;
  const { population } = freezePopulation({
    enterprises,
    inspectors,
    profile,
    period,
    on: eveOf(period),
    records: registers.records,
  });
  const units = population.units.filter(({ category }) => category === 'offsite');
  if (units.length === 0) {
    return {
      contents: [],
      problems: [
        { code: 'offsite-none', severity: 'error', sheet: '', cell: '', profileName: profile.name },
      ],
    };
  }
  const content = offsiteSheet({
    bureau: findBureau(scan).name,
    period,
    deadline: dayText(finishDay(profile, period, calendar, drawnDay(scan, period)).date),
    units,
    enterprises: new Map(enterprises.rows.map((row) => [row.id, row])),
  });
  return { contents: [content], problems: [] };
}
