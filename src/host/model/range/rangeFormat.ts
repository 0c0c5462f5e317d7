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
  textOrientation,
  VERTICAL_ALIGNMENTS,
  verticalAlignment,
  wrapText,
  type HorizontalAlignment,
  type VerticalAlignment,
} from '../../grid/styleFacets';
import { readFacet, writeFacet } from '../../grid/styles';
import { apiNotFound } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { angleArgument, booleanArgument, knownWord, numberArgument } from '../arguments';
import { FormatProtection } from './formatProtection';
import type { ModelContext } from '../modelContext';
import { looksOfCells } from './lookAccess';
import { RangeBorderCollection } from './rangeBorderCollection';
import { RangeFill } from './rangeFill';
import { RangeFont } from './rangeFont';
import { sheetAllowing, sheetOf } from '../worksheet/sheetAccess';

/** `Excel.RangeFormat`. Each property is null when the cells differ. */
export class RangeFormat extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #boxes: readonly Box[];

  constructor(context: ModelContext, sheetId: string, boxes: readonly Box[]) {
    super('RangeFormat');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#boxes = boxes;
  }

  get borders(): RangeBorderCollection {
    const [box, another] = this.#boxes;
    if (!box || another) throw apiNotFound('RangeAreas.format.borders');
    return new RangeBorderCollection(this.#context, this.#sheetId, box);
  }

  get fill(): RangeFill {
    return new RangeFill(looksOfCells(this.#context, this.#sheetId, this.#boxes));
  }

  get font(): RangeFont {
    return new RangeFont(looksOfCells(this.#context, this.#sheetId, this.#boxes));
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.#context, this.#sheetId, this.#boxes);
  }

  /** Points. */
  get columnWidth(): number | null {
    return this.#shared((box) => readColumnWidth(this.#sheet, box));
  }

  set columnWidth(value: unknown) {
    const width = numberArgument(value);
    const sheet = this.#allowing('allowFormatColumns');
    for (const box of this.#boxes) writeColumnWidth(sheet, box, width);
  }

  /** Points. */
  get rowHeight(): number | null {
    return this.#shared((box) => readRowHeight(this.#sheet, box));
  }

  set rowHeight(value: unknown) {
    const height = numberArgument(value);
    const sheet = this.#allowing('allowFormatRows');
    for (const box of this.#boxes) writeRowHeight(sheet, box, height);
  }

  get horizontalAlignment(): HorizontalAlignment | null {
    return readFacet(this.#sheet, this.#boxes, horizontalAlignment);
  }

  set horizontalAlignment(value: unknown) {
    writeFacet(
      this.#writable,
      this.#boxes,
      horizontalAlignment,
      knownWord(
        value,
        HORIZONTAL_ALIGNMENTS,
        ['Fill', 'CenterAcrossSelection'],
        'RangeFormat.horizontalAlignment',
      ),
    );
  }

  get verticalAlignment(): VerticalAlignment | null {
    return readFacet(this.#sheet, this.#boxes, verticalAlignment);
  }

  set verticalAlignment(value: unknown) {
    writeFacet(
      this.#writable,
      this.#boxes,
      verticalAlignment,
      knownWord(
        value,
        VERTICAL_ALIGNMENTS,
        ['Justify', 'Distributed'],
        'RangeFormat.verticalAlignment',
      ),
    );
  }

  get wrapText(): boolean | null {
    return readFacet(this.#sheet, this.#boxes, wrapText);
  }

  set wrapText(value: unknown) {
    writeFacet(this.#writable, this.#boxes, wrapText, booleanArgument(value));
  }

  /** Degrees from -90 to 90, or 180 for letters below each other. */
  get textOrientation(): number | null {
    return readFacet(this.#sheet, this.#boxes, textOrientation);
  }

  set textOrientation(value: unknown) {
    writeFacet(this.#writable, this.#boxes, textOrientation, angleArgument(value));
  }

  autofitColumns(): void {
    const sheet = this.#allowing('allowFormatColumns');
    for (const box of this.#boxes) autofitColumns(sheet, box);
  }

  autofitRows(): void {
    const sheet = this.#allowing('allowFormatRows');
    for (const box of this.#boxes) autofitRows(sheet, box);
  }

  /** Null where the rectangles differ. */
  #shared(read: (box: Box) => number | null): number | null {
    const [first = null, ...others] = this.#boxes.map(read);
    return others.every((each) => each === first) ? first : null;
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
