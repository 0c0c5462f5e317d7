import type { Period } from '../../domain/calendar/period';
import { readRecordedPeriod } from '../../text/term/periodText';
import { METHODS, type Method, type Seed } from '../../domain/draw/draw';
import type { Population } from '../../domain/population/population';
import { parseItemCover } from '../../domain/item/parseItemCover';
import { cellAddress } from '../../domain/ground/cellAddress';
import { ungroupedHashes } from '../../domain/ground/hashGroups';
import { atOnce, type Steps } from '../../domain/ground/steps';
import type { Place } from '../../domain/ground/problem';
import type { RecordProblem } from '../../domain/record/recordProblem';
import { parseFacts } from '../../domain/record/parseFacts';
import { parseProfile } from '../../domain/profile/parseProfile';
import type { Profile } from '../../domain/profile/profile';
import type { RecordedDraw } from '../../domain/record/recordedDraw';
import { readIsoDate } from '../../reading/cell/isoDate';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { dayText } from '../../text/term/dayText';
import { ledgerText, listText, recordText } from '../../text/sheet/sheetText';
import { keptText } from '../writing/keptText';
import { DATA_COLUMN } from './actTable';
import { dataText } from './dataCells';
import { strictRow, unreadable } from './strictRow';
import { readInspector, readTicketedUnit, readUnit } from './readLedger';
import { readCategory, readDirected, taskReader } from './readRecordTables';
import { readLabelled, readTable } from '../reading/tableReader';

/**
 * A record read back: null where a part of it is gone, with a problem for each part or cell that
 * cannot be read.
 */
export interface RecordReading {
  readonly recorded: RecordedDraw | null;
  readonly problems: readonly RecordProblem[];
}

interface ReadSeed {
  readonly seed: Seed;
  /** what is left of it where the cell became a number; null for a text. */
  readonly number: string | null;
  readonly place: Place;
}

interface Head {
  readonly profile: Profile;
  readonly period: Period;
  /** null where the record has no such line, as those of earlier versions have none. */
  readonly countedTo: string | null;
  readonly seed: ReadSeed;
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
  return atOnce(readRecordInSteps(record, sheets));
}

/** The same in steps. */
export function* readRecordInSteps(
  record: SheetTable,
  sheets: readonly SheetTable[],
): Steps<RecordReading> {
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
    return {
      recorded: null,
      problems: missing.map((part) => unreadable({ sheet: record.sheet, cell: '' }, part)),
    };
  }

  const problems: RecordProblem[] = [];
  const readData = <Value>(label: string, parse: (text: string) => Value | null): Data<Value> => {
    const data = readLabelledData(record, label);
    const value = data === null ? null : parse(data.text);
    if (data !== null && value === null) problems.push(unreadable(data.place, label));
    return { value, place: data?.place ?? top(record) };
  };
  const items = readData(recordText.labels.itemsData, parseItemCover);
  const facts = readData(recordText.labels.factsData, parseFacts);
  yield;
  const units = unitRows.map((row) => readUnit(strictRow(row, problems), head.profile));
  const population: Population = {
    profile: head.profile,
    ...(facts.value?.bureau === undefined ? {} : { bureau: facts.value.bureau }),
    period: head.period,
    ...(head.countedTo === null ? {} : { countedTo: head.countedTo }),
    units,
    inspectors: inspectorRows.map((row) => readInspector(strictRow(row, problems), head.profile)),
  };
  const places = {
    fingerprint: head.fingerprint.place,
    seed: head.seed.place,
    categories: top(record),
    units: top(ledger),
    tasks: top(list),
    items: items.place,
    facts: facts.place,
  };
  yield;
  const ticketed = unitRows.map((row) => readTicketedUnit(row, head.profile));
  yield;
  const tasks = taskRows.map(taskReader(population, head.method, head.seed.seed));
  const recorded: RecordedDraw = {
    population,
    fingerprint: head.fingerprint.text,
    seed: head.seed.seed,
    seedNumber: head.seed.number,
    method: head.method,
    categories: quotaRows.flatMap(readCategory),
    directed: quotaRows.flatMap((row) => readDirected(row, head.profile)),
    units: ticketed,
    tasks,
    items: items.value,
    facts: facts.value,
    place: (part) => places[part],
  };
  return { recorded, problems };
}

/** What a record keeps for programs. */
interface Data<Value> {
  readonly value: Value | null;
  readonly place: Place;
}

function top(sheet: SheetTable | undefined): Place {
  return { sheet: sheet?.sheet ?? '', cell: 'A1' };
}

function readLabelledData(
  record: SheetTable,
  label: string,
): { readonly text: string; readonly place: Place } | null {
  const { sheet, rowIndex, columnIndex, values } = record;
  // In sight in records of earlier versions.
  for (const column of [DATA_COLUMN - columnIndex, 0]) {
    const index = values.findIndex((cells) => cells[column] === label);
    const cells = values[index];
    if (cells !== undefined)
      return {
        text: dataText(cells.slice(column + 1).map(String)),
        place: { sheet, cell: cellAddress(rowIndex + index + 1, columnIndex + column + 1) },
      };
  }
  return null;
}

function readHead(record: SheetTable): Head | null {
  const { labels } = recordText;
  const profile = readProfile(readLabelledData(record, labels.data)?.text ?? '');
  const period = readRecordedPeriod(readLabelled(record, labels.period)?.text ?? '');
  const countedTo = readDay(readLabelled(record, labels.countedTo)?.text ?? null);
  const seed = readSeed(record);
  const methodName = readLabelled(record, labels.method)?.text ?? '';
  const method = METHODS.find((each) => isNamed(each, methodName));
  const shown = readLabelled(record, labels.fingerprint);
  const fingerprint = shown && { ...shown, text: ungroupedHashes(shown.text) };
  if (
    profile === null ||
    period === null ||
    seed === null ||
    method === undefined ||
    fingerprint === null
  )
    return null;
  return { profile, period, countedTo, seed, method, fingerprint };
}

/** A day that was changed makes another fingerprint: what is no day as the record writes it stays as it is. */
function readDay(text: string | null): string | null {
  const day = readIsoDate(text ?? '');
  return day !== undefined && dayText(day) === text ? day : text;
}

/** A record says a method's name, and behind it in brackets what it is. */
function isNamed(method: Method, text: string): boolean {
  return text === method || text.startsWith(`${method}（`);
}

/**
 * The seed exactly as the record holds it, whatever a new draw would make of it: letter by letter as
 * the facts keep it, where the cell says the same as far as a cell can; else as the cell has it, a
 * number with all digits that are left of it.
 */
function readSeed(record: SheetTable): ReadSeed | null {
  const { labels } = recordText;
  const cell = readLabelled(record, labels.seed);
  if (cell === null || cell.text === '') return null;
  const { value, text, place } = cell;
  const isNumber = typeof value === 'number';
  const kept = parseFacts(readLabelledData(record, labels.factsData)?.text ?? '')?.seed;
  const isSame =
    kept !== undefined && (isNumber ? Number(kept) === value : keptText(kept) === keptText(text));
  const shown = isNumber && Number.isInteger(value) ? BigInt(value).toString() : text;
  return { seed: (isSame ? kept : shown) as Seed, number: isNumber ? shown : null, place };
}

/**
 * The profile as it was written: of the right shape, but not tidied, as the fingerprint is that of
 * each letter.
 */
function readProfile(text: string): Profile | null {
  try {
    const value: unknown = JSON.parse(text);
    return parseProfile(value).profile === null ? null : (value as Profile);
  } catch {
    // Not JSON any more: the record is reported as unreadable.
    return null;
  }
}
