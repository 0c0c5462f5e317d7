import { LABEL_POSITIONS, type LabelPosition, type LabelsState } from '../../grid/chartState';
import { invalidOperation } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, oneOf, textArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartDataLabelFormat } from './chartFormats';
import { ChartLookAccess } from './chartLookAccess';

/** What of a point a label may say. */
const PARTS = [
  'value',
  'seriesName',
  'categoryName',
  'legendKey',
  'percentage',
  'bubbleSize',
] as const;
type Part = (typeof PARTS)[number];

/** `Excel.ChartDataLabels` of one series, or of all series of a chart. */
export class ChartDataLabels extends HostObject {
  readonly #chart: ChartAccess;
  readonly #index: number | null;

  /** @param index of the series; null for all */
  constructor(chart: ChartAccess, index: number | null) {
    super('ChartDataLabels');
    this.#chart = chart;
    this.#index = index;
  }

  get showValue(): boolean {
    return this.#shows('value');
  }

  set showValue(value: unknown) {
    this.#show('value', value);
  }

  get showSeriesName(): boolean {
    return this.#shows('seriesName');
  }

  set showSeriesName(value: unknown) {
    this.#show('seriesName', value);
  }

  get showCategoryName(): boolean {
    return this.#shows('categoryName');
  }

  set showCategoryName(value: unknown) {
    this.#show('categoryName', value);
  }

  get showLegendKey(): boolean {
    return this.#shows('legendKey');
  }

  set showLegendKey(value: unknown) {
    this.#show('legendKey', value);
  }

  get showPercentage(): boolean {
    return this.#shows('percentage');
  }

  set showPercentage(value: unknown) {
    this.#show('percentage', value);
  }

  get showBubbleSize(): boolean {
    return this.#shows('bubbleSize');
  }

  set showBubbleSize(value: unknown) {
    this.#show('bubbleSize', value);
  }

  /** 'Invalid' where Excel chooses. */
  get position(): LabelPosition | 'Invalid' {
    return this.#labels.position ?? 'Invalid';
  }

  set position(value: unknown) {
    this.#change({ position: oneOf(value, LABEL_POSITIONS) });
  }

  get separator(): string {
    return this.#labels.separator;
  }

  set separator(value: unknown) {
    this.#change({ separator: textArgument(value) });
  }

  get numberFormat(): string {
    return this.#labels.numberFormat || 'General';
  }

  set numberFormat(value: unknown) {
    this.#change({ numberFormat: textArgument(value) });
  }

  get format(): ChartDataLabelFormat {
    const access = new ChartLookAccess(
      () => this.#labels.look,
      (look) => {
        this.#change({ look });
      },
    );
    return new ChartDataLabelFormat(access);
  }

  /** Of all series, what the first says. */
  get #labels(): LabelsState {
    return this.#chart.seriesAt(this.#index ?? 0).labels;
  }

  #shows(part: Part): boolean {
    return this.#chart.seriesAt(this.#index ?? 0).hasDataLabels && this.#labels[part];
  }

  /** Labels that say something are there; the last part takes them away. */
  #show(part: Part, value: unknown): void {
    const labels = { ...this.#labels, [part]: booleanArgument(value) };
    const hasDataLabels = PARTS.some((each) => labels[each]);
    this.#change({ [part]: labels[part] }, hasDataLabels);
  }

  #change(changes: Partial<LabelsState>, hasDataLabels?: boolean): void {
    const { series } = this.#chart.state;
    if (series.length === 0) throw invalidOperation();
    this.#chart.change({
      series: series.map((each, index) =>
        this.#index === null || this.#index === index
          ? {
              ...each,
              labels: { ...each.labels, ...changes },
              hasDataLabels: hasDataLabels ?? each.hasDataLabels,
            }
          : each,
      ),
    });
  }
}
