import {
  changeConditionalFormat,
  deleteConditionalFormat,
  formulaFormatOf,
} from '../../grid/conditionalFormats';
import { itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, formulaArgument } from '../arguments';
import { ConditionalFormatAccess } from './conditionalFormatAccess';
import { CustomConditionalFormat } from './customConditionalFormat';
import type { ModelContext } from '../modelContext';

/** `Excel.ConditionalFormatType` by Univer's kinds of rules. */
const TYPES: Readonly<Record<string, string>> = {
  formula: 'Custom',
  number: 'CellValue',
  text: 'ContainsText',
  rank: 'TopBottom',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
};

/** `Excel.ConditionalFormat`; only those with a formula can be changed. */
export class ConditionalFormat extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(context: ModelContext, sheetId: string, id: string) {
    super('ConditionalFormat', { Id: id });
    this.#access = new ConditionalFormatAccess(context, sheetId, id);
  }

  get id(): string {
    return this.#access.id;
  }

  get type(): string {
    const { type, subType } = this.#access.rule.rule as { type: string; subType?: string };
    return TYPES[subType ?? type] ?? 'PresetCriteria';
  }

  get stopIfTrue(): boolean {
    return this.#access.rule.stopIfTrue;
  }

  set stopIfTrue(value: unknown) {
    changeConditionalFormat(this.#access.writable, this.#access.rule, {
      stopIfTrue: booleanArgument(value),
    });
  }

  get custom(): CustomConditionalFormat {
    const custom = this.customOrNullObject;
    if (!custom) throw itemNotFound();
    return custom;
  }

  get customOrNullObject(): CustomConditionalFormat | null {
    return formulaFormatOf(this.#access.rule) ? new CustomConditionalFormat(this.#access) : null;
  }

  changeRuleToCustom(formula: unknown): void {
    this.#access.change({ formula: formulaArgument(formula) });
  }

  delete(): void {
    deleteConditionalFormat(this.#access.writable, this.#access.id);
  }
}
