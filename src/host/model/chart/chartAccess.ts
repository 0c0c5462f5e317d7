import type { ChartState, SeriesState } from '../../grid/chartState';
import type { Sheet } from '../../grid/sheet';
import { itemNotFound } from '../../protocol/hostError';
import type { ModelContext } from '../modelContext';
import { sheetAllowing, sheetOf } from '../worksheet/sheetAccess';

/** The way to one chart from the objects that are parts of it. */
export class ChartAccess {
  constructor(
    readonly context: ModelContext,
    readonly sheetId: string,
    readonly chartId: string,
  ) {}

  get sheet(): Sheet {
    return sheetOf(this.context, this.sheetId);
  }

  /** @throws HostError ItemNotFound when the chart has been deleted */
  get state(): ChartState {
    const found = this.sheet.extras.charts.find(({ id }) => id === this.chartId);
    if (!found) throw itemNotFound();
    return found;
  }

  /** @throws HostError AccessDenied when the sheet is protected and does not allow it */
  change(changes: Partial<ChartState>): void {
    const changed = { ...this.state, ...changes };
    this.#replace((chart) => (chart.id === this.chartId ? [changed] : [chart]));
  }

  seriesAt(index: number): SeriesState {
    const found = this.state.series[index];
    if (!found) throw itemNotFound();
    return found;
  }

  changeSeries(index: number, changes: Partial<SeriesState>): void {
    const changed = { ...this.seriesAt(index), ...changes };
    this.change({
      series: this.state.series.map((series, at) => (at === index ? changed : series)),
    });
  }

  delete(): void {
    this.#replace((chart) => (chart.id === this.chartId ? [] : [chart]));
  }

  #replace(change: (chart: ChartState) => readonly ChartState[]): void {
    const { extras } = sheetAllowing(this.context, this.sheetId, 'allowEditObjects');
    extras.charts = extras.charts.flatMap(change);
  }
}
