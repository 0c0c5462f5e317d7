import type { PartLook } from '../../grid/chartLooks';
import type { ChartPart, ChartState, PointState, SeriesState } from '../../grid/chartState';
import type { Sheet } from '../../grid/sheet';
import { itemNotFound } from '../../protocol/hostError';
import { ChartLookAccess } from './chartLookAccess';
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

  pointAt(index: number, point: number): PointState {
    return this.seriesAt(index).points[point] ?? { look: {}, marker: {} };
  }

  changePoint(index: number, point: number, changes: Partial<PointState>): void {
    const { points } = this.seriesAt(index);
    const changed = { ...this.pointAt(index, point), ...changes };
    this.changeSeries(index, { points: { ...points, [point]: changed } });
  }

  /** @param fontSize that Excel gives the part, in points */
  lookOf(part: ChartPart, fontSize?: number): ChartLookAccess {
    return new ChartLookAccess(
      () => this.state.looks[part] ?? {},
      (look: PartLook) => {
        this.change({ looks: { ...this.state.looks, [part]: look } });
      },
      fontSize,
    );
  }

  delete(): void {
    const { id } = this.state;
    this.#replace((chart) => (chart.id === id ? [] : [chart]));
    this.context.events.reportChart('Deleted', this.sheetId, id);
  }

  #replace(change: (chart: ChartState) => readonly ChartState[]): void {
    const { extras } = sheetAllowing(this.context, this.sheetId, 'allowEditObjects');
    extras.charts = extras.charts.flatMap(change);
  }
}
