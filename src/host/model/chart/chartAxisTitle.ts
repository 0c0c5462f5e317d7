import type { AxisName } from '../../grid/chartState';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, textArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartAxisTitleFormat } from './chartFormats';

/** `Excel.ChartAxisTitle`. An axis begins without one. */
export class ChartAxisTitle extends HostObject {
  readonly #chart: ChartAccess;
  readonly #axis: AxisName;

  constructor(chart: ChartAccess, axis: AxisName) {
    super('ChartAxisTitle');
    this.#chart = chart;
    this.#axis = axis;
  }

  get text(): string {
    return this.#chart.state[this.#axis].title;
  }

  set text(value: unknown) {
    this.#change(textArgument(value));
  }

  get visible(): boolean {
    return this.text !== '';
  }

  set visible(value: unknown) {
    if (!booleanArgument(value)) this.#change('');
  }

  get format(): ChartAxisTitleFormat {
    return new ChartAxisTitleFormat(this.#chart.lookOf(`${this.#axis}Title`, 10));
  }

  #change(title: string): void {
    this.#chart.change({ [this.#axis]: { ...this.#chart.state[this.#axis], title } });
  }
}
