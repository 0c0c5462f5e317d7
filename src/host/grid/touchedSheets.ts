import {
  CommandType,
  ICommandService,
  type ICommandInfo,
  type IDisposable,
  type Injector,
} from '@univerjs/core';

/** Mutations that concern no cell of the sheets that there are. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-sheet',
  'sheet.mutation.set-worksheet-order',
  'sheet.mutation.set-workbook-name',
]);

/** Of what Univer shows of a filter, which changes no cell. */
const FILTER = /^sheet\.mutation\.(set|remove|re-calc)-filter/;

/** Of calculating: what it finds out goes into the cells of a sheet by a mutation of that sheet. */
const CALCULATION = 'formula.mutation.';

/** Of a cell that is being typed in, which gets there by a mutation of its sheet. */
const TYPING = 'doc.mutation.';

/**
 * Knows of which sheets cells may have changed since the workbook was opened, and since something
 * was last looked up in them: a saved file need not be compared with the others, nor those be
 * searched again, which are most of a large workbook.
 */
export class TouchedSheets implements IDisposable {
  /** How often each has been touched. */
  readonly #sheets = new Map<string, number>();
  /** How often it was not known which. */
  #all = 0;
  readonly #watching: readonly IDisposable[];

  constructor(injector: Injector) {
    const commands = injector.get(ICommandService);
    const note = ({ id, type, params }: ICommandInfo): void => {
      if (type !== undefined && type !== CommandType.MUTATION) return;
      if (FILTER.test(id)) return;
      const sheetId = (params as { readonly subUnitId?: unknown } | undefined)?.subUnitId;
      if (typeof sheetId === 'string') this.add(sheetId);
      else if (!ELSEWHERE.has(id) && !id.startsWith(CALCULATION) && !id.startsWith(TYPING))
        this.#all += 1;
    };
    // Before, too: whoever looks while a mutation is prepared must not take that for what is after it.
    this.#watching = [commands.beforeCommandExecuted(note), commands.onCommandExecuted(note)];
  }

  add(sheetId: string): void {
    this.#sheets.set(sheetId, (this.#sheets.get(sheetId) ?? 0) + 1);
  }

  has(sheetId: string): boolean {
    return this.#all > 0 || this.#sheets.has(sheetId);
  }

  /** Stays the same as long as no cell of the sheet can have changed. */
  count(sheetId: string): number {
    return this.#all + (this.#sheets.get(sheetId) ?? 0);
  }

  dispose(): void {
    for (const each of this.#watching) each.dispose();
  }
}
