import { HostObject } from '../../protocol/hostObject';
import { invalidArgument } from '../../protocol/hostError';
import { angleArgument, booleanArgument, integerArgument, textArgument } from '../arguments';
import type { ChartAccess } from './chartAccess';
import { ChartFormatString } from './chartFormatString';
import { ChartTitleFormat } from './chartFormats';
import { ChartLookAccess } from './chartLookAccess';

/** `Excel.ChartTitle`. A chart begins without one. */
export class ChartTitle extends HostObject {
  readonly #chart: ChartAccess;

  constructor(chart: ChartAccess) {
    super('ChartTitle');
    this.#chart = chart;
  }

  get text(): string {
    return this.#chart.state.title;
  }

  set text(value: unknown) {
    // Another text looks alike throughout.
    this.#chart.change({ title: textArgument(value), titleSpans: [] });
  }

  get visible(): boolean {
    return this.#chart.state.title !== '';
  }

  set visible(value: unknown) {
    if (!booleanArgument(value)) this.#chart.change({ title: '', titleSpans: [] });
  }

  get showShadow(): boolean {
    return this.#look.look.hasShadow ?? false;
  }

  set showShadow(value: unknown) {
    this.#look.change({ hasShadow: booleanArgument(value) });
  }

  get textOrientation(): number {
    return this.#look.look.orientation ?? 0;
  }

  set textOrientation(value: unknown) {
    this.#look.change({ orientation: angleArgument(value) });
  }

  get format(): ChartTitleFormat {
    return new ChartTitleFormat(this.#look);
  }

  /** @throws HostError InvalidArgument where the text has no such letters */
  getSubstring(start: unknown, length: unknown): ChartFormatString {
    const place = { start: integerArgument(start), length: integerArgument(length) };
    const end = place.start + place.length;
    if (place.start < 0 || place.length < 1 || end > this.text.length) throw invalidArgument();
    const isPlace = (span: typeof place): boolean =>
      span.start === place.start && span.length === place.length;
    const access = new ChartLookAccess(
      () => {
        const found = this.#chart.state.titleSpans.find(isPlace);
        return { ...this.#look.look, font: { ...this.#look.look.font, ...found?.font } };
      },
      ({ font = {} }) => {
        const others = this.#chart.state.titleSpans.filter((span) => !isPlace(span));
        this.#chart.change({ titleSpans: [...others, { ...place, font }] });
      },
      14,
    );
    return new ChartFormatString(access);
  }

  get #look(): ChartLookAccess {
    return this.#chart.lookOf('title', 14);
  }
}
