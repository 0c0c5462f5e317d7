import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  LexerTreeBuilder,
  FormulaDataModel,
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import type { Box } from './box';

/**
 * Seconds in which the engine may say nothing before its calculation is given up, so that one bad
 * formula cannot stop the add-in. Those count in which the machine found time to ask.
 */
const PATIENCE = 10;

const SET_CELLS = 'sheet.mutation.set-range-values';

const LOCALLY = { onlyLocal: true };

/** `Excel.CalculationMode`; there are no data tables to leave out. */
export const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
export type CalculationMode = (typeof CALCULATION_MODES)[number];

type Dirty = Partial<IFormulaDirtyData>;
type Dataset = Parameters<ICalculateFormulaService['execute']>[0];

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
  readonly #turns: Turns;
  readonly #watching: IDisposable;

  /** Takes formulas apart. */
  readonly lexer: LexerTreeBuilder;

  constructor(
    private readonly api: FUniver,
    injector: Injector,
  ) {
    this.lexer = injector.get(LexerTreeBuilder);
    this.#turns = new Turns(
      injector,
      () => this.mode === 'Manual' && this.#entered.length === 0,
    );
    const conversions = injector.get(IActiveDirtyManagerService);
    this.#watching = injector.get(ICommandService).onCommandExecuted((command, options) => {
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

/** Told whether a calculation came to its end; false when Univer stopped it to begin anew. */
interface Waiting {
  readonly resolve: (isWhole: boolean) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Lets the engine calculate one thing after another. By itself it takes up a second calculation
 * while one is under way, which throws away what that one has found so far: cells stay empty, or
 * become errors. Univer begins one 100 ms after a change, however long the one before it takes.
 */
class Turns implements IDisposable {
  readonly #queue: Dataset[] = [];
  /** By the ranges, which the engine is handed as they are. */
  readonly #waiting = new Map<Dataset['dirtyRanges'], Waiting>();
  readonly #execute: (dataset: Dataset) => Promise<void>;
  readonly #restore: () => void;
  readonly #listening: IDisposable;
  #running: Dataset | null = null;
  /** Who has the engine between calculations, and who waits for it. */
  #between: Promise<unknown> = Promise.resolve();
  #isHeld = false;
  readonly #onIdle: (() => void)[] = [];
  #isEnding = false;
  #isDisposed = false;
  #silence = 0;
  #clock: ReturnType<typeof setInterval> | undefined;

  /** @param isManual whether what Univer begins by itself is passed over */
  constructor(
    private readonly injector: Injector,
    isManual: () => boolean,
  ) {
    const engine = injector.get(ICalculateFormulaService);
    this.#execute = engine.execute.bind(engine);
    engine.execute = (dataset) => {
      if (isManual() && !this.#waiting.has(dataset.dirtyRanges)) return Promise.resolve();
      this.#queue.push(dataset);
      return this.#next();
    };
    // Told in order: progress, results, which are in the cells by then, and the end.
    this.#listening = injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationNotificationMutation.id)
        this.#hear(params as ISetFormulaCalculationNotificationMutation);
    });
    this.#restore = () => {
      engine.execute = this.#execute;
    };
  }

  /** @returns once the calculation that is started with these very parameters has ended */
  of({ dirtyRanges }: IFormulaDirtyData): Promise<boolean> {
    if (this.#isDisposed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.#waiting.set(dirtyRanges, { resolve, reject });
    });
  }

  /** Does something with the engine while it calculates nothing; calculations wait meanwhile. */
  between<Result>(act: (engine: ICalculateFormulaService) => Promise<Result>): Promise<Result> {
    const done = this.#between.then(async () => {
      if (this.#isDisposed) throw closed();
      while (this.#running !== null) await new Promise<void>((go) => this.#onIdle.push(go));
      this.#isHeld = true;
      try {
        return await act(this.injector.get(ICalculateFormulaService));
      } finally {
        this.#isHeld = false;
        void this.#next();
      }
    });
    this.#between = done.then(nothing, nothing);
    return done;
  }

  dispose(): void {
    this.#restore();
    this.#listening.dispose();
    this.#isDisposed = true;
    clearInterval(this.#clock);
    this.#queue.length = 0;
    this.#waiting.forEach(({ reject }) => {
      reject(closed());
    });
    this.#waiting.clear();
  }

  async #next(): Promise<void> {
    const isFree = this.#running === null && !this.#isHeld;
    const dataset = isFree ? this.#queue.shift() : undefined;
    if (!dataset) return;
    this.#running = dataset;
    this.#isEnding = false;
    this.#silence = 0;
    clearInterval(this.#clock);
    this.#clock = setInterval(() => {
      this.#silence += 1;
      if (this.#silence >= PATIENCE) this.#end(null);
    }, 1000);
    // What formulas there are may have changed while it waited.
    const model = this.injector.get(FormulaDataModel);
    await this.#execute({
      ...dataset,
      formulaData: model.getFormulaData(),
      arrayFormulaCellData: model.getArrayFormulaCellData(),
      arrayFormulaRange: model.getArrayFormulaRange(),
    });
  }

  #hear({ stageInfo, functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    this.#silence = 0;
    if (stageInfo?.stage === FormulaExecuteStageType.CALCULATION_COMPLETED) this.#isEnding = true;
    // One that is stopped says so twice, the first time before it is done with.
    else if (functionsExecutedState !== undefined && this.#isEnding)
      this.#end(functionsExecutedState);
  }

  /** @param state null when it is given up */
  #end(state: FormulaExecutedStateType | null): void {
    const ranges = this.#running?.dirtyRanges;
    this.#running = null;
    clearInterval(this.#clock);
    const waiting = ranges && this.#waiting.get(ranges);
    if (waiting) {
      this.#waiting.delete(ranges);
      if (state === null) waiting.reject(new Error('A calculation does not come to its end.'));
      else waiting.resolve(state !== FormulaExecutedStateType.STOP_EXECUTION);
    }
    // After Univer's own parts have heard it.
    queueMicrotask(() => {
      for (const go of this.#onIdle.splice(0)) go();
      void this.#next();
    });
  }
}

/** Who waits for the engine need not know how the one before fared. */
function nothing(): void {
  return undefined;
}

function closed(): Error {
  return new Error('The workbook has been closed.');
}
