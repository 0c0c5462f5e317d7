import type { Nullable } from '@univerjs/core';
import { CELL_INVERTED_INDEX_CACHE, FORMULA_REF_TO_ARRAY_CACHE } from '@univerjs/engine-formula';
import type { Calculation } from './calculation';
import type { GridValue } from './cellValue';

/** What a formula comes to. */
export type Evaluated = GridValue | readonly (readonly GridValue[])[];

interface Wanted {
  readonly sheetId: string;
  readonly formula: string;
}

/**
 * What formulas come to that stand in no cell, such as those of names. The engine takes its time
 * over them, and members are read at once: so what may be read is asked for before.
 */
export class Evaluations {
  readonly #wanted = new Map<string, Wanted>();
  readonly #found = new Map<string, Evaluated>();

  constructor(private readonly calculation: Calculation) {}

  /**
   * Has a formula evaluated before anything is read the next time.
   *
   * @param sheetId of the sheet that is meant where it names none
   * @param formula with its `=`
   */
  want(sheetId: string, formula: string): void {
    this.#wanted.set(keyOf(sheetId, formula), { sheetId, formula });
  }

  /** Evaluates what is wanted, by the cells as they are now. */
  async run(unitId: string): Promise<void> {
    if (this.#wanted.size === 0) return;
    await this.calculation.between(async (engine) => {
      for (const [key, { sheetId, formula }] of this.#wanted) {
        // The engine passes over what it cannot take apart.
        const tree = this.calculation.lexer.treeBuilder(formula);
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
  }

  /** @returns what a formula that was wanted came to */
  valueOf(sheetId: string, formula: string): Evaluated {
    const found = this.#found.get(keyOf(sheetId, formula));
    if (found === undefined) throw new Error(`${formula} has not been evaluated.`);
    return found;
  }

  /** Nothing is wanted any more. */
  forget(): void {
    this.#wanted.clear();
    this.#found.clear();
  }
}

function keyOf(sheetId: string, formula: string): string {
  return `${sheetId}!${formula}`;
}

/** A formula that comes to an empty cell comes to 0. */
function valueOf(value: Nullable<GridValue | (GridValue | null)[][]>): Evaluated {
  if (!Array.isArray(value)) return value ?? 0;
  return value.map((row) => row.map((cell) => cell ?? 0));
}
