import { columnCount, rowCount, type Box } from '../../grid/box';
import { sortCells } from '../../grid/sortCells';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, isGiven, oneOf } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sortFields, sortMethod } from '../sortFields';
import { unprotectedSheetOf } from '../worksheet/sheetAccess';

/** `Excel.RangeSort`. */
export class RangeSort extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #box: Box;

  constructor(context: ModelContext, sheetId: string, box: Box) {
    super('RangeSort');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#box = box;
  }

  /** @param hasHeaders whether the first row, or column, stays where it is */
  apply(
    fields: unknown,
    matchCase: unknown,
    hasHeaders: unknown,
    orientation: unknown,
    method: unknown,
  ): void {
    const by = isGiven(orientation) ? oneOf(orientation, ['Rows', 'Columns']) : 'Rows';
    const sheet = unprotectedSheetOf(this.#context, this.#sheetId);
    const whole = sheet.clip(this.#box);
    const count = by === 'Rows' ? columnCount(whole) : rowCount(whole);
    const first = isGiven(hasHeaders) && booleanArgument(hasHeaders) ? 1 : 0;
    const box =
      by === 'Rows'
        ? { ...whole, firstRow: whole.firstRow + first }
        : { ...whole, firstColumn: whole.firstColumn + first };
    sortMethod(method);
    sortCells(sheet, box, {
      fields: sortFields(fields, count),
      matchCase: isGiven(matchCase) && booleanArgument(matchCase),
      by,
    });
  }
}
