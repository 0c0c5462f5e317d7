/**
 * What the name of a sheet says about all entries on it, where a list is spread over sheets: a
 * category (重点, 一般排污单位) or a region (城关镇).
 */

import type { EnterprisePart } from './enterpriseEntries';
import { enterpriseReaders } from './enterpriseReaders';
import { foldWord } from '../cell/foldWord';
import { normalizeText } from '../../domain/ground/normalizeText';
import type { Vocabulary } from '../vocabulary';

/**
 * Completes the entries of a part that has no column for category, or none for region.
 *
 * @param part of a register that is spread over several sheets; its entries are completed in place
 * @param vocabulary with the words for categories and the endings of regions
 */
export function completeFromSheetName(
  { table, located, entries }: EnterprisePart,
  vocabulary: Vocabulary,
): void {
  const { byField } = located.columns;
  const category = enterpriseReaders(vocabulary).registeredCategory(table.sheet);
  if (typeof category === 'string') {
    if (!byField.has('registeredCategory'))
      for (const entry of entries) entry.registeredCategory = category;
    return;
  }
  if (byField.has('region') || !isRegionName(table.sheet, vocabulary.regionEndings)) return;
  const region = normalizeText(table.sheet);
  for (const entry of entries) entry.region = region;
}

/**
 * True for the name of a place.
 *
 * @param endings the last words of the names of regions
 * @example
 * isRegionName('城关镇', ['镇', '乡']) // → true
 * isRegionName('Sheet1', ['镇', '乡']) // → false
 */
export function isRegionName(name: string, endings: readonly string[]): boolean {
  const text = foldWord(name);
  return endings.some((ending) => text.length > ending.length && text.endsWith(ending));
}
