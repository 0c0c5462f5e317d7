import { HostObject } from '../../protocol/hostObject';
import type { ChartAccess } from './chartAccess';
import { ChartFill } from './chartFill';

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
