import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { ConditionalFormatRule } from './conditionalFormatRule';
import { HighlightConditionalFormat } from './highlightConditionalFormat';

/** `Excel.CustomConditionalFormat`: a formula, and how cells look while it is true. */
export class CustomConditionalFormat extends HighlightConditionalFormat {
  constructor(access: ConditionalFormatAccess) {
    super('CustomConditionalFormat', access);
  }

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.access);
  }
}
