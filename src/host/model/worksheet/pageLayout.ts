import { PAPER_TYPES } from '../../grid/paperTypes';
import { formatAddress, parseAddress } from '../../grid/address';
import { isEntireColumn, isEntireRow, type Box } from '../../grid/box';
import type { PageLayoutState, PageZoom } from '../../grid/sheetExtras';
import { invalidArgument } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import {
  booleanArgument,
  countArgument,
  integerArgument,
  isGiven,
  numberArgument,
  oneOf,
  recordArgument,
  textArgument,
} from '../arguments';
import { HeaderFooterGroup } from './headerFooterGroup';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import { sheetOf } from './sheetAccess';

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** `Excel.PageLayout`. The host only keeps what is set; saved to a file, Excel prints by it. */
export class PageLayout extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;

  constructor(context: ModelContext, sheetId: string) {
    super('PageLayout');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.#context, this.#sheetId);
  }

  get orientation(): string {
    return this.#state.orientation;
  }

  set orientation(value: unknown) {
    this.#state.orientation = oneOf(value, ['Portrait', 'Landscape']);
  }

  get paperSize(): string {
    return this.#state.paperSize;
  }

  set paperSize(value: unknown) {
    this.#state.paperSize = oneOf(value, PAPER_TYPES);
  }

  get zoom(): PageZoom {
    return this.#state.zoom;
  }

  set zoom(value: unknown) {
    this.#state.zoom = zoomArgument(value);
  }

  get centerHorizontally(): boolean {
    return this.#state.centerHorizontally;
  }

  set centerHorizontally(value: unknown) {
    this.#state.centerHorizontally = booleanArgument(value);
  }

  get centerVertically(): boolean {
    return this.#state.centerVertically;
  }

  set centerVertically(value: unknown) {
    this.#state.centerVertically = booleanArgument(value);
  }

  get printGridlines(): boolean {
    return this.#state.printGridlines;
  }

  set printGridlines(value: unknown) {
    this.#state.printGridlines = booleanArgument(value);
  }

  get printHeadings(): boolean {
    return this.#state.printHeadings;
  }

  set printHeadings(value: unknown) {
    this.#state.printHeadings = booleanArgument(value);
  }

  get printOrder(): string {
    return this.#state.printOrder;
  }

  set printOrder(value: unknown) {
    this.#state.printOrder = oneOf(value, ['DownThenOver', 'OverThenDown']);
  }

  get blackAndWhite(): boolean {
    return this.#state.blackAndWhite;
  }

  set blackAndWhite(value: unknown) {
    this.#state.blackAndWhite = booleanArgument(value);
  }

  get draftMode(): boolean {
    return this.#state.draftMode;
  }

  set draftMode(value: unknown) {
    this.#state.draftMode = booleanArgument(value);
  }

  get firstPageNumber(): number | '' {
    return this.#state.firstPageNumber;
  }

  set firstPageNumber(value: unknown) {
    this.#state.firstPageNumber = value === '' ? '' : integerArgument(value);
  }

  get leftMargin(): number {
    return this.#state.leftMargin;
  }

  set leftMargin(value: unknown) {
    this.#state.leftMargin = marginArgument(value);
  }

  get rightMargin(): number {
    return this.#state.rightMargin;
  }

  set rightMargin(value: unknown) {
    this.#state.rightMargin = marginArgument(value);
  }

  get topMargin(): number {
    return this.#state.topMargin;
  }

  set topMargin(value: unknown) {
    this.#state.topMargin = marginArgument(value);
  }

  get bottomMargin(): number {
    return this.#state.bottomMargin;
  }

  set bottomMargin(value: unknown) {
    this.#state.bottomMargin = marginArgument(value);
  }

  get headerMargin(): number {
    return this.#state.headerMargin;
  }

  set headerMargin(value: unknown) {
    this.#state.headerMargin = marginArgument(value);
  }

  get footerMargin(): number {
    return this.#state.footerMargin;
  }

  set footerMargin(value: unknown) {
    this.#state.footerMargin = marginArgument(value);
  }

  /** @param options such as `{ top: 1 }`; margins that it leaves out stay */
  setPrintMargins(unit: unknown, options: unknown): void {
    const points = POINTS[oneOf(unit, Object.keys(POINTS))] ?? 1;
    const margins = recordArgument(options);
    for (const side of MARGINS) {
      if (isGiven(margins[side]))
        this.#state[`${side}Margin`] = marginArgument(margins[side]) * points;
    }
  }

  /**
   * @param area a range, or areas in a list such as 'A1:F40,A50:F60', each of which begins a page
   */
  setPrintArea(area: unknown): void {
    const areas = typeof area === 'string' ? area.split(',').map((each) => each.trim()) : [area];
    this.#state.printArea = areas.map((each) => formatAddress(this.#boxOf(each))).join(',');
  }

  /** The first area where there are several. */
  getPrintAreaOrNullObject(): Range | null {
    return this.#rangeOf(this.#state.printArea.split(',')[0] ?? '');
  }

  setPrintTitleRows(rows: unknown): void {
    const box = this.#boxOf(rows);
    if (!isEntireRow(box)) throw invalidArgument();
    this.#state.printTitleRows = formatAddress(box);
  }

  setPrintTitleColumns(columns: unknown): void {
    const box = this.#boxOf(columns);
    if (!isEntireColumn(box)) throw invalidArgument();
    this.#state.printTitleColumns = formatAddress(box);
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    return this.#rangeOf(this.#state.printTitleRows);
  }

  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.#rangeOf(this.#state.printTitleColumns);
  }

  get #state(): PageLayoutState {
    return sheetOf(this.#context, this.#sheetId).extras.pageLayout;
  }

  #boxOf(area: unknown): Box {
    return area instanceof Range
      ? area.box
      : resolveAddress(this.#context, textArgument(area), this.#sheetId).box;
  }

  #rangeOf(text: string): Range | null {
    const address = parseAddress(text);
    return address && new Range(this.#context, this.#sheetId, address.box);
  }
}

function marginArgument(value: unknown): number {
  const margin = numberArgument(value);
  if (margin < 0) throw invalidArgument();
  return margin;
}

/** A scale of 10 to 400 per cent, or pages to fit on. */
function zoomArgument(value: unknown): PageZoom {
  const { scale, horizontalFitToPages, verticalFitToPages } = recordArgument(value);
  const fits = isGiven(horizontalFitToPages) || isGiven(verticalFitToPages);
  if (isGiven(scale) === fits) throw invalidArgument();
  if (isGiven(scale)) {
    const percent = integerArgument(scale);
    if (percent < 10 || percent > 400) throw invalidArgument();
    return { scale: percent };
  }
  return {
    ...(isGiven(horizontalFitToPages)
      ? { horizontalFitToPages: countArgument(horizontalFitToPages) }
      : {}),
    ...(isGiven(verticalFitToPages)
      ? { verticalFitToPages: countArgument(verticalFitToPages) }
      : {}),
  };
}
