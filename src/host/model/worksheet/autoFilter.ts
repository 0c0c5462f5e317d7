import { formatAddress, parseAddress } from '../../grid/address';
import { columnCount } from '../../grid/box';
import type { AutoFilterState, FilterCriterion } from '../../grid/sheetExtras';
import { apiNotFound, itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import type { ModelContext } from '../modelContext';
import { isGiven, textArgument } from '../arguments';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import { sheetOf } from './sheetAccess';

/** `Excel.AutoFilter`: laid over a range and taken off; criteria are those of the file. */
export class AutoFilter extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;

  constructor(context: ModelContext, sheetId: string) {
    super('AutoFilter');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get enabled(): boolean {
    return this.#state !== null;
  }

  get isDataFiltered(): boolean {
    return this.criteria.some((criterion) => criterion !== null);
  }

  get criteria(): readonly (FilterCriterion | null)[] {
    return this.#state?.criteria ?? [];
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const address = parseAddress(this.#state?.range ?? '');
    return address && new Range(this.#context, this.#sheetId, address.box);
  }

  /**
   * @param range header included
   * @throws HostError ApiNotFound where a column's criteria are given, which would hide rows
   */
  apply(range: unknown, columnIndex: unknown): void {
    if (isGiven(columnIndex)) throw apiNotFound('AutoFilter.apply with criteria');
    const { box } =
      range instanceof Range
        ? range
        : resolveAddress(this.#context, textArgument(range), this.#sheetId);
    sheetOf(this.#context, this.#sheetId).extras.autoFilter = {
      range: formatAddress(box),
      criteria: Array.from({ length: columnCount(box) }, () => null),
    };
  }

  get #state(): AutoFilterState | null {
    return sheetOf(this.#context, this.#sheetId).extras.autoFilter;
  }
}
