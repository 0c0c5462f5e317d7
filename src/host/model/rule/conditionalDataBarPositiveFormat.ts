import { HostObject } from '../../protocol/hostObject';
import { booleanArgument } from '../arguments';
import { colorArgument } from '../color';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { optionalColor } from './ruleArguments';

/** `Excel.ConditionalDataBarPositiveFormat`: bars of values above zero. */
export class ConditionalDataBarPositiveFormat extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(access: ConditionalFormatAccess) {
    super('ConditionalDataBarPositiveFormat');
    this.#access = access;
  }

  get fillColor(): string {
    return this.#access.meaning('DataBar').fillColor;
  }

  set fillColor(value: unknown) {
    this.#access.changeMeaning('DataBar', { fillColor: colorArgument(value) });
  }

  /** '' without a border. */
  get borderColor(): string {
    return this.#access.meaning('DataBar').borderColor;
  }

  set borderColor(value: unknown) {
    this.#access.changeMeaning('DataBar', { borderColor: optionalColor(value) });
  }

  get gradientFill(): boolean {
    return this.#access.meaning('DataBar').isGradient;
  }

  set gradientFill(value: unknown) {
    this.#access.changeMeaning('DataBar', { isGradient: booleanArgument(value) });
  }
}
