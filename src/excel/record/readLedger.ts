import type { ExclusionReason, PoolInspector, Unit } from '../../domain/population/population';
import type { Profile } from '../../domain/profile/profile';
import type { RecordedUnit } from '../../domain/record/recordedDraw';
import type { EnterpriseId } from '../../domain/register/enterprise';
import type { InspectorId } from '../../domain/register/inspector';
import { exclusionText } from '../../text/term/codeText';
import { reasonText } from '../../text/grammar/conditionText';
import { ledgerText } from '../../text/sheet/sheetText';
import { parseCategory, type StrictRow } from './strictRow';
import { parseDirected } from '../draw/sheetLabels';
import { parseReasonCode } from '../draw/reasonCode';
import {
  parseCaps,
  parseDirectedMonths,
  parseDirectedVisits,
  parseMonths,
} from '../draw/visitCells';
import type { TableRow } from '../reading/tableReader';
import { splitTexts } from '../writing/joinedTexts';

const [
  ,
  ID,
  NAME,
  CREDIT_CODE,
  ADDRESS,
  REGION,
  CATEGORY,
  REASON_WORDS,
  REASON,
  VISITS,
  EXCLUSION,
  TICKET,
  RANK,
  RESULT,
] = ledgerText.unitHeaders;
const EXTRA = ledgerText.extraUnitHeaders;

/**
 * A unit as its line in the ledger says; columns that the ledger does not have said nothing.
 *
 * @param row of the units' table
 * @param profile of the record
 */
export function readUnit(row: StrictRow, profile: Profile): Unit {
  const reason = row.must(REASON, parseReasonCode(row.text(REASON), profile), { by: 'otherwise' });
  row.must(
    REASON_WORDS,
    reasonText(reason, profile) === row.text(REASON_WORDS) ? true : null,
    true,
  );
  const visits = row.must(VISITS, row.number(VISITS), 0);
  const caps = row.must(EXTRA.caps, parseCaps(row.text(EXTRA.caps), profile), []);
  const directed = parseDirected(row.text(EXTRA.directed), profile);
  const directedVisits = row.must(
    EXTRA.directedVisits,
    parseDirectedVisits(row.text(EXTRA.directedVisits), directed),
    [],
  );
  const directedMonths = row.must(
    EXTRA.directedMonths,
    parseDirectedMonths(row.text(EXTRA.directedMonths), directed),
    [],
  );
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
    exclusion:
      row.text(EXCLUSION) === ''
        ? null
        : row.must(EXCLUSION, parseExclusion(row.text(EXCLUSION)), 'suspended'),
    visits,
    ...(caps.length === 0 ? {} : { caps }),
    due: row.text(EXTRA.due) === '' ? 0 : row.must(EXTRA.due, row.number(EXTRA.due), 0),
    weight: row.has(EXTRA.weight)
      ? row.must(EXTRA.weight, parseWeight(row.text(EXTRA.weight)), 1)
      : 1,
    directed,
    ...(directedVisits.length === 0 ? {} : { directedVisits }),
    ...(row.has(EXTRA.months)
      ? { months: row.must(EXTRA.months, parseMonths(row.text(EXTRA.months)), []) }
      : {}),
    ...(directedMonths.length === 0 ? {} : { directedMonths }),
    expertise: row.text(EXTRA.expertise),
    lastTeam: listOf(row.text(EXTRA.lastTeam)),
    recusals: listOf(row.text(EXTRA.recusals)),
  };
}

const TICKETED = {
  id: ID,
  category: CATEGORY,
  ticket: TICKET,
  rank: RANK,
  drawn: RESULT,
  key: EXTRA.key,
} as const;

/**
 * What the draw gave a unit, as its line in the ledger says.
 *
 * @param row of the units' table
 * @param profile of the record
 */
export function readTicketedUnit(row: TableRow, profile: Profile): RecordedUnit {
  const result = row.text(RESULT);
  const namesBehind = (words: string): readonly string[] | null =>
    result.startsWith(words) ? parseDirected(result.slice(words.length), profile) : null;
  const directed = namesBehind(ledgerText.drawnDirected);
  const shared = namesBehind(ledgerText.drawnShared);
  return {
    id: row.text(ID),
    name: row.text(NAME),
    category: parseCategory(row.text(CATEGORY)),
    ticket: row.text(TICKET),
    rank: row.text(RANK) === '' ? 0 : row.number(RANK),
    drawn: directed !== null || shared !== null || (RESULTS.get(result) ?? null),
    directed: directed ?? [],
    shared: shared ?? [],
    key: row.text(EXTRA.key),
    place: unitPlace(row),
  };
}

/** Kept as long as the unit is: the row itself is not. */
function unitPlace({ place }: TableRow): RecordedUnit['place'] {
  return (field) => place(TICKETED[field]);
}

const [, PERSON_ID, PERSON, UNIT, RECUSALS, PERSON_REGION, LICENSED, ON_POST, AUXILIARY, LOAD] =
  ledgerText.inspectorHeaders;
const PERSON_EXTRA = ledgerText.extraInspectorHeaders;

/**
 * An inspector as the line in the ledger says.
 *
 * @param row of the inspectors' table
 * @param profile of the record
 */
export function readInspector(row: StrictRow, profile: Profile): PoolInspector {
  const isYes = (header: string): boolean =>
    row.must(header, YES_NO.get(row.text(header)) ?? null, false);
  return {
    id: row.text(PERSON_ID) as InspectorId,
    name: row.text(PERSON),
    unit: row.text(UNIT),
    region: row.text(PERSON_REGION),
    licensed: isYes(LICENSED),
    onPost: isYes(ON_POST),
    auxiliary: isYes(AUXILIARY),
    load: row.must(LOAD, row.number(LOAD), 0),
    recusals: listOf(row.text(RECUSALS)),
    department: row.text(PERSON_EXTRA.department),
    specialty: row.text(PERSON_EXTRA.specialty),
    directed: parseDirected(row.text(PERSON_EXTRA.directed), profile),
  };
}

const RESULTS: ReadonlyMap<string, boolean> = new Map([
  [ledgerText.drawn, true],
  [ledgerText.notDrawn, false],
  [ledgerText.notInPool, false],
]);

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  [ledgerText.yes, true],
  [ledgerText.no, false],
]);

const EXCLUSIONS: readonly ExclusionReason[] = [
  'suspended',
  'capped',
  'offsite',
  'exempt',
  'repeated',
  'recent',
];

function parseExclusion(text: string): ExclusionReason | null {
  return EXCLUSIONS.find((reason) => exclusionText(reason) === text) ?? null;
}

function parseWeight(text: string): number | null {
  const weight = Number(text);
  return weight > 0 && Number.isFinite(weight) && String(weight) === text ? weight : null;
}

function listOf(text: string): string[] {
  return splitTexts(text, ledgerText.listSeparator);
}
