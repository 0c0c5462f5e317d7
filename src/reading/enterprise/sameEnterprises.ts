/**
 * Rows that may be one enterprise written twice: the same name with other spaces, brackets or legal
 * form, or with another remark that it has stopped; the same row with its code or its address missing; the same code and place under a new
 * name. Nobody but the clerk can tell; the second row would give the enterprise two chances. Rows
 * that are equal in what identifies them are an error and no question, and rows with different
 * codes, or with one code and different places, are different enterprises or sites.
 */

import { shortHash } from '../../domain/ground/shortHash';
import { cellAddress } from '../../domain/ground/cellAddress';
import { normalizeText } from '../../domain/ground/normalizeText';
import type { EnterpriseField } from '../../domain/register/field';
import { foldNormal, foldWord } from '../cell/foldWord';
import { question, SAMPLES, type Answers, type Asked, type Question } from '../question';
import type { EnterpriseEntry } from './enterpriseEntry';
import type { EnterprisePart } from './enterpriseEntries';
import type { NamedStatus } from './statusInName';

export interface SameEnterprises {
  readonly questions: readonly Question[];
  /** Entries that the clerk says are another one written again. */
  readonly again: ReadonlySet<EnterpriseEntry>;
}

/** An entry with what it is compared by. */
interface Compared {
  readonly entry: EnterpriseEntry;
  readonly part: EnterprisePart;
  /** The name without spaces, brackets and what it says of a stop, and the same with one legal form. */
  readonly spelling: string;
  readonly name: string;
  readonly address: string;
}

/** So many earlier rows of one name, place and code are compared with a later one. */
const COMPARED = 8;
/** More pairs are asked about at once. */
const ASKED_SINGLY = 20;

/** What names are read by. */
export interface NameReading {
  /** Endings of names that mean the same, each with what it is written as here: 有限责任公司, 有限公司. */
  readonly legalForms: readonly (readonly [string, string])[];
  /** As statusReader makes it. */
  readonly statusOf: (name: string) => NamedStatus | null;
}

/**
 * Finds rows that may be one enterprise.
 *
 * @param parts of the register, in order
 * @param reading of their names
 * @param answers of the clerk
 */
export function sameEnterprises(
  parts: readonly EnterprisePart[],
  reading: NameReading,
  answers: Answers,
): SameEnterprises {
  const rows = alike(parts, reading);
  const pairs = openPairs(rows);
  if (pairs.length <= ASKED_SINGLY) return askEach(rows, answers);
  const asked = askTogether(pairs, answers);
  return {
    questions: [asked],
    again: new Set(asked.answer === 'same' ? pairs.map(([, { entry }]) => entry) : []),
  };
}

type Pair = readonly [Compared, Compared];

/** What is asked while nothing is answered, whatever was answered since. */
function openPairs(rows: readonly Compared[]): Pair[] {
  const pairs: Pair[] = [];
  compareAll(rows, (first, second) => {
    pairs.push([first, second]);
    return null;
  });
  return pairs;
}

function askEach(rows: readonly Compared[], answers: Answers): SameEnterprises {
  const questions: Question[] = [];
  const again = compareAll(rows, (first, second) => {
    const asked = ask(first, second, answers);
    questions.push(asked);
    return asked.answer;
  });
  return { questions, again };
}

/** Compares each row with earlier ones, until it is one of them or not known. */
function compareAll(
  rows: readonly Compared[],
  answerOf: (first: Compared, second: Compared) => string | null,
): Set<EnterpriseEntry> {
  const again = new Set<EnterpriseEntry>();
  const earlier = new Map<string, Compared[]>();
  for (const compared of rows) {
    for (const other of earlierRows(compared, earlier)) {
      if (!mayBeSame(other, compared)) continue;
      const answer = answerOf(other, compared);
      if (answer === 'same') again.add(compared.entry);
      if (answer !== 'different') break;
    }
    if (again.has(compared.entry)) continue;
    for (const key of keysOf(compared)) {
      const bucket = earlier.get(key);
      if (bucket === undefined) earlier.set(key, [compared]);
      else if (bucket.length < COMPARED) bucket.push(compared);
    }
  }
  return again;
}

/** None where one of them is the row itself again. */
function earlierRows(
  row: Compared,
  earlier: ReadonlyMap<string, readonly Compared[]>,
): readonly Compared[] {
  const others = [...new Set(lookUps(row).flatMap((key) => earlier.get(key) ?? []))];
  return others.some(({ entry }) => isIdentical(entry, row.entry)) ? [] : others;
}

/** Of names in the sheet as they are, the folded text is known already. */
function spellingOf(
  { name, rowNumber }: EnterpriseEntry,
  { table, located }: EnterprisePart,
  statusOf: NameReading['statusOf'],
): string {
  const status = statusOf(name);
  if (status !== null) return foldNormal(status.bare);
  const row = rowNumber - table.rowIndex - 1;
  const { offset } = located.name;
  return table.shown(row, offset) === name
    ? table.folded(row, offset)
    : foldNormal(normalizeText(name));
}

function oneForm(name: string, legalForms: NameReading['legalForms']): string {
  for (const [form, written] of legalForms)
    if (name.includes(form)) return name.replace(form, written);
  return name;
}

