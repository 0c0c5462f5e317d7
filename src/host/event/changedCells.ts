import type { SheetBox } from '../grid/sheets';

/** Older changes are forgotten: handlers ask for the range of an event at once or not at all. */
const REMEMBERED = 200;

/** The cells that change events were about, which their handlers may ask for as a range. */
export class ChangedCells {
  readonly #cells = new Map<string, SheetBox>();
  #next = 1;

  /** @returns the reference to send with the event */
  remember(cells: SheetBox): string {
    const reference = `e${this.#next++}`;
    this.#cells.set(reference, cells);
    const [oldest] = this.#cells.keys();
    if (this.#cells.size > REMEMBERED && oldest !== undefined) this.#cells.delete(oldest);
    return reference;
  }

  find(reference: string): SheetBox | null {
    return this.#cells.get(reference) ?? null;
  }
}
