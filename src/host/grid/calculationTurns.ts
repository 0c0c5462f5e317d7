import {
  ICommandService,
  IUniverInstanceService,
  type IDisposable,
  type Injector,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  ICalculateFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { isFormula } from './cellValue';

/**
 * Seconds in which the engine may say nothing before its calculation is given up, so that one bad
 * formula cannot stop the add-in. Those count in which the machine found time to ask.
 */
const PATIENCE = 10;

type Dataset = Parameters<ICalculateFormulaService['execute']>[0];

/** By row and column. */
type Found = Readonly<Record<string, Record<string, unknown>>>;

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
export class CalculationTurns implements IDisposable {
  readonly #queue: Dataset[] = [];
  /** By the ranges, which the engine is handed as they are. */
  readonly #waiting = new Map<Dataset['dirtyRanges'], Waiting>();
  readonly #execute: (dataset: Dataset) => Promise<void>;
  readonly #restore: () => void;
  readonly #listening: readonly IDisposable[];
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
    const commands = injector.get(ICommandService);
    this.#listening = [
      commands.onCommandExecuted(({ id, params }) => {
        if (id === SetFormulaCalculationNotificationMutation.id)
          this.#hear(params as ISetFormulaCalculationNotificationMutation);
      }),
      commands.beforeCommandExecuted(({ id, params }) => {
        if (id === SetFormulaCalculationResultMutation.id)
          this.#dropLate(params as ISetFormulaCalculationResultMutation);
      }),
    ];
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
    for (const each of this.#listening) each.dispose();
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

  /** Takes out what was found for cells that have lost their formula while it was calculated. */
  #dropLate({ unitData }: ISetFormulaCalculationResultMutation): void {
    for (const [unitId, sheets] of Object.entries(unitData ?? {})) {
      const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        const cells = workbook?.getSheetBySheetId(sheetId)?.getCellMatrix();
        for (const [row, columns] of Object.entries((rows ?? {}) as Found))
          for (const column of Object.keys(columns))
            if (!isFormula(cells?.getValue(Number(row), Number(column))))
              Reflect.deleteProperty(columns, column);
      }
    }
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
