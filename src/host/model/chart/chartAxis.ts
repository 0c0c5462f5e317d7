import { chartReference } from '../../grid/charts';
import {
  DISPLAY_UNITS,
  TICK_LABEL_POSITIONS,
  TICK_MARKS,
  type AxisName,
  type AxisState,
  type DisplayUnit,
  type TickLabelPosition,
  type TickMark,
} from '../../grid/chartState';
import { invalidArgument, invalidOperation } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import {
  booleanArgument,
  countArgument,
  numberArgument,
  oneOf,
  positiveArgument,
  textArgument,
} from '../arguments';
import { Range } from '../range/range';
import { sheetOf } from '../worksheet/sheetAccess';
import type { ChartAccess } from './chartAccess';
import { ChartAxisTitle } from './chartAxisTitle';
import { ChartAxisFormat } from './chartFormats';
import { ChartGridlines } from './chartGridlines';

/** `Excel.ChartAxis`. */
export class ChartAxis extends HostObject {
  readonly #chart: ChartAccess;
  readonly #axis: AxisName;

  constructor(chart: ChartAccess, axis: AxisName) {
    super('ChartAxis');
    this.#chart = chart;
    this.#axis = axis;
  }

  /** '' where Excel chooses. */
  get minimum(): number | '' {
    return this.#state.minimum ?? '';
  }

  /** @param value '' lets Excel choose */
  set minimum(value: unknown) {
    this.#change({ minimum: value === '' ? null : numberArgument(value) });
  }

  get maximum(): number | '' {
    return this.#state.maximum ?? '';
  }

  set maximum(value: unknown) {
    this.#change({ maximum: value === '' ? null : numberArgument(value) });
  }

  get numberFormat(): string {
    return this.#state.numberFormat || 'General';
  }

  set numberFormat(value: unknown) {
    this.#change({ numberFormat: textArgument(value) });
  }

  get visible(): boolean {
    return this.#state.visible;
  }

  set visible(value: unknown) {
    this.#change({ visible: booleanArgument(value) });
  }

  get title(): ChartAxisTitle {
    return new ChartAxisTitle(this.#chart, this.#axis);
  }

  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.#chart, this.#axis, 'major');
  }

  get minorGridlines(): ChartGridlines {
    return new ChartGridlines(this.#chart, this.#axis, 'minor');
  }

  get format(): ChartAxisFormat {
    return new ChartAxisFormat(this.#chart.lookOf(this.#axis));
  }

  /** '' where Excel chooses. */
  get majorUnit(): number | '' {
    return this.#state.majorUnit ?? '';
  }

  set majorUnit(value: unknown) {
    this.#change({ majorUnit: value === '' ? null : positiveArgument(value) });
  }

  get minorUnit(): number | '' {
    return this.#state.minorUnit ?? '';
  }

  set minorUnit(value: unknown) {
    this.#change({ minorUnit: value === '' ? null : positiveArgument(value) });
  }

  get reversePlotOrder(): boolean {
    return this.#state.isReversed;
  }

  set reversePlotOrder(value: unknown) {
    this.#change({ isReversed: booleanArgument(value) });
  }

  get scaleType(): 'Linear' | 'Logarithmic' {
    return this.#state.logBase === null ? 'Linear' : 'Logarithmic';
  }

  set scaleType(value: unknown) {
    const isLinear = oneOf(value, ['Linear', 'Logarithmic']) === 'Linear';
    this.#changeValueAxis({ logBase: isLinear ? null : (this.#state.logBase ?? 10) });
  }

  get logBase(): number {
    return this.#state.logBase ?? 10;
  }

  /** @param value 2 to 1000; the scale becomes a logarithmic one */
  set logBase(value: unknown) {
    const logBase = numberArgument(value);
    if (logBase < 2 || logBase > 1000) throw invalidArgument();
    this.#changeValueAxis({ logBase });
  }

  get displayUnit(): DisplayUnit {
    return this.#state.displayUnit;
  }

  set displayUnit(value: unknown) {
    this.#changeValueAxis({ displayUnit: oneOf(value, DISPLAY_UNITS) });
  }

  get showDisplayUnitLabel(): boolean {
    return this.#state.showsDisplayUnit;
  }

  set showDisplayUnitLabel(value: unknown) {
    this.#changeValueAxis({ showsDisplayUnit: booleanArgument(value) });
  }

  get majorTickMark(): TickMark {
    return this.#state.majorTickMark;
  }

  set majorTickMark(value: unknown) {
    this.#change({ majorTickMark: oneOf(value, TICK_MARKS) });
  }

  get minorTickMark(): TickMark {
    return this.#state.minorTickMark;
  }

  set minorTickMark(value: unknown) {
    this.#change({ minorTickMark: oneOf(value, TICK_MARKS) });
  }

  get tickLabelPosition(): TickLabelPosition {
    return this.#state.labelPosition;
  }

  set tickLabelPosition(value: unknown) {
    this.#change({ labelPosition: oneOf(value, TICK_LABEL_POSITIONS) });
  }

  /** '' where Excel chooses. */
  get tickLabelSpacing(): number | '' {
    return this.#state.labelSpacing ?? '';
  }

  set tickLabelSpacing(value: unknown) {
    this.#changeCategoryAxis({ labelSpacing: value === '' ? null : countArgument(value) });
  }

  get tickMarkSpacing(): number {
    return this.#state.markSpacing;
  }

  set tickMarkSpacing(value: unknown) {
    this.#changeCategoryAxis({ markSpacing: countArgument(value) });
  }

  get isBetweenCategories(): boolean {
    return this.#state.isBetweenCategories;
  }

  set isBetweenCategories(value: unknown) {
    this.#changeCategoryAxis({ isBetweenCategories: booleanArgument(value) });
  }

  /** Where the other axis crosses. */
  get position(): string {
    const { crosses } = this.#state;
    return typeof crosses === 'number' ? 'Custom' : crosses;
  }

  set position(value: unknown) {
    this.#change({ crosses: oneOf(value, ['Automatic', 'Maximum', 'Minimum'] as const) });
  }

  /** 0 but for a position of its own. */
  get positionAt(): number {
    const { crosses } = this.#state;
    return typeof crosses === 'number' ? crosses : 0;
  }

  setPositionAt(value: unknown): void {
    this.#change({ crosses: numberArgument(value) });
  }

  /** Other cells with the categories of all series. */
  setCategoryNames(sourceData: unknown): void {
    if (this.#axis !== 'categoryAxis') throw invalidOperation();
    if (!(sourceData instanceof Range)) throw invalidArgument();
    const sheet = sheetOf(this.#chart.context, sourceData.sheetId);
    const categories = chartReference(sheet, sourceData.box);
    this.#chart.change({
      series: this.#chart.state.series.map((series) => ({ ...series, categories })),
    });
  }

  get #state(): AxisState {
    return this.#chart.state[this.#axis];
  }

  #change(changes: Partial<AxisState>): void {
    this.#chart.change({ [this.#axis]: { ...this.#state, ...changes } });
  }

  /** @throws HostError InvalidOperation for the other axis, which has no such thing */
  #changeValueAxis(changes: Partial<AxisState>): void {
    if (this.#axis !== 'valueAxis') throw invalidOperation();
    this.#change(changes);
  }

  #changeCategoryAxis(changes: Partial<AxisState>): void {
    if (this.#axis !== 'categoryAxis') throw invalidOperation();
    this.#change(changes);
  }
}
