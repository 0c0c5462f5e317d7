import type { ProfileProblem } from '../../domain/profile/profileProblem';
import { parseProfile } from '../../domain/profile/parseProfile';
import type { Profile } from '../../domain/profile/profile';
import { uncountedDraws } from '../../domain/profile/uncountedDraws';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { readCondition, readInspectorCondition } from '../../text/grammar/readCondition';
import { readException } from '../../text/grammar/readException';
import { readDeadlineRule } from '../../text/grammar/deadlineRuleText';
import { choices, labels, profileSheetText } from '../../text/sheet/profileSheetText';
import { profileReader, type ProfileReader, type ProfileRow } from './profileReader';
import { demand, demands, readNames } from './demandCells';
import { profileSections, type ProfileSections } from './profileSections';

/**
 * A profile from its sheet, as profileSheet wrote it or as a clerk changed it: rows inserted,
 * sections moved, digits and brackets of either width. Every cell that cannot be understood, and
 * everything that is missing, is a problem of its own with its cell; what is read as other than it
 * says is told as a warning.
 *
 * @param table the sheet 抽查方案, or another of its form
 * @returns no profile where there is any error: half of the rules would be other rules
 */
export function readProfileSheet(table: SheetTable): {
  readonly profile: Profile | null;
  readonly problems: readonly ProfileProblem[];
} {
  const reader = profileReader(table.sheet);
  const sections = profileSections(table, reader);
  const { profile, faults } = parseProfile(rawProfile(sections, reader));
  const uncounted = profile === null ? [] : uncountedDraws(profile);
  for (const fault of [...faults, ...uncounted]) reader.report(fault);
  const { problems } = reader;
  const isWhole = problems.every(({ severity }) => severity !== 'error');
  return { profile: isWhole ? profile : null, problems };
}

/**
 * Whether a sheet is one of those that hold profiles: 抽查方案, 抽查方案 (2), and whatever a clerk adds
 * behind these words.
 */
export function isProfileSheetName(name: string): boolean {
  return name.startsWith(profileSheetText.name);
}

/** What the sheet says, as plain data that still has to be checked. */
function rawProfile(sections: ProfileSections, reader: ProfileReader): Record<string, unknown> {
  const rules = (
    rows: readonly ProfileRow[],
    path: string,
    labelKey: string,
    label: (row: ProfileRow, at: string) => unknown,
    more: (row: ProfileRow, at: string) => object = () => ({}),
  ): unknown[] =>
    grouped(rows).map((group, index) => {
      const at = `${path}.${index}`;
      const [first] = group;
      return {
        [labelKey]: first && label(first, at),
        any: group.map((row, part) =>
          reader.parsed(row.cell(1), `${at}.any.${part}`, readCondition),
        ),
        clause: first && reader.text(first.cell(2), `${at}.clause`),
        ...(first && more(first, at)),
      };
    });
  const ids = directedIds(sections.directed, reader);
  return compact({
    ...basics(sections, reader),
    categoryRules: rules(
      sections.rules,
      'categoryRules',
      'category',
      (row, at) => reader.choice(row.cell(0), `${at}.category`, choices.category),
      (row, at) => ({ must: reader.choice(row.cell(3), `${at}.must`, choices.yesNo) }),
    ),
    plans: demands(sections.plans, reader),
    cap: cap(sections, reader),
    caps: some(sections.caps.map((row, index) => capOf(row, `caps.${index}`, reader))),
    exemptions: some(
      rules(sections.exemptions, 'exemptions', 'name', (row, at) =>
        reader.text(row.cell(0), `${at}.name`),
      ),
    ),
    weights: some(
      rules(sections.weights, 'weights', 'factor', (row, at) =>
        reader.number(row.cell(0), `${at}.factor`),
      ),
    ),
    directed: some(
      sections.directed.map((row, index) =>
        directed(row, `directed.${index}`, ids[index] ?? '', reader),
      ),
    ),
    team: team(sections, reader),
    joint: joint(sections.joint, reader),
    targets: some(
      sections.targets.map((row, index) => ({
        what: reader.choice(row.cell(0), `targets.${index}.what`, choices.target),
        percent: reader.percent(row.cell(1), `targets.${index}.percent`),
        per: reader.choice(row.cell(2), `targets.${index}.per`, choices.span),
        clause: reader.text(row.cell(3), `targets.${index}.clause`),
      })),
    ),
    deadlines: some(
      sections.deadlines.map((row, index) => ({
        what: reader.choice(row.cell(0), `deadlines.${index}.what`, choices.deadline),
        rule: reader.parsed(row.cell(1), `deadlines.${index}.rule`, readDeadlineRule),
        clause: reader.text(row.cell(2), `deadlines.${index}.clause`),
      })),
    ),
    clauses: clauses(sections.clauses, reader),
  }) as Record<string, unknown>;
}

