import type { ProfileProblem, CellReading } from '../../domain/profile/profileProblem';
import { parseProfile } from '../../domain/profile/parseProfile';
import type { Profile } from '../../domain/profile/profile';
import type { SheetTable } from '../../reading/cell/sheetTable';
import {
  readCondition,
  readInspectorCondition,
  readListed,
} from '../../text/grammar/readCondition';
import { readDeadlineRule, readMonths } from '../../text/grammar/deadlineRuleText';
import { choices, labels, profileSheetText } from '../../text/sheet/profileSheetText';
import { readQuota } from '../../text/grammar/readQuota';
import type { ProfileRow } from './profileDraft';
import { NOWHERE, profileDraft, type ProfileDraft } from './profileDraft';
import { profileSections, type ProfileSections } from './profileSections';

/**
 * A profile from its sheet, as profileSheet wrote it or as a clerk changed it: rows inserted,
 * sections moved, digits and brackets of either width. Every cell that cannot be understood, and
 * everything that is missing, is a problem of its own with its cell.
 *
 * @param table the sheet 抽查方案, or another of its form
 * @returns no profile where there is any problem: half of the rules would be other rules
 */
export function readProfileSheet(table: SheetTable): {
  readonly profile: Profile | null;
  readonly problems: readonly ProfileProblem[];
} {
  const draft = profileDraft(table.sheet);
  const sections = profileSections(table, draft);
  const { profile, faults } = parseProfile(rawProfile(sections, draft));
  for (const fault of faults) draft.report(fault);
  return { profile: draft.problems.length === 0 ? profile : null, problems: draft.problems };
}

/**
 * Whether a sheet is one of those that hold profiles: 抽查方案, 抽查方案 (2), and whatever a clerk adds
 * behind these words.
 */
export function isProfileSheetName(name: string): boolean {
  return name.startsWith(profileSheetText.name);
}

/** What the sheet says, as plain data that still has to be checked. */
function rawProfile(sections: ProfileSections, draft: ProfileDraft): Record<string, unknown> {
  const rules = (
    rows: readonly ProfileRow[],
    path: string,
    labelKey: string,
    label: (row: ProfileRow, at: string) => unknown,
  ): unknown[] =>
    grouped(rows).map((group, index) => {
      const at = `${path}.${index}`;
      const [first] = group;
      return {
        [labelKey]: first && label(first, at),
        any: group.map((row, part) =>
          draft.parsed(row.cell(1), `${at}.any.${part}`, readCondition),
        ),
        clause: first && draft.text(first.cell(2), `${at}.clause`),
      };
    });
  return compact({
    ...basics(sections, draft),
    categoryRules: rules(sections.rules, 'categoryRules', 'category', (row, at) =>
      draft.choice(row.cell(0), `${at}.category`, choices.category),
    ),
    plans: plans(sections.plans, draft),
    cap: cap(sections, draft),
    exemptions: some(
      rules(sections.exemptions, 'exemptions', 'name', (row, at) =>
        draft.text(row.cell(0), `${at}.name`),
      ),
    ),
    weights: some(
      rules(sections.weights, 'weights', 'factor', (row, at) =>
        draft.number(row.cell(0), `${at}.factor`),
      ),
    ),
    directed: some(
      sections.directed.map((row, index) => directed(row, `directed.${index}`, draft)),
    ),
    team: team(sections, draft),
    joint: joint(sections.joint, draft),
    targets: some(
      sections.targets.map((row, index) => ({
        what: draft.choice(row.cell(0), `targets.${index}.what`, choices.target),
        percent: draft.percent(row.cell(1), `targets.${index}.percent`),
        per: draft.choice(row.cell(2), `targets.${index}.per`, choices.span),
        clause: draft.text(row.cell(3), `targets.${index}.clause`),
      })),
    ),
    deadlines: some(
      sections.deadlines.map((row, index) => ({
        what: draft.choice(row.cell(0), `deadlines.${index}.what`, choices.deadline),
        rule: draft.parsed(row.cell(1), `deadlines.${index}.rule`, readDeadlineRule),
        clause: draft.text(row.cell(2), `deadlines.${index}.clause`),
      })),
    ),
    clauses: clauses(sections.clauses, draft),
  }) as Record<string, unknown>;
}

function basics(sections: ProfileSections, draft: ProfileDraft): Record<string, unknown> {
  const cell = draft.labelled(sections.basics, labels.basics);
  return {
    name: draft.text(cell('name'), 'name'),
    id: draft.text(cell('id'), 'id'),
    authority: draft.text(cell('authority'), 'authority') ?? '',
    document: draft.text(cell('document'), 'document') ?? '',
    level: draft.choice(cell('level'), 'level', choices.level),
    classifyBy: draft.choice(cell('classifyBy'), 'classifyBy', choices.classifyBy),
    otherwise: draft.choice(cell('otherwise'), 'otherwise', choices.category),
    suspendedInPool: draft.choice(cell('suspendedInPool'), 'suspendedInPool', choices.yesNo),
  };
}

