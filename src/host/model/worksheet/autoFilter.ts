import { parseAddress } from '../../grid/address';
import type { AutoFilterState, FilterCriterion } from '../../grid/sheetExtras';
import { itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { sheetOf } from './sheetAccess';

/** `Excel.AutoFilter`, to be read only. */
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

  get #state(): AutoFilterState | null {
    return sheetOf(this.#context, this.#sheetId).extras.autoFilter;
  }
}
