import { TRENDLINE_TYPES, type TrendlineState, type TrendlineType } from '../../grid/chartState';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import {
  booleanArgument,
  integerArgument,
  numberArgument,
  oneOf,
  textArgument,
} from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartTrendlineFormat } from './chartFormats';
import { ChartLookAccess } from './chartLookAccess';

/** `Excel.ChartTrendline`. */
export class ChartTrendline extends HostObject {
  readonly #chart: ChartAccess;
  readonly #series: number;
  readonly #index: number;

  constructor(chart: ChartAccess, series: number, index: number) {
    super('ChartTrendline', { _Id: `${chart.chartId}:${String(series)}:${String(index)}` });
    this.#chart = chart;
    this.#series = series;
    this.#index = index;
  }

  get type(): TrendlineType {
    return this.#state.type;
  }

  set type(value: unknown) {
    this.#change({ type: oneOf(value, TRENDLINE_TYPES) });
  }

  /** '' as Excel calls it. */
  get name(): string {
    return this.#state.name;
  }

  set name(value: unknown) {
    this.#change({ name: textArgument(value) });
  }

  /** '' as it comes out. */
  get intercept(): number | '' {
    return this.#state.intercept ?? '';
  }

  set intercept(value: unknown) {
    this.#change({ intercept: value === '' ? null : numberArgument(value) });
  }

  /** 2 to 6; of a polynomial only. */
  get polynomialOrder(): number {
    return this.#state.polynomialOrder;
  }

  set polynomialOrder(value: unknown) {
    this.#change({ polynomialOrder: between(value, 2, 6) });
  }

  /** Points; of a moving average only. */
  get movingAveragePeriod(): number {
    return this.#state.movingAveragePeriod;
  }

  set movingAveragePeriod(value: unknown) {
    this.#change({ movingAveragePeriod: between(value, 2, 255) });
  }

  get forwardPeriod(): number {
    return this.#state.forwardPeriod;
  }

  set forwardPeriod(value: unknown) {
    this.#change({ forwardPeriod: between(value, 0, Infinity) });
  }

  get backwardPeriod(): number {
    return this.#state.backwardPeriod;
  }

  set backwardPeriod(value: unknown) {
    this.#change({ backwardPeriod: between(value, 0, Infinity) });
  }

  get showEquation(): boolean {
    return this.#state.showsEquation;
  }

  set showEquation(value: unknown) {
    this.#change({ showsEquation: booleanArgument(value) });
  }

  get showRSquared(): boolean {
    return this.#state.showsRSquared;
  }

  set showRSquared(value: unknown) {
    this.#change({ showsRSquared: booleanArgument(value) });
  }

  get format(): ChartTrendlineFormat {
    const access = new ChartLookAccess(
      () => this.#state.look,
      (look) => {
        this.#change({ look });
      },
    );
    return new ChartTrendlineFormat(access);
  }

  delete(): void {
    this.#replace((trendline, index) => (index === this.#index ? [] : [trendline]));
  }

  get #state(): TrendlineState {
    const found = this.#chart.seriesAt(this.#series).trendlines[this.#index];
    if (!found) throw itemNotFound();
    return found;
  }

  #change(changes: Partial<TrendlineState>): void {
    const changed = { ...this.#state, ...changes };
    this.#replace((trendline, index) => [index === this.#index ? changed : trendline]);
  }

  #replace(change: (trendline: TrendlineState, index: number) => readonly TrendlineState[]): void {
    const { trendlines } = this.#chart.seriesAt(this.#series);
    this.#chart.changeSeries(this.#series, { trendlines: trendlines.flatMap(change) });
  }
}

function between(value: unknown, least: number, most: number): number {
  const number = integerArgument(value);
  if (number < least || number > most) throw invalidArgument();
  return number;
}
