import { HostObject } from '../../protocol/hostObject';
import { formulaArgument } from '../arguments';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';

/** `Excel.ConditionalFormatRule`: a formula over the first cell of the range. */
export class ConditionalFormatRule extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(access: ConditionalFormatAccess) {
    super('ConditionalFormatRule');
    this.#access = access;
  }

  /** With its `=`. */
  get formula(): string {
    return this.#access.meaning('Custom').formula;
  }

  set formula(value: unknown) {
    this.#access.changeMeaning('Custom', { formula: formulaArgument(value) });
  }
}
