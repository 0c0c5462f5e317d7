import { HostObject } from '../../protocol/hostObject';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { ConditionalRangeFill } from './conditionalRangeFill';
import { ConditionalRangeFont } from './conditionalRangeFont';

/** `Excel.ConditionalRangeFormat`: fill and font. */
export class ConditionalRangeFormat extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(access: ConditionalFormatAccess) {
    super('ConditionalRangeFormat');
    this.#access = access;
  }

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.#access);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.#access);
  }

  clearFormat(): void {
    this.#access.change({ style: {} });
  }
}
