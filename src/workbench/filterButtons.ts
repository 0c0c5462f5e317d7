import {
  CommandType,
  ICommandService,
  type IDisposable,
  type Injector,
  type IRange,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
  type FilterModel,
  type IFilterColumn,
} from '@univerjs/sheets-filter';
import type { EmbeddedExcel } from '../host/embeddedExcel';
import type { Box } from '../host/grid/box';
import { rowTest } from '../host/grid/filterRows';
import { listSheets } from '../host/grid/sheets';
import type { Sheet } from '../host/grid/sheet';
import { univerRange } from '../host/grid/univerRange';
import { takeFilterCommands } from './filterCommands';
import { columnUnder, filteredRows } from './filteredRows';
import { gridCriterion } from './gridCriterion';

/** Earlier than Univer's own answer to the same question, whose priority is 0. */
const FIRST = 1;

/** A filter as the grid shows it. */
interface ShownFilter {
  /** Of what the host had then. */
  readonly key: string;
  readonly box: Box;
  readonly columns: ReadonlyMap<number, IFilterColumn>;
}

/**
 * The buttons of filters in the grid. The host alone keeps the filters and hides rows; Univer is told
 * of each filter that the host has, whoever made it, and shows one on each sheet.
 */
export class FilterButtons implements IDisposable {
  readonly #filters: SheetsFilterService;
  readonly #commands: ICommandService;
  /** By sheet; null where it is known that there is none. */
  readonly #shown = new Map<string, ShownFilter | null>();
  readonly #watching: readonly IDisposable[];
  #isDue = false;
  #isTelling = false;

  constructor(
    private readonly excel: EmbeddedExcel,
    injector: Injector,
  ) {
    this.#filters = injector.get(SheetsFilterService);
    this.#commands = injector.get(ICommandService);
    this.#watching = [
      takeFilterCommands(excel, injector, () => this.#follow()),
      this.#commands.onCommandExecuted(({ type }) => {
        if (type !== CommandType.OPERATION && !this.#isTelling) this.followSoon();
      }),
      // What Univer takes for filtered out it spares where rows are deleted, cleared or pasted over,
      // as Excel does for a clerk, but not for an add-in.
      injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
        priority: FIRST,
        handler: (_, { subUnitId, row }) =>
          !excel.grid.isOwnEdit && this.#isFilteredOut(subUnitId, row),
      }),
    ];
    this.#follow();
  }

  /** Shows what has become of the filters once this turn is over. */
  followSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      if (!this.#isDue) return;
      this.#isDue = false;
      this.#follow();
    });
  }

  dispose(): void {
    this.#isDue = false;
    for (const each of this.#watching) each.dispose();
  }

  #isFilteredOut(sheetId: string, row: number): boolean {
    const shown = this.#shown.get(sheetId);
    if (!shown || shown.columns.size === 0) return false;
    const { firstRow, lastRow } = shown.box;
    const sheet = this.excel.grid.sheet(sheetId)?.getSheet();
    return row > firstRow && row <= lastRow && sheet?.getRowRawVisible(row) === false;
  }

  #follow(): void {
    this.#isTelling = true;
    try {
      for (const sheet of listSheets(this.excel.grid)) this.#followOn(sheet);
    } finally {
      this.#isTelling = false;
    }
  }

  #followOn(sheet: Sheet): void {
    const model = this.#modelOf(sheet);
    const wanted = this.#wanted(sheet);
    this.#shown.set(sheet.id, wanted);
    if (wanted === null) {
      if (model) this.#tell(sheet, RemoveSheetsFilterMutation.id, {});
      return;
    }
    const range = univerRange(wanted.box);
    if (!model || !isSameRange(model.getRange(), range))
      this.#tell(sheet, SetSheetsFilterRangeMutation.id, { range });
    const present = new Map(model?.getAllFilterColumns().map(([col, each]) => [col, each]));
    for (const col of new Set([...present.keys(), ...wanted.columns.keys()])) {
      const criteria = wanted.columns.get(col) ?? null;
      const told = present.get(col)?.getColumnData() ?? null;
      if (JSON.stringify(told) !== JSON.stringify(criteria))
        this.#tell(sheet, SetSheetsFilterCriteriaMutation.id, { col, criteria });
    }
  }

  /** The filter of the host as the grid shows it, made anew where the host's has changed. */
  #wanted(sheet: Sheet): ShownFilter | null {
    const { box, criteria } = this.excel.shownFilter(sheet.id);
    if (box === null) return null;
    const key = JSON.stringify([box, criteria]);
    const former = this.#shown.get(sheet.id);
    if (former?.key === key) return former;
    const columns = new Map<number, IFilterColumn>();
    criteria.forEach((criterion, index) => {
      if (criterion === null) return;
      const passes = rowTest(sheet, columnUnder(box, index), criterion);
      const rows = filteredRows(sheet, box, index).filter((_, row) => passes(row));
      const col = box.firstColumn + index;
      columns.set(col, gridCriterion(col, criterion, rows));
    });
    return { key, box, columns };
  }

  #modelOf({ id, grid }: Sheet): FilterModel | null {
    return this.#filters.getFilterModel(grid.workbook.getId(), id) ?? null;
  }

  #tell({ id, grid }: Sheet, mutation: string, told: object): void {
    const place = { unitId: grid.workbook.getId(), subUnitId: id };
    this.#commands.syncExecuteCommand(mutation, { ...place, ...told });
  }
}

function isSameRange(one: IRange, other: IRange): boolean {
  return (
    one.startRow === other.startRow &&
    one.endRow === other.endRow &&
    one.startColumn === other.startColumn &&
    one.endColumn === other.endColumn
  );
}
