import { readCells } from '../../grid/cells';
import { valueOf, type GridValue } from '../../grid/cellValue';
import type { PointState } from '../../grid/chartState';
import { resolveAddress } from '../range/resolveAddress';
import { sheetOf } from '../worksheet/sheetAccess';
import type { ChartAccess } from './chartAccess';
import { ChartPointFormat } from './chartFormats';
import { ChartLookAccess } from './chartLookAccess';
import { MarkedPart } from './markedPart';

/** The values of a series' cells, one a point. */
export function pointValues(chart: ChartAccess, index: number): GridValue[] {
  const { values } = chart.seriesAt(index);
  if (values === '') return [];
  const place = resolveAddress(chart.context, values, chart.sheetId);
  return readCells(sheetOf(chart.context, place.sheetId), place.box, valueOf).flat();
}

/** `Excel.ChartPoint`. */
export class ChartPoint extends MarkedPart {
  readonly #chart: ChartAccess;
  readonly #series: number;
  readonly #index: number;

  constructor(chart: ChartAccess, series: number, index: number) {
    super(
      'ChartPoint',
      {},
      {
        // What the point does not say is as its series has it.
        read: () => ({ ...chart.seriesAt(series).marker, ...chart.pointAt(series, index).marker }),
        change: (changes) => {
          const marker = { ...chart.pointAt(series, index).marker, ...changes };
          chart.changePoint(series, index, { marker });
        },
      },
    );
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

  get #state(): PointState {
    return this.#chart.pointAt(this.#series, this.#index);
  }
}
