import * as boxes from '../../grid/box';
import { deleteCells, insertCells, mergeCells, unmergeCells } from '../../grid/cellEdits';
import {
  clearCells,
  readCells,
  readNumberFormats,
  writeNumberFormats,
  writeValues,
} from '../../grid/cells';
import {
  formulaOf,
  textOf,
  typeOf,
  valueOf,
  type GridValue,
  type ValueType,
} from '../../grid/cellValue';
import { areColumnsHidden, areRowsHidden, hideColumns, hideRows } from '../../grid/rowsAndColumns';
import type { Sheet } from '../../grid/sheet';
import { select } from '../../grid/sheets';
import { clearLinks, writeLink } from '../../grid/hyperlinks';
import { usedBox } from '../../grid/usedBox';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import type { HostObject, Referable } from '../../protocol/hostObject';
import { booleanArgument, integerArgument, isGiven, oneOf, textArgument } from '../arguments';
import { ConditionalFormatCollection } from '../rule/conditionalFormatCollection';
import { DataValidation } from '../rule/dataValidation';
import { gridArgument, requireSize, sizeMismatch } from './gridArgument';
import { linkArgument, linkText, readHyperlink } from './hyperlink';
import type { ModelContext } from '../modelContext';
import { RangeFormat } from './rangeFormat';
import { RangePlace } from './rangePlace';
import { resolveAddress } from './resolveAddress';
import { rowProperties, type RowProperties } from './rowProperties';
import {
  sheetForContent,
  sheetForLines,
  sheetOf,
  unprotectedSheetOf,
} from '../worksheet/sheetAccess';

/** `Excel.Range`: a rectangle of cells. */
export class Range extends RangePlace implements Referable {
  readonly keepsReference = true;
  readonly #context: ModelContext;

  constructor(context: ModelContext, sheetId: string, box: boxes.Box) {
    super(context, sheetId, box);
    this.#context = context;
  }

  get values(): GridValue[][] | null {
    return this.#read((sheet) => readCells(sheet, this.box, valueOf));
  }

  set values(value: unknown) {
    this.#writeValues(value);
  }

  get formulas(): GridValue[][] | null {
    return this.#read((sheet) => readCells(sheet, this.box, formulaOf));
  }

  set formulas(value: unknown) {
    this.#writeValues(value);
  }

  get text(): string[][] | null {
    const { grid } = this.#context;
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
    const formatAt = gridArgument(value, this.box, this.#context.maxCellsPerRange);
    writeNumberFormats(this.#writable, this.box, (row, column) => {
      const format = formatAt(row, column);
      return isGiven(format) ? textArgument(format) : null;
    });
  }

