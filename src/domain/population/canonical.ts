/**
 * The frozen text: a population written out in one way only, so that its SHA-256, the 名录指纹, says
 * whether two lists are the same. It is made and its hash shown before the seed is known, so nobody
 * can fit the list to the seed. Anyone can write the same text with a few lines of any language:
 *
 * UTF-8 without a byte order mark, each line ended by one LF, the last one too. Fields of a line
 * are separated by one TAB. In a field a backslash is written `\\`, a TAB `\t`, a LF `\n`, a CR
 * `\r`. Numbers are decimal, yes and no are 1 and 0, nothing is an empty field. "JSON" below is
 * JSON without white space, its keys sorted, absent properties left out (canonicalJson below).
 * Lines, in this order:
 *
 *     ssj-population  4
 *     period          year        quarter, or of another period its code (periodCode below)
 *     counted         last day whose checks count, ISO
 *     profile         JSON of the whole profile
 *     units           how many unit lines follow
 *     unit            id  name  credit code  address  region  category  JSON of the reason  exclusion  visits  due  weight
 *                     directed  expertise  last team  recusals  caps  directed visits  months  directed months
 *     inspectors      how many inspector lines follow
 *     inspector       id  name  unit  region  licensed  on post  auxiliary  load  recusals  department  specialty  directed
 *
 * Directed, last team and recusals are JSON lists of texts, caps, directed visits and months of numbers,
 * directed months of such lists; null stands for a cap that does not hold.
 *
 * Units and inspectors are sorted by id, by UTF-16 code units (in Python: `key=lambda id:
 * id.encode('utf-16-be')`). Row numbers are left out: the order of rows changes nothing. The
 * version is that of this format; version 1 had no due, weight, directed, expertise, last team,
 * department and specialty, and no recusals of units; version 2 had no line `counted`, since it
 * counted what was done before the period, no caps and no directed visits; version 3 had no months. A
 * population without that day is written as version 2, one without months as version 3.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { compareText } from '../ground/compareText';
import { writeUtf8 } from '../ground/writeUtf8';
import type { Period } from '../calendar/period';
import type { PoolInspector, Population, Unit } from './population';

const FORMAT = 'ssj-population';
/** The newest; draws that do not tell the months of visits are of 3, and those that do not tell up to which day they counted of 2. */
const VERSION = 4;
type Version = 2 | 3 | typeof VERSION;

/**
 * The frozen text of a population.
 *
 * @param population in any order of units and inspectors
 */
export function canonicalText(population: Population): string {
  return [...canonicalLines(population)].join('');
}

/**
 * The lines of the frozen text one by one, each with its LF: a province is too long for one string
 * in some browsers.
 */
function* canonicalLines(population: Population): Generator<string> {
  const { period, countedTo, profile, units, inspectors } = population;
  const version = versionOf(population);
  yield line([FORMAT, version]);
  yield line(['period', period.year, periodCode(period)]);
  if (countedTo !== undefined) yield line(['counted', countedTo]);
  yield line(['profile', canonicalJson(profile)]);
  yield line(['units', units.length]);
  const reasonText = rememberedJson();
  for (const unit of sortedById(units)) yield unitLine(unit, version, reasonText);
  yield line(['inspectors', inspectors.length]);
  for (const inspector of sortedById(inspectors)) yield inspectorLine(inspector);
}

/**
 * JSON with one spelling only: keys in code-unit order, no white space, texts and numbers as
 * JSON.stringify writes them, properties that are undefined left out.
 *
 * @param value plain data
 *
 * @example
 * canonicalJson({ b: [1, 'x'], a: undefined, Z: null }) // → '{"Z":null,"b":[1,"x"]}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .sort(([left], [right]) => compareText(left, right));
  return `{${entries.map(([key, content]) => `${JSON.stringify(key)}:${canonicalJson(content)}`).join(',')}}`;
}

/** A quarter by its number; M and the month; H and the half-year; Y; B, the day and the name. */
function periodCode(period: Period): string | number {
  if ('quarter' in period) return period.quarter;
  if ('month' in period) return `M${period.month}`;
  if ('half' in period) return `H${period.half}`;
  return 'batch' in period ? `B${period.day} ${period.batch}` : 'Y';
}

