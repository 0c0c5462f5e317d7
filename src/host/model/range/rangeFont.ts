import type { Box } from '../../grid/box';
import {
  bold,
  fontColor,
  fontName,
  fontSize,
  italic,
  strikethrough,
  underline,
  UNDERLINES,
} from '../../grid/styleFacets';
import { readFacet, writeFacet, type StyleFacet } from '../../grid/styles';
import { apiNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, numberArgument, oneOf, textArgument } from '../arguments';
import { colorArgument } from '../color';
import type { ModelContext } from '../modelContext';
import { sheetAllowing, sheetOf } from '../worksheet/sheetAccess';

/** `Excel.RangeFont`. Each property is null when the cells differ, the colour ''. */
export class RangeFont extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #place: Box | readonly Box[];

  constructor(context: ModelContext, sheetId: string, place: Box | readonly Box[]) {
    super('RangeFont');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#place = place;
  }

  get name(): string | null {
    return this.#read(fontName);
  }

  set name(value: unknown) {
    this.#write(fontName, textArgument(value));
  }

  /** Points. */
  get size(): number | null {
    return this.#read(fontSize);
  }

  set size(value: unknown) {
    this.#write(fontSize, numberArgument(value));
  }

  get color(): string {
    return this.#read(fontColor) ?? '';
  }

  set color(value: unknown) {
    this.#write(fontColor, colorArgument(value));
  }

  get bold(): boolean | null {
    return this.#read(bold);
  }

  set bold(value: unknown) {
    this.#write(bold, booleanArgument(value));
  }

  get italic(): boolean | null {
    return this.#read(italic);
  }

  set italic(value: unknown) {
    this.#write(italic, booleanArgument(value));
  }

  get strikethrough(): boolean | null {
    return this.#read(strikethrough);
  }

  set strikethrough(value: unknown) {
    this.#write(strikethrough, booleanArgument(value));
  }

  get underline(): string | null {
    return this.#read(underline);
  }

  /** @throws HostError ApiNotFound for lines as accounts have them */
  set underline(value: unknown) {
    const kind = oneOf(value, [...UNDERLINES, 'SingleAccountant', 'DoubleAccountant']);
    const known = UNDERLINES.find((each) => each === kind);
    if (!known) throw apiNotFound(`RangeFont.underline(${kind})`);
    this.#write(underline, known);
  }

  #read<Value extends string | number | boolean>(facet: StyleFacet<Value>): Value | null {
    return readFacet(sheetOf(this.#context, this.#sheetId), this.#place, facet);
  }

  #write<Value>(facet: StyleFacet<Value>, value: Value): void {
    writeFacet(
      sheetAllowing(this.#context, this.#sheetId, 'allowFormatCells'),
      this.#place,
      facet,
      value,
    );
  }
}
