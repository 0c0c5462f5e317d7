import { HostObject } from '../../protocol/hostObject';
import type { ChartAccess } from './chartAccess';
import { ChartPlotAreaFormat } from './chartFormats';

/** `Excel.ChartPlotArea`; Excel lays it out. */
export class ChartPlotArea extends HostObject {
  readonly #chart: ChartAccess;

  constructor(chart: ChartAccess) {
    super('ChartPlotArea');
    this.#chart = chart;
  }

  get format(): ChartPlotAreaFormat {
    return new ChartPlotAreaFormat(this.#chart.lookOf('plotArea'));
  }
}
