import { TRENDLINE_TYPES, type TrendlineState } from '../../grid/chartState';
import { itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { integerArgument, isGiven, oneOf } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartTrendline } from './chartTrendline';

const NEW_TRENDLINE: TrendlineState = {
  type: 'Linear',
  name: '',
  intercept: null,
  polynomialOrder: 2,
  movingAveragePeriod: 2,
  forwardPeriod: 0,
  backwardPeriod: 0,
  showsEquation: false,
  showsRSquared: false,
  look: {},
};

/** `Excel.ChartTrendlineCollection` of a series. */
export class ChartTrendlineCollection extends HostCollection implements Indexed {
  readonly #chart: ChartAccess;
  readonly #series: number;

  constructor(chart: ChartAccess, series: number) {
    super('ChartTrendlineCollection');
    this.#chart = chart;
    this.#series = series;
  }

  listItems(): ChartTrendline[] {
    return this.#all.map((_, index) => new ChartTrendline(this.#chart, this.#series, index));
  }

  /** @param key its place, or its id, which ends in it */
  findItem(key: unknown): ChartTrendline | null {
    return this.listItems()[Number(String(key).split(':').at(-1))] ?? null;
  }

  getItem(index: unknown): ChartTrendline {
    const found = this.listItems()[integerArgument(index)];
    if (!found) throw itemNotFound();
    return found;
  }

  getCount(): number {
    return this.#all.length;
  }

  add(type: unknown): ChartTrendline {
    const trendlines = this.#all;
    const added = {
      ...NEW_TRENDLINE,
      type: isGiven(type) ? oneOf(type, TRENDLINE_TYPES) : NEW_TRENDLINE.type,
    };
    this.#chart.changeSeries(this.#series, { trendlines: [...trendlines, added] });
    return new ChartTrendline(this.#chart, this.#series, trendlines.length);
  }

  get #all(): readonly TrendlineState[] {
    return this.#chart.seriesAt(this.#series).trendlines;
  }
}
