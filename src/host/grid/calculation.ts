import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/sheets-formula/facade';
import type { Box } from './box';

/**
 * A calculation that has not ended by then is left to itself, so that one bad formula cannot stop
 * the add-in.
 */
const TIMEOUT = 10_000;

const START = 'formula.mutation.set-formula-calculation-start';

interface DirtyRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  };
}

/**
 * Recalculates what depends on changed cells, as Excel has done by the time `context.sync()`
 * returns.
 */
export class Calculation {
  #dirty: DirtyRange[] = [];
  #all = false;

  constructor(private readonly api: FUniver) {}

  markDirty(unitId: string, sheetId: string, box: Box): void {
    const { firstRow, firstColumn, lastRow, lastColumn } = box;
    this.#dirty.push({
      unitId,
      sheetId,
      range: {
        startRow: firstRow,
        endRow: lastRow,
        startColumn: firstColumn,
        endColumn: lastColumn,
      },
    });
  }

  /** For changes of which it is not known what depends on them, such as deleted rows. */
  markAllDirty(): void {
    this.#all = true;
  }

  /** Resolves when the results are in the cells. */
  async run(): Promise<void> {
    if (this.#dirty.length === 0 && !this.#all) return;
    const parameters = {
      forceCalculation: this.#all,
      dirtyRanges: this.#dirty,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    this.forget();
    // Univer would start by itself, but only after a pause of 100 ms for each change.
    const applied = this.api.getFormula().onCalculationResultApplied(TIMEOUT);
    await this.api.executeCommand(START, parameters, { onlyLocal: true });
    await applied;
  }

  /** For a workbook without formulas. */
  forget(): void {
    this.#dirty = [];
    this.#all = false;
  }
}
