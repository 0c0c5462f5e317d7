import { HostObject } from '../../protocol/hostObject';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { colorPoints } from './ruleArguments';

/** `Excel.ColorScaleConditionalFormat`: two or three colours, and those between them. */
export class ColorScaleConditionalFormat extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(access: ConditionalFormatAccess) {
    super('ColorScaleConditionalFormat');
    this.#access = access;
  }

  get threeColorScale(): boolean {
    return this.#access.meaning('ColorScale').points.length > 2;
  }

  get criteria(): object {
    const { points } = this.#access.meaning('ColorScale');
    const [minimum, second, third] = points.map(({ type, formula, color }) => ({
      formula,
      type,
      color,
    }));
    return third === undefined
      ? { minimum, maximum: second }
      : { minimum, midpoint: second, maximum: third };
  }

  set criteria(value: unknown) {
    this.#access.changeMeaning('ColorScale', { points: colorPoints(value) });
  }
}
