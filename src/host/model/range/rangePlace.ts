import { formatAddress, formatSheet } from '../../grid/address';
import * as boxes from '../../grid/box';
import { HostObject } from '../../protocol/hostObject';
import type { ModelContext } from '../modelContext';
import { sheetOf } from '../worksheet/sheetAccess';

/** What `Excel.Range` says of where it is. */
export abstract class RangePlace extends HostObject {
  readonly #context: ModelContext;

  protected constructor(
    context: ModelContext,
    readonly sheetId: string,
    readonly box: boxes.Box,
  ) {
    super('Range');
    this.#context = context;
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
}
