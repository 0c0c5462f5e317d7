import { formatAddress, formatSheet } from '../../grid/address';
import * as boxes from '../../grid/box';
import { usedBox } from '../../grid/usedBox';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { integerArgument, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sheetOf } from '../worksheet/sheetAccess';
import { resolveAddress } from './resolveAddress';

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

  getResizedRange(deltaRows: unknown, deltaColumns: unknown): Part {
    return this.#part({
      lastRow: this.box.lastRow + integerArgument(deltaRows),
      lastColumn: this.box.lastColumn + integerArgument(deltaColumns),
    });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): Part {
    return this.#part({
      lastRow: this.box.firstRow + integerArgument(rows) - 1,
      lastColumn: this.box.firstColumn + integerArgument(columns) - 1,
    });
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
