import { NEW_SERIES } from '../../grid/charts';
import { itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { integerArgument, isGiven, textArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartSeries } from './chartSeries';

/** `Excel.ChartSeriesCollection`. */
export class ChartSeriesCollection extends HostCollection implements Indexed {
  readonly #chart: ChartAccess;

  constructor(chart: ChartAccess) {
    super('ChartSeriesCollection');
    this.#chart = chart;
  }

  get count(): number {
    return this.#chart.state.series.length;
  }

  listItems(): ChartSeries[] {
    return this.#chart.state.series.map((_, index) => new ChartSeries(this.#chart, index));
  }

  /** @param key its place, or its id, which ends in it */
  findItem(key: unknown): ChartSeries | null {
    return this.listItems()[Number(String(key).split(':').at(-1))] ?? null;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: unknown): ChartSeries {
    const series = this.listItems()[integerArgument(index)];
    if (!series) throw itemNotFound();
    return series;
  }

  /** Adds a series behind the others, which gets its cells by `setValues`. */
  add(name: unknown): ChartSeries {
    const { series } = this.#chart.state;
    this.#chart.change({
      series: [...series, { ...NEW_SERIES, name: isGiven(name) ? textArgument(name) : '' }],
    });
    return new ChartSeries(this.#chart, series.length);
  }
}
