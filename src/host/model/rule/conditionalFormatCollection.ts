import type { Box } from '../../grid/box';
import {
  NEVER,
  addFormulaFormat,
  clearConditionalFormats,
  findConditionalFormat,
  listConditionalFormats,
} from '../../grid/conditionalFormats';
import { apiNotFound, itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { integerArgument, textArgument } from '../arguments';
import { ConditionalFormat } from './conditionalFormat';
import type { ModelContext } from '../modelContext';
import { sheetOf, unprotectedSheetOf } from '../worksheet/sheetAccess';

/**
 * `Excel.ConditionalFormatCollection` of a range: the rules that concern it, the first in effect
 * first.
 */
export class ConditionalFormatCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #box: Box;

  constructor(context: ModelContext, sheetId: string, box: Box) {
    super('ConditionalFormatCollection');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#box = box;
  }

  listItems(): ConditionalFormat[] {
    const sheet = sheetOf(this.#context, this.#sheetId);
    return listConditionalFormats(sheet, this.#box).map(
      ({ cfId }) => new ConditionalFormat(this.#context, this.#sheetId, cfId),
    );
  }

  findItem(id: unknown): ConditionalFormat | null {
    const found = findConditionalFormat(sheetOf(this.#context, this.#sheetId), textArgument(id));
    return found && new ConditionalFormat(this.#context, this.#sheetId, found.cfId);
  }

  getItemAt(index: unknown): ConditionalFormat {
    const format = this.listItems()[integerArgument(index)];
    if (!format) throw itemNotFound();
    return format;
  }

  getCount(): number {
    return this.listItems().length;
  }

  /** @param type only 'Custom': a formula */
  add(type: unknown): ConditionalFormat {
    if (textArgument(type).toLowerCase() !== 'custom')
      throw apiNotFound(`ConditionalFormatCollection.add(${textArgument(type)})`);
    const id = addFormulaFormat(unprotectedSheetOf(this.#context, this.#sheetId), this.#box, NEVER);
    return new ConditionalFormat(this.#context, this.#sheetId, id);
  }

  /**
   * Of the cells of the range only.
   * https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-clearall-member(1)
   */
  clearAll(): void {
    clearConditionalFormats(unprotectedSheetOf(this.#context, this.#sheetId), this.#box);
  }
}
