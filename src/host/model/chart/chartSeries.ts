import { chartReference } from '../../grid/charts';
import { valueOf } from '../../grid/cellValue';
import { readCells } from '../../grid/cells';
import { invalidArgument, invalidOperation } from '../../protocol/hostError';
import { booleanArgument, integerArgument, oneOf, textArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartDataLabels } from './chartDataLabels';
import { ChartSeriesFormat } from './chartFormats';
import { ChartLookAccess } from './chartLookAccess';
import { ChartPointsCollection } from './chartPointsCollection';
import { ChartTrendlineCollection } from './chartTrendlineCollection';
import { MarkedPart } from './markedPart';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import { sheetOf } from '../worksheet/sheetAccess';

/** `Excel.ChartSeries`. */
export class ChartSeries extends MarkedPart {
  readonly #chart: ChartAccess;
  readonly #index: number;

  constructor(chart: ChartAccess, index: number) {
    super(
      'ChartSeries',
      { _Id: `${chart.chartId}:${String(index)}` },
      {
        read: () => chart.seriesAt(index).marker,
        change: (changes) => {
          chart.changeSeries(index, { marker: { ...chart.seriesAt(index).marker, ...changes } });
        },
      },
    );
    this.#chart = chart;
    this.#index = index;
  }

  /** What the cell says where a cell names the series. */
  get name(): string {
    const { name } = this.#chart.seriesAt(this.#index);
    if (!name.startsWith('=')) return name;
    const { context, sheetId } = this.#chart;
    const place = resolveAddress(context, name.slice(1), sheetId);
    return String(readCells(sheetOf(context, place.sheetId), place.box, valueOf)[0]?.[0] ?? '');
  }

  /** @param value a text, or a reference that begins with `=` */
  set name(value: unknown) {
    this.#chart.changeSeries(this.#index, { name: textArgument(value) });
  }

  /** Per cent of a bar, 0 to 500. */
  get gapWidth(): number {
    return this.#chart.seriesAt(this.#index).gapWidth;
  }

  set gapWidth(value: unknown) {
    const gapWidth = integerArgument(value);
    if (gapWidth < 0 || gapWidth > 500) throw invalidArgument();
    this.#chart.changeSeries(this.#index, { gapWidth });
  }

  /** Of a doughnut: per cent of it, 10 to 90. */
  get doughnutHoleSize(): number {
    return this.#chart.seriesAt(this.#index).holeSize;
  }

  /** Excel has one for the whole ring, so all series get it. */
  set doughnutHoleSize(value: unknown) {
    const holeSize = integerArgument(value);
    if (holeSize < 10 || holeSize > 90) throw invalidArgument();
    this.#chart.change({ series: this.#chart.state.series.map((each) => ({ ...each, holeSize })) });
  }

  get hasDataLabels(): boolean {
    return this.#chart.seriesAt(this.#index).hasDataLabels;
  }

  set hasDataLabels(value: unknown) {
    this.#chart.changeSeries(this.#index, { hasDataLabels: booleanArgument(value) });
  }

  get format(): ChartSeriesFormat {
    const access = new ChartLookAccess(
      () => this.#chart.seriesAt(this.#index).look,
      (look) => {
        this.#chart.changeSeries(this.#index, { look });
      },
    );
    return new ChartSeriesFormat(access);
  }

  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.#chart, this.#index);
  }

  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this.#chart, this.#index);
  }

  get trendlines(): ChartTrendlineCollection {
    return new ChartTrendlineCollection(this.#chart, this.#index);
  }

  /** From 0; the order in which the series stand. */
  get plotOrder(): number {
    return this.#index;
  }

  set plotOrder(value: unknown) {
    const order = integerArgument(value);
    const { series } = this.#chart.state;
    if (order < 0 || order >= series.length) throw invalidArgument();
    const others = series.filter((_, index) => index !== this.#index);
    const own = this.#chart.seriesAt(this.#index);
    this.#chart.change({ series: [...others.slice(0, order), own, ...others.slice(order)] });
  }

  /** @param dimension of `Excel.ChartSeriesDimension` */
  getDimensionDataSourceString(dimension: unknown): string {
    return this.#source(dimension);
  }

  /** @throws HostError InvalidOperation where the series has no such cells */
  getDimensionDataSourceType(dimension: unknown): string {
    this.#source(dimension);
    return 'LocalRange';
  }

  getDimensionValues(dimension: unknown): string[] {
    const { context, sheetId } = this.#chart;
    const place = resolveAddress(context, this.#source(dimension), sheetId);
    return readCells(sheetOf(context, place.sheetId), place.box, valueOf).flat().map(String);
  }

  setBubbleSizes(range: unknown): void {
    this.#chart.changeSeries(this.#index, { sizes: this.#reference(range) });
  }

  setValues(range: unknown): void {
    this.#chart.changeSeries(this.#index, { values: this.#reference(range) });
  }

  setXAxisValues(range: unknown): void {
    this.#chart.changeSeries(this.#index, { categories: this.#reference(range) });
  }

  delete(): void {
    this.#chart.change({
      series: this.#chart.state.series.filter((_, index) => index !== this.#index),
    });
  }

  #reference(range: unknown): string {
    if (!(range instanceof Range)) throw invalidArgument();
    return chartReference(sheetOf(this.#chart.context, range.sheetId), range.box);
  }

  #source(dimension: unknown): string {
    const { values, categories, sizes } = this.#chart.seriesAt(this.#index);
    const kind = oneOf(dimension, ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes']);
    const source = {
      Categories: categories,
      XValues: categories,
      Values: values,
      YValues: values,
      BubbleSizes: sizes,
    }[kind];
    if (source === '') throw invalidOperation();
    return source;
  }
}