/** Rows of one rule: the first has a label, those below it have none. */
function grouped(rows: readonly ProfileRow[]): ProfileRow[][] {
  const groups: ProfileRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (row.cell(0).text === '' && group !== undefined) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function plans(rows: readonly ProfileRow[], draft: ProfileDraft): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [category, header] of choices.category)
    draft.place(`plans.${category}`, { ...NOWHERE, header });
  for (const [index, row] of rows.entries()) {
    const category = draft.choice(row.cell(0), `plans.${index}`, choices.category);
    if (category === undefined) draft.fail(row.cell(0), { kind: 'row' });
    else if (category in found) draft.fail(row.cell(0), { kind: 'again' });
    else found[category] = plan(row, 1, `plans.${category}`, draft);
  }
  return found;
}

/** A plan's cells from a column on: quota, coverage, repetition, months, clause. */
function plan(row: ProfileRow, column: number, path: string, draft: ProfileDraft): unknown {
  return {
    quota: draft.parsed(row.cell(column), `${path}.quota`, readQuota),
    coverageYears: draft.number(row.cell(column + 1), `${path}.coverageYears`),
    noRepeat: draft.choice(row.cell(column + 2), `${path}.noRepeat`, choices.yesNo),
    months: draft.parsed(row.cell(column + 3), `${path}.months`, readMonths),
    clause: draft.text(row.cell(column + 4), `${path}.clause`),
  };
}

function cap(sections: ProfileSections, draft: ProfileDraft): unknown {
  const cell = draft.labelled(sections.cap, labels.cap);
  return whole({
    times: draft.number(cell('times'), 'cap.times'),
    kinds: draft.choiceList(cell('kinds'), 'cap.kinds', choices.checkKind),
    clause: draft.text(cell('clause'), 'cap.clause'),
  });
}

function directed(row: ProfileRow, path: string, draft: ProfileDraft): unknown {
  return {
    name: draft.text(row.cell(0), `${path}.name`),
    units: draft.parsed(row.cell(1), `${path}.units`, readCondition),
    id: draft.text(row.cell(2), `${path}.id`),
    inspectors: draft.parsed(row.cell(3), `${path}.inspectors`, readInspectorCondition),
    plan: plan(row, 4, `${path}.plan`, draft),
  };
}

function team(sections: ProfileSections, draft: ProfileDraft): unknown {
  const cell = draft.labelled(sections.team, labels.team);
  return {
    size: draft.number(cell('size'), 'team.size'),
    region: draft.choice(cell('region'), 'team.region', choices.region),
    auxiliaries: draft.number(cell('auxiliaries'), 'team.auxiliaries'),
    helpers: draft.parsed(cell('helpers'), 'team.helpers', readNames),
    expertise: draft.choice(cell('expertise'), 'team.expertise', choices.expertise),
    mixedDepartments: draft.choice(
      cell('mixedDepartments'),
      'team.mixedDepartments',
      choices.yesNo,
    ),
    fixed: draft.choice(cell('fixed'), 'team.fixed', choices.yesNo),
    noRepeatPair: draft.choice(cell('noRepeatPair'), 'team.noRepeatPair', choices.yesNo),
    clause: draft.text(cell('clause'), 'team.clause'),
  };
}

function joint(rows: readonly ProfileRow[], draft: ProfileDraft): unknown {
  const found: Record<string, unknown> = {};
  for (const [index, row] of rows.entries()) {
    const side = draft.choice(row.cell(0), `joint.${index}`, choices.joint);
    if (side === undefined) draft.fail(row.cell(0), { kind: 'row' });
    else if (side in found) draft.fail(row.cell(0), { kind: 'again' });
    else {
      found[side] = {
        percent: draft.percent(row.cell(1), `joint.${side}.percent`),
        per: draft.choice(row.cell(2), `joint.${side}.per`, choices.span),
        departments: draft.parsed(row.cell(3), `joint.${side}.departments`, readNames) ?? [],
        clause: draft.text(row.cell(4), `joint.${side}.clause`),
      };
    }
  }
  return whole(found);
}

function readNames(text: string): CellReading<readonly string[]> {
  const value = readListed(text);
  return value === null ? { ok: false, fault: { kind: 'row' } } : { ok: true, value };
}

function clauses(rows: readonly ProfileRow[], draft: ProfileDraft): unknown {
  const found = new Map<string, unknown>();
  for (const row of rows) {
    const key = row.cell(0).text;
    if (key === '') draft.fail(row.cell(0), { kind: 'data', code: 'missing' });
    else if (found.has(key)) draft.fail(row.cell(0), { kind: 'again' });
    else {
      found.set(key, {
        text: draft.text(row.cell(1), `clauses.${key}.text`),
        number: draft.text(row.cell(2), `clauses.${key}.number`) ?? '',
        chosen: draft.choice(row.cell(3), `clauses.${key}.chosen`, choices.yesNo),
      });
    }
  }
  return Object.fromEntries(found);
}

/** A list without entries says nothing and is left out. */
function some(entries: readonly unknown[]): readonly unknown[] | undefined {
  return entries.length === 0 ? undefined : entries;
}

/** An object without anything in it says nothing and is left out. */
function whole(
  entries: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  return Object.values(entries).every((each) => each === undefined) ? undefined : entries;
}

/** Without the properties that are undefined, at every depth; list entries stay where they are. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, compact(each)]),
  );
}
