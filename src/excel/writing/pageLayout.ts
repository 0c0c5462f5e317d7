import { cellAddress } from '../../domain/ground/cellAddress';
import type { WorkbookProblem } from '../../reading/workbookProblem';
import { pageFooter } from '../../text/sheet/sheetText';
import { pageScale } from './pageSize';
import type { RequestBudget } from './requestBudget';
import type { SheetContent } from './sheetContent';

/** Of a page break, as counted. */
const BREAK_ACTIONS = 3;

/** Asks for how the pages of sheets look; to be called within layOutPages. */
export type PageAsk = () => void | Promise<void>;

/**
 * Has pages laid out in a request of its own, behind all else: Excel asks the printer, and where there
 * is none, or one in the network that does not answer, it refuses.
 *
 * @param context of the running Excel.run
 * @param asks for the looks of pages
 * @returns a warning where Excel refuses: what is on the sheets stands
 */
export async function layOutPages(
  context: Excel.RequestContext,
  asks: readonly PageAsk[],
): Promise<WorkbookProblem[]> {
  if (asks.length === 0) return [];
  try {
    for (const ask of asks) await ask();
    await context.sync();
    return [];
  } catch (thrown) {
    if (!(thrown instanceof OfficeExtension.Error)) throw thrown;
    return [{ code: 'pages-plain', severity: 'warning', sheet: '', cell: '' }];
  }
}

/**
 * A4, one page wide, the header repeated, page numbers below where they say nothing to others. To be
 * called within layOutPages.
 *
 * @param worksheet with its content
 * @param content of it
 * @param budget says when a request is full
 */
export async function layOutPage(
  worksheet: Excel.Worksheet,
  content: SheetContent,
  budget: RequestBudget,
): Promise<void> {
  const { pageLayout } = worksheet;
  const { rowIndex, columnIndex, rowCount, columnCount } = content.printArea;
  pageLayout.orientation =
    content.orientation === 'landscape'
      ? Excel.PageOrientation.landscape
      : Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  // Excel passes over breaks where it fits pages, so sheets that have some are given a scale.
  const breaks = content.pageBreaks ?? [];
  const columnWidths = content.columnWidths.slice(columnIndex, columnIndex + columnCount);
  const fit = {
    horizontalFitToPages: 1,
    ...(content.fitsOnePage === true ? { verticalFitToPages: 1 } : {}),
  };
  // Programs that do not fit pages take the scale.
  pageLayout.zoom = { scale: pageScale({ ...content, columnWidths }) };
  if (breaks.length === 0) pageLayout.zoom = fit;
  for (const row of breaks) {
    await budget.spend(0, BREAK_ACTIONS);
    worksheet.horizontalPageBreaks.add(cellAddress(row + 1, 0));
  }
  pageLayout.centerHorizontally = true;
  if (content.unnumbered !== true)
    pageLayout.headersFooters.defaultForAllPages.centerFooter = pageFooter;
  if (content.pageHeader !== undefined)
    pageLayout.headersFooters.defaultForAllPages.rightHeader = content.pageHeader;
  const first = cellAddress(rowIndex + 1, columnIndex);
  const last = cellAddress(rowIndex + rowCount, columnIndex + columnCount - 1);
  if (content.grows === true) pageLayout.printGridlines = true;
  else pageLayout.setPrintArea(`${first}:${last}`);
  if (content.printTitleRow !== null) {
    const top = content.printTitleRow + 1;
    pageLayout.setPrintTitleRows(`$${top}:$${top + (content.printTitleRowCount ?? 1) - 1}`);
  }
}
