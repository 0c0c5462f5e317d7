import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { HighlightConditionalFormat } from './highlightConditionalFormat';
import { textComparison } from './ruleArguments';

/** `Excel.TextConditionalFormat`: what the cell's text has in it. */
export class TextConditionalFormat extends HighlightConditionalFormat {
  constructor(access: ConditionalFormatAccess) {
    super('TextConditionalFormat', access);
  }

  get rule(): object {
    const { operator, text } = this.access.meaning('ContainsText');
    return { operator, text };
  }

  set rule(value: unknown) {
    this.access.changeMeaning('ContainsText', textComparison(value));
  }
}
