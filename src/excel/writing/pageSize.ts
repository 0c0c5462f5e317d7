import type { SheetContent } from './sheetContent';
import { widthInPoints } from './textSize';

/** Points across A4 between the margins. */
const PAGE_WIDTH = { portrait: 495, landscape: 741 } as const;
/**
 * What columns may take across A4 between the margins, in points.
 *
 * @example
 * pageRoom('portrait') // → 412.5
 */
export function pageRoom(orientation: Page['orientation']): number {
  return PAGE_WIDTH[orientation] / WIDTH_RESERVE;
}

/** Points down A4 between the margins; a little is kept for programs that draw rows higher. */
const PAGE_HEIGHT = { portrait: 700, landscape: 460 } as const;
/** Columns are wider where the standard font is another one. */
const WIDTH_RESERVE = 1.2;

type Page = Pick<SheetContent, 'columnWidths' | 'orientation'>;

/**
 * The scale in percent at which the columns of a sheet with page breaks fit on a page.
 *
 * @example
 * pageScale({ orientation: 'portrait', columnWidths: [88] }) // → 88
 */
export function pageScale({ columnWidths, orientation }: Page): number {
  const width = columnWidths.reduce((sum, each) => sum + widthInPoints(each), 0);
  return Math.max(10, Math.min(100, Math.floor((100 * pageRoom(orientation)) / width)));
}

/**
 * What rows may take of a page at that scale, in points.
 *
 * @example
 * pageHeight({ orientation: 'portrait', columnWidths: [10] }) // → 700
 */
export function pageHeight(page: Page): number {
  return (100 * PAGE_HEIGHT[page.orientation]) / pageScale(page);
}
