import { cellBox } from '../../grid/box';
import { formatAddress, formatSheet } from '../../grid/address';
import * as boxes from '../../grid/box';
import { edgeOfData, type Place } from '../../grid/edgeOfData';
import { findText } from '../../grid/findText';
import { specialCells } from '../../grid/specialCells';
import { usedBox } from '../../grid/usedBox';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { integerArgument, isGiven, oneOf, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sheetOf } from '../worksheet/sheetAccess';
import { RangeAreas } from './rangeAreas';
import { resolveAddress } from './resolveAddress';
import { searchArgument } from './searchArgument';
import { specialCellsArgument } from './specialCellsArgument';

/** What `Excel.Range` says of where it is, and the ranges found from there. */
export abstract class RangePlace<Part extends HostObject> extends HostObject {
  readonly #context: ModelContext;
  readonly #rangeOf: (box: boxes.Box) => Part;

  protected constructor(
    context: ModelContext,
    readonly sheetId: string,
    readonly box: boxes.Box,
    rangeOf: (box: boxes.Box) => Part,
  ) {
    super('Range');
    this.#context = context;
    this.#rangeOf = rangeOf;
  }

  get address(): string {
    return `${formatSheet(sheetOf(this.#context, this.sheetId).name)}!${formatAddress(this.box)}`;
  }

  get rowIndex(): number {
    return this.box.firstRow;
  }

  get columnIndex(): number {
    return this.box.firstColumn;
  }

  get rowCount(): number {
    return boxes.rowCount(this.box);
  }

  get columnCount(): number {
    return boxes.columnCount(this.box);
  }

  /** -1 for more than Excel counts. */
  get cellCount(): number {
    const count = boxes.cellCount(this.box);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return boxes.isEntireColumn(this.box);
  }

  get isEntireRow(): boolean {
    return boxes.isEntireRow(this.box);
  }

  getCell(row: unknown, column: unknown): Part {
    const firstRow = this.box.firstRow + integerArgument(row);
    const firstColumn = this.box.firstColumn + integerArgument(column);
    return this.#part({ firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn });
  }

  getRow(row: unknown): Part {
    const index = this.box.firstRow + integerArgument(row);
    return this.#part({ firstRow: index, lastRow: index });
  }

  getColumn(column: unknown): Part {
    const index = this.box.firstColumn + integerArgument(column);
    return this.#part({ firstColumn: index, lastColumn: index });
  }

  getLastRow(): Part {
    return this.#part({ firstRow: this.box.lastRow });
  }

  getLastColumn(): Part {
    return this.#part({ firstColumn: this.box.lastColumn });
  }

  getLastCell(): Part {
    return this.#part({ firstRow: this.box.lastRow, firstColumn: this.box.lastColumn });
  }

  getEntireRow(): Part {
    return this.#part({ firstColumn: 0, lastColumn: boxes.MAX_COLUMNS - 1 });
  }

  getEntireColumn(): Part {
    return this.#part({ firstRow: 0, lastRow: boxes.MAX_ROWS - 1 });
  }