/** The rows that share a name or a code with another one: hardly any of a hundred thousand. */
function alike(
  parts: readonly EnterprisePart[],
  { legalForms, statusOf }: NameReading,
): Compared[] {
  const names = new Repeated();
  const codes = new Repeated();
  const spellings = parts.map((part) =>
    part.entries.map((entry) => {
      const spelling = spellingOf(entry, part, statusOf);
      names.add(oneForm(spelling, legalForms));
      if (entry.creditCode !== undefined) codes.add(entry.creditCode);
      return spelling;
    }),
  );
  if (names.isEmpty && codes.isEmpty) return [];
  return parts.flatMap((part, place) =>
    part.entries.flatMap((entry, index): Compared[] => {
      const spelling = spellings[place]?.[index] ?? '';
      const name = oneForm(spelling, legalForms);
      return names.has(name) || codes.has(entry.creditCode ?? '')
        ? [{ entry, part, spelling, name, address: foldWord(entry.address ?? '') }]
        : [];
    }),
  );
}

/** Texts that came more than once. */
class Repeated {
  private readonly once = new Set<string>();
  private readonly more = new Set<string>();

  add(text: string): void {
    const { size } = this.once;
    if (this.once.add(text).size === size) this.more.add(text);
  }

  has(text: string): boolean {
    return this.more.has(text);
  }

  get isEmpty(): boolean {
    return this.more.size === 0;
  }
}

const ANY = '*';

function keyOf(...parts: readonly string[]): string {
  return parts.join('\t');
}

/** Under which a row is found again: by name, with or without place and code, and by code and place. */
function keysOf({ name, address, entry: { creditCode = '' } }: Compared): string[] {
  return [
    keyOf(name, address, creditCode),
    keyOf(name, address, ANY),
    keyOf(name, ANY, creditCode),
    keyOf(name, ANY, ANY),
    ...(creditCode !== '' && address !== '' ? [keyOf(ANY, address, creditCode)] : []),
  ];
}

/** Where an earlier row that does not contradict stands: what is blank goes with everything. */
function lookUps({ name, address, entry: { creditCode = '' } }: Compared): string[] {
  const places = address === '' ? [ANY] : [address, ''];
  const codes = creditCode === '' ? [ANY] : [creditCode, ''];
  return [
    ...places.flatMap((place) => codes.map((code) => keyOf(name, place, code))),
    ...(creditCode !== '' && address !== '' ? [keyOf(ANY, address, creditCode)] : []),
  ];
}

/** True for what gives two rows one id, which is an error of its own. */
function isIdentical(one: EnterpriseEntry, other: EnterpriseEntry): boolean {
  if (one.sourceCode !== undefined || other.sourceCode !== undefined)
    return one.sourceCode === other.sourceCode;
  return (
    (one.creditCode ?? '') === (other.creditCode ?? '') &&
    normalizeText(one.name) === normalizeText(other.name) &&
    normalizeText(one.address ?? '') === normalizeText(other.address ?? '')
  );
}

function mayBeSame(one: Compared, other: Compared): boolean {
  const [left, right] = [one.entry, other.entry];
  if (contradict(left.sourceCode, right.sourceCode)) return false;
  const isOnePlace = one.address !== '' && one.address === other.address;
  // Sites of one legal person have permits of their own.
  if (!isOnePlace && contradict(left.permitNumber, right.permitNumber)) return false;
  if (one.spelling === other.spelling || isOnePlace) return true;
  return left.creditCode !== undefined && left.creditCode === right.creditCode;
}

function contradict(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function ask(first: Compared, second: Compared, answers: Answers): Question {
  return question(asking([first, second]), answers);
}

function askTogether(pairs: readonly Pair[], answers: Answers): Question {
  const all = pairs.map(asking);
  const [first] = all;
  if (first === undefined) throw new Error('no pairs');
  const group = {
    count: pairs.length,
    names: pairs.slice(0, SAMPLES).map(([, { entry }]) => entry.name),
  };
  const about = `${pairs.length}|${shortHash(all.map((each) => each.about).join('\n'))}`;
  return question({ ...first, group, about }, answers);
}

function asking([first, second]: Pair): Extract<Asked, { readonly kind: 'same' }> {
  const said = ({ entry, address }: Compared): readonly string[] => [
    normalizeText(entry.name),
    entry.creditCode ?? '',
    address,
  ];
  const fields: readonly EnterpriseField[] = ['name', 'creditCode', 'address'];
  const differ = fields.filter((field) => first.entry[field] !== second.entry[field]);
  const other = placeOf(first);
  return {
    kind: 'same',
    ...placeOf(second),
    names: [first.entry.name, second.entry.name],
    other,
    differ,
    about: [other.sheet, ...said(first), ...said(second)].join('|'),
    header: second.part.located.name.header,
    samples: [],
    choices: ['same', 'different'],
  };
}

function placeOf({ entry, part }: Compared): { readonly sheet: string; readonly cell: string } {
  const { table, located } = part;
  return {
    sheet: table.sheet,
    cell: cellAddress(entry.rowNumber, located.name.columnIndex),
  };
}
