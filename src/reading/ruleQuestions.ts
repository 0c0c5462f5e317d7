/**
 * What a profile's rules ask of the registers: for a column that a rule looks at and no list has,
 * which one it is, and for a rule that matched nobody, whether that is so. And which of the
 * questions that reading put matter to a profile at all.
 */

import { cellAddress, columnLetters } from '../domain/ground/cellAddress';
import { groupBy } from '../domain/ground/groupBy';
import { shortHash } from '../domain/ground/shortHash';
import { type RuleLine } from '../domain/population/ruleLines';
import type { CheckUse } from '../domain/profile/countedKinds';
import { lineFields } from '../domain/population/ruleFields';
import {
  columnName,
  isColumnName,
  type RegisterField,
  type RuleField,
} from '../domain/register/field';
import type {
  Column,
  EnterpriseRegister,
  InspectorRegister,
  TableKind,
} from '../domain/register/register';
import type { ColumnReading } from './column/columnReading';
import { fieldPlace } from './column/fieldQuestion';
import { columnKey, headedLike } from './column/namedColumns';
import { NONE, question, type Answers, type Question, type UnreadColumn } from './question';
import type { Vocabulary } from './vocabulary';

/** What the rules are held against. */
export interface RuleGround {
  readonly enterprises: EnterpriseRegister;
  readonly inspectors: InspectorRegister;
  readonly columns: Readonly<Record<TableKind, readonly ColumnReading[]>>;
  readonly answers: Answers;
  /** Names of units that mean the same. */
  readonly units: Vocabulary['units'];
}

/** Rules of which a zero is a number like others, or which a conflict tells of. */
const QUIET: readonly RuleLine['subject']['rule'][] = ['visits', 'staff', 'helpers'];

/** Fields that decide who a row is and who may be sent, whatever the rules. */
const ALWAYS: Readonly<Record<TableKind, readonly RegisterField[]>> = {
  enterprise: ['name', 'creditCode', 'sourceCode', 'address', 'production', 'recusedInspectors'],
  inspector: ['name', 'unit', 'licence', 'licenceExpiry', 'status', 'auxiliary', 'recusals'],
  records: ['name', 'creditCode', 'date', 'kind'],
  items: ['name', 'object'],
};

/**
 * The questions of a profile's rules, in the order of its rules: missing columns, then rules that
 * matched nobody.
 *
 * @param lines as ruleLines found them
 * @param ground the registers, their columns, and what was answered
 */
export function ruleQuestions(lines: readonly RuleLine[], ground: RuleGround): Question[] {
  return [...fieldQuestions(lines, ground), ...conditionQuestions(lines, ground)];
}

/**
 * Whether a question of reading changes anything of a draw by these rules.
 *
 * @param question as reading put it
 * @param lines of the profile's rules
 * @param use what the profile looks at in past checks
 * @example
 * mattersTo({ kind: 'column', table: 'enterprise', readAs: null, choices: ['credit', 'none'] }, []) // → false
 * mattersTo({ kind: 'column', table: 'enterprise', readAs: null, choices: ['name', 'none'] }, []) // → true
 */
export function mattersTo(
  question: Question,
  lines: readonly RuleLine[],
  use: CheckUse = { checks: false, kinds: false, authorities: false },
): boolean {
  const used = lineFields(lines);
  const countsRecords = use.checks || used.enterprise.includes('visits');
  switch (question.kind) {
    case 'column': {
      const { table, readAs, choices } = question;
      if (table === 'records') return countsRecords;
      const fields = [...choices, readAs] as (RegisterField | null | typeof NONE)[];
      const ruled: readonly RuleField[] = table === 'items' ? [] : used[table];
      const decide: readonly RuleField[] = [...ALWAYS[table], ...ruled];
      return fields.some((field) => decide.includes(field as RegisterField));
    }
    case 'value': {
      const { table, field } = question;
      if (field === 'kind') return use.kinds;
      if (table === 'records') return countsRecords;
      const ruled: readonly RuleField[] = table === 'items' ? [] : used[table];
      const decide: readonly RuleField[] = [...ALWAYS[table], ...ruled];
      return decide.includes(field);
    }
    case 'authority':
      return use.authorities;
    case 'sheet':
      return countsRecords || question.choices.some((each) => each !== 'records' && each !== NONE);
    case 'row':
      return question.table !== 'records' || countsRecords;
    case 'entry': {
      const { list } = question;
      if (typeof list !== 'string')
        return list.listed === 'production' || used.enterprise.includes(list.listed);
      return list !== 'records' || countsRecords;
    }
    default:
      return true;
  }
}

