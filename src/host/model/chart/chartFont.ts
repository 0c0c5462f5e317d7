import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, oneOf, positiveArgument, textArgument } from '../arguments';
import { colorArgument } from '../color';
import type { ChartLookAccess } from './chartLookAccess';

/** `Excel.ChartFont`. What is not set is as in a new chart of Excel's. */
export class ChartFont extends HostObject {
  readonly #access: ChartLookAccess;

  constructor(access: ChartLookAccess) {
    super('ChartFont');
    this.#access = access;
  }

  get bold(): boolean {
    return this.#access.look.font?.bold ?? false;
  }

  set bold(value: unknown) {
    this.#access.changeFont({ bold: booleanArgument(value) });
  }

  get color(): string {
    return this.#access.look.font?.color ?? '#595959';
  }

  set color(value: unknown) {
    this.#access.changeFont({ color: colorArgument(value) });
  }

  get italic(): boolean {
    return this.#access.look.font?.italic ?? false;
  }

  set italic(value: unknown) {
    this.#access.changeFont({ italic: booleanArgument(value) });
  }

  /** '' for the theme's. */
  get name(): string {
    return this.#access.look.font?.name ?? '';
  }

  set name(value: unknown) {
    this.#access.changeFont({ name: textArgument(value) });
  }

  get size(): number {
    return this.#access.look.font?.size ?? this.#access.fontSize;
  }

  set size(value: unknown) {
    this.#access.changeFont({ size: positiveArgument(value) });
  }

  get underline(): string {
    return this.#access.look.font?.underline ? 'Single' : 'None';
  }

  set underline(value: unknown) {
    this.#access.changeFont({ underline: oneOf(value, ['None', 'Single']) === 'Single' });
  }
}
