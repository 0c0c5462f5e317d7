import { bounds, isInGrid, WHOLE_SHEET, type Box } from '../../grid/box';
import { storedColor } from '../../grid/color';
import { findText } from '../../grid/findText';
import { deleteSheet, findSheetByName, listSheets } from '../../grid/sheets';
import { joinedBoxes } from '../../grid/specialCells';
import { usedBox } from '../../grid/usedBox';
import {
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
} from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import {
  booleanArgument,
  countArgument,
  integerArgument,
  isGiven,
  oneOf,
  textArgument,
} from '../arguments';
import { AutoFilter } from './autoFilter';
import { ChartCollection } from '../chart/chartCollection';
import { CommentCollection } from '../comment/commentCollection';
import { colorArgument } from '../color';
import { SheetFilter } from './filterPlace';
import type { ModelContext } from '../modelContext';
import { NamedItemCollection } from '../namedItemCollection';
import { NoteCollection } from './noteCollection';
import { PageBreakCollection } from './pageBreakCollection';
import { PageLayout } from './pageLayout';
import { Range, rangeAreas } from '../range/range';
import type { RangeAreas } from '../range/rangeAreas';
import { searchArgument } from '../range/searchArgument';
import { resolveAddress } from '../range/resolveAddress';
import { TableCollection } from '../table/tableCollection';
import { WorksheetCustomPropertyCollection } from './worksheetCustomPropertyCollection';
import { WorksheetFreezePanes } from './worksheetFreezePanes';
import { WorksheetProtection } from './worksheetProtection';
import { requireOpenStructure, sheetNameArgument, sheetOf } from './sheetAccess';

