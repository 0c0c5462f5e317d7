import { pageFooter } from '../text/sheetText';
import { cellAddress } from '../domain/register/cellAddress';
import { cellLooks, type CellLook } from './cellLook';
import type { RequestBudget } from './requestBudget';
import type { Area, Block, SheetContent } from './sheetContent';

/** A column's width in points for a width in characters of the 11-point standard font (7 pixels each and 5 beside). */
const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

const BORDERS = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** Rows of one write: keeps a request below what Excel on the web takes. */
const ROWS_PER_WRITE = 2000;

/**
 * Puts a sheet's content into an empty worksheet. Formats come before values, so that codes and names that begin with '=' stay text.
 *
 * @param worksheet new and empty
 * @param content what it is to hold
 * @param budget says when a request is full
 */
export async function writeSheet(worksheet: Excel.Worksheet, content: SheetContent, budget: RequestBudget): Promise<void> {
  for (const block of content.blocks) await writeBlock(worksheet, block, budget);
  for (const area of content.tables) drawBorders(rangeOf(worksheet, area));
  for (const area of content.merges) rangeOf(worksheet, area).merge();
  content.columnWidths.forEach((width, index) => {
    worksheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().format.columnWidth = widthInPoints(width);
  });
  for (const { rowIndex, rowCount, height } of runsOfHeight(content.rowHeights)) {
    worksheet.getRangeByIndexes(rowIndex, 0, rowCount, 1).getEntireRow().format.rowHeight = Math.min(409, height);
  }
  for (const { area, list } of content.validations ?? []) {
    rangeOf(worksheet, area).dataValidation.rule = { list: { inCellDropDown: true, source: list.join(',') } };
  }
  if (content.frozenRows > 0) worksheet.freezePanes.freezeRows(content.frozenRows);
  worksheet.tabColor = content.tabColor;
  worksheet.showGridlines = false;
  layOutPage(worksheet, content);
}

async function writeBlock(worksheet: Excel.Worksheet, block: Block, budget: RequestBudget): Promise<void> {
  const columnCount = block.values[0]?.length ?? 0;
  if (columnCount === 0) return;
  const isUniform = block.looks.length === 1;
  const lookAt = (index: number): CellLook => cellLooks[block.looks[isUniform ? 0 : index] ?? 'text'];
  if (isUniform) applyLook(worksheet.getRangeByIndexes(block.rowIndex, block.columnIndex, block.values.length, columnCount), lookAt(0));
  else
    for (let column = 0; column < columnCount; column++)
      applyLook(worksheet.getRangeByIndexes(block.rowIndex, block.columnIndex + column, block.values.length, 1), lookAt(column));
  for (let row = 0; row < block.values.length; row += ROWS_PER_WRITE) {
    const values = block.values.slice(row, row + ROWS_PER_WRITE).map((each) => [...each]);
    await budget.spend(JSON.stringify(values).length);
    worksheet.getRangeByIndexes(block.rowIndex + row, block.columnIndex, values.length, columnCount).values = values;
  }
}

function applyLook(range: Excel.Range, look: CellLook): void {
  const { format } = range;
  // Excel takes one value for all cells of a range; the published types know only the array of arrays.
  range.numberFormat = look.format as unknown as string[][];
  format.font.name = look.font;
  format.font.size = look.size;
  format.font.bold = look.bold;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = 'Center';
  format.wrapText = look.wrap;
  if (look.fill !== null) format.fill.color = look.fill;
}

function drawBorders(range: Excel.Range): void {
  for (const edge of BORDERS) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = '#000000';
  }
}

function rangeOf(worksheet: Excel.Worksheet, area: Area): Excel.Range {
  return worksheet.getRangeByIndexes(area.rowIndex, area.columnIndex, area.rowCount, area.columnCount);
}

/** Neighbouring rows of one height together, so that a long table needs few calls. */
function runsOfHeight(heights: ReadonlyMap<number, number>): { rowIndex: number; rowCount: number; height: number }[] {
  const runs: { rowIndex: number; rowCount: number; height: number }[] = [];
  for (const [rowIndex, height] of [...heights].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.height === height && last.rowIndex + last.rowCount === rowIndex) last.rowCount += 1;
    else runs.push({ rowIndex, rowCount: 1, height });
  }
  return runs;
}

/** A4, one page wide, the header repeated, page numbers below. */
function layOutPage(worksheet: Excel.Worksheet, content: SheetContent): void {
  const { pageLayout } = worksheet;
  const { rowIndex, columnIndex, rowCount, columnCount } = content.printArea;
  pageLayout.orientation = content.orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = pageFooter;
  pageLayout.setPrintArea(`${cellAddress(rowIndex + 1, columnIndex)}:${cellAddress(rowIndex + rowCount, columnIndex + columnCount - 1)}`);
  if (content.printTitleRow !== null) pageLayout.setPrintTitleRows(`$${content.printTitleRow + 1}:$${content.printTitleRow + 1}`);
}
