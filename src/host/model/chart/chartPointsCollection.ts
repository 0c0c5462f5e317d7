import { itemNotFound } from '../../protocol/hostError';
import { HostCollection } from '../../protocol/hostObject';
import { integerArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartPoint, pointValues } from './chartPoint';

/** `Excel.ChartPointsCollection`: a point for each cell of a series' values. */
export class ChartPointsCollection extends HostCollection {
  readonly #chart: ChartAccess;
  readonly #series: number;

  constructor(chart: ChartAccess, series: number) {
    super('ChartPointsCollection');
    this.#chart = chart;
    this.#series = series;
  }

  get count(): number {
    return pointValues(this.#chart, this.#series).length;
  }

  listItems(): ChartPoint[] {
    return Array.from(
      { length: this.count },
      (_, index) => new ChartPoint(this.#chart, this.#series, index),
    );
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: unknown): ChartPoint {
    const point = this.listItems()[integerArgument(index)];
    if (!point) throw itemNotFound();
    return point;
  }
}
