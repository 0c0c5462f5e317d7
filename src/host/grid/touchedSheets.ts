import { CommandType, ICommandService, type IDisposable, type Injector } from '@univerjs/core';

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
 * Knows of which sheets cells may have changed since the workbook was opened: a saved file need not
 * be compared with the others, which are most of a large workbook.
 */
export class TouchedSheets implements IDisposable {
  readonly #sheets = new Set<string>();
  #areAll = false;
  readonly #watching: IDisposable;

  constructor(injector: Injector) {
    this.#watching = injector.get(ICommandService).onCommandExecuted(({ id, type, params }) => {
      if (type !== undefined && type !== CommandType.MUTATION) return;
      if (FILTER.test(id)) return;
      const sheetId = (params as { readonly subUnitId?: unknown } | undefined)?.subUnitId;
      if (typeof sheetId === 'string') this.add(sheetId);
      else if (!ELSEWHERE.has(id) && !id.startsWith(CALCULATION) && !id.startsWith(TYPING))
        this.#areAll = true;
    });
  }

  add(sheetId: string): void {
    this.#sheets.add(sheetId);
  }

  has(sheetId: string): boolean {
    return this.#areAll || this.#sheets.has(sheetId);
  }

  dispose(): void {
    this.#watching.dispose();
  }
}
