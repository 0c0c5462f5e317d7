import { addChart } from '../../grid/charts';
import type { ChartState } from '../../grid/chartState';
import { CHART_TYPES } from '../../grid/chartTypes';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { HostCollection, type Indexed } from '../../protocol/hostObject';
import { integerArgument, oneOf, textArgument } from '../arguments';
import { Chart, seriesByArgument } from './chart';
import { ChartAccess } from './chartAccess';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { sheetAllowing, sheetOf } from '../worksheet/sheetAccess';

/**
 * `Excel.ChartCollection`: the charts that the add-in made; those of the file stay with the file.
 */
export class ChartCollection extends HostCollection implements Indexed {
  readonly #context: ModelContext;
  readonly #sheetId: string;

  constructor(context: ModelContext, sheetId: string) {
    super('ChartCollection', {}, sheetId);
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get count(): number {
    return this.#charts.length;
  }

  listItems(): Chart[] {
    return this.#charts.map(({ id }) => this.#chart(id));
  }

  findItem(key: unknown): Chart | null {
    const wanted = textArgument(key).toLowerCase();
    const found = this.#charts.find(
      ({ id, name }) => name.toLowerCase() === wanted || id === wanted,
    );
    return found ? this.#chart(found.id) : null;
  }

  getCount(): number {
    return this.#charts.length;
  }

  getItem(name: unknown): Chart {
    const chart = this.findItem(name);
    if (!chart) throw itemNotFound();
    return chart;
  }

  getItemAt(index: unknown): Chart {
    const chart = this.listItems()[integerArgument(index)];
    if (!chart) throw itemNotFound();
    return chart;
  }

  getItemOrNullObject(name: unknown): Chart | null {
    return this.findItem(name);
  }

  add(type: unknown, sourceData: unknown, seriesBy: unknown): Chart {
    if (!(sourceData instanceof Range)) throw invalidArgument();
    const sheet = sheetAllowing(this.#context, this.#sheetId, 'allowEditObjects');
    const source = { sheet: sheetOf(this.#context, sourceData.sheetId), box: sourceData.box };
    const id = addChart(sheet, oneOf(type, CHART_TYPES), source, seriesByArgument(seriesBy));
    this.#context.events.reportChart('Added', this.#sheetId, id);
    return this.#chart(id);
  }

  get #charts(): readonly ChartState[] {
    return sheetOf(this.#context, this.#sheetId).extras.charts;
  }

  #chart(id: string): Chart {
    return new Chart(new ChartAccess(this.#context, this.#sheetId, id));
  }
}
