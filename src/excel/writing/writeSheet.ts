import { pageFooter } from '../../text/sheet/sheetText';
import { cellAddress } from '../../domain/ground/cellAddress';
import { cellLooks, type CellLook } from './cellLook';
import { widthInPoints } from './textSize';
import type {
  Area,
  Block,
  CellLink,
  ChartContent,
  ConditionalLook,
  SheetContent,
} from './sheetContent';

const BORDERS = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Rows of one write: keeps a request below what Excel on the web takes. */
const ROWS_PER_WRITE = 2000;

/**
 * Puts a sheet's content into an empty worksheet. Formats come before values, so that codes and
 * names that begin with '=' stay text.
 *
 * @param worksheet new and empty
 * @param content what it is to hold
 * @param budget says when a request is full
 */
export async function writeSheet(
  worksheet: Excel.Worksheet,
  content: SheetContent,
  budget: RequestBudget,
): Promise<void> {
  for (const block of content.blocks) await writeBlock(worksheet, block, budget);
  for (const area of content.tables) drawBorders(rangeOf(worksheet, area));
  for (const area of content.merges) rangeOf(worksheet, area).merge();
  content.columnWidths.forEach((width, index) => {
    worksheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().format.columnWidth =
      widthInPoints(width);
  });
  for (const { rowIndex, rowCount, height } of runsOfHeight(content.rowHeights)) {
    worksheet.getRangeByIndexes(rowIndex, 0, rowCount, 1).getEntireRow().format.rowHeight =
      Math.min(409, height);
  }
  for (const { area, list } of content.validations ?? []) {
    rangeOf(worksheet, area).dataValidation.rule = {
      list: { inCellDropDown: true, source: list.join(',') },
    };
  }
  for (const look of content.conditionalFormats ?? [])
    addConditionalLook(rangeOf(worksheet, look.area), look);
  for (const link of content.links ?? []) addLink(worksheet, link);
  for (const chart of content.charts ?? []) addChart(worksheet, chart);
  if (content.frozenRows > 0) worksheet.freezePanes.freezeRows(content.frozenRows);
  worksheet.tabColor = content.tabColor;
  worksheet.showGridlines = false;
  layOutPage(worksheet, content);
}

async function writeBlock(
  worksheet: Excel.Worksheet,
  block: Block,
  budget: RequestBudget,
): Promise<void> {
  const columnCount = block.values[0]?.length ?? 0;
  if (columnCount === 0) return;
  const isUniform = block.looks.length === 1;
  const lookAt = (index: number): CellLook =>
    cellLooks[block.looks[isUniform ? 0 : index] ?? 'text'];
  if (isUniform)
    applyLook(
      worksheet.getRangeByIndexes(
        block.rowIndex,
        block.columnIndex,
        block.values.length,
        columnCount,
      ),
      lookAt(0),
    );
  else
    for (let column = 0; column < columnCount; column++)
      applyLook(
        worksheet.getRangeByIndexes(
          block.rowIndex,
          block.columnIndex + column,
          block.values.length,
          1,
        ),
        lookAt(column),
      );
  for (let row = 0; row < block.values.length; row += ROWS_PER_WRITE) {
    const values = block.values.slice(row, row + ROWS_PER_WRITE).map((each) => [...each]);
    await budget.spend(JSON.stringify(values).length);
    worksheet.getRangeByIndexes(
      block.rowIndex + row,
      block.columnIndex,
      values.length,
      columnCount,
    ).values = values;
  }
}

/**
 * Gives cells a look.
 *
 * @param range of cells
 * @param look in Excel's terms
 */
export function applyLook(range: Excel.Range, look: CellLook): void {
  const { format } = range;
  // Excel takes one value for all cells of a range; the published types know only the array of
  // arrays.
  range.numberFormat = look.format as unknown as string[][];
  format.font.name = look.font;
  format.font.size = look.size;
  format.font.bold = look.bold;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = 'Center';
  format.wrapText = look.wrap;
  if (look.fill !== null) format.fill.color = look.fill;
}

/**
 * Adds a conditional format by formula.
 *
 * @param range of the look's area
 * @param look formula and colours
 */
export function addConditionalLook(
  range: Excel.Range,
  { formula, fill, fontColor, bold }: ConditionalLook,
): void {
  const { rule, format } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
  rule.formula = formula;
  if (fill !== undefined) format.fill.color = fill;
  if (fontColor !== undefined) format.font.color = fontColor;
  if (bold !== undefined) format.font.bold = bold;
}