function basics(sections: ProfileSections, reader: ProfileReader): Record<string, unknown> {
  const cell = reader.labelled(sections.basics, labels.basics);
  const name = reader.text(cell('name'), 'name');
  return {
    name,
    // A clerk names the rules; a number for them beside the name is no more.
    id: reader.text(cell('id'), 'id') ?? name,
    authority: reader.text(cell('authority'), 'authority') ?? '',
    document: reader.text(cell('document'), 'document') ?? '',
    level: reader.choice(cell('level'), 'level', choices.level),
    classifyBy: reader.choice(cell('classifyBy'), 'classifyBy', choices.classifyBy),
    otherwise: reader.choice(cell('otherwise'), 'otherwise', choices.category),
    suspendedInPool: reader.choice(cell('suspendedInPool'), 'suspendedInPool', choices.yesNo),
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

/** The one cap of earlier versions. */
function cap(sections: ProfileSections, reader: ProfileReader): unknown {
  const cell = reader.labelled(sections.cap, labels.cap);
  return whole({
    times: reader.number(cell('times'), 'cap.times'),
    kinds: reader.choiceList(cell('kinds'), 'cap.kinds', choices.earlierKind),
    clause: reader.text(cell('clause'), 'cap.clause'),
  });
}

function capOf(row: ProfileRow, path: string, reader: ProfileReader): unknown {
  return {
    times: reader.number(row.cell(0), `${path}.times`),
    kinds: reader.choiceList(row.cell(1), `${path}.kinds`, choices.checkKind),
    per: reader.choice(row.cell(2), `${path}.per`, choices.capSpan),
    categories: reader.choiceList(row.cell(3), `${path}.categories`, choices.category),
    units: reader.parsed(row.cell(4), `${path}.units`, readCondition),
    except: reader.parsed(row.cell(5), `${path}.except`, readException),
    perAuthority: reader.choice(row.cell(6), `${path}.perAuthority`, choices.yesNo),
    clause: reader.text(row.cell(7), `${path}.clause`),
  };
}

/**
 * The ids of directed draws. A draw without one is known by its name, which neither the order of rows
 * nor another draw changes; that is told.
 */
function directedIds(rows: readonly ProfileRow[], reader: ProfileReader): readonly string[] {
  const taken = new Set(rows.map((row) => row.cell(2).text));
  return rows.map((row) => {
    const [name, id] = [row.cell(0).text, row.cell(2)];
    if (id.text !== '' || id.unread === true || name === '') return id.text;
    let own = name;
    for (let count = 2; taken.has(own); count += 1) own = `${name}-${count}`;
    taken.add(own);
    reader.tell(id, own);
    return own;
  });
}

function directed(row: ProfileRow, path: string, id: string, reader: ProfileReader): unknown {
  reader.place(`${path}.id`, row.cell(2));
  return {
    name: reader.text(row.cell(0), `${path}.name`),
    units: reader.parsed(row.cell(1), `${path}.units`, readCondition),
    id: id === '' ? undefined : id,
    inspectors: reader.parsed(row.cell(3), `${path}.inspectors`, readInspectorCondition),
    plan: demand(row, 4, `${path}.plan`, reader),
    // A draw's units are its tasks, unless it says no.
    shared:
      reader.choice(row.cell(13), `${path}.shared`, choices.yesNo) === false ? undefined : true,
  };
}

function team(sections: ProfileSections, reader: ProfileReader): unknown {
  const cell = reader.labelled(sections.team, labels.team);
  return {
    size: reader.number(cell('size'), 'team.size'),
    region: reader.choice(cell('region'), 'team.region', choices.region),
    auxiliaries: reader.number(cell('auxiliaries'), 'team.auxiliaries'),
    helpers: reader.parsed(cell('helpers'), 'team.helpers', readNames),
    expertise: reader.choice(cell('expertise'), 'team.expertise', choices.expertise),
    mixedDepartments: reader.choice(
      cell('mixedDepartments'),
      'team.mixedDepartments',
      choices.yesNo,
    ),
    fixed: reader.choice(cell('fixed'), 'team.fixed', choices.yesNo),
    noRepeatPair: reader.choice(cell('noRepeatPair'), 'team.noRepeatPair', choices.yesNo),
    restAfterClean: reader.number(cell('restAfterClean'), 'team.restAfterClean'),
    levelled: reader.choice(cell('levelled'), 'team.levelled', choices.yesNo),
    clause: reader.text(cell('clause'), 'team.clause'),
  };
}

function joint(rows: readonly ProfileRow[], reader: ProfileReader): unknown {
  const found: Record<string, unknown> = {};
  for (const [index, row] of rows.entries()) {
    const side = reader.choice(row.cell(0), `joint.${index}`, choices.joint);
    if (side === undefined) reader.fail(row.cell(0), { kind: 'row' });
    else if (side in found) reader.fail(row.cell(0), { kind: 'again' });
    else {
      found[side] = {
        percent: reader.percent(row.cell(1), `joint.${side}.percent`),
        per: reader.choice(row.cell(2), `joint.${side}.per`, choices.span),
        departments: reader.parsed(row.cell(3), `joint.${side}.departments`, readNames) ?? [],
        clause: reader.text(row.cell(4), `joint.${side}.clause`),
      };
    }
  }
  return whole(found);
}

function clauses(rows: readonly ProfileRow[], reader: ProfileReader): unknown {
  const found = new Map<string, unknown>();
  for (const row of rows) {
    const key = row.cell(0).text;
    if (key === '') reader.fail(row.cell(0), { kind: 'data', code: 'missing' });
    else if (found.has(key)) reader.fail(row.cell(0), { kind: 'again' });
    else {
      found.set(key, {
        text: reader.text(row.cell(1), `clauses.${key}.text`),
        number: reader.text(row.cell(2), `clauses.${key}.number`) ?? '',
        chosen: reader.choice(row.cell(3), `clauses.${key}.chosen`, choices.yesNo),
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
