import type { AxisName } from '../../grid/chartState';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';

/** `Excel.ChartGridlines` of an axis. */
export class ChartGridlines extends HostObject {
  readonly #chart: ChartAccess;
  readonly #axis: AxisName;

  constructor(chart: ChartAccess, axis: AxisName) {
    super('ChartGridlines');
    this.#chart = chart;
    this.#axis = axis;
  }

  get visible(): boolean {
    return this.#chart.state[this.#axis].majorGridlines;
  }

  set visible(value: unknown) {
    this.#chart.change({
      [this.#axis]: { ...this.#chart.state[this.#axis], majorGridlines: booleanArgument(value) },
    });
  }
}
