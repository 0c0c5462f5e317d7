import { BooleanNumber } from '@univerjs/core';
import { HostObject } from '../../protocol/hostObject';
import { storedColor } from '../../grid/color';
import { booleanArgument } from '../arguments';
import { colorArgument } from '../color';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';

/** `Excel.ConditionalRangeFont`. */
export class ConditionalRangeFont extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(access: ConditionalFormatAccess) {
    super('ConditionalRangeFont');
    this.#access = access;
  }

  get bold(): boolean {
    return this.#access.style.bl === BooleanNumber.TRUE;
  }

  set bold(value: unknown) {
    this.#access.changeStyle({
      bl: booleanArgument(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  get italic(): boolean {
    return this.#access.style.it === BooleanNumber.TRUE;
  }

  set italic(value: unknown) {
    this.#access.changeStyle({
      it: booleanArgument(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  get strikethrough(): boolean {
    return this.#access.style.st?.s === BooleanNumber.TRUE;
  }

  set strikethrough(value: unknown) {
    this.#access.changeStyle({
      st: { s: booleanArgument(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE },
    });
  }

  /** '' where the cell's own colour stays. */
  get color(): string {
    return storedColor(this.#access.style.cl?.rgb, '');
  }

  set color(value: unknown) {
    this.#access.changeStyle({ cl: { rgb: colorArgument(value) } });
  }

  clear(): void {
    this.#access.changeStyle({ bl: null, it: null, st: null, cl: null });
  }
}
