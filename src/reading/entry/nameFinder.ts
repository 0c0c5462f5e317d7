/**
 * Finds rows of a register by what a clerk wrote elsewhere: the whole name, a code or licence, or a
 * shortened name that can only mean one of them. Tables are made when they are first needed: most
 * workbooks need none.
 */

import { normalizeText } from '../../domain/ground/normalizeText';
import { recusalKey } from '../../domain/population/recusal';
import { foldNormal } from '../cell/foldWord';
import { nameIndex, type NameIndex } from './nameIndex';
import type { ShortNames } from './shortNames';

/** What rows are found by. */
export interface NamedRow {
  readonly id: string;
  readonly name: string;
  /** by which a draw knows the row: id, name, codes. */
  readonly keys: readonly string[];
  /** by which it is known beside. */
  readonly codes: readonly string[];
  /** where it is: tells namesakes apart. */
  readonly where: string;
}

/** Looks rows of a register up. */
export interface NameFinder<Row extends NamedRow> {
  readonly rows: () => readonly Row[];
  /** Rows whose whole name or code the text is. */
  readonly exact: (text: string) => readonly Row[];
  /** The rows of the one name that a shortened text can mean; none where there are several. */
  readonly short: (text: string) => readonly Row[];
  /** True for a text that could be a name by itself. */
  readonly isName: (text: string) => boolean;
  /** The likeliest rows, the best first. */
  readonly similar: (text: string, most: number) => readonly Row[];
  /** What a row is called among all others: its name, with its place where others share it. */
  readonly labelOf: (row: Row) => string;
}

const DOTS = /[\u00b7\u2022\u2027\u30fb\u300a\u300b\u3008\u3009]/g;
const LETTER = /\p{L}/gu;

/**
 * The form in which names are compared: foldWord, without the dots in foreign names and the marks
 * of titles.
 *
 * @example
 * nameKey(' 甲（西平）\u3000化工厂') // → '甲西平化工厂'
 */
export function nameKey(text: string): string {
  return foldNormal(normalizeText(text)).replace(DOTS, '');
}

/**
 * Makes the finder of a register's rows.
 *
 * @param listRows gives the rows of the register; called when they are first needed
 * @param shortNames how names are shortened; null for people, whose names are not
 * @example
 * nameFinder(() => [{ id: '1', name: '甲厂', keys: ['1', '甲厂'], codes: [], where: '' }], null).exact('甲 厂').length // → 1
 */
export function nameFinder<Row extends NamedRow>(
  listRows: () => readonly Row[],
  shortNames: ShortNames | null,
): NameFinder<Row> {
  let listed: readonly Row[] | null = null;
  let table: ReadonlyMap<string, readonly Row[]> | null = null;
  let index: NameIndex | null = null;
  const rows = (): readonly Row[] => (listed ??= listRows());
  const rowsOf = (text: string): readonly Row[] => {
    const key = nameKey(text);
    return key === '' ? [] : ((table ??= rowsByKey(rows())).get(key) ?? []);
  };
  const placed = (places: readonly number[]): Row[] =>
    places.flatMap((place) => rows()[place] ?? []);
  const exact = (text: string): readonly Row[] => {
    const found = rowsOf(text);
    const own = found.filter((row) => isOwnKey(row, text));
    return own.length > 0 ? own : found;
  };
  const names = (): NameIndex => (index ??= nameIndex(rows().map(({ name }) => nameKey(name))));
  return {
    rows,
    exact,
    short: (text) => {
      if (shortNames === null) return [];
      const key = nameKey(text);
      for (const core of shortNames.cores(key)) {
        const found = placed(names().containing(core.text));
        const [name, ...others] = new Set(found.map((row) => nameKey(row.name)));
        if (name === undefined) continue;
        if (others.length > 0 || !shortNames.fits(core, key, name)) return [];
        return found.filter((row) => shortNames.isNear(core, `${row.name} ${row.where}`));
      }
      return [];
    },
    isName: (text) =>
      shortNames === null
        ? (nameKey(text).match(LETTER)?.length ?? 0) > 1
        : shortNames.cores(nameKey(text)).length > 0,
    similar: (text, most) => {
      const key = nameKey(text);
      const cores = (shortNames?.cores(key) ?? []).map((core) => core.text);
      return placed(names().nearest(key, cores.at(-1) ?? key, most));
    },
    labelOf: (row) => {
      const { name, where, id } = row;
      const namesakes = exact(name).filter((other) => nameKey(other.name) === nameKey(name));
      if (namesakes.length < 2) return name;
      const isTold = namesakes.filter((other) => other.where === where).length === 1;
      return `${name}\uff08${isTold && where !== '' ? where : id}\uff09`;
    },
  };
}

/**
 * True where a draw itself knows the row by the text.
 *
 * @example
 * isOwnKey({ keys: ['A 厂'] }, 'Ａ厂') // → true
 */
export function isOwnKey({ keys }: Pick<NamedRow, 'keys'>, text: string): boolean {
  const key = recusalKey(text);
  return keys.some((own) => recusalKey(own) === key);
}

function rowsByKey<Row extends NamedRow>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const table = new Map<string, Row[]>();
  for (const row of rows) {
    const texts = new Set([row.name, ...row.keys, ...row.codes]);
    for (const key of new Set([...texts].map(nameKey))) {
      if (key === '') continue;
      const found = table.get(key);
      if (found === undefined) table.set(key, [row]);
      else found.push(row);
    }
  }
  return table;
}
