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
import type { StyleFacet } from '../../grid/styles';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, knownWord, numberArgument, textArgument } from '../arguments';
import { colorArgument } from '../color';
import type { LookAccess } from './lookAccess';

/** `Excel.RangeFont`. Each property is null when the cells differ, the colour ''. */
export class RangeFont extends HostObject {
  readonly #access: LookAccess;

  constructor(access: LookAccess) {
    super('RangeFont');
    this.#access = access;
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
    const others = ['SingleAccountant', 'DoubleAccountant'];
    this.#write(underline, knownWord(value, UNDERLINES, others, 'RangeFont.underline'));
  }

  #read<Value extends string | number | boolean>(facet: StyleFacet<Value>): Value | null {
    return this.#access.read(facet);
  }

  #write<Value>(facet: StyleFacet<Value>, value: Value): void {
    this.#access.write(facet, value);
  }
}
