import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { HighlightConditionalFormat } from './highlightConditionalFormat';
import { preset } from './ruleArguments';

/** `Excel.PresetCriteriaConditionalFormat`: averages, doubles, days and the like. */
export class PresetCriteriaConditionalFormat extends HighlightConditionalFormat {
  constructor(access: ConditionalFormatAccess) {
    super('PresetCriteriaConditionalFormat', access);
  }

  get rule(): object {
    return { criterion: this.access.meaning('PresetCriteria').criterion };
  }

  set rule(value: unknown) {
    this.access.changeMeaning('PresetCriteria', preset(value));
  }
}
