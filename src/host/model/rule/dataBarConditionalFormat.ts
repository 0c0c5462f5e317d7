import { POINT_TYPES } from '../../grid/rule/words';
import type { ValuePoint } from '../../grid/rule/meaning';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, oneOf } from '../arguments';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { ConditionalDataBarNegativeFormat } from './conditionalDataBarNegativeFormat';
import { ConditionalDataBarPositiveFormat } from './conditionalDataBarPositiveFormat';
import { optionalColor, valuePoint } from './ruleArguments';

const BOUND_TYPES = ['Automatic', ...Object.keys(POINT_TYPES)];

/** `Excel.DataBarConditionalFormat`: a bar in each cell as long as its value. */
export class DataBarConditionalFormat extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(access: ConditionalFormatAccess) {
    super('DataBarConditionalFormat');
    this.#access = access;
  }

  get positiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.#access);
  }

  get negativeFormat(): ConditionalDataBarNegativeFormat {
    return new ConditionalDataBarNegativeFormat(this.#access);
  }

  /** '' without an axis. */
  get axisColor(): string {
    return this.#access.meaning('DataBar').axisColor;
  }

  set axisColor(value: unknown) {
    this.#access.changeMeaning('DataBar', { axisColor: optionalColor(value) });
  }

  get axisFormat(): string {
    return this.#access.meaning('DataBar').axisFormat;
  }

  set axisFormat(value: unknown) {
    const axisFormat = oneOf(value, ['Automatic', 'None', 'CellMidPoint']);
    this.#access.changeMeaning('DataBar', { axisFormat });
  }

  get barDirection(): string {
    return this.#access.meaning('DataBar').direction;
  }

  set barDirection(value: unknown) {
    const direction = oneOf(value, ['Context', 'LeftToRight', 'RightToLeft']);
    this.#access.changeMeaning('DataBar', { direction });
  }

  get lowerBoundRule(): ValuePoint {
    return this.#access.meaning('DataBar').lower;
  }

  set lowerBoundRule(value: unknown) {
    this.#access.changeMeaning('DataBar', { lower: valuePoint(value, BOUND_TYPES) });
  }

  get upperBoundRule(): ValuePoint {
    return this.#access.meaning('DataBar').upper;
  }

  set upperBoundRule(value: unknown) {
    this.#access.changeMeaning('DataBar', { upper: valuePoint(value, BOUND_TYPES) });
  }

  get showDataBarOnly(): boolean {
    return this.#access.meaning('DataBar').barOnly;
  }

  set showDataBarOnly(value: unknown) {
    this.#access.changeMeaning('DataBar', { barOnly: booleanArgument(value) });
  }
}
