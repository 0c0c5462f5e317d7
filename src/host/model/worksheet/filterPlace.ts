import { formatAddress, parseAddress } from '../../grid/address';
import { columnCount, type Box } from '../../grid/box';
import { isFilled } from '../../grid/cellValue';
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
  /** Lays the filter anew, without criteria, over the table that cells hold. */
  layOver(box: Box): void;
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

  layOver(box: Box): void {
    const own = withoutTitles(this.#sheet, box);
    this.put(
      own,
      Array.from({ length: columnCount(own) }, () => null),
    );
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

/** The cells from their header on: a row with a single text above it is a title. */
function withoutTitles(sheet: Sheet, box: Box): Box {
  const cells = sheet.cells();
  const filled = (row: number): number =>
    Object.entries(cells[row] ?? {}).filter(
      ([column, cell]) =>
        Number(column) >= box.firstColumn && Number(column) <= box.lastColumn && isFilled(cell),
    ).length;
  let { firstRow } = box;
  while (columnCount(box) > 1 && firstRow < box.lastRow && filled(firstRow) < 2) firstRow++;
  return firstRow === box.lastRow ? box : { ...box, firstRow };
}
