import type { Box } from '../../grid/box';
import {
  addConditionalFormat,
  clearConditionalFormats,
  findConditionalFormat,
  listConditionalFormats,
} from '../../grid/conditionalFormats';
import { NEW_MEANINGS, type MeaningType } from '../../grid/rule/meaning';
import { itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { integerArgument, oneOf, textArgument } from '../arguments';
import { ConditionalFormat } from './conditionalFormat';
import type { ModelContext } from '../modelContext';
import { sheetOf, unprotectedSheetOf } from '../worksheet/sheetAccess';

const TYPES = Object.keys(NEW_MEANINGS) as MeaningType[];

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

  /** @param type `Excel.ConditionalFormatType`; the rule holds nowhere until it is told more */
  add(type: unknown): ConditionalFormat {
    const meaning = NEW_MEANINGS[oneOf(type, TYPES)];
    const sheet = unprotectedSheetOf(this.#context, this.#sheetId);
    const id = addConditionalFormat(sheet, this.#box, meaning);
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
