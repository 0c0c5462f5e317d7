import type { Period, Quarter } from '../domain/calendar/period';
import { METHODS, type Method, type Seed } from '../domain/draw/draw';
import type { ExclusionReason, PoolInspector, Population, Unit } from '../domain/draw/population';
import { drawTicket, parseSeed } from '../domain/draw/ticket';
import type { Place, Problem } from '../domain/problem';
import { CATEGORIES, type Category } from '../domain/profile/category';
import type { Profile } from '../domain/profile/profile';
import type { RecordedCategory, RecordedDraw, RecordedTask, RecordedUnit } from '../domain/record/recordedDraw';
import type { EnterpriseId } from '../domain/register/enterprise';
import type { InspectorId } from '../domain/register/inspector';
import type { SheetTable } from '../domain/register/sheetTable';
import { categoryText, exclusionText, reasonText } from '../text/categoryText';
import { ledgerText, listText, recordText } from '../text/sheetText';
import { inspectorLabels } from './inspectorLabels';
import { parseReasonCode } from './reasonCode';
import { readLabelled, readTable, type TableRow } from './tableReader';

/** A record read back: null where a part of it is gone, with a problem for each part or cell that cannot be read. */
export interface RecordReading {
  readonly recorded: RecordedDraw | null;
  readonly problems: readonly Problem[];
}

interface Head {
  readonly profile: Profile;
  readonly period: Period;
  readonly seed: Seed;
  readonly method: Method;
  readonly fingerprint: { readonly text: string; readonly place: Place };
}

/**
 * Reads a draw back from its 抽取记录, 抽取底册 and 抽查名单, whatever was changed in them since.
 *
 * @param record the record's sheet
 * @param sheets all sheets of this program in the workbook
 */
export function readRecord(record: SheetTable, sheets: readonly SheetTable[]): RecordReading {
  const labelled = (label: string): string => readLabelled(record, label)?.text ?? '';
  const ledger = sheets.find((sheet) => sheet.sheet === labelled(recordText.labels.ledger));
  const list = sheets.find((sheet) => sheet.sheet === labelled(recordText.labels.list));
  const head = readHead(record);
  const quotaRows = readTable(record, recordText.quotaHeaders);
  const unitRows = ledger && readTable(ledger, ledgerText.unitHeaders);
  const inspectorRows = ledger && readTable(ledger, ledgerText.inspectorHeaders);
  const taskRows = list && readTable(list, listText.headers);

  if (head === null || !quotaRows || !unitRows || !inspectorRows || !taskRows) {
    const missing = [
      ...(head === null ? [recordText.labels.data] : []),
      ...(quotaRows ? [] : [recordText.quotaHeading]),
      ...(unitRows ? [] : [recordText.labels.ledger]),
      ...(unitRows && !inspectorRows ? [ledgerText.inspectorsHeading] : []),
      ...(taskRows ? [] : [recordText.labels.list]),
    ];
    return { recorded: null, problems: missing.map((part) => unreadable({ sheet: record.sheet, cell: '' }, part)) };
  }

  const problems: Problem[] = [];
  const population: Population = {
    profile: head.profile,
    period: head.period,
    units: unitRows.map((row) => readUnit(checkedRow(row, problems), head.profile)),
    inspectors: inspectorRows.map((row) => readInspector(checkedRow(row, problems))),
  };
  const top = (sheet: SheetTable | undefined): Place => ({ sheet: sheet?.sheet ?? '', cell: 'A1' });
  const places = { fingerprint: head.fingerprint.place, categories: top(record), units: top(ledger), tasks: top(list) };
  const recorded: RecordedDraw = {
    population,
    fingerprint: head.fingerprint.text,
    seed: head.seed,
    method: head.method,
    categories: quotaRows.flatMap(readCategory),
    units: unitRows.map(readTicketedUnit),
    tasks: taskRows.map((row) => readTask(row, population, head)),
    place: (part) => places[part],
  };
  return { recorded, problems };
}

function readHead(record: SheetTable): Head | null {
  const { labels } = recordText;
  const profile = parseProfile(readLabelled(record, labels.data)?.text ?? '');
  const period = parsePeriod(readLabelled(record, labels.period)?.text ?? '');
  const seed = parseSeed(readLabelled(record, labels.seed)?.text ?? '');
  const methodName = readLabelled(record, labels.method)?.text ?? '';
  const method = METHODS.find((each) => methodName.startsWith(each));
  const fingerprint = readLabelled(record, labels.fingerprint);
  if (profile === null || period === null || seed === null || method === undefined || fingerprint === null) return null;
  return { profile, period, seed, method, fingerprint };
}

function parseProfile(text: string): Profile | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'categoryRules' in value && 'plans' in value && 'team' in value
      ? (value as Profile)
      : null;
  } catch {
    // Not JSON any more: the record is reported as unreadable.
    return null;
  }
}

function parsePeriod(text: string): Period | null {
  const [year, quarter] = text.match(/\d+/g) ?? [];
  if (year === undefined || quarter === undefined || !/^[1-4]$/.test(quarter)) return null;
  return { year: Number(year), quarter: Number(quarter) as Quarter };
}

const [, ID, NAME, CREDIT_CODE, ADDRESS, REGION, CATEGORY, REASON_WORDS, REASON, VISITS, EXCLUSION, TICKET, RANK, RESULT] =
  ledgerText.unitHeaders;

