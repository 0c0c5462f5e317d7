import type { Entry } from '../../domain/act/act';
import { canonicalJson } from '../../domain/population/canonical';
import type { Population } from '../../domain/population/population';
import { actName, entryText, type ActNames } from '../../text/sheet/actText';
import { inspectorLabels } from '../draw/sheetLabels';
import type { Look } from '../writing/sheetContent';
import { wrappedRowHeight } from '../writing/textSize';
import { dataCells } from './dataCells';

/** Widths of the record's columns and the announcement's, in characters: they are printed in type of 10 points. */
export const RECORD_WIDTHS: readonly number[] = [14, 7, 9, 7, 7, 30];
/** What each column of an entry looks like. */
export const ENTRY_LOOKS: readonly Look[] = [
  'count',
  'centre',
  'centre',
  'centre',
  'centre',
  'remark',
];
/** When, by whom and under whose eyes: where it was left open, people may write it in by hand. */
export const OPEN_COLUMNS: readonly number[] = [2, 3, 4];
/** 0-based: behind what is printed, with one column free. */
export const DATA_COLUMN = RECORD_WIDTHS.length + 1;

/**
 * What a reader sees of an entry, a text for each column.
 *
 * @param entry of a period
 * @param names of units and people
 */
export function entryCells(entry: Entry, names: ActNames): (string | number)[] {
  return [
    entry.number,
    actName(entry.act),
    entry.at,
    entry.by,
    entry.witness,
    entryText(entry, names),
  ];
}

/**
 * The height of an entry's row in points.
 *
 * @param cells of the entry
 */
export function entryHeight(cells: readonly (string | number)[]): number {
  return Math.min(409, wrappedRowHeight(cells.map(String), RECORD_WIDTHS));
}

/**
 * The entry for programs: JSON, over as many cells as it takes.
 *
 * @param entry of a period
 */
export function entryData(entry: Entry): string[] {
  return dataCells(canonicalJson(entry));
}

/**
 * What units and people are called where acts name them; an id that nobody has stands for itself.
 *
 * @param populations of the period's draws, in order; the earlier one's names count
 */
export function actNames(populations: readonly Population[]): ActNames {
  const units = new Map<string, string>();
  const people = new Map<string, string>();
  for (const population of [...populations].reverse()) {
    for (const { id, name } of population.units) units.set(id, name);
    for (const [id, label] of inspectorLabels(population.inspectors)) people.set(id, label);
  }
  return { unit: (id) => units.get(id) ?? id, person: (id) => people.get(id) ?? id };
}
