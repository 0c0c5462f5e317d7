import type { IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import { parseAddress } from '../../grid/address';
import { cellContent, type CellResult } from '../sheet/cellXml';
import type { StyleParts } from '../styles/styleParts';

/** What the cells of a reference hold. */
export interface CachedValues {
  /** Row by row; null for an empty cell. */
  readonly values: readonly (CellResult | null)[];
  /** The number format of the first cell, '' for General. */
  readonly format: string;
}

/**
 * Reads what a reference with its sheet names.
 *
 * @param styleOf the styles of the same snapshot
 */
export function cachedValues(
  snapshot: IWorkbookData,
  styleOf: (style: Nullable<IStyleData | string>) => StyleParts,
  reference: string,
): CachedValues {
  const address = parseAddress(reference);
  const sheet = Object.values(snapshot.sheets).find(({ name }) => name === address?.sheet);
  if (!address || !sheet) return { values: [], format: '' };
  const { firstRow, firstColumn, lastRow, lastColumn } = address.box;
  const values: (CellResult | null)[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const content = cellContent(sheet.cellData?.[row]?.[column]);
      values.push(
        content.kind === 'value' || content.kind === 'spilled'
          ? content.value
          : content.kind === 'formula'
            ? content.result
            : null,
      );
    }
  }
  return { values, format: styleOf(sheet.cellData?.[firstRow]?.[firstColumn]?.s).numberFormat };
}

/** What cells hold now, by their reference, for programs that do not look themselves. */
export type Cached = (reference: string) => CachedValues;
