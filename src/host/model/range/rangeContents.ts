import type { Box } from '../../grid/box';
import {
  readCells,
  readNumberFormats,
  readValues,
  writeNumberFormat,
  writeNumberFormats,
  writeValues,
} from '../../grid/cells';
import { formulaOf, textOf, typeOf, type GridValue, type ValueType } from '../../grid/cellValue';
import { fromR1C1, toR1C1 } from '../../grid/r1c1';
import type { Sheet } from '../../grid/sheet';
import type { HostObject } from '../../protocol/hostObject';
import { isGiven, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sheetForContent, sheetOf, unprotectedSheetOf } from '../worksheet/sheetAccess';
import { gridArgument, requireSize, sharedArgument, sizeMismatch } from './gridArgument';
import { RangePlace } from './rangePlace';

/** What `Excel.Range` says of what stands in its cells. */
export abstract class RangeContents<Part extends HostObject> extends RangePlace<Part> {
  protected constructor(
    protected readonly context: ModelContext,
    sheetId: string,
    box: Box,
    rangeOf: (box: Box) => Part,
  ) {
    super(context, sheetId, box, rangeOf);
  }

  get values(): GridValue[][] | null {
    return this.#read((sheet) => readValues(sheet, this.box));
  }

  set values(value: unknown) {
    this.#writeValues(value);
  }

  get formulas(): GridValue[][] | null {
    return this.#read((sheet) => readValues(sheet, this.box, formulaOf));
  }

  set formulas(value: unknown) {
    this.#writeValues(value);
  }

  /** Formulas as they name cells from where they stand. */
  get formulasR1C1(): GridValue[][] | null {
    const formulas = this.formulas;
    return (
      formulas &&
      this.#mapped(formulas, (value, place) =>
        typeof value === 'string' && value.startsWith('=') ? toR1C1(value, place) : value,
      )
    );
  }

  set formulasR1C1(value: unknown) {
    const valueAt = gridArgument(value, this.box, this.context.maxCellsPerRange);
    const { firstRow, firstColumn } = this.box;
    writeValues(this.#content, this.box, (row, column) => {
      const held = valueAt(row, column);
      return typeof held === 'string' && held.startsWith('=')
        ? fromR1C1(held, { row: firstRow + row, column: firstColumn + column })
        : held;
    });
  }

  get text(): string[][] | null {
    const { grid } = this.context;
    return this.#read((sheet) =>
      readCells(sheet, this.box, (cell) =>
        textOf(cell, grid.styleOf(cell).n?.pattern ?? 'General'),
      ),
    );
  }

  get valueTypes(): ValueType[][] | null {
    return this.#read((sheet) => readCells(sheet, this.box, typeOf));
  }

  get numberFormat(): string[][] | null {
    return this.#read((sheet) => readNumberFormats(sheet, this.box));
  }

  set numberFormat(value: unknown) {
    const shared = sharedArgument(value);
    if (shared !== null) {
      if (isGiven(shared.value))
        writeNumberFormat(this.#formattable, this.box, textArgument(shared.value));
      return;
    }
    const formatAt = gridArgument(value, this.box, this.context.maxCellsPerRange);
    writeNumberFormats(this.#formattable, this.box, (row, column) => {
      const format = formatAt(row, column);
      return isGiven(format) ? textArgument(format) : null;
    });
  }

  /** What the client sends before it cuts a large write into slices. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw sizeMismatch();
    this.context.grid.expectSlices(this.sheetId, this.box);
  }

  get #content(): Sheet {
    return sheetForContent(this.context, this.sheetId, this.box);
  }

  get #formattable(): Sheet {
    return unprotectedSheetOf(this.context, this.sheetId);
  }

  #mapped<Value>(
    rows: readonly (readonly Value[])[],
    change: (value: Value, place: { readonly row: number; readonly column: number }) => Value,
  ): Value[][] {
    const { firstRow, firstColumn } = this.box;
    return rows.map((cells, row) =>
      cells.map((value, column) =>
        change(value, { row: firstRow + row, column: firstColumn + column }),
      ),
    );
  }

  /** Excel gives null instead of the cells of whole rows and columns. */
  #read<Value>(read: (sheet: Sheet) => Value[][]): Value[][] | null {
    if (this.isEntireColumn || this.isEntireRow) return null;
    requireSize(this.box, this.context.maxCellsPerRange);
    return read(sheetOf(this.context, this.sheetId));
  }

  #writeValues(value: unknown): void {
    writeValues(
      this.#content,
      this.box,
      gridArgument(value, this.box, this.context.maxCellsPerRange),
    );
  }
}
