import type { FilterCriterion } from '../../grid/filterCriterion';
import { HostObject } from '../../protocol/hostObject';
import { filterCriterion, shownCriterion } from '../filterCriterion';
import type { TableAccess } from './tableAccess';
import { applyTableFilter } from './tableFilter';

/** `Excel.Filter` of a table's column. */
export class Filter extends HostObject {
  readonly #table: TableAccess;
  readonly #columnId: number;

  constructor(table: TableAccess, columnId: number) {
    super('Filter');
    this.#table = table;
    this.#columnId = columnId;
  }

  get criteria(): object | null {
    const column = this.#table.state.columns.find(({ id }) => id === this.#columnId);
    return column?.criterion ? shownCriterion(column.criterion) : null;
  }

  apply(criteria: unknown): void {
    this.#change(filterCriterion(criteria));
  }

  applyBottomItemsFilter(count: unknown): void {
    this.apply({ filterOn: 'BottomItems', criterion1: count });
  }

  applyBottomPercentFilter(percent: unknown): void {
    this.apply({ filterOn: 'BottomPercent', criterion1: percent });
  }

  applyTopItemsFilter(count: unknown): void {
    this.apply({ filterOn: 'TopItems', criterion1: count });
  }

  applyTopPercentFilter(percent: unknown): void {
    this.apply({ filterOn: 'TopPercent', criterion1: percent });
  }

  applyCustomFilter(criterion1: unknown, criterion2: unknown, operator: unknown): void {
    this.apply({ filterOn: 'Custom', criterion1, criterion2, operator });
  }

  applyDynamicFilter(dynamicCriteria: unknown): void {
    this.apply({ filterOn: 'Dynamic', dynamicCriteria });
  }

  applyValuesFilter(values: unknown): void {
    this.apply({ filterOn: 'Values', values });
  }

  clear(): void {
    this.#change(null);
  }

  #change(criterion: FilterCriterion | null): void {
    this.#table.changeColumn(this.#columnId, { criterion });
    applyTableFilter(this.#table);
  }
}
