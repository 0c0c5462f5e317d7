import type { AxisName, AxisState } from '../../grid/chartState';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, numberArgument, textArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartAxisTitle } from './chartAxisTitle';
import { ChartGridlines } from './chartGridlines';

/** `Excel.ChartAxis`. */
export class ChartAxis extends HostObject {
  readonly #chart: ChartAccess;
  readonly #axis: AxisName;

  constructor(chart: ChartAccess, axis: AxisName) {
    super('ChartAxis');
    this.#chart = chart;
    this.#axis = axis;
  }

  /** '' where Excel chooses. */
  get minimum(): number | '' {
    return this.#state.minimum ?? '';
  }

  /** @param value '' lets Excel choose */
  set minimum(value: unknown) {
    this.#change({ minimum: value === '' ? null : numberArgument(value) });
  }

  get maximum(): number | '' {
    return this.#state.maximum ?? '';
  }

  set maximum(value: unknown) {
    this.#change({ maximum: value === '' ? null : numberArgument(value) });
  }

  get numberFormat(): string {
    return this.#state.numberFormat || 'General';
  }

  set numberFormat(value: unknown) {
    this.#change({ numberFormat: textArgument(value) });
  }

  get visible(): boolean {
    return this.#state.visible;
  }

  set visible(value: unknown) {
    this.#change({ visible: booleanArgument(value) });
  }

  get title(): ChartAxisTitle {
    return new ChartAxisTitle(this.#chart, this.#axis);
  }

  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.#chart, this.#axis);
  }

  get #state(): AxisState {
    return this.#chart.state[this.#axis];
  }

  #change(changes: Partial<AxisState>): void {
    this.#chart.change({ [this.#axis]: { ...this.#state, ...changes } });
  }
}