function versionOf({ countedTo, units }: Population): Version {
  if (countedTo === undefined) return 2;
  return units[0]?.months === undefined ? 3 : VERSION;
}

/**
 * Written out field by field, here and for inspectors: there may be a million.
 *
 * @param version which counts are part of it
 * @param reasonText canonicalJson of a reason
 */
function unitLine(
  unit: Unit,
  version: Version,
  reasonText: (reason: Unit['reason']) => string,
): string {
  const { id, name, creditCode, address, region, category, reason, exclusion, visits } = unit;
  const { due, weight, directed, expertise, lastTeam, recusals } = unit;
  const { caps = [], directedVisits = [], months = [], directedMonths = [] } = unit;
  return (
    `unit\t${text(id)}\t${text(name)}\t${text(creditCode)}\t${text(address)}\t${text(region)}` +
    `\t${category}\t${text(reasonText(reason))}\t${text(exclusion ?? '')}\t${visits}\t${due}` +
    `\t${weight}\t${list(directed)}\t${text(expertise)}\t${list(lastTeam)}\t${list(recusals)}` +
    (version >= 3 ? `\t${list(caps)}\t${list(directedVisits)}` : '') +
    (version >= 4 ? `\t${list(months)}\t${list(directedMonths)}\n` : '\n')
  );
}

function inspectorLine({ id, name, unit, region, ...inspector }: PoolInspector): string {
  const { licensed, onPost, auxiliary, load, recusals } = inspector;
  const { department, specialty, directed } = inspector;
  return (
    `inspector\t${text(id)}\t${text(name)}\t${text(unit)}\t${text(region)}\t${yesNo(licensed)}` +
    `\t${yesNo(onPost)}\t${yesNo(auxiliary)}\t${load}\t${list(recusals)}` +
    `\t${text(department)}\t${text(specialty)}\t${list(directed)}\n`
  );
}

/** canonicalJson that knows again what it was asked before: most units have one of a few reasons. */
function rememberedJson(): (value: unknown) => string {
  const known = new Map<string, string>();
  return (value) => {
    const asked = JSON.stringify(value);
    let answer = known.get(asked);
    if (answer === undefined) known.set(asked, (answer = canonicalJson(value)));
    return answer;
  };
}

function list(values: readonly (string | number | null | readonly number[])[]): string {
  return values.length === 0 ? '[]' : text(canonicalJson(values));
}

function line(fields: readonly (string | number)[]): string {
  return `${fields.map((field) => text(String(field))).join('\t')}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
const SPECIAL = /[\\\t\n\r]/;
const ALL_SPECIAL = /[\\\t\n\r]/g;

function text(value: string): string {
  return SPECIAL.test(value)
    ? value.replace(ALL_SPECIAL, (letter) => ESCAPES[letter] ?? letter)
    : value;
}

function yesNo(value: boolean): string {
  return value ? '1' : '0';
}

function sortedById<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): readonly Entry[] {
  return [...entries].sort((left, right) => compareText(left.id, right.id));
}

/** Letters that go to the hash together: a call for each line costs as much as hashing it. */
const HASHED_AT_ONCE = 20_000;

/**
 * The 名录指纹: SHA-256 of the frozen text (canonical.ts) in UTF-8, as 64 lower-case hexadecimal
 * letters.
 *
 * @param population in any order of units and inspectors
 */
export function fingerprint(population: Population): string {
  const hash = sha256.create();
  let buffer = new Uint8Array(0);
  const add = (part: string): void => {
    if (buffer.length < part.length * 3) buffer = new Uint8Array(part.length * 3);
    hash.update(buffer.subarray(0, writeUtf8(part, buffer, 0)));
  };
  let waiting = '';
  for (const line of canonicalLines(population)) {
    waiting += line;
    if (waiting.length < HASHED_AT_ONCE) continue;
    add(waiting);
    waiting = '';
  }
  add(waiting);
  return bytesToHex(hash.digest());
}