function fieldQuestions(lines: readonly RuleLine[], ground: RuleGround): Question[] {
  const missing = lines.flatMap((line) => line.missing.map((field) => ({ line, field })));
  const asked = groupBy(missing, ({ line, field }) => `${line.register} ${field}`);
  return [...asked.values()].flatMap((users): Question[] => {
    const [user] = users;
    if (user === undefined) return [];
    const { line: first } = user;
    const field: RuleField = user.field;
    const { sheet, headerRow } =
      first.register === 'enterprise' ? ground.enterprises : ground.inspectors;
    const all = ground.columns[first.register].filter((column) => column.sheet === sheet);
    const doubles = columnsNamed(field, all, ground);
    const columns = doubles.length > 1 ? asChoices(doubles) : unreadColumns(all);
    return [
      question(
        {
          kind: 'field',
          register: first.register,
          field,
          subjects: users.map(({ line: { subject } }) => subject),
          columns,
          ...(doubles.length > 1 ? { doubled: true as const } : {}),
          ...fieldPlace({ sheet, headerRow, columns: all }, placeKey(field)),
          header: '',
          samples: [],
          choices: [...Object.keys(columns), NONE],
        },
        ground.answers,
      ),
    ];
  });
}

function placeKey(field: RuleField): string {
  return isColumnName(field) ? columnKey(field.slice(1)) : field;
}

function unreadColumns(columns: readonly ColumnReading[]): Record<string, UnreadColumn> {
  return asChoices(columns.filter((column) => column.samples.length > 0 && mayBeOther(column)));
}

function asChoices(columns: readonly ColumnReading[]): Record<string, UnreadColumn> {
  return Object.fromEntries(
    columns.map(({ columnIndex, header, samples }) => [
      columnLetters(columnIndex),
      { header, samples },
    ]),
  );
}

/** The columns of a list that have the header which a rule names. */
function columnsNamed(
  field: RuleField,
  columns: readonly ColumnReading[],
  { units }: RuleGround,
): ColumnReading[] {
  return isColumnName(field) ? headedLike(field.slice(1), columns, units) : [];
}

/** A column that a missing field can be: one that is not read, or of which that is not certain. */
function mayBeOther({ field, confidence, serial }: ColumnReading): boolean {
  if (serial === true || field === 'name') return false;
  return field === null || confidence === 'likely' || confidence === 'asked';
}

function isSilent({ missing, matched, subject, fields }: RuleLine): boolean {
  return (
    missing.length === 0 &&
    matched === 0 &&
    !QUIET.includes(subject.rule) &&
    fields.some((field) => field !== 'name') &&
    // Where a count is asked for, nobody is a good number, too: in the first quarter all are 0.
    !fields.includes('visits')
  );
}

function isUnrecorded(line: RuleLine): boolean {
  return line.register === 'enterprise' && line.unrecorded === true;
}

function conditionQuestions(lines: readonly RuleLine[], ground: RuleGround): Question[] {
  return lines
    .filter((line) => isUnrecorded(line) || isSilent(line))
    .map((line) => {
      const {
        sheet,
        headerRow,
        columns,
        others = {},
      } = line.register === 'enterprise' ? ground.enterprises : ground.inspectors;
      const [field] = line.fields;
      const own = ground.columns[line.register].filter((column) => column.sheet === sheet);
      const named: Readonly<Record<string, Column | undefined>> = {
        ...columns,
        ...Object.fromEntries(
          Object.entries(others).map(([name, column]) => [columnName(name), column]),
        ),
      };
      const place = named[field ?? 'name'];
      const shown = own.find(
        (column) => column.field === field || column.columnIndex === place?.columnIndex,
      );
      const { about: layout } = fieldPlace(
        { sheet, headerRow, columns: own },
        placeKey(field ?? 'name'),
      );
      return question(
        {
          kind: 'condition',
          register: line.register,
          subject: line.subject,
          ...(isUnrecorded(line) ? { unrecorded: true as const } : {}),
          fields: line.fields,
          sheet,
          cell: place === undefined ? '' : cellAddress(headerRow, place.columnIndex),
          about: shortHash(JSON.stringify([line.subject, layout, shown?.samples ?? []])),
          header: shown?.header ?? '',
          samples: isUnrecorded(line) ? [] : (shown?.samples ?? []),
          choices: [NONE],
        },
        ground.answers,
      );
    });
}
