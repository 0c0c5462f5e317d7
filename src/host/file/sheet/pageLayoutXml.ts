import type { OrderedPart } from '../package/orderedPart';
import { replaceChild, partChild } from '../package/orderedPart';
import type { Edit } from '../package/xmlElement';
import { attribute, outerXml, withAttributes } from '../package/xmlElement';
import { escapeXml } from '../package/xmlText';
import { PAPER_TYPES } from '../../grid/paperTypes';
import type { HeaderFooterState, PageLayoutState } from '../../grid/sheetExtras';

const POINTS_PER_INCH = 72;

/** True if the print is fitted to a number of pages; the sheet's own properties must say so too. */
export function fitsToPages(layout: PageLayoutState): boolean {
  return (
    layout.zoom.horizontalFitToPages !== undefined || layout.zoom.verticalFitToPages !== undefined
  );
}

function inches(points: number): string {
  return String(Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6);
}

function headerFooterXml(layout: PageLayoutState): string {
  const { state, all, even, first } = layout.headersFooters;
  const oddEven = state === 'OddAndEven' || state === 'FirstOddAndEven';
  const firstOwn = state === 'FirstAndDefault' || state === 'FirstOddAndEven';
  const pages = [
    ['odd', all, true],
    ['even', even, oddEven],
    ['first', first, firstOwn],
  ] as const;
  const elements = pages
    .filter(([, , used]) => used)
    .map(([page, texts]) => {
      const { header, footer } = headerFooterCodes(texts);
      const element = (end: string, code: string): string =>
        code ? `<${page}${end}>${escapeXml(code)}</${page}${end}>` : '';
      return element('Header', header) + element('Footer', footer);
    })
    .join('');
  if (elements === '') return '';
  return `<headerFooter${oddEven ? ' differentOddEven="1"' : ''}${firstOwn ? ' differentFirst="1"' : ''}>${elements}</headerFooter>`;
}

/** The element of the file with attributes changed, or a new one. */
function patched(
  worksheet: OrderedPart,
  name: string,
  changes: Readonly<Record<string, string | number | null>>,
): Edit[] {
  const element = partChild(worksheet, name);
  const text = withAttributes(element ? outerXml(worksheet.xml, element) : `<${name}/>`, changes);
  if (!element) return replaceChild(worksheet, name, text);
  return [{ start: element.start, end: element.end, text }];
}

/** A size that Excel has no word for stays as long as nobody chooses another. */
function saysPaper(worksheet: OrderedPart): boolean {
  const element = partChild(worksheet, 'pageSetup');
  return element !== null && attribute(worksheet.xml, element, 'paperSize') !== null;
}

/**
 * The edits for a page setup that changed, in the order of the schema; what did not change is not
 * touched.
 */
export function editPageLayout(
  worksheet: OrderedPart,
  from: PageLayoutState,
  to: PageLayoutState,
): Edit[] {
  const differs = (...keys: (keyof PageLayoutState)[]): boolean =>
    keys.some((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]));
  const flag = (value: boolean): 1 | null => (value ? 1 : null);
  const edits: Edit[] = [];
  if (differs('printGridlines', 'printHeadings', 'centerHorizontally', 'centerVertically')) {
    edits.push(
      ...patched(worksheet, 'printOptions', {
        headings: flag(to.printHeadings),
        gridLines: flag(to.printGridlines),
        horizontalCentered: flag(to.centerHorizontally),
        verticalCentered: flag(to.centerVertically),
      }),
    );
  }
  if (
    differs(
      'leftMargin',
      'rightMargin',
      'topMargin',
      'bottomMargin',
      'headerMargin',
      'footerMargin',
    )
  ) {
    edits.push(
      ...patched(worksheet, 'pageMargins', {
        left: inches(to.leftMargin),
        right: inches(to.rightMargin),
        top: inches(to.topMargin),
        bottom: inches(to.bottomMargin),
        header: inches(to.headerMargin),
        footer: inches(to.footerMargin),
      }),
    );
  }
  if (
    differs(
      'orientation',
      'paperSize',
      'zoom',
      'blackAndWhite',
      'draftMode',
      'printOrder',
      'firstPageNumber',
    )
  ) {
    const fitted = fitsToPages(to);
    edits.push(
      ...patched(worksheet, 'pageSetup', {
        ...((differs('paperSize') || !saysPaper(worksheet)) && {
          paperSize: PAPER_TYPES.indexOf(to.paperSize) + 1 || null,
        }),
        scale: fitted || (to.zoom.scale ?? 100) === 100 ? null : (to.zoom.scale ?? 100),
        firstPageNumber: to.firstPageNumber === '' ? null : to.firstPageNumber,
        fitToWidth: fitted ? (to.zoom.horizontalFitToPages ?? 0) : null,
        fitToHeight: fitted ? (to.zoom.verticalFitToPages ?? 0) : null,
        pageOrder: to.printOrder === 'OverThenDown' ? 'overThenDown' : null,
        orientation: to.orientation === 'Landscape' ? 'landscape' : 'portrait',
        blackAndWhite: flag(to.blackAndWhite),
        draft: flag(to.draftMode),
        useFirstPageNumber: to.firstPageNumber === '' ? null : 1,
      }),
    );
  }
  if (differs('headersFooters'))
    edits.push(...replaceChild(worksheet, 'headerFooter', headerFooterXml(to)));
  return edits;
}

type Sections = readonly [left: string, center: string, right: string];

/**
 * '&L甲&C第 &P 页' → its three sections; text before any section code stands in the centre, as Excel
 * has it.
 */
function splitSections(code: string): Sections {
  const sections = { L: '', C: '', R: '' };
  let section: keyof typeof sections = 'C';
  // '&&' is an ampersand, so its second half must not be taken for the start of a code.
  for (const [piece] of code.matchAll(/&[\s\S]|[^&]+/g)) {
    if (piece === '&L' || piece === '&C' || piece === '&R')
      section = piece.charAt(1) as keyof typeof sections;
    else sections[section] += piece;
  }
  return [sections.L, sections.C, sections.R];
}

function joinSections([left, center, right]: Sections): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** A file's header and footer codes as the six texts of the object model. */
export function readHeaderFooter(
  header: string | undefined,
  footer: string | undefined,
): HeaderFooterState {
  const [leftHeader, centerHeader, rightHeader] = splitSections(header ?? '');
  const [leftFooter, centerFooter, rightFooter] = splitSections(footer ?? '');
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
}

/** The six texts as the file's two codes; '' for none. */
function headerFooterCodes(texts: HeaderFooterState): { header: string; footer: string } {
  return {
    header: joinSections([texts.leftHeader, texts.centerHeader, texts.rightHeader]),
    footer: joinSections([texts.leftFooter, texts.centerFooter, texts.rightFooter]),
  };
}
