import { HostObject } from '../../protocol/hostObject';
import type { ChartAccess } from './chartAccess';
import { colorArgument } from '../color';

/** `Excel.ChartSeriesFormat`. */
export class ChartSeriesFormat extends HostObject {
  readonly #chart: ChartAccess;
  readonly #index: number;

  constructor(chart: ChartAccess, index: number) {
    super('ChartSeriesFormat');
    this.#chart = chart;
    this.#index = index;
  }

  get fill(): ChartFill {
    return new ChartFill(this.#chart, this.#index);
  }
}

/** `Excel.ChartFill` of a series. */
export class ChartFill extends HostObject {
  readonly #chart: ChartAccess;
  readonly #index: number;

  constructor(chart: ChartAccess, index: number) {
    super('ChartFill');
    this.#chart = chart;
    this.#index = index;
  }

  setSolidColor(color: unknown): void {
    this.#chart.changeSeries(this.#index, { color: colorArgument(color) });
  }

  /** Back to the colour of the theme. */
  clear(): void {
    this.#chart.changeSeries(this.#index, { color: '' });
  }
}
