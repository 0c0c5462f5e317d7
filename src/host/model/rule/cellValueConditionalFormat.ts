import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { HighlightConditionalFormat } from './highlightConditionalFormat';
import { cellValue } from './ruleArguments';

/** `Excel.CellValueConditionalFormat`: a comparison of the cell's value. */
export class CellValueConditionalFormat extends HighlightConditionalFormat {
  constructor(access: ConditionalFormatAccess) {
    super('CellValueConditionalFormat', access);
  }

  get rule(): object {
    const { operator, formula1, formula2 } = this.access.meaning('CellValue');
    return { formula1, formula2, operator };
  }

  set rule(value: unknown) {
    this.access.changeMeaning('CellValue', cellValue(value));
  }
}
