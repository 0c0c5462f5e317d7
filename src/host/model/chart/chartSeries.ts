import { chartReference } from '../../grid/charts';
import { valueOf } from '../../grid/cellValue';
import { readCells } from '../../grid/cells';
import { invalidArgument } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, integerArgument, textArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartSeriesFormat } from './chartSeriesFormat';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import { sheetOf } from '../worksheet/sheetAccess';

/** `Excel.ChartSeries`. */
export class ChartSeries extends HostObject {
  readonly #chart: ChartAccess;
  readonly #index: number;

  constructor(chart: ChartAccess, index: number) {
    super('ChartSeries', { _Id: `${chart.chartId}:${String(index)}` });
    this.#chart = chart;
    this.#index = index;
  }

  /** What the cell says where a cell names the series. */
  get name(): string {
    const { name } = this.#chart.seriesAt(this.#index);
    if (!name.startsWith('=')) return name;
    const { context, sheetId } = this.#chart;
    const place = resolveAddress(context, name.slice(1), sheetId);
    return String(readCells(sheetOf(context, place.sheetId), place.box, valueOf)[0]?.[0] ?? '');
  }

  /** @param value a text, or a reference that begins with `=` */
  set name(value: unknown) {
    this.#chart.changeSeries(this.#index, { name: textArgument(value) });
  }

  /** Per cent of a bar, 0 to 500. */
  get gapWidth(): number {
    return this.#chart.seriesAt(this.#index).gapWidth;
  }

  set gapWidth(value: unknown) {
    const gapWidth = integerArgument(value);
    if (gapWidth < 0 || gapWidth > 500) throw invalidArgument();
    this.#chart.changeSeries(this.#index, { gapWidth });
  }

  get hasDataLabels(): boolean {
    return this.#chart.seriesAt(this.#index).hasDataLabels;
  }

  set hasDataLabels(value: unknown) {
    this.#chart.changeSeries(this.#index, { hasDataLabels: booleanArgument(value) });
  }

  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.#chart, this.#index);
  }

  setValues(range: unknown): void {
    this.#chart.changeSeries(this.#index, { values: this.#reference(range) });
  }

  setXAxisValues(range: unknown): void {
    this.#chart.changeSeries(this.#index, { categories: this.#reference(range) });
  }

  delete(): void {
    this.#chart.change({
      series: this.#chart.state.series.filter((_, index) => index !== this.#index),
    });
  }

  #reference(range: unknown): string {
    if (!(range instanceof Range)) throw invalidArgument();
    return chartReference(sheetOf(this.#chart.context, range.sheetId), range.box);
  }
}
