import { LEGEND_POSITIONS, type LegendPosition } from '../../grid/chartState';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, oneOf } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartLegendFormat } from './chartFormats';

/** `Excel.ChartLegend`. */
export class ChartLegend extends HostObject {
  readonly #chart: ChartAccess;

  constructor(chart: ChartAccess) {
    super('ChartLegend');
    this.#chart = chart;
  }

  get position(): LegendPosition {
    return this.#chart.state.legend ?? 'Bottom';
  }

  set position(value: unknown) {
    this.#chart.change({ legend: oneOf(value, LEGEND_POSITIONS) });
  }

  get visible(): boolean {
    return this.#chart.state.legend !== null;
  }

  set visible(value: unknown) {
    this.#chart.change({ legend: booleanArgument(value) ? this.position : null });
  }

  get format(): ChartLegendFormat {
    return new ChartLegendFormat(this.#chart.lookOf('legend'));
  }
}
