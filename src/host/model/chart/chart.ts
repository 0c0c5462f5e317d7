import { anchorAt, placeOf, sizeOf } from '../../grid/chartPlace';
import { CHART_TYPES, type ChartType } from '../../grid/chartState';
import { bounds, type Box } from '../../grid/box';
import { HostObject } from '../../protocol/hostObject';
import { invalidArgument } from '../../protocol/hostError';
import { isGiven, numberArgument, oneOf, positiveArgument, textArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartAxes } from './chartAxes';
import { ChartLegend } from './chartLegend';
import { ChartSeriesCollection } from './chartSeriesCollection';
import { ChartTitle } from './chartTitle';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';

/** `Excel.Chart`. Lengths in points. */
export class Chart extends HostObject {
  readonly #chart: ChartAccess;

  constructor(chart: ChartAccess) {
    super('Chart', { Id: chart.chartId });
    this.#chart = chart;
  }

  get id(): string {
    return this.#chart.chartId;
  }

  get name(): string {
    return this.#chart.state.name;
  }

  set name(value: unknown) {
    const name = textArgument(value);
    if (name === '') throw invalidArgument();
    this.#chart.change({ name });
  }

  get chartType(): ChartType {
    return this.#chart.state.type;
  }

  set chartType(value: unknown) {
    this.#chart.change({ type: oneOf(value, CHART_TYPES) });
  }

  get left(): number {
    return placeOf(this.#chart.sheet, this.#chart.state.anchor).left;
  }

  set left(value: unknown) {
    this.#moveTo({ left: numberArgument(value), top: this.top });
  }

  get top(): number {
    return placeOf(this.#chart.sheet, this.#chart.state.anchor).top;
  }

  set top(value: unknown) {
    this.#moveTo({ left: this.left, top: numberArgument(value) });
  }

  get width(): number {
    return this.#chart.state.width;
  }

  set width(value: unknown) {
    this.#chart.change({ width: positiveArgument(value) });
  }

  get height(): number {
    return this.#chart.state.height;
  }

  set height(value: unknown) {
    this.#chart.change({ height: positiveArgument(value) });
  }

  get title(): ChartTitle {
    return new ChartTitle(this.#chart);
  }

  get legend(): ChartLegend {
    return new ChartLegend(this.#chart);
  }

  get axes(): ChartAxes {
    return new ChartAxes(this.#chart);
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.#chart);
  }

  get worksheet(): HostObject {
    return this.#chart.context.worksheet(this.#chart.sheetId);
  }

  /** Lays the chart over the cells from one to the other. */
  setPosition(startCell: unknown, endCell: unknown): void {
    const start = this.#boxOf(startCell);
    const box = isGiven(endCell) ? bounds(start, this.#boxOf(endCell)) : null;
    const anchor = { row: start.firstRow, column: start.firstColumn, down: 0, right: 0 };
    this.#chart.change({ anchor, ...(box && sizeOf(this.#chart.sheet, box)) });
  }

  delete(): void {
    this.#chart.delete();
  }

  #moveTo(point: { readonly left: number; readonly top: number }): void {
    if (point.left < 0 || point.top < 0) throw invalidArgument();
    this.#chart.change({ anchor: anchorAt(this.#chart.sheet, point) });
  }

  #boxOf(cell: unknown): Box {
    return cell instanceof Range
      ? cell.box
      : resolveAddress(this.#chart.context, textArgument(cell), this.#chart.sheetId).box;
  }
}
