import { deleteCells, insertCells, leavesGrid } from '../../grid/cellEdits';
import { mergeCells, unmergeCells } from '../../grid/mergedCells';
import {
  clearCells,
  readCells,
  readNumberFormats,
  readValues,
  writeNumberFormat,
  writeNumberFormats,
  writeValues,
} from '../../grid/cells';
import { formulaOf, textOf, typeOf, type GridValue, type ValueType } from '../../grid/cellValue';
import { select } from '../../grid/sheets';
import { clearLinks, writeLink } from '../../grid/hyperlinks';
import type { HostObject, Referable } from '../../protocol/hostObject';
import { booleanArgument, isGiven, oneOf, textArgument } from '../arguments';
import { ConditionalFormatCollection } from '../rule/conditionalFormatCollection';
import { DataValidation } from '../rule/dataValidation';
import { gridArgument, requireSize, sharedArgument, sizeMismatch } from './gridArgument';
import { linkArgument, linkText, readHyperlink } from './hyperlink';
import type { ModelContext } from '../modelContext';
import { RangeAreas } from './rangeAreas';
import { copyRange } from './copyRange';
import { RangeSort } from './rangeSort';
import { removeDuplicates, type RemoveDuplicatesResult } from './removeDuplicates';
import { resolveAddress } from './resolveAddress';
import { RangeFormat } from './rangeFormat';
import { RangePlace } from './rangePlace';
import { linesOf, pickProperties } from './rangeProperties';
import {
  sheetForContent,
  sheetForLines,
  sheetOf,
  unprotectedSheetOf,
} from '../worksheet/sheetAccess';
import type { Box } from '../../grid/box';
import { areColumnsHidden, areRowsHidden, hideColumns, hideRows } from '../../grid/rowsAndColumns';
import type { Sheet } from '../../grid/sheet';
import { tablesIn } from '../../grid/tables';
import { apiNotFound, invalidOperation, nonBlankCellOffSheet } from '../../protocol/hostError';

const COPY_KINDS = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;
/** `Excel.ClearApplyTo`. */
const CLEAR_KINDS = [
  'All',
  'Formats',
  'Contents',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
] as const;

/** `Excel.Range`: a rectangle of cells. */
export class Range extends RangePlace<Range> implements Referable {
  readonly keepsReference = true;
  readonly #context: ModelContext;

  constructor(context: ModelContext, sheetId: string, box: Box) {
    super(context, sheetId, box, (part) => new Range(context, sheetId, part));
    this.#context = context;
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
    const shared = sharedArgument(value);
    if (shared !== null) {
      if (isGiven(shared.value))
        writeNumberFormat(this.#writable, this.box, textArgument(shared.value));
      return;
    }
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

  getRowProperties(options: unknown): object[] {
    return linesOf(this.box, 'row').map((box) => this.#properties(box, options));
  }

  getColumnProperties(options: unknown): object[] {
    return linesOf(this.box, 'column').map((box) => this.#properties(box, options));
  }

  getCellProperties(options: unknown): object[][] {
    requireSize(this.box, this.#context.maxCellsPerRange);
    return linesOf(this.box, 'row').map((row) =>
      linesOf(row, 'column').map((box) => this.#properties(box, options)),
    );
  }

  #properties(box: Box, options: unknown): object {
    return pickProperties(new Range(this.#context, this.sheetId, box), options);
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
    return new RangeFormat(this.#context, this.sheetId, [this.box]);
  }

  get worksheet(): HostObject {
    return this.#context.worksheet(this.sheetId);
  }

  /** What the client sends before it cuts a large write into slices. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw sizeMismatch();
    this.#context.grid.expectSlices(this.sheetId, this.box);
  }

  clear(applyTo: unknown): void {
    const kind = isGiven(applyTo) ? oneOf(applyTo, CLEAR_KINDS) : 'All';
    if (kind !== 'Formats' && kind !== 'Contents' && kind !== 'ResetContents')
      clearLinks(this.#writable, this.box);
    if (kind === 'Hyperlinks') return;
    if (kind === 'Contents' || kind === 'ResetContents')
      clearCells(this.#content, this.box, 'Contents');
    else clearCells(this.#writable, this.box, kind === 'All' ? 'All' : 'Formats');
  }

  /** @param source a range, or its address */
  copyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    const kind = isGiven(copyType) ? oneOf(copyType, COPY_KINDS) : 'All';
    if (kind === 'Link') throw apiNotFound('Range.copyFrom(Link)');
    const place =
      source instanceof Range
        ? source
        : resolveAddress(this.#context, textArgument(source), this.sheetId);
    copyRange(this.#writable, this.box, {
      sheet: sheetOf(this.#context, place.sheetId),
      box: place.box,
      kind,
      skipBlanks: skipBlanks === true,
      transpose: transpose === true,
    });
  }

  removeDuplicates(columns: unknown, includesHeader: unknown): RemoveDuplicatesResult {
    const box = this.#writable.clip(this.box);
    return removeDuplicates(this.#writable, box, columns, booleanArgument(includesHeader));
  }

  get sort(): RangeSort {
    return new RangeSort(this.#context, this.sheetId, this.box);
  }

  /** @param shift where the cells below or beside go */
  insert(shift: unknown): Range {
    const sheet = sheetForLines(this.#context, this.sheetId, this.box, 'Insert');
    const way = oneOf(shift, ['Down', 'Right']);
    if (leavesGrid(sheet, this.box, way)) throw nonBlankCellOffSheet();
    insertCells(sheet, this.box, way);
    return new Range(this.#context, this.sheetId, this.box);
  }

  /** @param shift from where the cells move up */
  delete(shift: unknown): void {
    deleteCells(
      sheetForLines(this.#context, this.sheetId, this.box, 'Delete'),
      this.box,
      oneOf(shift, ['Up', 'Left']),
    );
  }

  /** @throws HostError InvalidOperation for cells of a table, which Excel does not merge */
  merge(across: unknown): void {
    if (tablesIn(this.#writable, this.box).length > 0) throw invalidOperation();
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
}

export function rangeAreas(
  context: ModelContext,
  sheetId: string,
  boxes: readonly Box[],
): RangeAreas {
  return new RangeAreas(context, sheetId, boxes, (box) => new Range(context, sheetId, box));
}
