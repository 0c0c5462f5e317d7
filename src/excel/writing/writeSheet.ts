import { cellAddress } from '../../domain/ground/cellAddress';
import type { CellValue } from '../../domain/ground/cellValue';
import { writtenValue } from '../dateSystem';
import type { RequestBudget } from './requestBudget';
import { widthInPoints } from './textSize';
import { cellLooks, type CellLook } from './cellLook';
import { looksAt, rangeOf, writeLooks } from './writeLooks';
import type {
  Block,
  CellLink,
  ChartContent,
  ConditionalLook,
  Look,
  SheetContent,
} from './sheetContent';

export { applyLook } from './writeLooks';

const BORDERS = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Rows of one write: keeps a request below what Excel on the web takes. */
const ROWS_PER_WRITE = 1000;
/** Actions of borders round an area, and of a merge, a height and the like, as counted. */
const BORDER_ACTIONS = 4 + BORDERS.length * 5;
const FEW_ACTIONS = 5;

/**
 * Puts a sheet's content into an empty worksheet; how its pages look is left to layOutPage. Formats
 * come before values, so that codes and names that begin with '=' stay text.
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
  await writeLooks(worksheet, content.blocks, budget);
  for (const values of joinedValues(content.blocks)) await writeValues(worksheet, values, budget);
  for (const area of content.tables) {
    await budget.spend(0, BORDER_ACTIONS);
    drawBorders(rangeOf(worksheet, area));
  }
  for (const area of content.merges) {
    await budget.spend(0, FEW_ACTIONS);
    rangeOf(worksheet, area).merge();
  }
  content.columnWidths.forEach((width, index) => {
    worksheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().format.columnWidth =
      widthInPoints(width);
  });
  for (const column of content.hiddenColumns ?? []) hideColumns(worksheet, column, 1);
  for (const { rowIndex, rowCount, height } of runsOfHeight(content.rowHeights)) {
    await budget.spend(0, FEW_ACTIONS);
    worksheet.getRange(`${rowIndex + 1}:${rowIndex + rowCount}`).format.rowHeight = Math.min(
      409,
      height,
    );
  }
  for (const { area, list } of content.validations ?? []) {
    rangeOf(worksheet, area).dataValidation.rule = {
      list: { inCellDropDown: true, source: list.join(',') },
    };
  }
  for (const { area, title, text } of content.prompts ?? []) {
    rangeOf(worksheet, area).dataValidation.prompt = { title, message: text, showPrompt: true };
  }
  for (const look of content.conditionalFormats ?? [])
    addConditionalLook(rangeOf(worksheet, look.area), look);
  const lookAt = looksAt(content.blocks);
  for (const link of content.links ?? []) {
    await budget.spend(0, FEW_ACTIONS);
    addLink(worksheet, link, lookAt(link));
  }
  for (const chart of content.charts ?? []) addChart(worksheet, chart);
  if (content.filter !== undefined) worksheet.autoFilter.apply(rangeOf(worksheet, content.filter));
  if (content.frozenRows > 0) worksheet.freezePanes.freezeRows(content.frozenRows);
  worksheet.tabColor = content.tabColor;
  worksheet.showGridlines = content.grows === true;
}

/**
 * Hides columns that are for programs.
 *
 * @param worksheet of this program
 * @param columnIndex 0-based, of the first
 * @param columnCount how many
 */
export function hideColumns(
  worksheet: Excel.Worksheet,
  columnIndex: number,
  columnCount: number,
): void {
  worksheet.getRangeByIndexes(0, columnIndex, 1, columnCount).getEntireColumn().columnHidden = true;
}

type Values = Pick<Block, 'rowIndex' | 'columnIndex' | 'values'>;

/** Blocks right below one another and of one width are written together. */
function joinedValues(blocks: readonly Block[]): Values[] {
  const found: Values[] = [];
  for (const { rowIndex, columnIndex, values: all, looks } of blocks) {
    const values = all.map((row) => writtenRow(row, looks));
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      last.rowIndex + last.values.length === rowIndex &&
      last.columnIndex === columnIndex &&
      last.values[0]?.length === values[0]?.length;
    if (goesOn) found[found.length - 1] = { ...last, values: [...last.values, ...values] };
    else found.push({ rowIndex, columnIndex, values });
  }
  return found;
}

/**
 * The cells of a row as they are to be written.
 *
 * @param looks a look for each cell, or one for all
 */
export function writtenRow(row: readonly CellValue[], looks: readonly Look[]): CellValue[] {
  return row.map((value, index) => {
    const look = looks[looks.length === 1 ? 0 : index] ?? 'text';
    return writtenValue(value, cellLooks[look].format);
  });
}

async function writeValues(
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, values: all }: Values,
  budget: RequestBudget,
): Promise<void> {
  const columnCount = all[0]?.length ?? 0;
  if (columnCount === 0) return;
  for (let row = 0; row < all.length; row += ROWS_PER_WRITE) {
    const values = all.slice(row, row + ROWS_PER_WRITE).map((each) => [...each]);
    await budget.spend(JSON.stringify(values).length, FEW_ACTIONS);
    worksheet.getRangeByIndexes(rowIndex + row, columnIndex, values.length, columnCount).values =
      values;
    budget.wrote(values.length);
  }
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

/** The text is given again, or Excel would show the address; and the font, for Excel gives links its own. */
function addLink(
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, text, target, tip }: CellLink,
  { font, size }: CellLook,
): void {
  const documentReference = `'${target.sheet.replaceAll("'", "''")}'!${target.cell}`;
  const cell = worksheet.getCell(rowIndex, columnIndex);
  cell.hyperlink = { documentReference, screenTip: tip, textToDisplay: text };
  cell.format.font.name = font;
  cell.format.font.size = size;
}

function addChart(
  worksheet: Excel.Worksheet,
  { name, title, source, covers, colors, isStacked }: ChartContent,
): void {
  const chart = worksheet.charts.add(
    isStacked === true ? Excel.ChartType.columnStacked : Excel.ChartType.columnClustered,
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
