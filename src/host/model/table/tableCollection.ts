import { intersection, isInGrid } from '../../grid/box';
import { addTable, findTable, listTables, tablesIn, type PlacedTable } from '../../grid/tables';
import { activeSheet } from '../../grid/sheets';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { booleanArgument, integerArgument, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import { unprotectedSheetOf } from '../worksheet/sheetAccess';
import { Table } from './table';
import { TableAccess } from './tableAccess';

/** `Excel.TableCollection` of a worksheet or of the whole workbook. */
export class TableCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;
  readonly #sheetId: string | null;

  /** @param sheetId null for all sheets */
  constructor(context: ModelContext, sheetId: string | null) {
    super('TableCollection', {}, sheetId ?? 'Workbook');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get count(): number {
    return this.#tables.length;
  }

  listItems(): Table[] {
    return this.#tables.map((placed) => this.#table(placed));
  }

  /** @param key name or id */
  findItem(key: unknown): Table | null {
    const found = findTable(this.#context.grid, textArgument(key), this.#sheetId);
    return found && this.#table(found);
  }

  getItemOrNullObject(key: unknown): Table | null {
    return this.findItem(key);
  }

  getItemAt(index: unknown): Table {
    const table = this.listItems()[integerArgument(index)];
    if (!table) throw itemNotFound();
    return table;
  }

  getCount(): number {
    return this.count;
  }

  /**
   * @param address a range, or an address, which without a sheet is one of the active sheet
   * @param hasHeaders without headers Excel writes some, and the cells move down
   * @throws HostError InvalidArgument for cells of another table or merged ones
   */
  add(address: unknown, hasHeaders: unknown): Table {
    const { grid } = this.#context;
    const place =
      address instanceof Range
        ? address
        : resolveAddress(
            this.#context,
            textArgument(address),
            this.#sheetId ?? activeSheet(grid).id,
          );
    const withHeaders = booleanArgument(hasHeaders);
    const sheet = unprotectedSheetOf(this.#context, place.sheetId);
    const { box } = place;
    const whole = { ...box, lastRow: Math.max(box.lastRow, box.firstRow + 1) };
    const isMerged = sheet.mergedBoxes().some((merged) => intersection(merged, whole) !== null);
    if (!isInGrid(whole) || tablesIn(sheet, whole).length > 0 || isMerged) throw invalidArgument();
    return this.#table({ sheet, table: addTable(sheet, sheet.clip(box), withHeaders) });
  }

  get #tables(): PlacedTable[] {
    return listTables(this.#context.grid, this.#sheetId);
  }

  #table({ sheet, table }: PlacedTable): Table {
    return new Table(new TableAccess(this.#context, sheet.id, table.id));
  }
}
