import { formatAddress, formatSheet } from '../../grid/address';
import { cellCount, type Box } from '../../grid/box';
import { HostObject, type Referable } from '../../protocol/hostObject';
import type { ModelContext } from '../modelContext';
import { sheetOf } from '../worksheet/sheetAccess';

/** `Excel.RangeAreas`: several rectangles of one sheet. */
export class RangeAreas extends HostObject implements Referable {
  readonly keepsReference = true;
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #boxes: readonly Box[];

  constructor(context: ModelContext, sheetId: string, boxes: readonly Box[]) {
    super('RangeAreas');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#boxes = boxes;
  }

  get address(): string {
    const sheet = formatSheet(sheetOf(this.#context, this.#sheetId).name);
    return this.#boxes.map((box) => `${sheet}!${formatAddress(box)}`).join(',');
  }

  get areaCount(): number {
    return this.#boxes.length;
  }

  get cellCount(): number {
    return this.#boxes.reduce((sum, box) => sum + cellCount(box), 0);
  }
}
