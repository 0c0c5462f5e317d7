import {
  BORDER_STYLES,
  BORDER_WEIGHTS,
  readBorder,
  writeBorder,
  type Border,
  type BorderSide,
} from '../../grid/borders';
import type { Box } from '../../grid/box';
import { HostObject } from '../../protocol/hostObject';
import { knownWord, oneOf } from '../arguments';
import { colorArgument } from '../color';
import type { ModelContext } from '../modelContext';
import { sheetAllowing, sheetOf } from '../worksheet/sheetAccess';

/**
 * `Excel.RangeBorder`. Style, weight and colour are set one by one; the first to be set draws a
 * thin black line.
 */
export class RangeBorder extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #box: Box;
  readonly #side: BorderSide;

  constructor(context: ModelContext, sheetId: string, box: Box, side: BorderSide) {
    super('RangeBorder', { Id: side });
    this.#context = context;
    this.#sheetId = sheetId;
    this.#box = box;
    this.#side = side;
  }

  get sideIndex(): string {
    return this.#side;
  }

  get style(): string | null {
    return this.#read('style');
  }

  set style(value: unknown) {
    this.#write({ style: knownWord(value, BORDER_STYLES, ['SlantDashDot'], 'RangeBorder.style') });
  }

  get weight(): string | null {
    return this.#read('weight');
  }

  set weight(value: unknown) {
    this.#write({ weight: oneOf(value, BORDER_WEIGHTS) });
  }

  get color(): string {
    return this.#read('color') ?? '';
  }

  set color(value: unknown) {
    this.#write({ color: colorArgument(value) });
  }

  #read(part: keyof Border): string | null {
    return readBorder(sheetOf(this.#context, this.#sheetId), this.#box, this.#side)?.[part] ?? null;
  }

  #write(part: Partial<Border>): void {
    writeBorder(
      sheetAllowing(this.#context, this.#sheetId, 'allowFormatCells'),
      this.#box,
      this.#side,
      part,
    );
  }
}
