import { HostObject } from '../../protocol/hostObject';
import { countArgument, isGiven, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import { sheetOf } from './sheetAccess';

/** `Excel.WorksheetFreezePanes`. */
export class WorksheetFreezePanes extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;

  constructor(context: ModelContext, sheetId: string) {
    super('WorksheetFreezePanes');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  /** @param count 0 for none; one without a number */
  freezeRows(count: unknown): void {
    this.#freeze(lineCount(count), 0);
  }

  freezeColumns(count: unknown): void {
    this.#freeze(0, lineCount(count));
  }

  /** @param range what stays in view, as a range or an address; null for nothing */
  freezeAt(range: unknown): void {
    if (!isGiven(range)) {
      this.unfreeze();
      return;
    }
    const box =
      range instanceof Range
        ? range.box
        : resolveAddress(this.#context, textArgument(range), this.#sheetId).box;
    this.#freeze(box.lastRow + 1, box.lastColumn + 1);
  }

  unfreeze(): void {
    this.#freeze(0, 0);
  }

  getLocationOrNullObject(): Range | null {
    const box = sheetOf(this.#context, this.#sheetId).frozenBox;
    return box && new Range(this.#context, this.#sheetId, box);
  }

  #freeze(rows: number, columns: number): void {
    sheetOf(this.#context, this.#sheetId).freeze(rows, columns);
  }
}

function lineCount(count: unknown): number {
  if (count === 0) return 0;
  return isGiven(count) ? countArgument(count) : 1;
}
