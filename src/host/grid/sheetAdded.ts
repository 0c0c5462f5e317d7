import type { IWorksheetData } from '@univerjs/core';
import type { Grid } from './grid';
import type { Step } from './jobStep';
import { STAY_ON_SHEET } from './sheet';

/** A sheet that a job brought: taken back it goes, with all that has become of it. */
export class SheetAdded implements Step {
  #gone: { readonly index: number; readonly sheet: IWorksheetData } | null = null;

  constructor(
    private readonly grid: Grid,
    readonly sheetId: string,
  ) {}

  turn(): void {
    const { grid, sheetId } = this;
    const unitId = grid.workbook.getId();
    const execute = (id: string, params: object): void =>
      void grid.api.syncExecuteCommand(id, { unitId, ...params }, STAY_ON_SHEET);
    if (this.#gone) {
      execute('sheet.mutation.insert-sheet', this.#gone);
      this.#gone = null;
      return;
    }
    const sheet = grid.sheet(sheetId);
    // The user may have deleted it; that is taken back before, if it is.
    if (!sheet) return;
    this.#gone = { index: sheet.getIndex(), sheet: sheet.getSheet().getConfig() };
    const subUnitName = sheet.getSheetName();
    execute('sheet.mutation.remove-sheet', { subUnitId: sheetId, subUnitName });
  }
}
