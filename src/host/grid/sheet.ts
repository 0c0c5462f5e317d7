import { BooleanNumber } from '@univerjs/core';
import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import { columnCount, MAX_COLUMNS, MAX_ROWS, rowCount, type Box } from './box';
import type { CellsChange } from './cellChange';
import type { Cells, Grid } from './grid';
import type { Mutation } from './mutation';
import type { SheetExtras } from './sheetExtras';

/** Univer shows sheets that are added or shown again, unless somebody else than the user did it. */
export const STAY_ON_SHEET = { fromCollab: true };

/** One sheet of the open workbook. */
export class Sheet {
  readonly id: string;

  constructor(
    readonly grid: Grid,
    readonly univerSheet: FWorksheet,
  ) {
    this.id = univerSheet.getSheetId();
  }

  get name(): string {
    return this.univerSheet.getSheetName();
  }

  set name(name: string) {
    this.edit(() => this.univerSheet.setName(name));
  }

  /** Of its tab, from 0, hidden sheets counted. */
  get position(): number {
    return this.univerSheet.getIndex();
  }

  set position(position: number) {
    this.edit(() => this.grid.workbook.moveSheet(this.univerSheet, position));
  }

  get isHidden(): boolean {
    return this.univerSheet.getSheet().getConfig().hidden === BooleanNumber.TRUE;
  }

  set isHidden(isHidden: boolean) {
    this.grid.mutate(this.id, hiding(isHidden), hiding(this.isHidden));
  }

  /** `#RRGGBB`, '' for none. */
  get tabColor(): string {
    return this.univerSheet.getTabColor() ?? '';
  }

  set tabColor(color: string) {
    this.edit(() => this.univerSheet.setTabColor(color));
  }

  get showsGridlines(): boolean {
    return !this.univerSheet.hasHiddenGridLines();
  }

  set showsGridlines(shows: boolean) {
    this.edit(() => this.univerSheet.setHiddenGridlines(!shows));
  }

  /** What Univer does not keep. */
  get extras(): SheetExtras {
    return this.grid.extrasOf(this.id);
  }

  activate(): void {
    this.grid.edit(() => this.grid.workbook.setActiveSheet(this.univerSheet));
  }

  /** The box at the top left that stays in view, null when nothing does. */
  get frozenBox(): Box | null {
    const rows = this.univerSheet.getFrozenRows();
    const columns = this.univerSheet.getFrozenColumns();
    if (rows === 0 && columns === 0) return null;
    return {
      firstRow: 0,
      firstColumn: 0,
      lastRow: (rows || MAX_ROWS) - 1,
      lastColumn: (columns || MAX_COLUMNS) - 1,
    };
  }

  /** Keeps the first rows and columns in view; 0 and 0 end it. */
  freeze(rows: number, columns: number): void {
    this.grid.edit(() => {
      if (rows === 0 && columns === 0) this.univerSheet.cancelFreeze();
      else
        this.univerSheet.setFreeze({
          startRow: rows || -1,
          startColumn: columns || -1,
          ySplit: rows,
          xSplit: columns,
        });
    });
  }

  mergedBoxes(): Box[] {
    const merges = this.univerSheet.getSheet().getMergeData();
    return merges.map(({ startRow, startColumn, endRow, endColumn }) => ({
      firstRow: startRow,
      firstColumn: startColumn,
      lastRow: endRow,
      lastColumn: endColumn,
    }));
  }

  /** See Grid.cells. */
  cells(): Cells {
    return this.grid.cells(this.id);
  }

  /**
   * The part of a box that exists in Univer, whose sheets are smaller than Excel's: whole rows and
   * columns are cut off at the end of the sheet.
   */
  clip(box: Box): Box {
    const lastRow = this.univerSheet.getMaxRows() - 1;
    const lastColumn = this.univerSheet.getMaxColumns() - 1;
    return {
      ...box,
      lastRow: box.lastRow === MAX_ROWS - 1 ? Math.max(box.firstRow, lastRow) : box.lastRow,
      lastColumn:
        box.lastColumn === MAX_COLUMNS - 1 ? Math.max(box.firstColumn, lastColumn) : box.lastColumn,
    };
  }

  /**
   * Clips a box and enlarges the sheet to hold it, in steps that grow so that writing slice after
   * slice stays cheap.
   */
  reserve(box: Box): Box {
    const { univerSheet, grid } = this;
    const clipped = this.clip(box);
    const rows = enlarged(univerSheet.getMaxRows(), clipped.lastRow + 1, MAX_ROWS);
    const columns = enlarged(univerSheet.getMaxColumns(), clipped.lastColumn + 1, MAX_COLUMNS);
    if (rows !== null) grid.ownEdit(() => univerSheet.setRowCount(rows));
    if (columns !== null) grid.ownEdit(() => univerSheet.setColumnCount(columns));
    return clipped;
  }

  /** See Grid.editSheet. */
  edit<Result>(act: () => Result): Result {
    return this.grid.editSheet(this.id, act);
  }

  /** Lets cells come or go, which is told as one change, whatever Univer does for it. */
  editAtOnce(change: Omit<CellsChange, 'kind' | 'sheetId'>, act: () => void): void {
    this.edit(() => {
      this.grid.quietly(act);
    });
    this.grid.ownEdit(() => {
      this.grid.onChanged({ ...change, kind: 'cells', sheetId: this.id });
    });
  }

  /** Changes the cells of a box by Univer's own means. */
  editRange(box: Box, change: (range: FRange) => void): void {
    const target = this.reserve(box);
    this.edit(() => {
      change(
        this.univerSheet.getRange(
          target.firstRow,
          target.firstColumn,
          rowCount(target),
          columnCount(target),
        ),
      );
    });
  }

  /** The values of a box have changed by other means than Grid.write. */
  markDirty(box: Box): void {
    this.grid.calculation.markDirty(this.grid.workbook.getId(), this.id, this.clip(box));
  }
}

function hiding(isHidden: boolean): Mutation {
  const hidden = isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  return { id: 'sheet.mutation.set-worksheet-hidden', params: { hidden }, options: STAY_ON_SHEET };
}

/** A count with room to grow, null when the present one is enough. */
function enlarged(present: number, needed: number, limit: number): number | null {
  if (needed <= present) return null;
  return Math.min(limit, Math.max(needed + 50, Math.ceil(present * 1.5)));
}
