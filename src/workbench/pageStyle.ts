/** The page of a printed sheet as CSS: paper, margins, and what stands above and below. */

import type { HeaderFooterState, PageLayoutState } from '../host/grid/sheetExtras';

/** Points of paper, upright. */
const PAPERS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A3: [841.9, 1190.6],
  A4: [595.3, 841.9],
  A5: [419.5, 595.3],
  Letter: [612, 792],
};

/** What a page has of room, in points. */
export interface PageRoom {
  readonly width: number;
  readonly height: number;
}

/** What header and footer say of the workbook. */
export interface PageNames {
  readonly sheet: string;
  readonly file: string;
}

/**
 * The room between the margins.
 *
 * @param layout of the sheet; paper of a kind that is not known is taken for A4
 */
export function pageRoom(layout: PageLayoutState): PageRoom {
  const { width, height } = paperOf(layout);
  return {
    width: width - layout.leftMargin - layout.rightMargin,
    height: height - layout.topMargin - layout.bottomMargin,
  };
}

/**
 * How much smaller or larger a sheet is printed.
 *
 * @param layout of the sheet
 * @param size of what is printed, in points
 *
 * `1` where a sheet that is to fit one page is no larger than the page.
 */
export function printScale(layout: PageLayoutState, size: PageRoom): number {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = layout.zoom;
  if (scale !== undefined) return scale / 100;
  const room = pageRoom(layout);
  return Math.min(
    1,
    across === undefined ? 1 : (across * room.width) / size.width,
    down === undefined ? 1 : (down * room.height) / size.height,
  );
}

/**
 * The rule `@page` of a sheet.
 *
 * @param layout of the sheet; its texts come from a file and stay texts
 * @param names that its header and footer may ask for
 */
export function pageStyle(layout: PageLayoutState, names: PageNames): string {
  const { width, height } = paperOf(layout);
  const { topMargin, rightMargin, bottomMargin, leftMargin, headersFooters } = layout;
  const boxes = BOXES.flatMap(([box, key]) => {
    const content = marginContent(headersFooters.all[key], names);
    return content === '' ? [] : [`@${box} { content: ${content}; font-size: 9pt; }`];
  });
  return [
    `@page { size: ${width}pt ${height}pt;`,
    `margin: ${topMargin}pt ${rightMargin}pt ${bottomMargin}pt ${leftMargin}pt;`,
    ...boxes,
    '}',
  ].join(' ');
}

const BOXES: readonly (readonly [box: string, key: keyof HeaderFooterState])[] = [
  ['top-left', 'leftHeader'],
  ['top-center', 'centerHeader'],
  ['top-right', 'rightHeader'],
  ['bottom-left', 'leftFooter'],
  ['bottom-center', 'centerFooter'],
  ['bottom-right', 'rightFooter'],
];

function paperOf({ paperSize, orientation }: PageLayoutState): PageRoom {
  const [short, long] = PAPERS[paperSize] ?? [595.3, 841.9];
  return orientation === 'Landscape'
    ? { width: long, height: short }
    : { width: short, height: long };
}

/** Excel's codes: page, pages, sheet, file, '&' itself; fonts, sizes and looks are passed over. */
const CODE = /&(?:([PNAF&])|"[^"]*"|K[0-9A-F]{6}|\d{1,3}|[A-Z])/gi;

/**
 * A text of header or footer as the value of `content` in CSS; '' for nothing.
 *
 * @param text with Excel's codes, such as `第 &P 页`
 * @param names that it may ask for
 */
export function marginContent(text: string, { sheet, file }: PageNames): string {
  const parts: string[] = [];
  let end = 0;
  const say = (words: string): void => void (words !== '' && parts.push(cssString(words)));
  for (const found of text.matchAll(CODE)) {
    say(text.slice(end, found.index));
    end = found.index + found[0].length;
    const code = (found[1] ?? '').toUpperCase();
    if (code === 'P') parts.push('counter(page)');
    if (code === 'N') parts.push('counter(pages)');
    if (code === 'A') say(sheet);
    if (code === 'F') say(file);
    if (code === '&') say('&');
  }
  say(text.slice(end));
  return parts.join(' ');
}

/** Every sign but letters and digits by its number: nothing ends the text. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
