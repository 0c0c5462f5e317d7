import { deleteCells, insertCells, leavesGrid } from '../../grid/cellEdits';
import { mergeCells, unmergeCells } from '../../grid/mergedCells';
import { clearCells } from '../../grid/cells';
import { select } from '../../grid/sheets';
import { clearLinks, writeLink } from '../../grid/hyperlinks';
import type { HostObject, Referable } from '../../protocol/hostObject';
import { booleanArgument, isGiven, oneOf, textArgument } from '../arguments';
import { ConditionalFormatCollection } from '../rule/conditionalFormatCollection';
import { DataValidation } from '../rule/dataValidation';
import { requireSize, sizeMismatch } from './gridArgument';
import { linkArgument, linkText, readHyperlink } from './hyperlink';
import type { ModelContext } from '../modelContext';
import { RangeAreas } from './rangeAreas';
import { copyRange } from './copyRange';
import { RangeSort } from './rangeSort';
import { removeDuplicates, type RemoveDuplicatesResult } from './removeDuplicates';
import { resolveAddress } from './resolveAddress';
import { RangeFormat } from './rangeFormat';
import { RangeRelations } from './rangeRelations';
import { readStyleName, writeStyleName } from './rangeStyle';
import { linesOf, pickProperties, putProperties } from './rangeProperties';
import {
  sheetForContent,
  sheetForLines,
  sheetOf,
  unprotectedSheetOf,
} from '../worksheet/sheetAccess';
import { autoFill, FILL_KINDS } from '../../grid/autoFill';
import { bounds, columnCount, isInGrid, rowCount, sameBox, type Box } from '../../grid/box';
import { isHeld } from '../../grid/heldPlaces';
import { moveRange } from '../../grid/moveRange';
import type { SheetBox } from '../../grid/sheets';
import { areColumnsHidden, areRowsHidden, hideColumns, hideRows } from '../../grid/rowsAndColumns';
import type { Sheet } from '../../grid/sheet';
import { tablesIn } from '../../grid/tables';
import {
  apiNotFound,
  invalidArgument,
  invalidOperation,
  nonBlankCellOffSheet,
} from '../../protocol/hostError';

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
export class Range extends RangeRelations<Range> implements Referable {
  readonly keepsReference = true;
  readonly #context: ModelContext;

  constructor(context: ModelContext, sheetId: string, box: Box) {
    super(context, sheetId, box, (part) => new Range(context, sheetId, part));
    this.#context = context;
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

  setRowProperties(properties: unknown): void {
    this.#putProperties(linesOf(this.box, 'row'), properties);
  }

  setColumnProperties(properties: unknown): void {
    this.#putProperties(linesOf(this.box, 'column'), properties);
  }

  /** @param properties rows of the range, with an object for each cell */
  setCellProperties(properties: unknown): void {
    requireSize(this.box, this.#context.maxCellsPerRange);
    const rows = linesOf(this.box, 'row');
    if (!Array.isArray(properties) || properties.length !== rows.length) throw sizeMismatch();
    rows.forEach((row, index) => {
      this.#putProperties(linesOf(row, 'column'), properties[index]);
    });
  }

  #putProperties(boxes: readonly Box[], properties: unknown): void {
    if (!Array.isArray(properties) || properties.length !== boxes.length) throw sizeMismatch();
    boxes.forEach((box, index) => {
      putProperties(new Range(this.#context, this.sheetId, box), properties[index]);
    });
  }

  #properties(box: Box, options: unknown): object {
    return pickProperties(new Range(this.#context, this.sheetId, box), options);
  }

  /** Null where the cells have several. */
  get style(): string | null {
    return readStyleName(this.#sheet, this.box);
  }

  set style(value: unknown) {
    writeStyleName(this.#writable, this.box, value);
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

  clear(applyTo: unknown): void {
    const kind = isGiven(applyTo) ? oneOf(applyTo, CLEAR_KINDS) : 'All';
    if (kind !== 'Formats' && kind !== 'Contents' && kind !== 'ResetContents')
      clearLinks(this.#writable, this.box);
    if (kind === 'Hyperlinks') return;
    if (kind === 'Contents' || kind === 'ResetContents')
      clearCells(sheetForContent(this.#context, this.sheetId, this.box), this.box, 'Contents');
    else clearCells(this.#writable, this.box, kind === 'All' ? 'All' : 'Formats');
  }

  /** @param source a range, or its address */
  copyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    const kind = isGiven(copyType) ? oneOf(copyType, COPY_KINDS) : 'All';
    if (kind === 'Link') throw apiNotFound('Range.copyFrom(Link)');
    const place = this.#placeOf(source);
    copyRange(this.#writable, this.box, {
      sheet: sheetOf(this.#context, place.sheetId),
      box: place.box,
      kind,
      skipBlanks: skipBlanks === true,
      transpose: transpose === true,
    });
  }

  /**
   * @param destination the range with the cells beside it that are to be filled
   * @throws HostError InvalidArgument where they are not on one side of it; ApiNotFound for kinds
   *   that the host does not fill by
   */
  autoFill(destination: unknown, fillType: unknown): void {
    if (!isGiven(destination)) throw apiNotFound('Range.autoFill(null)');
    const kind = isGiven(fillType) ? textArgument(fillType) : 'FillDefault';
    const known = FILL_KINDS.find((each) => each.toLowerCase() === kind.toLowerCase());
    if (!known) throw apiNotFound(`Range.autoFill(${kind})`);
    const target = this.#placeOf(destination);
    const isBeside =
      target.sheetId === this.sheetId &&
      sameBox(bounds(this.box, target.box), target.box) &&
      (rowCount(target.box) === this.rowCount || columnCount(target.box) === this.columnCount);
    if (!isBeside) throw invalidArgument();
    autoFill(this.#writable, this.box, target.box, known);
  }

  /**
   * @param destination its first cell says where the cells go
   * @throws HostError ApiNotFound for another sheet, and where a table, the filter, what is printed or
   *   a chart would have to follow
   */
  moveTo(destination: unknown): void {
    const { sheetId, box } = this.#placeOf(destination);
    if (sheetId !== this.sheetId) throw apiNotFound('Range.moveTo(another sheet)');
    const to = {
      ...box,
      lastRow: box.firstRow + this.rowCount - 1,
      lastColumn: box.firstColumn + this.columnCount - 1,
    };
    if (!isInGrid(to)) throw invalidArgument();
    if ([this.box, to].some((each) => isHeld(this.#writable, each)))
      throw apiNotFound('Range.moveTo(cells of a table, filter, print area or chart)');
    moveRange(this.#writable, this.box, to);
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

  /** @param place a range, or an address of the sheet */
  #placeOf(place: unknown): SheetBox {
    return place instanceof Range
      ? place
      : resolveAddress(this.#context, textArgument(place), this.sheetId);
  }

  get #sheet(): Sheet {
    return sheetOf(this.#context, this.sheetId);
  }

  get #writable(): Sheet {
    return unprotectedSheetOf(this.#context, this.sheetId);
  }
}

export function rangeAreas(
  context: ModelContext,
  sheetId: string,
  boxes: readonly Box[],
): RangeAreas {
  return new RangeAreas(context, sheetId, boxes, (box) => new Range(context, sheetId, box));
}
