import { HostObject } from '../../protocol/hostObject';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { ConditionalFormatRule } from './conditionalFormatRule';
import { ConditionalRangeFormat } from './conditionalRangeFormat';

/** `Excel.CustomConditionalFormat`: a formula, and how cells look while it is true. */
export class CustomConditionalFormat extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(access: ConditionalFormatAccess) {
    super('CustomConditionalFormat');
    this.#access = access;
  }

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.#access);
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.#access);
  }
}
