import type { Box } from '../../grid/box';
import { protectionOf, writeProtection, type CellProtection } from '../../grid/cellProtection';
import { readFacet } from '../../grid/styles';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sheetOf, unprotectedSheetOf } from '../worksheet/sheetAccess';

/** `Excel.FormatProtection`. Each property is null when the cells differ. */
export class FormatProtection extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #place: Box | readonly Box[];

  constructor(context: ModelContext, sheetId: string, place: Box | readonly Box[]) {
    super('FormatProtection');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#place = place;
  }

  get locked(): boolean | null {
    return this.#read('locked');
  }

  set locked(value: unknown) {
    this.#write({ locked: booleanArgument(value) });
  }

  get formulaHidden(): boolean | null {
    return this.#read('formulaHidden');
  }

  set formulaHidden(value: unknown) {
    this.#write({ formulaHidden: booleanArgument(value) });
  }

  #read(name: keyof CellProtection): boolean | null {
    const read = {
      read: (style: Parameters<typeof protectionOf>[0]) => protectionOf(style)[name],
      write: () => ({}),
    };
    return readFacet(sheetOf(this.#context, this.#sheetId), this.#place, read);
  }

  #write(change: Partial<CellProtection>): void {
    const sheet = unprotectedSheetOf(this.#context, this.#sheetId);
    for (const box of [this.#place].flat()) writeProtection(sheet, box, change);
  }
}
