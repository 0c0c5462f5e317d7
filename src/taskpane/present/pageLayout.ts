/**
 * How the complete result fills a screen: the largest type with which all units fit, and pages
 * where even the smallest is not enough.
 */
export interface PageLayout {
  /** Of the type, in CSS pixels. */
  readonly fontSize: number;
  readonly columns: number;
  readonly rows: number;
  readonly pages: number;
}

/**
 * Type that the last row of a hall can still read, as parts of the screen's height, largest first.
 */
const SIZES = [0.034, 0.03, 0.027, 0.024, 0.022] as const;
/** Type is never smaller, in pixels, however low the screen is. */
const LEAST_SIZE = 13;
/** A unit takes so many lines and so wide a column, in units of the type. */
const ROW_EM = 3.1;
const TALL_ROW_EM = 4.2;
const COLUMN_EM = 23;

/**
 * Lays out a list.
 *
 * @param area of the list, in CSS pixels
 * @param screenHeight of the whole screen, in CSS pixels
 * @param count of units
 * @param tall whether a unit takes a line more
 */
export function pageLayout(
  area: { readonly width: number; readonly height: number },
  screenHeight: number,
  count: number,
  tall = false,
): PageLayout {
  const layouts = SIZES.map((part) => {
    const fontSize = Math.max(LEAST_SIZE, Math.floor(screenHeight * part));
    const columns = Math.max(1, Math.floor(area.width / (fontSize * COLUMN_EM)));
    const rows = Math.max(1, Math.floor(area.height / (fontSize * (tall ? TALL_ROW_EM : ROW_EM))));
    return { fontSize, columns, rows, pages: Math.max(1, Math.ceil(count / (columns * rows))) };
  });
  const [first, ...others] = layouts as [PageLayout, ...PageLayout[]];
  return (
    layouts.find(({ pages }) => pages === 1) ??
    others.reduce((best, each) => (each.pages < best.pages ? each : best), first)
  );
}
