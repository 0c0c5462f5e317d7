import type { Sheet } from '../../grid/sheet';
import { activeSheet, addSheet, findSheet, findSheetByName, listSheets } from '../../grid/sheets';
import { itemAlreadyExists, itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { isGiven, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { Worksheet } from './worksheet';
import { requireOpenStructure, sheetNameArgument } from './sheetAccess';

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('WorksheetCollection', {}, 'Workbook');
    this.#context = context;
  }

  listItems(): Worksheet[] {
    return listSheets(this.#context.grid).map((sheet) => this.#worksheet(sheet));
  }

  /**
   * @param key id or name; the id first, which is told by its case: a sheet of a file may be called
   *   Sheet1 and another have the id sheet1
   */
  findItem(key: unknown): Worksheet | null {
    const text = textArgument(key);
    const sheet = findSheet(this.#context.grid, text) ?? findSheetByName(this.#context.grid, text);
    return sheet && this.#worksheet(sheet);
  }

  getItemOrNullObject(key: unknown): Worksheet | null {
    return this.findItem(key);
  }

  getActiveWorksheet(): Worksheet {
    return this.#worksheet(activeSheet(this.#context.grid));
  }

  getCount(visibleOnly: unknown): number {
    return this.#list(visibleOnly).length;
  }

  getFirst(visibleOnly: unknown): Worksheet {
    return this.#required(this.#list(visibleOnly)[0]);
  }

  getLast(visibleOnly: unknown): Worksheet {
    return this.#required(this.#list(visibleOnly).at(-1));
  }

  /** @param name without one, the next free `SheetN` */
  add(name: unknown): Worksheet {
    requireOpenStructure(this.#context);
    const { grid } = this.#context;
    const wanted = isGiven(name) ? sheetNameArgument(name) : this.#freeName();
    if (findSheetByName(grid, wanted)) throw itemAlreadyExists();
    return this.#worksheet(addSheet(grid, wanted));
  }

  #list(visibleOnly: unknown): Sheet[] {
    return listSheets(this.#context.grid).filter(
      (sheet) => visibleOnly !== true || !sheet.isHidden,
    );
  }

  #required(sheet: Sheet | undefined): Worksheet {
    if (!sheet) throw itemNotFound();
    return this.#worksheet(sheet);
  }

  #freeName(): string {
    let number = 1;
    while (findSheetByName(this.#context.grid, `Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  #worksheet(sheet: Sheet): Worksheet {
    return new Worksheet(this.#context, sheet.id);
  }
}