  getOffsetRange(rowOffset: unknown, columnOffset: unknown): Part {
    const rows = integerArgument(rowOffset);
    const columns = integerArgument(columnOffset);
    const { firstRow, firstColumn, lastRow, lastColumn } = this.box;
    return this.#part({
      firstRow: firstRow + rows,
      firstColumn: firstColumn + columns,
      lastRow: lastRow + rows,
      lastColumn: lastColumn + columns,
    });
  }

  /** Numbers that take away more than there is lead to the other side of the first cell. */
  getResizedRange(deltaRows: unknown, deltaColumns: unknown): Part {
    const { firstRow, firstColumn } = this.box;
    const row = this.box.lastRow + integerArgument(deltaRows);
    const column = this.box.lastColumn + integerArgument(deltaColumns);
    return this.#part({
      firstRow: Math.min(firstRow, row),
      lastRow: Math.max(firstRow, row),
      firstColumn: Math.min(firstColumn, column),
      lastColumn: Math.max(firstColumn, column),
    });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): Part {
    return this.#part({
      lastRow: this.box.firstRow + integerArgument(rows) - 1,
      lastColumn: this.box.firstColumn + integerArgument(columns) - 1,
    });
  }

  /** @param count of rows outside; negative for rows of the range itself */
  getRowsAbove(count: unknown): Part {
    const number = lineCount(count);
    const { firstRow } = this.box;
    return this.#part(
      number > 0
        ? { firstRow: firstRow - number, lastRow: firstRow - 1 }
        : { firstRow, lastRow: firstRow - number - 1 },
    );
  }

  getRowsBelow(count: unknown): Part {
    const number = lineCount(count);
    const { lastRow } = this.box;
    return this.#part(
      number > 0
        ? { firstRow: lastRow + 1, lastRow: lastRow + number }
        : { firstRow: lastRow + number + 1, lastRow },
    );
  }

  getColumnsBefore(count: unknown): Part {
    const number = lineCount(count);
    const { firstColumn } = this.box;
    return this.#part(
      number > 0
        ? { firstColumn: firstColumn - number, lastColumn: firstColumn - 1 }
        : { firstColumn, lastColumn: firstColumn - number - 1 },
    );
  }

  getColumnsAfter(count: unknown): Part {
    const number = lineCount(count);
    const { lastColumn } = this.box;
    return this.#part(
      number > 0
        ? { firstColumn: lastColumn + 1, lastColumn: lastColumn + number }
        : { firstColumn: lastColumn + number + 1, lastColumn },
    );
  }

  /** The last cell of the region of data, as Ctrl and an arrow key find it. */
  getRangeEdge(direction: unknown, activeCell: unknown): Part {
    const { row, column } = this.#edge(direction, activeCell);
    return this.#part(cellBox(row, column));
  }

  /** With all cells up to the edge, as Ctrl, Shift and an arrow key select them. */
  getExtendedRange(direction: unknown, activeCell: unknown): Part {
    const { row, column } = this.#edge(direction, activeCell);
    const edge = cellBox(row, column);
    return this.#part(boxes.bounds(this.box, edge));
  }

  /** @throws HostError ItemNotFound */
  find(text: unknown, criteria: unknown): Part {
    const range = this.findOrNullObject(text, criteria);
    if (!range) throw itemNotFound();
    return range;
  }

  findOrNullObject(text: unknown, criteria: unknown): Part | null {
    const sheet = sheetOf(this.#context, this.sheetId);
    const found = findText(sheet, this.box, textArgument(text), searchArgument(criteria))[0];
    return found ? this.#part(found) : null;
  }

  /** @throws HostError ItemNotFound where there are none */
  getSpecialCells(kind: unknown, valueType: unknown): RangeAreas {
    const areas = this.getSpecialCellsOrNullObject(kind, valueType);
    if (!areas) throw itemNotFound();
    return areas;
  }

  getSpecialCellsOrNullObject(kind: unknown, valueType: unknown): RangeAreas | null {
    const boxes = specialCells(
      sheetOf(this.#context, this.sheetId),
      this.box,
      specialCellsArgument(kind, valueType),
    );
    return boxes.length === 0
      ? null
      : new RangeAreas(this.#context, this.sheetId, boxes, this.#rangeOf);
  }

  getBoundingRect(another: unknown): Part {
    return this.#part(boxes.bounds(this.box, this.#boxOf(another)));
  }

  getIntersection(another: unknown): Part {
    const range = this.getIntersectionOrNullObject(another);
    if (!range) throw itemNotFound();
    return range;
  }

  getIntersectionOrNullObject(another: unknown): Part | null {
    const shared = boxes.intersection(this.box, this.#boxOf(another));
    return shared && this.#part(shared);
  }

  getUsedRange(valuesOnly: unknown): Part {
    const range = this.getUsedRangeOrNullObject(valuesOnly);
    if (!range) throw itemNotFound();
    return range;
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Part | null {
    const used = usedBox(sheetOf(this.#context, this.sheetId), valuesOnly === true, this.box);
    return used && this.#part(used);
  }

  #edge(direction: unknown, activeCell: unknown): Place {
    const { firstRow: row, firstColumn: column } = isGiven(activeCell)
      ? this.#boxOf(activeCell)
      : this.box;
    const way = oneOf(direction, ['Left', 'Right', 'Up', 'Down']);
    return edgeOfData(sheetOf(this.#context, this.sheetId), { row, column }, way);
  }

  #boxOf(another: unknown): boxes.Box {
    if (another instanceof RangePlace) return another.box;
    return resolveAddress(this.#context, textArgument(another), this.sheetId).box;
  }

  /** A range of the same sheet whose box differs in what is given. */
  #part(changes: Partial<boxes.Box>): Part {
    const box = { ...this.box, ...changes };
    if (!boxes.isInGrid(box)) throw invalidArgument();
    return this.#rangeOf(box);
  }
}

/** One without a number. */
function lineCount(count: unknown): number {
  const number = isGiven(count) ? integerArgument(count) : 1;
  if (number === 0) throw invalidArgument();
  return number;
}
