import { HostObject } from '../../protocol/hostObject';
import { booleanArgument } from '../arguments';
import { colorArgument } from '../color';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { optionalColor } from './ruleArguments';

/** `Excel.ConditionalDataBarNegativeFormat`: bars of values below zero. */
export class ConditionalDataBarNegativeFormat extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(access: ConditionalFormatAccess) {
    super('ConditionalDataBarNegativeFormat');
    this.#access = access;
  }

  get fillColor(): string {
    const { negativeFillColor, fillColor } = this.#access.meaning('DataBar');
    return negativeFillColor ?? fillColor;
  }

  set fillColor(value: unknown) {
    this.#access.changeMeaning('DataBar', { negativeFillColor: colorArgument(value) });
  }

  /** '' without a border. */
  get borderColor(): string {
    const { negativeBorderColor, borderColor } = this.#access.meaning('DataBar');
    return negativeBorderColor ?? borderColor;
  }

  set borderColor(value: unknown) {
    this.#access.changeMeaning('DataBar', { negativeBorderColor: optionalColor(value) });
  }

  get matchPositiveFillColor(): boolean {
    return this.#access.meaning('DataBar').negativeFillColor === null;
  }

  set matchPositiveFillColor(value: unknown) {
    const negativeFillColor = booleanArgument(value) ? null : this.fillColor;
    this.#access.changeMeaning('DataBar', { negativeFillColor });
  }

  get matchPositiveBorderColor(): boolean {
    return this.#access.meaning('DataBar').negativeBorderColor === null;
  }

  set matchPositiveBorderColor(value: unknown) {
    const negativeBorderColor = booleanArgument(value) ? null : this.borderColor;
    this.#access.changeMeaning('DataBar', { negativeBorderColor });
  }
}