function readUnit(row: CheckedRow, profile: Profile): Unit {
  const reason = row.must(REASON, parseReasonCode(row.text(REASON), profile), { by: 'otherwise' });
  row.must(REASON_WORDS, reasonText(reason, profile) === row.text(REASON_WORDS) ? true : null, true);
  return {
    id: row.text(ID) as EnterpriseId,
    name: row.text(NAME),
    // The register's rows are not known here; no draw depends on them.
    rowNumber: 0,
    creditCode: row.text(CREDIT_CODE),
    address: row.text(ADDRESS),
    region: row.text(REGION),
    category: row.must(CATEGORY, parseCategory(row.text(CATEGORY)), 'general'),
    reason,
    exclusion: row.text(EXCLUSION) === '' ? null : row.must(EXCLUSION, parseExclusion(row.text(EXCLUSION)), 'suspended'),
    visits: row.must(VISITS, row.number(VISITS), 0),
  };
}

function readTicketedUnit(row: TableRow): RecordedUnit {
  const columns = { id: ID, category: CATEGORY, ticket: TICKET, rank: RANK, drawn: RESULT };
  const result = row.text(RESULT);
  return {
    id: row.text(ID),
    name: row.text(NAME),
    category: parseCategory(row.text(CATEGORY)),
    ticket: row.text(TICKET),
    rank: row.text(RANK) === '' ? 0 : row.number(RANK),
    drawn: result === ledgerText.drawn ? true : result === ledgerText.notDrawn || result === ledgerText.notInPool ? false : null,
    place: (field) => row.place(columns[field]),
  };
}

const [, PERSON_ID, PERSON, UNIT, RECUSALS, PERSON_REGION, LICENSED, ON_POST, AUXILIARY, LOAD] = ledgerText.inspectorHeaders;

function readInspector(row: CheckedRow): PoolInspector {
  const isYes = (header: string): boolean => row.must(header, YES_NO.get(row.text(header)) ?? null, false);
  const recusals = row.text(RECUSALS);
  return {
    id: row.text(PERSON_ID) as InspectorId,
    name: row.text(PERSON),
    unit: row.text(UNIT),
    region: row.text(PERSON_REGION),
    licensed: isYes(LICENSED),
    onPost: isYes(ON_POST),
    auxiliary: isYes(AUXILIARY),
    load: row.must(LOAD, row.number(LOAD), 0),
    recusals: recusals === '' ? [] : recusals.split(ledgerText.recusalSeparator),
  };
}

const [QUOTA_CATEGORY, TOTAL, EXCLUDED, QUOTA, DRAWN] = recordText.quotaHeaders;

function readCategory(row: TableRow): RecordedCategory[] {
  const category = parseCategory(row.text(QUOTA_CATEGORY));
  const columns = { total: TOTAL, excluded: EXCLUDED, quota: QUOTA, drawn: DRAWN };
  if (category === null) return [];
  const fact = (field: keyof typeof columns): number | null => row.number(columns[field]);
  return [
    {
      category,
      total: fact('total'),
      excluded: fact('excluded'),
      quota: fact('quota'),
      drawn: fact('drawn'),
      place: (field) => row.place(columns[field]),
    },
  ];
}

const [, LIST_NAME, LIST_CODE, LIST_ADDRESS, , , , , , LIST_TICKET, LEAD, ASSISTS] = listText.headers;

/** The list shows no ids and cuts tickets short: enterprises are found by what it shows, tickets filled up where the shown digits are right. */
function readTask(row: TableRow, population: Population, { method, seed }: Head): RecordedTask {
  const columns = { id: LIST_NAME, ticket: LIST_TICKET, lead: LEAD, assists: ASSISTS };
  const unit = population.units.find(
    (each) => each.name === row.text(LIST_NAME) && each.creditCode === row.text(LIST_CODE) && each.address === row.text(LIST_ADDRESS),
  );
  const id = unit?.id ?? row.text(LIST_NAME);
  const shown = row.text(LIST_TICKET);
  const ticket = drawTicket(method, seed, id);
  const ids = new Map([...inspectorLabels(population.inspectors)].map(([person, label]) => [label, person]));
  const idOf = (label: string): string => ids.get(label) ?? label;
  const assists = row.text(ASSISTS);
  return {
    id,
    name: row.text(LIST_NAME),
    ticket: shown.length === listText.ticketLength && ticket.startsWith(shown) ? ticket : shown,
    lead: idOf(row.text(LEAD)),
    assists: assists === '' ? [] : assists.split(listText.separator).map(idOf),
    place: (field) => row.place(columns[field]),
  };
}

/** A row that reports each cell it cannot make sense of. */
interface CheckedRow extends TableRow {
  /** The value; where it is null, the cell is reported and the stand-in lets the rest be checked. */
  readonly must: <Value>(header: string, value: Value | null, standIn: Value) => Value;
}

function checkedRow(row: TableRow, problems: Problem[]): CheckedRow {
  return {
    ...row,
    must: (header, value, standIn) => {
      if (value === null) problems.push(unreadable(row.place(header), header));
      return value ?? standIn;
    },
  };
}

function unreadable(place: Place, part: string): Problem {
  return { code: 'record-unreadable', severity: 'error', part, ...place };
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  [ledgerText.yes, true],
  [ledgerText.no, false],
]);

const EXCLUSIONS: readonly ExclusionReason[] = ['closed', 'deregistered', 'suspended', 'capped', 'offsite'];

function parseExclusion(text: string): ExclusionReason | null {
  return EXCLUSIONS.find((reason) => exclusionText(reason) === text) ?? null;
}

function parseCategory(text: string): Category | null {
  return CATEGORIES.find((category) => categoryText(category) === text) ?? null;
}
