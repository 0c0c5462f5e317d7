import { readCells } from '../../grid/cells';
import { valueOf, type GridValue } from '../../grid/cellValue';
import type { MarkerLook, MarkerStyle } from '../../grid/chartLooks';
import type { PointState } from '../../grid/chartState';
import { HostObject } from '../../protocol/hostObject';
import { resolveAddress } from '../range/resolveAddress';
import { sheetOf } from '../worksheet/sheetAccess';
import type { ChartAccess } from './chartAccess';
import { ChartPointFormat } from './chartFormats';
import { ChartLookAccess } from './chartLookAccess';
import { markerArgument, markerColor, markerSize, markerStyle } from './chartMarker';

/** The values of a series' cells, one a point. */
export function pointValues(chart: ChartAccess, index: number): GridValue[] {
  const { values } = chart.seriesAt(index);
  if (values === '') return [];
  const place = resolveAddress(chart.context, values, chart.sheetId);
  return readCells(sheetOf(chart.context, place.sheetId), place.box, valueOf).flat();
}

/** `Excel.ChartPoint`. */
export class ChartPoint extends HostObject {
  readonly #chart: ChartAccess;
  readonly #series: number;
  readonly #index: number;

  constructor(chart: ChartAccess, series: number, index: number) {
    super('ChartPoint');
    this.#chart = chart;
    this.#series = series;
    this.#index = index;
  }

  get value(): GridValue | null {
    return pointValues(this.#chart, this.#series)[this.#index] ?? null;
  }

  get format(): ChartPointFormat {
    const access = new ChartLookAccess(
      () => this.#state.look,
      (look) => {
        this.#chart.changePoint(this.#series, this.#index, { look });
      },
    );
    return new ChartPointFormat(access);
  }

  get markerBackgroundColor(): string {
    return this.#marker.background ?? '';
  }

  set markerBackgroundColor(value: unknown) {
    this.#mark({ background: markerColor(value) });
  }

  get markerForegroundColor(): string {
    return this.#marker.foreground ?? '';
  }

  set markerForegroundColor(value: unknown) {
    this.#mark({ foreground: markerColor(value) });
  }

  get markerSize(): number {
    return markerSize(this.#marker);
  }

  set markerSize(value: unknown) {
    this.#mark({ size: markerArgument(value) });
  }

  get markerStyle(): MarkerStyle {
    return this.#marker.style ?? 'Automatic';
  }

  set markerStyle(value: unknown) {
    this.#mark({ style: markerStyle(value) });
  }

  get #state(): PointState {
    return this.#chart.pointAt(this.#series, this.#index);
  }

  /** What the point does not say is as its series has it. */
  get #marker(): MarkerLook {
    return { ...this.#chart.seriesAt(this.#series).marker, ...this.#state.marker };
  }

  #mark(changes: MarkerLook): void {
    this.#chart.changePoint(this.#series, this.#index, {
      marker: { ...this.#state.marker, ...changes },
    });
  }
}
