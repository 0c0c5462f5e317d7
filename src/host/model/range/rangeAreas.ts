import { formatAddress, formatSheet } from '../../grid/address';
import { cellCount, isEntireColumn, isEntireRow, type Box } from '../../grid/box';
import { callMethod } from '../../protocol/invoke';
import { HostObject, type Referable } from '../../protocol/hostObject';
import { RangeCollection } from './rangeCollection';
import { RangeFormat } from './rangeFormat';
import type { ModelContext } from '../modelContext';
import { sheetOf } from '../worksheet/sheetAccess';

/** `Excel.RangeAreas`: several rectangles of one sheet. */
export class RangeAreas extends HostObject implements Referable {
  readonly keepsReference = true;
  readonly #context: ModelContext;
  readonly #rangeOf: (box: Box) => HostObject;

  /** @param rangeOf makes a range of a rectangle; ranges lead to areas, too */
  constructor(
    context: ModelContext,
    readonly sheetId: string,
    readonly boxes: readonly Box[],
    rangeOf: (box: Box) => HostObject,
  ) {
    super('RangeAreas');
    this.#context = context;
    this.#rangeOf = rangeOf;
  }

  get address(): string {
    const sheet = formatSheet(sheetOf(this.#context, this.sheetId).name);
    return this.boxes.map((box) => `${sheet}!${formatAddress(box)}`).join(',');
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.boxes.map(this.#rangeOf));
  }

  get format(): RangeFormat {
    return new RangeFormat(this.#context, this.sheetId, this.boxes);
  }

  /** Into each of the rectangles, as `Range.copyFrom`. */
  copyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    for (const range of this.boxes.map(this.#rangeOf))
      callMethod(range, 'copyFrom', [source, copyType, skipBlanks, transpose]);
  }

  /** As `Range.clear`, of each of the rectangles. */
  clear(applyTo: unknown): void {
    for (const range of this.boxes.map(this.#rangeOf)) callMethod(range, 'clear', [applyTo]);
  }

  get worksheet(): HostObject {
    return this.#context.worksheet(this.sheetId);
  }

  get isEntireColumn(): boolean {
    return this.boxes.every(isEntireColumn);
  }

  get isEntireRow(): boolean {
    return this.boxes.every(isEntireRow);
  }

  get areaCount(): number {
    return this.boxes.length;
  }

  get cellCount(): number {
    return this.boxes.reduce((sum, box) => sum + cellCount(box), 0);
  }
}
