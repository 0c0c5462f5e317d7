import { autofitColumns, autofitRows } from '../../grid/autofit';
import type { Box } from '../../grid/box';
import {
  readColumnWidth,
  readRowHeight,
  writeColumnWidth,
  writeRowHeight,
} from '../../grid/rowsAndColumns';
import {
  HORIZONTAL_ALIGNMENTS,
  horizontalAlignment,
  VERTICAL_ALIGNMENTS,
  verticalAlignment,
  wrapText,
  type HorizontalAlignment,
  type VerticalAlignment,
} from '../../grid/styleFacets';
import { readFacet, writeFacet } from '../../grid/styles';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, numberArgument, oneOf } from '../arguments';
import { FormatProtection } from './formatProtection';
import type { ModelContext } from '../modelContext';
import { RangeBorderCollection } from './rangeBorderCollection';
import { RangeFill } from './rangeFill';
import { RangeFont } from './rangeFont';
import { sheetAllowing, sheetOf } from '../worksheet/sheetAccess';

/** `Excel.RangeFormat`. Each property is null when the cells differ. */
export class RangeFormat extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #box: Box;

  constructor(context: ModelContext, sheetId: string, box: Box) {
    super('RangeFormat');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#box = box;
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.#context, this.#sheetId, this.#box);
  }

  get fill(): RangeFill {
    return new RangeFill(this.#context, this.#sheetId, this.#box);
  }

  get font(): RangeFont {
    return new RangeFont(this.#context, this.#sheetId, this.#box);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.#context, this.#sheetId, this.#box);
  }

  /** Points. */
  get columnWidth(): number | null {
    return readColumnWidth(this.#sheet, this.#box);
  }

  set columnWidth(value: unknown) {
    writeColumnWidth(this.#allowing('allowFormatColumns'), this.#box, numberArgument(value));
  }

  /** Points. */
  get rowHeight(): number | null {
    return readRowHeight(this.#sheet, this.#box);
  }

  set rowHeight(value: unknown) {
    writeRowHeight(this.#allowing('allowFormatRows'), this.#box, numberArgument(value));
  }

  get horizontalAlignment(): HorizontalAlignment | null {
    return readFacet(this.#sheet, this.#box, horizontalAlignment);
  }

  set horizontalAlignment(value: unknown) {
    writeFacet(this.#writable, this.#box, horizontalAlignment, oneOf(value, HORIZONTAL_ALIGNMENTS));
  }

  get verticalAlignment(): VerticalAlignment | null {
    return readFacet(this.#sheet, this.#box, verticalAlignment);
  }

  set verticalAlignment(value: unknown) {
    writeFacet(this.#writable, this.#box, verticalAlignment, oneOf(value, VERTICAL_ALIGNMENTS));
  }

  get wrapText(): boolean | null {
    return readFacet(this.#sheet, this.#box, wrapText);
  }

  set wrapText(value: unknown) {
    writeFacet(this.#writable, this.#box, wrapText, booleanArgument(value));
  }

  autofitColumns(): void {
    autofitColumns(this.#allowing('allowFormatColumns'), this.#box);
  }

  autofitRows(): void {
    autofitRows(this.#allowing('allowFormatRows'), this.#box);
  }

  get #sheet() {
    return sheetOf(this.#context, this.#sheetId);
  }

  get #writable() {
    return this.#allowing('allowFormatCells');
  }

  #allowing(option: string) {
    return sheetAllowing(this.#context, this.#sheetId, option);
  }
}
