import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { HighlightConditionalFormat } from './highlightConditionalFormat';
import { topBottom } from './ruleArguments';

/** `Excel.TopBottomConditionalFormat`: the highest or lowest values of the range. */
export class TopBottomConditionalFormat extends HighlightConditionalFormat {
  constructor(access: ConditionalFormatAccess) {
    super('TopBottomConditionalFormat', access);
  }

  get rule(): object {
    const { rank, kind } = this.access.meaning('TopBottom');
    return { rank, type: kind };
  }

  set rule(value: unknown) {
    this.access.changeMeaning('TopBottom', topBottom(value));
  }
}
