import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, textArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartTitleFormat } from './chartFormats';

/** `Excel.ChartTitle`. A chart begins without one. */
export class ChartTitle extends HostObject {
  readonly #chart: ChartAccess;

  constructor(chart: ChartAccess) {
    super('ChartTitle');
    this.#chart = chart;
  }

  get text(): string {
    return this.#chart.state.title;
  }

  set text(value: unknown) {
    this.#chart.change({ title: textArgument(value) });
  }

  get visible(): boolean {
    return this.#chart.state.title !== '';
  }

  set visible(value: unknown) {
    if (!booleanArgument(value)) this.#chart.change({ title: '' });
  }

  get format(): ChartTitleFormat {
    return new ChartTitleFormat(this.#chart.lookOf('title', 14));
  }
}