const FIRST_CELL: Box = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;

  constructor(context: ModelContext, sheetId: string) {
    super('Worksheet', { Id: sheetId }, sheetId);
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get id(): string {
    return this.#sheetId;
  }

  get name(): string {
    return this.#sheet.name;
  }

  set name(value: unknown) {
    const name = sheetNameArgument(value);
    requireOpenStructure(this.#context);
    const sameName = findSheetByName(this.#context.grid, name);
    if (sameName && sameName.id !== this.#sheetId) throw itemAlreadyExists();
    this.#sheet.name = name;
  }

  get position(): number {
    return this.#sheet.position;
  }

  set position(value: unknown) {
    const position = integerArgument(value);
    requireOpenStructure(this.#context);
    if (position < 0 || position >= listSheets(this.#context.grid).length) throw invalidArgument();
    this.#sheet.position = position;
  }

  get visibility(): string {
    const { isHidden, extras } = this.#sheet;
    return isHidden ? (extras.veryHidden ? 'VeryHidden' : 'Hidden') : 'Visible';
  }

  set visibility(value: unknown) {
    const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
    requireOpenStructure(this.#context);
    if (visibility !== 'Visible') this.#requireAnotherVisible();
    const sheet = this.#sheet;
    sheet.isHidden = visibility !== 'Visible';
    if (visibility === 'VeryHidden') sheet.extras.veryHidden = true;
    else delete sheet.extras.veryHidden;
  }

  get tabColor(): string {
    return storedColor(this.#sheet.tabColor, '');
  }

  /** @param value '' for no colour */
  set tabColor(value: unknown) {
    requireOpenStructure(this.#context);
    this.#sheet.tabColor = value === '' ? '' : colorArgument(value);
  }

  get showGridlines(): boolean {
    return this.#sheet.showsGridlines;
  }

  set showGridlines(value: unknown) {
    this.#sheet.showsGridlines = booleanArgument(value);
  }

  /** What Microsoft's client sends when `showGridlines` is set. */
  set gridlines(value: unknown) {
    this.showGridlines = value;
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.#context, new SheetFilter(this.#context, this.#sheetId));
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.#context, this.#sheetId);
  }

  get comments(): CommentCollection {
    return new CommentCollection(this.#context, this.#sheetId);
  }

  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.#context, this.#sheetId);
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.#context, this.#sheetId);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#context, this.#sheetId);
  }

  get notes(): NoteCollection {
    return new NoteCollection(this.#context, this.#sheetId);
  }

  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.#context, this.#sheetId, 'rowBreaks');
  }

  get verticalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.#context, this.#sheetId, 'columnBreaks');
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.#context, this.#sheetId);
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.#context, this.#sheetId);
  }

  get tables(): TableCollection {
    return new TableCollection(this.#context, this.#sheetId);
  }

  activate(): void {
    const sheet = this.#sheet;
    if (sheet.isHidden) throw invalidOperation();
    sheet.activate();
  }

  delete(): void {
    requireOpenStructure(this.#context);
    const sheet = this.#sheet;
    if (!sheet.isHidden) this.#requireAnotherVisible();
    deleteSheet(sheet);
  }

  /** @throws HostError ItemNotFound for the last sheet */
  getNext(visibleOnly: unknown): Worksheet {
    return required(this.getNextOrNullObject(visibleOnly));
  }

  getNextOrNullObject(visibleOnly: unknown): Worksheet | null {
    return this.#beside(1, visibleOnly === true);
  }

  /** @throws HostError ItemNotFound for the first sheet */
  getPrevious(visibleOnly: unknown): Worksheet {
    return required(this.getPreviousOrNullObject(visibleOnly));
  }

  getPreviousOrNullObject(visibleOnly: unknown): Worksheet | null {
    return this.#beside(-1, visibleOnly === true);
  }

  getCell(row: unknown, column: unknown): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  /** @param address without one, the whole sheet */
  getRange(address: unknown): Range {
    if (!isGiven(address)) return this.#range(WHOLE_SHEET);
    const { sheetId, box } = resolveAddress(this.#context, textArgument(address), this.#sheetId);
    return new Range(this.#context, sheetId, box);
  }

  /** @param addresses parted by commas; without any, the whole sheet */
  getRanges(addresses: unknown): RangeAreas {
    if (!isGiven(addresses)) return rangeAreas(this.#context, this.#sheetId, [WHOLE_SHEET]);
    const boxes = textArgument(addresses)
      .split(',')
      .map((address) => resolveAddress(this.#context, address.trim(), this.#sheetId))
      .map(({ sheetId, box }) => {
        if (sheetId !== this.#sheetId) throw invalidArgument();
        return box;
      });
    return rangeAreas(this.#context, this.#sheetId, boxes);
  }

  /** @throws HostError ItemNotFound where no cell shows the text */
  findAll(text: unknown, criteria: unknown): RangeAreas {
    const areas = this.findAllOrNullObject(text, criteria);
    if (!areas) throw itemNotFound();
    return areas;
  }

  findAllOrNullObject(text: unknown, criteria: unknown): RangeAreas | null {
    const search = { ...searchArgument(criteria), isBackwards: false };
    const cells = findText(this.#sheet, WHOLE_SHEET, textArgument(text), search);
    return cells.length === 0 ? null : rangeAreas(this.#context, this.#sheetId, joinedBoxes(cells));
  }

  getRangeByIndexes(
    startRow: unknown,
    startColumn: unknown,
    rows: unknown,
    columns: unknown,
  ): Range {
    const firstRow = integerArgument(startRow);
    const firstColumn = integerArgument(startColumn);
    const lastRow = firstRow + countArgument(rows) - 1;
    const lastColumn = firstColumn + countArgument(columns) - 1;
    return this.#range({ firstRow, firstColumn, lastRow, lastColumn });
  }

  /** The first cell when none is used. */
  getUsedRange(valuesOnly: unknown): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.#range(FIRST_CELL);
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const sheet = this.#sheet;
    const used = usedBox(sheet, valuesOnly === true, null);
    const merged =
      valuesOnly === true
        ? null
        : sheet
            .mergedBoxes()
            .reduce<Box | null>((all, box) => (all ? bounds(all, box) : box), null);
    const box = used && merged ? bounds(used, merged) : (used ?? merged);
    return box && this.#range(box);
  }

  get #sheet() {
    return sheetOf(this.#context, this.#sheetId);
  }

  #beside(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const all = listSheets(this.#context.grid);
    const ordered = step === 1 ? all : all.reverse();
    const own = ordered.findIndex(({ id }) => id === this.#sheetId);
    const found = ordered.slice(own + 1).find(({ isHidden }) => !visibleOnly || !isHidden);
    return found ? new Worksheet(this.#context, found.id) : null;
  }

  #range(box: Box): Range {
    if (!isInGrid(box)) throw invalidArgument();
    return new Range(this.#context, this.#sheetId, box);
  }

  #requireAnotherVisible(): void {
    const others = listSheets(this.#context.grid).filter(
      (sheet) => !sheet.isHidden && sheet.id !== this.#sheetId,
    );
    if (others.length === 0)
      throw invalidOperation('A workbook must contain at least one visible worksheet.');
  }
}

function required(sheet: Worksheet | null): Worksheet {
  if (!sheet) throw itemNotFound();
  return sheet;
}