  get rowHidden(): boolean | null {
    return areRowsHidden(this.#sheet, this.box);
  }

  set rowHidden(value: unknown) {
    hideRows(this.#writable, this.box, booleanArgument(value));
  }

  get columnHidden(): boolean | null {
    return areColumnsHidden(this.#sheet, this.box);
  }

  set columnHidden(value: unknown) {
    hideColumns(this.#writable, this.box, booleanArgument(value));
  }

  /** Whether all cells are hidden; null when only some are. */
  get hidden(): boolean | null {
    const { rowHidden, columnHidden } = this;
    if (rowHidden === true || columnHidden === true) return true;
    return rowHidden === null || columnHidden === null ? null : false;
  }

  getRowProperties(options: unknown): RowProperties[] {
    return rowProperties(this.#sheet, this.box, options);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.#context, this.sheetId, this.box);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.#context, this.sheetId, this.box);
  }

  /** The jump that all cells share, null when there is none. */
  get hyperlink(): object | null {
    return readHyperlink(this.#sheet, this.box);
  }

  set hyperlink(value: unknown) {
    writeLink(this.#writable, this.box, linkArgument(value), linkText(value));
  }

  get format(): RangeFormat {
    return new RangeFormat(this.#context, this.sheetId, this.box);
  }

  get worksheet(): HostObject {
    return this.#context.worksheet(this.sheetId);
  }

  /** What the client sends before it cuts a large write into slices. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw sizeMismatch();
  }

  getCell(row: unknown, column: unknown): Range {
    const firstRow = this.box.firstRow + integerArgument(row);
    const firstColumn = this.box.firstColumn + integerArgument(column);
    return this.#part({ firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn });
  }

  getRow(row: unknown): Range {
    const index = this.box.firstRow + integerArgument(row);
    return this.#part({ firstRow: index, lastRow: index });
  }

  getColumn(column: unknown): Range {
    const index = this.box.firstColumn + integerArgument(column);
    return this.#part({ firstColumn: index, lastColumn: index });
  }

  getLastRow(): Range {
    return this.#part({ firstRow: this.box.lastRow });
  }

  getLastColumn(): Range {
    return this.#part({ firstColumn: this.box.lastColumn });
  }

  getLastCell(): Range {
    return this.#part({ firstRow: this.box.lastRow, firstColumn: this.box.lastColumn });
  }

  getEntireRow(): Range {
    return this.#part({ firstColumn: 0, lastColumn: boxes.MAX_COLUMNS - 1 });
  }

  getEntireColumn(): Range {
    return this.#part({ firstRow: 0, lastRow: boxes.MAX_ROWS - 1 });
  }

  getOffsetRange(rowOffset: unknown, columnOffset: unknown): Range {
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

  getResizedRange(deltaRows: unknown, deltaColumns: unknown): Range {
    return this.#part({
      lastRow: this.box.lastRow + integerArgument(deltaRows),
      lastColumn: this.box.lastColumn + integerArgument(deltaColumns),
    });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    return this.#part({
      lastRow: this.box.firstRow + integerArgument(rows) - 1,
      lastColumn: this.box.firstColumn + integerArgument(columns) - 1,
    });
  }

  getBoundingRect(another: unknown): Range {
    return this.#part(boxes.bounds(this.box, this.#boxOf(another)));
  }

  getIntersection(another: unknown): Range {
    const range = this.getIntersectionOrNullObject(another);
    if (!range) throw itemNotFound();
    return range;
  }

  getIntersectionOrNullObject(another: unknown): Range | null {
    const shared = boxes.intersection(this.box, this.#boxOf(another));
    return shared && this.#part(shared);
  }

  getUsedRange(valuesOnly: unknown): Range {
    const range = this.getUsedRangeOrNullObject(valuesOnly);
    if (!range) throw itemNotFound();
    return range;
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = usedBox(this.#sheet, valuesOnly === true, this.box);
    return used && this.#part(used);
  }

  clear(applyTo: unknown): void {
    const kind = isGiven(applyTo) ? oneOf(applyTo, ['All', 'Formats', 'Contents']) : 'All';
    if (kind === 'All') clearLinks(this.#writable, this.box);
    clearCells(kind === 'Contents' ? this.#content : this.#writable, this.box, kind);
  }

  /** @param shift where the cells below or beside go */
  insert(shift: unknown): Range {
    insertCells(
      sheetForLines(this.#context, this.sheetId, this.box, 'Insert'),
      this.box,
      oneOf(shift, ['Down', 'Right']),
    );
    return this.#part({});
  }

  /** @param shift from where the cells move up */
  delete(shift: unknown): void {
    deleteCells(
      sheetForLines(this.#context, this.sheetId, this.box, 'Delete'),
      this.box,
      oneOf(shift, ['Up', 'Left']),
    );
  }

  merge(across: unknown): void {
    mergeCells(this.#writable, this.box, across === true);
  }

  unmerge(): void {
    unmergeCells(this.#writable, this.box);
  }

  select(): void {
    select(this.#sheet, this.box);
  }

  get #sheet(): Sheet {
    return sheetOf(this.#context, this.sheetId);
  }

  get #content(): Sheet {
    return sheetForContent(this.#context, this.sheetId, this.box);
  }

  get #writable(): Sheet {
    return unprotectedSheetOf(this.#context, this.sheetId);
  }

  /** Excel gives null instead of the cells of whole rows and columns. */
  #read<Value>(read: (sheet: Sheet) => Value[][]): Value[][] | null {
    if (this.isEntireColumn || this.isEntireRow) return null;
    requireSize(this.box, this.#context.maxCellsPerRange);
    return read(this.#sheet);
  }

  #writeValues(value: unknown): void {
    writeValues(
      this.#content,
      this.box,
      gridArgument(value, this.box, this.#context.maxCellsPerRange),
    );
  }

  #boxOf(another: unknown): boxes.Box {
    if (another instanceof Range) return another.box;
    return resolveAddress(this.#context, textArgument(another), this.sheetId).box;
  }

  /** A range of the same sheet whose box differs in what is given. */
  #part(changes: Partial<boxes.Box>): Range {
    const box = { ...this.box, ...changes };
    if (!boxes.isInGrid(box)) throw invalidArgument();
    return new Range(this.#context, this.sheetId, box);
  }
}
