import { anchorAt, placeOf, sizeOf } from '../../grid/chartPlace';
import { seriesOf, type SeriesBy } from '../../grid/charts';
import { CHART_TYPES, chartShape, type ChartType } from '../../grid/chartTypes';
import { bounds, type Box } from '../../grid/box';
import { HostObject } from '../../protocol/hostObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { isGiven, numberArgument, oneOf, positiveArgument, textArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartAxes } from './chartAxes';
import { ChartDataLabels } from './chartDataLabels';
import { ChartDataTable } from './chartDataTable';
import { ChartAreaFormat } from './chartFormats';
import { ChartLegend } from './chartLegend';
import { ChartPlotArea } from './chartPlotArea';
import { ChartSeriesCollection } from './chartSeriesCollection';
import { ChartTitle } from './chartTitle';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import { sheetOf } from '../worksheet/sheetAccess';

const TABLED: ReadonlySet<string> = new Set(['barChart', 'bar3DChart', 'lineChart', 'areaChart']);

/** `Excel.Chart`. Lengths in points. */
export class Chart extends HostObject {
  readonly #chart: ChartAccess;

  constructor(chart: ChartAccess) {
    super('Chart', { Id: chart.chartId }, chart.chartId);
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

  get format(): ChartAreaFormat {
    return new ChartAreaFormat(this.#chart.lookOf('area', 10));
  }

  get plotArea(): ChartPlotArea {
    return new ChartPlotArea(this.#chart);
  }

  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.#chart, null);
  }

  getDataTable(): ChartDataTable {
    return required(this.getDataTableOrNullObject());
  }

  /** @returns null for a kind of chart that has none: those without axes, and those of points */
  getDataTableOrNullObject(): ChartDataTable | null {
    const { element } = chartShape(this.#chart.state.type);
    return TABLED.has(element) ? new ChartDataTable(this.#chart) : null;
  }

  /** Other cells for the series; what was said of a series stays with its place. */
  setData(sourceData: unknown, seriesBy: unknown): void {
    if (!(sourceData instanceof Range)) throw invalidArgument();
    const { type, series } = this.#chart.state;
    const sheet = sheetOf(this.#chart.context, sourceData.sheetId);
    const fresh = seriesOf(sheet, sourceData.box, seriesByArgument(seriesBy), type);
    this.#chart.change({
      series: fresh.map((each, index) => {
        const { name, values, categories, sizes } = each;
        return { ...each, ...series[index], name, values, categories, sizes };
      }),
    });
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

function required(table: ChartDataTable | null): ChartDataTable {
  if (!table) throw itemNotFound();
  return table;
}

export function seriesByArgument(seriesBy: unknown): SeriesBy {
  return isGiven(seriesBy) ? oneOf(seriesBy, ['Auto', 'Columns', 'Rows']) : 'Auto';
}
