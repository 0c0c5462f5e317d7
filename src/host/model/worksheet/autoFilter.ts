import { columnCount } from '../../grid/box';
import type { FilterCriterion } from '../../grid/filterCriterion';
import { invalidArgument, invalidOperation, itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { integerArgument, isGiven, textArgument } from '../arguments';
import { filterCriterion, shownCriterion } from '../filterCriterion';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import type { FilterPlace } from './filterPlace';

/** `Excel.AutoFilter` of a sheet or a table. */
export class AutoFilter extends HostObject {
  readonly #context: ModelContext;
  readonly #place: FilterPlace;

  constructor(context: ModelContext, place: FilterPlace) {
    super('AutoFilter');
    this.#context = context;
    this.#place = place;
  }

  get enabled(): boolean {
    return this.#place.box !== null;
  }

  get isDataFiltered(): boolean {
    return this.criteria.some((criterion) => criterion !== null);
  }

  get criteria(): readonly (object | null)[] {
    return this.#place.criteria.map((criterion) => criterion && shownCriterion(criterion));
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const { box, sheetId } = this.#place;
    return box && new Range(this.#context, sheetId, box);
  }

  /**
   * @param range header included
   * @param columnIndex of the column that the criteria are for, from 0; without it none is filtered
   */
  apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    const { box } =
      range instanceof Range
        ? range
        : resolveAddress(this.#context, textArgument(range), this.#place.sheetId);
    const former = this.#place.criteria;
    const next = Array.from({ length: columnCount(box) }, (_, index) => former[index] ?? null);
    if (isGiven(columnIndex)) {
      const index = integerArgument(columnIndex);
      if (index < 0 || index >= next.length) throw invalidArgument();
      if (isGiven(criteria)) next[index] = filterCriterion(criteria);
    }
    this.#place.put(box, isGiven(columnIndex) ? next : next.map(() => null));
  }

  clearCriteria(): void {
    this.#change(() => null);
  }

  /** @throws HostError InvalidArgument for a column that the filter has not got */
  clearColumnCriteria(columnIndex: unknown): void {
    const wanted = integerArgument(columnIndex);
    if (wanted < 0 || wanted >= this.criteria.length) throw invalidArgument();
    this.#change((criterion, index) => (index === wanted ? null : criterion));
  }

  /** @throws HostError InvalidOperation where there is no filter */
  reapply(): void {
    if (this.#place.box === null) throw invalidOperation();
    this.#change((criterion) => criterion);
  }

  remove(): void {
    this.#place.remove();
  }

  #change(change: (criterion: FilterCriterion | null, index: number) => FilterCriterion | null) {
    const { box } = this.#place;
    if (box !== null) this.#place.put(box, this.#place.criteria.map(change));
  }
}
