import type { Workbook } from '@univerjs/core';
import type { Subscription } from 'rxjs';

/**
 * Knows which sheets somebody has had before him since the workbook was opened. Of the others Univer
 * has drawn nothing that it could draw anew: it takes their cells as they are when they are shown.
 */
export class ShownSheets {
  readonly #sheets = new Set<string>();
  readonly #watching: Subscription;

  constructor(workbook: Workbook) {
    this.#watching = workbook.activeSheet$.subscribe((sheet) => {
      if (sheet) this.#sheets.add(sheet.getSheetId());
    });
  }

  has(sheetId: string): boolean {
    return this.#sheets.has(sheetId);
  }

  dispose(): void {
    this.#watching.unsubscribe();
  }
}
