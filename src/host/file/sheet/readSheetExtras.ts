import type { Sheet } from 'hucre';
import { PAPER_TYPES } from '../../grid/paperTypes';
import type {
  AutoFilterState,
  HeadersFootersState,
  PageLayoutState,
  PageZoom,
  SheetExtras,
} from '../../grid/sheetExtras';
import { defaultSheetExtras } from '../../grid/sheetExtras';
import { openOrderedPart, partChild } from '../package/orderedPart';
import { attribute } from '../package/xmlElement';
import { parseRanges } from './cellAddress';
import { readCriteria } from './filterXml';
import { readPageBreaks } from './pageBreaksXml';
import { readAllowed } from './sheetProtectionXml';
import { readHeaderFooter } from './pageLayoutXml';

const POINTS_PER_INCH = 72;

/** '$A$1:$H$40' → 'A1:H40'. */
function plain(address: string | undefined): string {
  return (address ?? '').replace(/\$/g, '');
}

function readZoom(setup: NonNullable<Sheet['pageSetup']>): PageZoom {
  if (!setup.fitToPage) return { scale: setup.scale ?? 100 };
  // A file that fits to pages and gives no number means one; 0 means as many as it takes.
  const horizontal = setup.fitToWidth ?? 1;
  const vertical = setup.fitToHeight ?? 1;
  return {
    ...(horizontal && { horizontalFitToPages: horizontal }),
    ...(vertical && { verticalFitToPages: vertical }),
  };
}

function readHeadersFooters(
  source: Sheet['headerFooter'],
  base: HeadersFootersState,
): HeadersFootersState {
  if (!source) return base;
  const { differentFirst, differentOddEven } = source;
  return {
    ...base,
    state: differentFirst
      ? differentOddEven
        ? 'FirstOddAndEven'
        : 'FirstAndDefault'
      : differentOddEven
        ? 'OddAndEven'
        : 'Default',
    all: readHeaderFooter(source.oddHeader, source.oddFooter),
    even: readHeaderFooter(source.evenHeader, source.evenFooter),
    first: readHeaderFooter(source.firstHeader, source.firstFooter),
  };
}

function readPageLayout(sheet: Sheet, base: PageLayoutState, xml: string): PageLayoutState {
  const setup = sheet.pageSetup ?? {};
  const points = (inches: number | undefined, otherwise: number): number =>
    inches === undefined ? otherwise : Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
  return {
    ...base,
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: readPaper(xml) ?? base.paperSize,
    zoom: readZoom(setup),
    leftMargin: points(setup.margins?.left, base.leftMargin),
    rightMargin: points(setup.margins?.right, base.rightMargin),
    topMargin: points(setup.margins?.top, base.topMargin),
    bottomMargin: points(setup.margins?.bottom, base.bottomMargin),
    headerMargin: points(setup.margins?.header, base.headerMargin),
    footerMargin: points(setup.margins?.footer, base.footerMargin),
    centerHorizontally: setup.horizontalCentered ?? false,
    centerVertically: setup.verticalCentered ?? false,
    printGridlines: setup.showGridLines ?? false,
    printHeadings: setup.showRowColHeaders ?? false,
    printArea: plain(setup.printArea),
    printTitleRows: plain(setup.printTitlesRow),
    printTitleColumns: plain(setup.printTitlesColumn),
    headersFooters: readHeadersFooters(sheet.headerFooter, base.headersFooters),
  };
}

/** Undefined where the file says none, or one that Excel has no word for. */
function readPaper(xml: string): string | undefined {
  const setup = xml.includes('pageSetup') ? partChild(openOrderedPart(xml), 'pageSetup') : null;
  return setup ? PAPER_TYPES[Number(attribute(xml, setup, 'paperSize') ?? 0) - 1] : undefined;
}

function readAutoFilter(xml: string): AutoFilterState | null {
  const filter = partChild(openOrderedPart(xml), 'autoFilter');
  const address = filter && plain(attribute(xml, filter, 'ref') ?? '');
  const range = address === null ? undefined : parseRanges(address)[0];
  if (!filter || address === null || !range) return null;
  const count = range.endColumn - range.startColumn + 1;
  return { range: address, criteria: readCriteria(xml, filter, count) };
}

/** What the file says of a sheet beyond its grid; `xml`: the sheet's part. */
export function readSheetExtras(sheet: Sheet, xml: string): SheetExtras {
  const base = defaultSheetExtras();
  return {
    ...base,
    protected: sheet.protection?.sheet ?? false,
    ...(sheet.veryHidden && { veryHidden: true as const }),
    autoFilter: readAutoFilter(xml),
    pageLayout: readPageLayout(sheet, base.pageLayout, xml),
    ...readAllowed(xml),
    ...readPageBreaks(xml),
  };
}
