import type { IStyleData, Nullable } from '@univerjs/core';

/** The size of cells that no one has set, in pixels. */

/** Excel's row of an unformatted sheet, in pixels. */
export const DEFAULT_ROW_HEIGHT = 20;

/**
 * Pixels of the widest digit in the workbook's default font, the unit of column widths: 7 for
 * Calibri 11, 8 for 宋体 or 等线 11. Chinese fonts give a digit half the font's height rounded up,
 * Latin ones about half, rounded down.
 */
export function digitWidth(
  font: { readonly name?: string; readonly size?: number } | undefined,
): number {
  const height = Math.round(((font?.size ?? 11) * 4) / 3);
  return /[^\u0000-\u00ff]/.test(font?.name ?? '') ? Math.ceil(height / 2) : Math.floor(height / 2);
}

/**
 * Width of a column that no one has set, in pixels: 8 digits and Excel's padding, a multiple of 8.
 */
export function defaultColumnWidth(digit: number): number {
  return Math.ceil((8 * digit + 5) / 8) * 8;
}

/**
 * The size of the cells of a new sheet, as its file will have it.
 *
 * @param style Univer's of the workbook
 */
export function newSheetSize(style: Nullable<IStyleData | string>): {
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
} {
  const { ff, fs } = typeof style === 'object' ? (style ?? {}) : {};
  const digit = digitWidth({ ...(ff && { name: ff }), ...(fs && { size: fs }) });
  return {
    defaultColumnWidth: defaultColumnWidth(digit),
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
  };
}
