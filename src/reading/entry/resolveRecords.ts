/**
 * Past checks of enterprises that the register names otherwise, or lacks. A check whose enterprise
 * is found gets its id, by which everything that counts checks knows it.
 */

import { cellAddress } from '../../domain/ground/cellAddress';
import { groupBy } from '../../domain/ground/groupBy';
import { enterpriseFinder } from '../../domain/population/enterpriseFinder';
import type { Enterprise } from '../../domain/register/enterprise';
import type { InspectionRecord } from '../../domain/register/inspectionRecord';
import type { Answers, Question } from '../question';
import type { ReadingProblem } from '../readingProblem';
import type { NameWords } from '../vocabulary';
import { askEntries, type AskedEntries, type AskedList, type UnknownEntry } from './entryQuestions';
import { lookUpOne, type Found } from './lookUp';
import { nameKey } from './nameFinder';
import { enterprisesNamed, type NamedEnterprise } from './namedRows';

/** What records are looked up with. */
export interface RecordSources {
  readonly records: readonly InspectionRecord[];
  /** Enterprises of the register. */
  readonly rows: readonly Enterprise[];
  readonly words: NameWords;
  readonly answers: Answers;
}

/** More than so many names that the register lacks are not asked about one by one. */
const MOST_SINGLY = 5;

/**
 * The records with the ids of those enterprises that their names mean, by a part of the name or by
 * what the clerk said.
 *
 * @param sources records of the bureau and the register
 */
export function resolveRecords(sources: RecordSources): readonly InspectionRecord[] {
  const { records } = sources;
  const { strays, foundOf, ask } = strayRecords(sources);
  if (strays.length === 0) return records;
  const ids = new Map<InspectionRecord, Enterprise>();
  // Every stray is asked about singly here: what was answered while there were few still holds.
  const asked = ask(strays, { mostSingly: Infinity, isAnswered: true });
  for (const record of strays) {
    const found = onlyOf(foundOf(record)) ?? asked.rowsOf(textOf(record))[0];
    if (found !== undefined) ids.set(record, found.row);
  }
  return records.map((record) => {
    const row = ids.get(record);
    return row === undefined ? record : { ...record, id: row.id };
  });
}

/**
 * What is to be asked of records that nobody can put down to one enterprise, and what was taken for
 * a part of a name.
 *
 * @param sources records, resolved or not
 * @param counts true for records on which the draw depends: of others, nothing is asked
 */
export function recordEntries(
  sources: RecordSources,
  counts: (record: InspectionRecord) => boolean,
): { readonly questions: readonly Question[]; readonly problems: readonly ReadingProblem[] } {
  const { strays, foundOf, ask } = strayRecords(sources);
  const asked = new Set(strays.filter(counts).map(keyOf));
  const concerned = strays.filter((record) => asked.has(keyOf(record)));
  const unknown = concerned.filter((record) => onlyOf(foundOf(record)) === undefined);
  return {
    questions: ask(unknown, { mostSingly: MOST_SINGLY }).questions,
    problems: [...groupBy(concerned, keyOf).values()].flatMap(([record]): ReadingProblem[] => {
      const found = record === undefined ? null : foundOf(record);
      const row = found?.kind === 'short' ? onlyOf(found) : undefined;
      if (record === undefined || row === undefined) return [];
      const { sheet, cell, entry } = entryOf(record);
      return [{ code: 'short-name', severity: 'warning', sheet, cell, entry, name: row.name }];
    }),
  };
}

interface StrayRecords {
  /** Of no enterprise of the register by name or code, or of several; our own lists left out. */
  readonly strays: readonly InspectionRecord[];
  readonly foundOf: (record: InspectionRecord) => Found<NamedEnterprise>;
  readonly ask: (
    records: readonly InspectionRecord[],
    how: Pick<AskedList<NamedEnterprise>, 'mostSingly' | 'isAnswered'>,
  ) => AskedEntries<NamedEnterprise>;
}

function strayRecords({ records, rows, words, answers }: RecordSources): StrayRecords {
  const enterpriseOf = enterpriseFinder(rows);
  const finder = enterprisesNamed(rows, words);
  const known = new Map<string, Found<NamedEnterprise>>();
  const foundOf = (record: InspectionRecord): Found<NamedEnterprise> => {
    const text = textOf(record);
    const found = known.get(nameKey(text)) ?? lookUpOne(text, finder);
    known.set(nameKey(text), found);
    return found;
  };
  return {
    strays: records.filter(
      (record) =>
        record.drawn === undefined &&
        textOf(record) !== '' &&
        enterpriseOf({ enterprise: record.enterprise, code: record.code }) === null,
    ),
    foundOf,
    ask: (asked, how) =>
      askEntries(asked.map(entryOf), { list: 'records', finder, answers, ...how }),
  };
}

/** The one enterprise that was found; of several that share a name, the clerk says which is meant. */
function onlyOf(found: Found<NamedEnterprise>): NamedEnterprise | undefined {
  return found.kind !== 'unknown' && found.rows.length === 1 ? found.rows[0] : undefined;
}

function entryOf(record: InspectionRecord): UnknownEntry {
  const cell = cellAddress(record.rowNumber, 0);
  return { sheet: record.sheet, cell, header: '', owner: '', entry: textOf(record) };
}

function textOf({ enterprise, code }: InspectionRecord): string {
  return enterprise === '' ? code : enterprise;
}

function keyOf(record: InspectionRecord): string {
  return `${record.sheet} ${nameKey(textOf(record))}`;
}
