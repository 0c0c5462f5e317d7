import { newPage, type Band } from './sheetLayout';
import { sum } from './textSize';

/** Of a row whose height is left to Excel. */
const STANDARD_HEIGHT = 15;

/**
 * Puts blocks on pages as many as fit on one; none is torn. A block that is higher than a page has
 * pages of its own.
 *
 * @param blocks bands that stay together
 * @param page its height in points at the size of the sheet, and the widths of its columns
 * @param between what stands between two blocks of a page
 */
export function packedPages(
  blocks: readonly (readonly Band[])[],
  page: { readonly height: number; readonly widths: readonly number[] },
  between: () => readonly Band[],
): Band[] {
  const bands: Band[] = [];
  let left = 0;
  for (const block of blocks) {
    const own = heightOf(block, page.widths);
    const divider = between();
    const needed = heightOf(divider, page.widths) + own;
    if (bands.length === 0) left = page.height - own;
    else if (needed <= left) {
      bands.push(...divider);
      left -= needed;
    } else {
      bands.push(newPage());
      left = page.height - own;
    }
    bands.push(...block);
  }
  return bands;
}

/**
 * The height of bands in points.
 *
 * @param bands whose cells ask for no other band
 * @param widths of the columns, in characters
 */
export function heightOf(bands: readonly Band[], widths: readonly number[]): number {
  return sum(bands.map((band) => bandHeight(band, widths)));
}

function bandHeight(band: Band, widths: readonly number[]): number {
  const { rowHeights = [] } = band.draw({
    rowIndex: 0,
    widths,
    allWidths: widths,
    rowOf: (_, index = 0) => index + 1,
    areaOf: () => ({ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: widths.length }),
  });
  const given = sum(rowHeights.map(([, height]) => height));
  return given + (band.rowCount - rowHeights.length) * STANDARD_HEIGHT;
}
