import { iconCount, newIconSet } from '../../grid/rule/meaning';
import { ICON_SETS } from '../../grid/rule/words';
import { invalidArgument, invalidOperation } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, oneOf } from '../arguments';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';
import { iconCriterion } from './iconCriterion';

/** `Excel.IconSetConditionalFormat`: an icon in each cell by its value. */
export class IconSetConditionalFormat extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(access: ConditionalFormatAccess) {
    super('IconSetConditionalFormat');
    this.#access = access;
  }

  get style(): string {
    return this.#access.meaning('IconSet').style;
  }

  /** A set of another size is divided anew. */
  set style(value: unknown) {
    const style = oneOf(value, ICON_SETS);
    const { criteria } = this.#access.meaning('IconSet');
    const fits = iconCount(style) === criteria.length;
    this.#access.changeMeaning('IconSet', {
      style,
      criteria: fits ? criteria : newIconSet(style).criteria,
    });
  }

  /** From the lowest icon to the highest. */
  get criteria(): object[] {
    return this.#access.meaning('IconSet').criteria.map(({ type, formula, operator, icon }) => ({
      type,
      formula,
      operator,
      customIcon: icon && { ...icon },
    }));
  }

  set criteria(value: unknown) {
    const { style, criteria } = this.#access.meaning('IconSet');
    if (!Array.isArray(value) || value.length !== iconCount(style)) throw invalidArgument();
    this.#access.changeMeaning('IconSet', {
      criteria: criteria.map((former, index) => iconCriterion(value[index], index, former)),
    });
  }

  get reverseIconOrder(): boolean {
    return this.#access.meaning('IconSet').isReversed;
  }

  /** @throws HostError InvalidOperation where there are custom icons */
  set reverseIconOrder(value: unknown) {
    const { criteria } = this.#access.meaning('IconSet');
    if (criteria.some(({ icon }) => icon !== null)) throw invalidOperation();
    this.#access.changeMeaning('IconSet', { isReversed: booleanArgument(value) });
  }

  get showIconOnly(): boolean {
    return this.#access.meaning('IconSet').iconsOnly;
  }

  set showIconOnly(value: unknown) {
    this.#access.changeMeaning('IconSet', { iconsOnly: booleanArgument(value) });
  }
}
