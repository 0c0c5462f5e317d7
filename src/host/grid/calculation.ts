import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  LexerTreeBuilder,
  IActiveDirtyManagerService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationStartMutation,
  type ICalculateFormulaService,
  type IFormulaDirtyData,
} from '@univerjs/engine-formula';
import type { Box } from './box';
import { CalculationTurns } from './calculationTurns';

const SET_CELLS = 'sheet.mutation.set-range-values';
const NAME_CHANGES = [SetDefinedNameMutation.id, RemoveDefinedNameMutation.id];

const LOCALLY = { onlyLocal: true };

/** `Excel.CalculationMode`; there are no data tables to leave out. */
export const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
export type CalculationMode = (typeof CALCULATION_MODES)[number];

type Dirty = Partial<IFormulaDirtyData>;

/**
 * Recalculates what depends on changes, as Excel has done by the time `context.sync()` returns.
 * Univer would do so by itself, but only after a pause of 100 ms after the last change, and not at
 * all for changes that it is not told of.
 */
export class Calculation implements IDisposable {
  /** Manual: only what is asked for is calculated, and formulas when they are entered. */
  mode: CalculationMode = 'Automatic';
  #dirty: Dirty[] = [];
  #entered: Dirty[] = [];
  #isRequested = false;
  readonly #turns: CalculationTurns;
  readonly #watching: IDisposable;

  /** Takes formulas apart. */
  readonly lexer: LexerTreeBuilder;

  constructor(
    private readonly api: FUniver,
    injector: Injector,
  ) {
    this.lexer = injector.get(LexerTreeBuilder);
    this.#turns = new CalculationTurns(
      injector,
      () => this.mode === 'Manual' && this.#entered.length === 0,
    );
    const conversions = injector.get(IActiveDirtyManagerService);
    const functions = injector.get(IFunctionService);
    this.#watching = injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (NAME_CHANGES.includes(command.id)) {
        forgetFormulas(functions);
        this.markAllDirty();
      }
      // Cells that are written without telling the engine are marked by who writes them.
      if (command.id === SET_CELLS && options?.onlyLocal === true) return;
      const dirty = conversions.get(command.id)?.getDirtyData(command);
      if (dirty && !Object.values(dirty).every(isNothing)) this.#dirty.push(dirty);
    });
  }

  /** @param isEntered whether formulas have been entered there */
  markDirty(unitId: string, sheetId: string, box: Box, isEntered = false): void {
    const { firstRow, firstColumn, lastRow, lastColumn } = box;
    const range = {
      startRow: firstRow,
      endRow: lastRow,
      startColumn: firstColumn,
      endColumn: lastColumn,
    };
    (isEntered ? this.#entered : this.#dirty).push({ dirtyRanges: [{ unitId, sheetId, range }] });
  }

  /** For changes of which it is not known what depends on them, such as deleted rows. */
  markAllDirty(): void {
    this.#dirty.push({ forceCalculation: true });
  }

  /** Calculates everything with the next run, whatever the mode. */
  request(): void {
    this.markAllDirty();
    this.#isRequested = true;
  }

  /** Resolves when the results are in the cells; rejects when the engine falls silent. */
  async run(): Promise<void> {
    for (;;) {
      const isWaiting = this.mode === 'Manual' && !this.#isRequested;
      const dirty = isWaiting ? this.#entered : [...this.#dirty, ...this.#entered];
      if (dirty.length === 0) return;
      this.#entered = [];
      if (!isWaiting) this.#dirty = [];
      this.#isRequested = false;
      const parameters = joined(dirty);
      const [isWhole] = await Promise.all([
        this.#turns.of(parameters),
        this.api.executeCommand(SetFormulaCalculationStartMutation.id, parameters, LOCALLY),
      ]);
      if (isWhole) continue;
      this.#isRequested = !isWaiting;
      if (isWaiting) this.#entered = [...dirty, ...this.#entered];
      else this.#dirty = [...dirty, ...this.#dirty];
    }
  }

  /** Does something with the engine while it calculates nothing; calculations wait meanwhile. */
  between<Result>(act: (engine: ICalculateFormulaService) => Promise<Result>): Promise<Result> {
    return this.#turns.between(act);
  }

  /** For a workbook without formulas. */
  forget(): void {
    this.#dirty = [];
    this.#entered = [];
    this.#isRequested = false;
  }

  dispose(): void {
    this.#watching.dispose();
    this.#turns.dispose();
  }
}

/**
 * Has the engine take formulas apart once more: it keeps them with what their names stood for, also
 * those whose names stand for others.
 */
function forgetFormulas(functions: IFunctionService): void {
  functions.deleteFormulaAstCacheKey('');
  forgetTrees();
}

/** What ends one builder of trees empties what all of them keep. */
export function forgetTrees(): void {
  new LexerTreeBuilder().dispose();
}

function joined(all: readonly Dirty[]): IFormulaDirtyData {
  return {
    dirtyNameMap: union(all.map(({ dirtyNameMap }) => dirtyNameMap)),
    dirtyDefinedNameMap: union(all.map(({ dirtyDefinedNameMap }) => dirtyDefinedNameMap)),
    dirtySuperTableMap: union(all.map(({ dirtySuperTableMap }) => dirtySuperTableMap)),
    dirtyUnitFeatureMap: union(all.map(({ dirtyUnitFeatureMap }) => dirtyUnitFeatureMap)),
    dirtyUnitOtherFormulaMap: union(all.map((dirty) => dirty.dirtyUnitOtherFormulaMap)),
    clearDependencyTreeCache: union(all.map((dirty) => dirty.clearDependencyTreeCache)),
    forceCalculation: all.some(({ forceCalculation }) => forceCalculation === true),
    dirtyRanges: all.flatMap(({ dirtyRanges = [] }) => dirtyRanges),
  };
}

/** Maps of maps with the entries of all; of two for the same, the later one. */
function union<Tree extends object>(trees: readonly (Tree | undefined)[]): Tree {
  const all: Record<string, unknown> = {};
  for (const tree of trees) {
    for (const [key, value] of Object.entries<unknown>({ ...tree })) {
      const earlier = all[key];
      all[key] = isMap(earlier) && isMap(value) ? union([earlier, value]) : value;
    }
  }
  return all as Tree;
}

/** `false`, or a list or map without entries. */
function isNothing(part: unknown): boolean {
  return !part || (typeof part === 'object' && Object.keys(part).length === 0);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
