import { formatAddress, parseAddress } from '../../grid/address';
import type { Box } from '../../grid/box';
import { filterRows } from '../../grid/filterRows';
import type { Sheet } from '../../grid/sheet';
import type { FilterCriterion } from '../../grid/filterCriterion';
import type { ModelContext } from '../modelContext';
import { sheetAllowing, sheetOf } from './sheetAccess';

/** Where a filter lies: over cells of a sheet, or over a table. */
export interface FilterPlace {
  readonly sheetId: string;
  /** Header included; null where there is none. */
  readonly box: Box | null;
  /** One for each column, null where it is not filtered. */
  readonly criteria: readonly (FilterCriterion | null)[];
  /** Lays the filter over cells, and hides and shows their rows. */
  put(box: Box, criteria: readonly (FilterCriterion | null)[]): void;
  /** Takes the filter off; all rows are shown. */
  remove(): void;
}

/** The filter of a sheet, apart from those of its tables. */
export class SheetFilter implements FilterPlace {
  constructor(
    private readonly context: ModelContext,
    readonly sheetId: string,
  ) {}

  get box(): Box | null {
    return parseAddress(this.#sheet.extras.autoFilter?.range ?? '')?.box ?? null;
  }

  get criteria(): readonly (FilterCriterion | null)[] {
    return this.#sheet.extras.autoFilter?.criteria ?? [];
  }

  put(box: Box, criteria: readonly (FilterCriterion | null)[]): void {
    const sheet = sheetAllowing(this.context, this.sheetId, 'allowAutoFilter');
    const isQuiet = [...this.criteria, ...criteria].every((criterion) => criterion === null);
    sheet.extras.autoFilter = { range: formatAddress(box), criteria: [...criteria] };
    if (!isQuiet) filterRows(sheet, { ...box, firstRow: box.firstRow + 1 }, criteria);
  }

  remove(): void {
    const { box } = this;
    if (box === null) return;
    this.put(
      box,
      this.criteria.map(() => null),
    );
    this.#sheet.extras.autoFilter = null;
  }

  get #sheet(): Sheet {
    return sheetOf(this.context, this.sheetId);
  }
}
