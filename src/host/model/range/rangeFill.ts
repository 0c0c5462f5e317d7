import type { Box } from '../../grid/box';
import { fillColor } from '../../grid/styleFacets';
import { readFacet, writeFacet } from '../../grid/styles';
import { HostObject } from '../../protocol/hostObject';
import { colorArgument } from '../color';
import type { ModelContext } from '../modelContext';
import { sheetAllowing, sheetOf } from '../worksheet/sheetAccess';

/** `Excel.RangeFill`. */
export class RangeFill extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #place: Box | readonly Box[];

  constructor(context: ModelContext, sheetId: string, place: Box | readonly Box[]) {
    super('RangeFill');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#place = place;
  }

  /** '#FFFFFF' without fill, '' when the cells differ. */
  get color(): string {
    return readFacet(sheetOf(this.#context, this.#sheetId), this.#place, fillColor) ?? '';
  }

  set color(value: unknown) {
    this.#write(colorArgument(value));
  }

  clear(): void {
    this.#write('');
  }

  #write(color: string): void {
    writeFacet(
      sheetAllowing(this.#context, this.#sheetId, 'allowFormatCells'),
      this.#place,
      fillColor,
      color,
    );
  }
}