/** The text is given again, or Excel would show the address. */
function addLink(
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, text, target, tip }: CellLink,
): void {
  const documentReference = `'${target.sheet.replaceAll("'", "''")}'!${target.cell}`;
  worksheet.getCell(rowIndex, columnIndex).hyperlink = {
    documentReference,
    screenTip: tip,
    textToDisplay: text,
  };
}

function addChart(
  worksheet: Excel.Worksheet,
  { name, title, source, covers, colors }: ChartContent,
): void {
  const chart = worksheet.charts.add(
    Excel.ChartType.columnClustered,
    rangeOf(worksheet, source),
    Excel.ChartSeriesBy.columns,
  );
  const { rowIndex, columnIndex, rowCount, columnCount } = covers;
  chart.name = name;
  chart.title.text = title;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.setPosition(
    cellAddress(rowIndex + 1, columnIndex),
    cellAddress(rowIndex + rowCount, columnIndex + columnCount - 1),
  );
  colors.forEach((color, index) => chart.series.getItemAt(index).format.fill.setSolidColor(color));
}

/**
 * Draws thin black borders round every cell.
 *
 * @param range of cells
 */
export function drawBorders(range: Excel.Range): void {
  for (const edge of BORDERS) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = '#000000';
  }
}

function rangeOf(worksheet: Excel.Worksheet, area: Area): Excel.Range {
  return worksheet.getRangeByIndexes(
    area.rowIndex,
    area.columnIndex,
    area.rowCount,
    area.columnCount,
  );
}

/** Neighbouring rows of one height together, so that a long table needs few calls. */
function runsOfHeight(
  heights: ReadonlyMap<number, number>,
): { rowIndex: number; rowCount: number; height: number }[] {
  const runs: { rowIndex: number; rowCount: number; height: number }[] = [];
  for (const [rowIndex, height] of [...heights].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.height === height && last.rowIndex + last.rowCount === rowIndex)
      last.rowCount += 1;
    else runs.push({ rowIndex, rowCount: 1, height });
  }
  return runs;
}

/** Points across A4 between the margins. */
const PAGE_WIDTH = { portrait: 495, landscape: 741 } as const;
/** Columns are wider where the standard font is another one. */
const WIDTH_RESERVE = 1.2;

/** The scale in percent at which the columns fit on a page. */
function pageScale({ columnWidths, orientation }: SheetContent): number {
  const width = columnWidths.reduce((sum, each) => sum + widthInPoints(each), 0);
  return Math.max(
    10,
    Math.min(100, Math.floor((100 * PAGE_WIDTH[orientation]) / (width * WIDTH_RESERVE))),
  );
}

/** A4, one page wide, the header repeated, page numbers below. */
function layOutPage(worksheet: Excel.Worksheet, content: SheetContent): void {
  const { pageLayout } = worksheet;
  const { rowIndex, columnIndex, rowCount, columnCount } = content.printArea;
  pageLayout.orientation =
    content.orientation === 'landscape'
      ? Excel.PageOrientation.landscape
      : Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  // Excel passes over breaks where it fits pages, so sheets that have some are given a scale.
  const breaks = content.pageBreaks ?? [];
  const fit = {
    horizontalFitToPages: 1,
    ...(content.fitsOnePage === true ? { verticalFitToPages: 1 } : {}),
  };
  pageLayout.zoom = breaks.length === 0 ? fit : { scale: pageScale(content) };
  for (const row of breaks) worksheet.horizontalPageBreaks.add(cellAddress(row + 1, 0));
  pageLayout.centerHorizontally = true;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = pageFooter;
  const first = cellAddress(rowIndex + 1, columnIndex);
  const last = cellAddress(rowIndex + rowCount, columnIndex + columnCount - 1);
  pageLayout.setPrintArea(`${first}:${last}`);
  if (content.printTitleRow !== null) {
    const top = content.printTitleRow + 1;
    pageLayout.setPrintTitleRows(`$${top}:$${top + (content.printTitleRowCount ?? 1) - 1}`);
  }
}

/** Excel on the web refuses requests of 5 MB; the rest is room for formats and other calls. */
const BYTES_PER_REQUEST = 2_000_000;

/**
 * Sends what has been asked of Excel so far when the next piece would make the request too large.
 */
export interface RequestBudget {
  readonly spend: (bytes: number) => Promise<void>;
}

/**
 * A budget for one Excel.run.
 *
 * @param context whose requests are kept small
 */
export function requestBudget(context: Excel.RequestContext): RequestBudget {
  let spent = 0;
  return {
    async spend(bytes) {
      if (spent > 0 && spent + bytes > BYTES_PER_REQUEST) {
        await context.sync();
        spent = 0;
      }
      spent += bytes;
    },
  };
}
