import type { AxisName } from '../../grid/chartState';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartGridlinesFormat } from './chartFormats';

/** `Excel.ChartGridlines` of an axis. */
export class ChartGridlines extends HostObject {
  readonly #chart: ChartAccess;
  readonly #axis: AxisName;
  readonly #which: 'major' | 'minor';

  constructor(chart: ChartAccess, axis: AxisName, which: 'major' | 'minor') {
    super('ChartGridlines');
    this.#chart = chart;
    this.#axis = axis;
    this.#which = which;
  }

  get visible(): boolean {
    return this.#chart.state[this.#axis][`${this.#which}Gridlines`];
  }

  set visible(value: unknown) {
    this.#chart.change({
      [this.#axis]: {
        ...this.#chart.state[this.#axis],
        [`${this.#which}Gridlines`]: booleanArgument(value),
      },
    });
  }

  get format(): ChartGridlinesFormat {
    const part = this.#which === 'major' ? 'MajorGridlines' : 'MinorGridlines';
    return new ChartGridlinesFormat(this.#chart.lookOf(`${this.#axis}${part}`));
  }
}
