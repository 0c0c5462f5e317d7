import { formatAddress, formatSheet } from '../../grid/address';
import { cellBox } from '../../grid/box';
import type { GridValue, ValueType } from '../../grid/cellValue';
import { HostObject } from '../../protocol/hostObject';
import type { ModelContext } from '../modelContext';
import { sheetOf } from '../worksheet/sheetAccess';
import type { RangeContents } from './rangeContents';
import { RangeViewCollection } from './rangeViewCollection';

/** What a view shows of a range: some of its rows and columns. */
export interface ViewLines {
  /** From the first of the range, 0-based. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

type ViewedRange = RangeContents<HostObject>;

/** `Excel.RangeView`: the rows and columns of a range that are not hidden. */
export class RangeView extends HostObject {
  readonly #context: ModelContext;
  readonly #range: ViewedRange;
  readonly #lines: ViewLines;
  readonly #index: number;

  constructor(context: ModelContext, range: ViewedRange, lines: ViewLines, index = 0) {
    super('RangeView');
    this.#context = context;
    this.#range = range;
    this.#lines = lines;
    this.#index = index;
  }

  /** Among the rows of the view that it is one of. */
  get index(): number {
    return this.#index;
  }

  get rowCount(): number {
    return this.#lines.rows.length;
  }

  get columnCount(): number {
    return this.#lines.columns.length;
  }

  get values(): GridValue[][] | null {
    return this.#shown(this.#range.values);
  }

  get formulas(): GridValue[][] | null {
    return this.#shown(this.#range.formulas);
  }

  get formulasR1C1(): GridValue[][] | null {
    return this.#shown(this.#range.formulasR1C1);
  }

  get text(): string[][] | null {
    return this.#shown(this.#range.text);
  }

  get valueTypes(): ValueType[][] | null {
    return this.#shown(this.#range.valueTypes);
  }

  get numberFormat(): string[][] | null {
    return this.#shown(this.#range.numberFormat);
  }

  get cellAddresses(): string[][] {
    const { sheetId, box } = this.#range;
    const sheet = formatSheet(sheetOf(this.#context, sheetId).name);
    return this.#lines.rows.map((row) =>
      this.#lines.columns.map(
        (column) =>
          `${sheet}!${formatAddress(cellBox(box.firstRow + row, box.firstColumn + column))}`,
      ),
    );
  }

  /** Each row as a view of its own. */
  get rows(): RangeViewCollection {
    return new RangeViewCollection(
      this.#lines.rows.map(
        (row, index) =>
          new RangeView(this.#context, this.#range, { ...this.#lines, rows: [row] }, index),
      ),
    );
  }

  /** With its hidden cells. */
  getRange(): HostObject {
    return this.#context.range(this.#range.sheetId, this.#range.box);
  }

  #shown<Value>(all: readonly (readonly Value[])[] | null): Value[][] | null {
    return (
      all &&
      this.#lines.rows.map((row) =>
        this.#lines.columns.flatMap((column) => (all[row] ?? []).slice(column, column + 1)),
      )
    );
  }
}
