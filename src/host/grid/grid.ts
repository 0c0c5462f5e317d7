import type { ICellData, Injector, IStyleData, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Box } from './box';
import { Calculation } from './calculation';
import {
  boundsOf,
  mergeStyles,
  PendingWrites,
  takeLooks,
  type CellPatch,
  type SheetPatches,
} from './pendingWrites';
import { defaultSheetExtras, type SheetExtras, type WorkbookExtras } from './sheetExtras';

const SET_CELLS = 'sheet.mutation.set-range-values';
/**
 * Named as the trigger of a mutation, it tells Univer's formula engine that no value has changed.
 */
const STYLE_ONLY = 'sheet.command.set-style';

const NO_STYLE: IStyleData = Object.freeze({});

export type Cells = Readonly<
  Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>
>;

/**
 * One open workbook in Univer: its sheets, its cells as they are stored, and a way to change them
 * that is fast for large writes. The other files of this folder read and change the workbook
 * through it.
 */
export class Grid {
  readonly calculation: Calculation;
  readonly #pending = new PendingWrites();
  #ownEdits = 0;
  #hasFormulas: boolean | null = null;

  constructor(
    readonly api: FUniver,
    readonly extras: WorkbookExtras,
    private readonly injector: Injector,
  ) {
    this.calculation = new Calculation(api, injector);
  }

  get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error('No workbook is open.');
    return workbook;
  }

  /** @returns null for a sheet that has been deleted */
  sheet(sheetId: string): FWorksheet | null {
    return this.workbook.getSheetBySheetId(sheetId);
  }

  extrasOf(sheetId: string): SheetExtras {
    return (this.extras.sheets[sheetId] ??= defaultSheetExtras());
  }

  /**
   * The cells as stored, sparse, after writing what was held back. Much faster than Univer's own
   * functions for values.
   */
  cells(sheetId: string): Cells {
    this.flush();
    return this.#storedCells(sheetId);
  }

  /** Results of formulas that spill over from other cells, which Univer keeps outside the cells. */
  spilled(sheetId: string): Cells | undefined {
    if (this.#hasFormulas === false) return undefined;
    const spilled = this.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return spilled[this.workbook.getId()]?.[sheetId] ?? undefined;
  }

  styleOf(cell: Nullable<ICellData>): IStyleData {
    if (!cell?.s) return NO_STYLE;
    return (
      (typeof cell.s === 'string' ? this.workbook.getWorkbook().getStyles().get(cell.s) : cell.s) ??
      NO_STYLE
    );
  }

  /** Holds a change of one cell back until something is read or the request ends. */
  write(sheetId: string, row: number, column: number, patch: CellPatch): void {
    this.#pending.add(sheetId, row, column, patch);
  }

  /**
   * The style that a cell has, or will have once what is held back is written.
   *
   * @param before from `cellsBefore`
   */
  styleAt(sheetId: string, before: Cells, row: number, column: number): IStyleData {
    const stored = this.styleOf(before[row]?.[column]);
    const pending = this.pendingAt(sheetId, row, column)?.s;
    return pending ? mergeStyles(stored, pending) : stored;
  }

  /** What is held back for a cell. */
  pendingAt(sheetId: string, row: number, column: number): CellPatch | undefined {
    return this.#pending.find(sheetId, row, column);
  }

  /** The cells as stored, without what is held back: for looking up while writing. */
  cellsBefore(sheetId: string): Cells {
    return this.#storedCells(sheetId);
  }

  /** Writes what was held back, as one change a sheet. */
  flush(): void {
    if (this.#pending.isEmpty) return;
    for (const [sheetId, patches] of this.#pending.take()) {
      if (this.sheet(sheetId)) this.#apply(sheetId, patches);
    }
  }

  /** Makes a change that is not a write of cells, after all writes before it. */
  edit<Result>(act: () => Result): Result {
    this.flush();
    return this.ownEdit(act);
  }

  /**
   * Makes a change in the add-in's name, which events tell, without regard to writes that are held
   * back.
   */
  ownEdit<Result>(act: () => Result): Result {
    this.#ownEdits += 1;
    try {
      return act();
    } finally {
      this.#ownEdits -= 1;
    }
  }

  /** Whether a change that Univer reports now was made by the add-in, not by the user. */
  get isOwnEdit(): boolean {
    return this.#ownEdits > 0;
  }

  /** A change that the user made. */
  noteUserEdit(sheetId: string, box: Box, hasFormulas: boolean): void {
    if (hasFormulas) this.#hasFormulas = true;
    this.calculation.markDirty(this.workbook.getId(), sheetId, box);
  }

  /** Writes what was held back and recalculates. */
  async settle(): Promise<void> {
    this.flush();
    if (this.#formulasPresent()) await this.calculation.run();
    else this.calculation.forget();
  }

  #storedCells(sheetId: string): Cells {
    return this.sheet(sheetId)?.getSheet().getCellMatrix().getMatrix() ?? {};
  }

  #apply(sheetId: string, patches: SheetPatches): void {
    const { hasValues, hasFormulas } = patches;
    // Among values, Univer takes a patch without a formula for one that ends the cell's formula:
    // such cells get their looks by themselves.
    const looks =
      hasValues && this.#formulasPresent()
        ? takeLooks(patches.rows, this.#storedCells(sheetId))
        : null;
    if (looks !== null) this.#setCells(sheetId, looks, { trigger: STYLE_ONLY });
    // Without onlyLocal the formula engine searches the whole sheet for formulas; that is only
    // needed when some may have changed.
    const formulasMayChange =
      hasValues && (hasFormulas || this.#overwritesFormula(sheetId, patches.rows));
    if (hasFormulas) this.#hasFormulas = true;
    this.#setCells(
      sheetId,
      patches.rows,
      hasValues ? {} : { trigger: STYLE_ONLY },
      hasValues && !formulasMayChange ? { onlyLocal: true } : undefined,
    );
    const box = hasValues ? boundsOf(patches.rows) : null;
    if (box) this.calculation.markDirty(this.workbook.getId(), sheetId, box);
  }

  #setCells(
    sheetId: string,
    cellValue: SheetPatches['rows'],
    more: { readonly trigger?: string },
    options?: { onlyLocal: true },
  ): void {
    const parameters = { unitId: this.workbook.getId(), subUnitId: sheetId, cellValue, ...more };
    this.ownEdit(() => this.api.syncExecuteCommand(SET_CELLS, parameters, options));
  }

  #overwritesFormula(sheetId: string, rows: SheetPatches['rows']): boolean {
    if (!this.#formulasPresent()) return false;
    const cells = this.#storedCells(sheetId);
    return Object.entries(rows).some(([row, patches]) => {
      const stored = cells[Number(row)];
      return (
        stored !== undefined &&
        Object.keys(patches).some((column) => isFormula(stored[Number(column)]))
      );
    });
  }

  /**
   * Looked up once: Univer's own answer searches every cell each time. Never becomes false again.
   */
  #formulasPresent(): boolean {
    this.#hasFormulas ??= this.workbook
      .getSheets()
      .some((sheet) =>
        Object.values(this.#storedCells(sheet.getSheetId())).some((row) =>
          Object.values(row ?? {}).some(isFormula),
        ),
      );
    return this.#hasFormulas;
  }
}

function isFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f ?? cell?.si);
}
