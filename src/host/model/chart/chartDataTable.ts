import type { DataTableState } from '../../grid/chartState';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartDataTableFormat } from './chartFormats';

const NEW_TABLE: DataTableState = {
  showsLegendKey: true,
  hasHorizontalBorder: true,
  hasVerticalBorder: true,
  hasOutlineBorder: true,
};

/** `Excel.ChartDataTable`: the values below a chart. A chart begins without one. */
export class ChartDataTable extends HostObject {
  readonly #chart: ChartAccess;

  constructor(chart: ChartAccess) {
    super('ChartDataTable');
    this.#chart = chart;
  }

  get visible(): boolean {
    return this.#chart.state.dataTable !== null;
  }

  set visible(value: unknown) {
    this.#chart.change({ dataTable: booleanArgument(value) ? this.#state : null });
  }

  get showLegendKey(): boolean {
    return this.#state.showsLegendKey;
  }

  set showLegendKey(value: unknown) {
    this.#change({ showsLegendKey: booleanArgument(value) });
  }

  get showHorizontalBorder(): boolean {
    return this.#state.hasHorizontalBorder;
  }

  set showHorizontalBorder(value: unknown) {
    this.#change({ hasHorizontalBorder: booleanArgument(value) });
  }

  get showVerticalBorder(): boolean {
    return this.#state.hasVerticalBorder;
  }

  set showVerticalBorder(value: unknown) {
    this.#change({ hasVerticalBorder: booleanArgument(value) });
  }

  get showOutlineBorder(): boolean {
    return this.#state.hasOutlineBorder;
  }

  set showOutlineBorder(value: unknown) {
    this.#change({ hasOutlineBorder: booleanArgument(value) });
  }

  get format(): ChartDataTableFormat {
    return new ChartDataTableFormat(this.#chart.lookOf('dataTable'));
  }

  get #state(): DataTableState {
    return this.#chart.state.dataTable ?? NEW_TABLE;
  }

  #change(changes: Partial<DataTableState>): void {
    this.#chart.change({ dataTable: { ...this.#state, ...changes } });
  }
}
