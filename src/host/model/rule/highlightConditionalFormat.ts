import { HostObject } from '../../protocol/hostObject';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { ConditionalRangeFormat } from './conditionalRangeFormat';

/** What the kinds have in common that give a cell another look while something holds for it. */
export class HighlightConditionalFormat extends HostObject {
  constructor(
    type: string,
    protected readonly access: ConditionalFormatAccess,
  ) {
    super(type);
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.access);
  }
}
