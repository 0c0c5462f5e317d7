import { readEntries } from './readEntries';
import type { EntryWords } from './entryWords';
import { bracketsOf } from './cellPieces';
import { nameKey, type NamedRow, type NameFinder } from './nameFinder';

/** Whom an entry means. */
export type Found<Row extends NamedRow> =
  /** those whose whole name or code it is: of one name, or one that a draw itself knows. */
  | { readonly kind: 'exact'; readonly rows: readonly Row[] }
  /** those of the only name that it can be short for. */
  | { readonly kind: 'short'; readonly rows: readonly Row[] }
  /** nobody, or several. */
  | { readonly kind: 'unknown' };

/**
 * Whom an entry of a list means.
 *
 * @param entry as readEntries gave it
 * @param finder of the register
 */
export function lookUp<Row extends NamedRow>(entry: string, finder: NameFinder<Row>): Found<Row> {
  const exact = finder.exact(entry);
  if (exact.length > 0)
    return new Set(exact.map(({ name }) => nameKey(name))).size === 1
      ? { kind: 'exact', rows: exact }
      : { kind: 'unknown' };
  for (const text of new Set([entry, withoutRemarks(entry)])) {
    const short = finder.short(text);
    if (short.length > 0) return { kind: 'short', rows: short };
  }
  return { kind: 'unknown' };
}

/** No word means nobody: the cell names one thing. */
const ONE_NAME: EntryWords = { isNobody: () => false, joining: [], remarks: [], numerals: '' };

/**
 * Whom a cell means that names one thing only: the subject of a past check, an entry of a list.
 *
 * @param text of the cell
 * @param finder of the register
 */
export function lookUpOne<Row extends NamedRow>(text: string, finder: NameFinder<Row>): Found<Row> {
  const [entry = text, ...others] = readEntries(text, finder, ONE_NAME);
  return lookUp(others.length === 0 ? entry : text, finder);
}

function withoutRemarks(entry: string): string {
  const text = entry.normalize('NFKC');
  return bracketsOf(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
}
