import { columnCount, rowCount } from '../../grid/box';
import { deleteCells } from '../../grid/cellEdits';
import { showHeaders, showTotals } from '../../grid/tableLines';
import {
  bodyBox,
  headerBox,
  putTable,
  removeTable,
  tableBox,
  tableId,
  tablesIn,
  totalsBox,
  withBox,
} from '../../grid/tables';
import { writeValues } from '../../grid/cells';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, textArgument } from '../arguments';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import type { TableAccess } from './tableAccess';
import { TableColumnCollection } from './tableColumnCollection';
import { tableNameArgument } from './tableName';
import { TableRowCollection } from './tableRowCollection';
import { TableSort } from './tableSort';
import { applyTableFilter, TableFilter } from './tableFilter';
import { AutoFilter } from '../worksheet/autoFilter';

/** `Excel.Table`. */
export class Table extends HostObject {
  readonly #table: TableAccess;

  constructor(table: TableAccess) {
    super('Table', { Id: tableId(table.state) }, tableId(table.state));
    this.#table = table;
  }

  get id(): string {
    return tableId(this.#table.state);
  }

  /** Made of digits alone. */
  get legacyId(): string {
    return String(this.#table.tableId);
  }

  get name(): string {
    return this.#table.state.name;
  }

  set name(value: unknown) {
    const { context, tableId: id } = this.#table;
    this.#table.change({ name: tableNameArgument(context.grid, value, id) });
  }

  /** '' for none. */
  get style(): string {
    return this.#table.state.style;
  }

  /** @param value one of the 60 built-in styles, such as `TableStyleLight1` */
  set style(value: unknown) {
    const style = textArgument(value);
    if (!isBuiltInStyle(style)) throw invalidArgument();
    this.#table.change({ style });
  }

  get showHeaders(): boolean {
    return this.#table.state.showHeaders;
  }

  set showHeaders(value: unknown) {
    showHeaders(this.#table.writable, this.#table.state, booleanArgument(value));
  }

  get showTotals(): boolean {
    return this.#table.state.showTotals;
  }

  set showTotals(value: unknown) {
    showTotals(this.#table.writable, this.#table.state, booleanArgument(value));
  }

  get showBandedRows(): boolean {
    return this.#table.state.showBandedRows;
  }

  set showBandedRows(value: unknown) {
    this.#table.change({ showBandedRows: booleanArgument(value) });
  }

  get showBandedColumns(): boolean {
    return this.#table.state.showBandedColumns;
  }

  set showBandedColumns(value: unknown) {
    this.#table.change({ showBandedColumns: booleanArgument(value) });
  }

  get showFilterButton(): boolean {
    return this.#table.state.showFilterButton;
  }

  set showFilterButton(value: unknown) {
    this.#table.change({ showFilterButton: booleanArgument(value) });
  }

  get highlightFirstColumn(): boolean {
    return this.#table.state.highlightFirstColumn;
  }

  set highlightFirstColumn(value: unknown) {
    this.#table.change({ highlightFirstColumn: booleanArgument(value) });
  }

  get highlightLastColumn(): boolean {
    return this.#table.state.highlightLastColumn;
  }

  set highlightLastColumn(value: unknown) {
    this.#table.change({ highlightLastColumn: booleanArgument(value) });
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.#table.context, new TableFilter(this.#table));
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.#table);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this.#table);
  }

  get sort(): TableSort {
    return new TableSort(this.#table);
  }

  get worksheet(): HostObject {
    return this.#table.context.worksheet(this.#table.sheetId);
  }

  getRange(): Range {
    return this.#table.range(tableBox(this.#table.state));
  }

  /** @throws HostError ItemNotFound for a table without one */
  getHeaderRowRange(): Range {
    if (!this.#table.state.showHeaders) throw itemNotFound();
    return this.#table.range(headerBox(this.#table.state));
  }

  getDataBodyRange(): Range {
    return this.#table.range(bodyBox(this.#table.state));
  }

  /** @throws HostError ItemNotFound for a table without one */
  getTotalRowRange(): Range {
    if (!this.#table.state.showTotals) throw itemNotFound();
    return this.#table.range(totalsBox(this.#table.state));
  }

  clearFilters(): void {
    const { columns } = this.#table.state;
    this.#table.change({ columns: columns.map((column) => ({ ...column, criterion: null })) });
    applyTableFilter(this.#table);
  }

  reapplyFilters(): void {
    applyTableFilter(this.#table);
  }

  /** The cells stay as they are, and the rows that a filter hid are shown. */
  convertToRange(): Range {
    this.clearFilters();
    const range = this.getRange();
    removeTable(this.#table.writable, this.#table.state);
    return range;
  }

  /** With its cells; those below move up. */
  delete(): void {
    const box = tableBox(this.#table.state);
    const { writable } = this.#table;
    removeTable(writable, this.#table.state);
    deleteCells(writable, box, 'Up');
  }

  /**
   * @param newRange on the same sheet, with the header in its row
   * @throws HostError InvalidArgument where it does not overlap the old one, leaves no row, or lies
   *   on another table
   */
  resize(newRange: unknown): void {
    const { context, sheetId, state, writable } = this.#table;
    const place =
      newRange instanceof Range
        ? newRange
        : resolveAddress(context, textArgument(newRange), sheetId);
    const { box } = place;
    const old = tableBox(state);
    const others = tablesIn(writable, box).filter(({ id }) => id !== state.id);
    const least = 1 + (state.showHeaders ? 1 : 0) + (state.showTotals ? 1 : 0);
    if (
      place.sheetId !== sheetId ||
      box.firstRow !== old.firstRow ||
      box.firstColumn > old.lastColumn ||
      box.lastColumn < old.firstColumn ||
      rowCount(box) < least ||
      others.length > 0
    )
      throw invalidArgument();
    const kept = state.columns.slice(Math.max(0, box.firstColumn - old.firstColumn));
    const changed = withBox({ ...state, columns: kept }, box);
    putTable(writable, changed);
    if (state.showHeaders && columnCount(box) > 0)
      writeValues(writable, headerBox(changed), (_, column) => {
        const isNew = box.firstColumn + column > old.lastColumn;
        return isNew ? `'${changed.columns[column]?.name ?? ''}` : null;
      });
  }
}

function isBuiltInStyle(style: string): boolean {
  const [, kind = '', digits = ''] = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(style) ?? [];
  const last = { Light: 21, Medium: 28, Dark: 11 }[kind] ?? 0;
  return Number(digits) >= 1 && Number(digits) <= last;
}
