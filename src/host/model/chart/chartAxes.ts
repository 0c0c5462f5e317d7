import { HostObject } from '../../protocol/hostObject';
import type { ChartAccess } from './chartAccess';
import { ChartAxis } from './chartAxis';

/** `Excel.ChartAxes`. */
export class ChartAxes extends HostObject {
  readonly #chart: ChartAccess;

  constructor(chart: ChartAccess) {
    super('ChartAxes');
    this.#chart = chart;
  }

  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.#chart, 'categoryAxis');
  }

  get valueAxis(): ChartAxis {
    return new ChartAxis(this.#chart, 'valueAxis');
  }
}
