import {
  CommandType,
  ICommandService,
  type IDisposable,
  type Injector,
  type Nullable,
} from '@univerjs/core';
import { CELL_INVERTED_INDEX_CACHE, FORMULA_REF_TO_ARRAY_CACHE } from '@univerjs/engine-formula';
import { forgetTrees, type Calculation } from './calculation';
import type { GridValue } from './cellValue';

/** What a formula comes to. */
export type Evaluated = GridValue | readonly (readonly GridValue[])[];

/** A formula with its `=`, and the sheet that is meant where it names none. */
export interface Asked {
  readonly sheetId: string;
  readonly formula: string;
}

/** Says what is wanted as things are now; null where nothing is to be evaluated. */
type Ask = () => Asked | null;

/**
 * What formulas come to that stand in no cell, such as those of names. The engine takes its time
 * over them, and members are read at once: so what may be read is asked for before.
 */
export class Evaluations implements IDisposable {
  readonly #wanted: Ask[] = [];
  /** How many of those, the first ones, have been evaluated. */
  #done = 0;
  readonly #found = new Map<string, Evaluated>();
  #changes = 0;
  /** How many changes there had been when what is found was found. */
  #foundAt = 0;
  readonly #watching: IDisposable;

  constructor(
    private readonly calculation: Calculation,
    injector: Injector,
  ) {
    this.#watching = injector.get(ICommandService).onCommandExecuted(({ type }) => {
      if (type === CommandType.MUTATION) this.noteChange();
    });
  }

  /**
   * Has a formula evaluated before anything is read the next time.
   *
   * @param ask for the formula, which may be another one by then
   * @returns what tells what it came to
   */
  want(ask: Ask): () => Evaluated {
    this.#wanted.push(ask);
    return () => this.#valueOf(ask());
  }

  /** Something has changed that formulas may go by, of which Univer is not told. */
  noteChange(): void {
    this.#changes += 1;
  }

  /** Evaluates what is wanted, by the cells as they are now, as far as it is not known. */
  async run(unitId: string): Promise<void> {
    if (this.#foundAt !== this.#changes) {
      this.#found.clear();
      this.#foundAt = this.#changes;
      this.#done = 0;
    }
    const count = this.#wanted.length;
    const missing = this.#missing(this.#wanted.slice(this.#done));
    if (missing.size > 0)
      await this.calculation.between(async (engine) => {
        for (const [key, { sheetId, formula }] of missing) {
          // The engine passes over what it cannot take apart.
          const tree = this.calculation.lexer.treeBuilder(formula);
          // It has been taken apart without its names, and would be kept so.
          forgetTrees();
          if (typeof tree === 'string') {
            this.#found.set(key, tree);
            continue;
          }
          const formulas = { [unitId]: { [sheetId]: { 0: { 0: [formula] } } } };
          const results = await engine.executeFormulas(formulas);
          this.#found.set(key, valueOf(results[unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value));
          // What it has read it would remember to the next calculation.
          FORMULA_REF_TO_ARRAY_CACHE.clear();
          CELL_INVERTED_INDEX_CACHE.clear();
        }
      });
    this.#done = count;
  }

  /** Nothing is wanted any more. */
  forget(): void {
    this.#wanted.length = 0;
    this.#done = 0;
    this.#found.clear();
  }

  dispose(): void {
    this.#watching.dispose();
  }

  #missing(wanted: readonly Ask[]): ReadonlyMap<string, Asked> {
    const asked = wanted.flatMap((ask) => ask() ?? []);
    return new Map(
      asked.map((each) => [keyOf(each), each] as const).filter(([key]) => !this.#found.has(key)),
    );
  }

  #valueOf(asked: Asked | null): Evaluated {
    const found = asked === null ? undefined : this.#found.get(keyOf(asked));
    if (found === undefined)
      throw new Error(`${asked?.formula ?? 'Nothing'} has not been evaluated.`);
    return found;
  }
}

function keyOf({ sheetId, formula }: Asked): string {
  return `${sheetId}!${formula}`;
}

/** A formula that comes to an empty cell comes to 0. */
function valueOf(value: Nullable<GridValue | (GridValue | null)[][]>): Evaluated {
  if (!Array.isArray(value)) return value ?? 0;
  return value.map((row) => row.map((cell) => cell ?? 0));
}
