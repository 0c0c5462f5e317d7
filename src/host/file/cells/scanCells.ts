import type { ICellData, IRowData } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS } from '../../grid/box';
import type { Spill } from '../../grid/spill';
import { serialOfIso } from '../sheet/dateSerial';
import { toPixels } from '../sheet/measure';
import {
  attribute,
  attributes,
  childElement,
  innerXml,
  isTrue,
  nextElement,
  skipNonTag,
  XmlSyntaxError,
  type XmlElement,
} from '../package/xmlElement';
import { LIMITS, mustBeWithin } from '../limits';
import { reach, type Reach } from './reach';
import { textPieces } from './bytes';
import { emptyTag, isTag, readCellTag } from './cellTag';
import { cellText, xmlText } from './cellText';
import { setValue, valuedCell } from './cellValues';
import { SharedFormulas } from './sharedFormulas';
import { isRich, itemText, type SharedStrings } from './sharedStrings';
import type { SheetFrame } from './sheetFrame';

/** What the cells of a sheet mean by their numbers. */
export interface CellMeaning {
  readonly strings: SharedStrings;
  /** The id of a format in the snapshot's style table; undefined for one that says nothing. */
  readonly styleId: (format: number) => string | undefined;
  /** Days that a number of that format is behind the Windows calendar. */
  readonly daysBehind: (format: number) => number;
}

/** A text with looks of its own. */
export interface RichCell {
  readonly cell: ICellData;
  readonly rowIndex: number;
  readonly column: number;
  /** What stands inside its `is` or `si`. */
  readonly xml: string;
}

type Rows = Record<number, Record<number, ICellData>>;

export interface SheetCells {
  readonly cellData: Rows;
  readonly rowData: Record<number, Partial<IRowData>>;
  /** Up to the last cell. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rich: readonly RichCell[];
  readonly hasFormulas: boolean;
  /** What formulas gave to other cells, which do not hold it. */
  readonly spills: readonly Spill[];
}

/** Places that any sheet may have without being taken for a sparse one. */
const PLACES = 1_000_000;
/** Places for each cell of the file from which on a sheet is taken for a sparse one. */
const PLACES_PER_CELL = 20;

const SLASH = 47;

/**
 * Reads the cells of a sheet in one pass, in time and memory that follow their number, wherever
 * they stand.
 *
 * @param onRows told from time to time up to which row has been read
 * @throws XmlSyntaxError where an element does not end, or a cell stands before the first one
 * @throws BeyondLimitError where there are too many, or one stands where Excel has no cell
 */
export function scanCells(
  frame: SheetFrame,
  meaning: CellMeaning,
  onRows: (rows: number) => void = () => undefined,
): SheetCells {
  const scanner = new Scanner(frame.prefix, meaning);
  for (const piece of textPieces(frame.rows, `</${frame.prefix}row>`)) {
    scanner.scan(piece);
    onRows(scanner.rows);
  }
  return scanner.found();
}

class Scanner {
  readonly #cellData: Rows = {};
  readonly #rowData: Record<number, Partial<IRowData>> = {};
  readonly #rich: RichCell[] = [];
  readonly #formulas = new SharedFormulas();
  #hasFormulas = false;
  /** Of all cells, and of those that hold something. */
  readonly #all: Reach = { rowCount: 0, columnCount: 0 };
  readonly #filled: Reach = { rowCount: 0, columnCount: 0 };
  #cells = 0;
  /** Of the row element; a cell may say otherwise. */
  #rowOfElement = -1;
  #openRows = 0;
  #rowIndex = -1;
  #column = -1;
  #row: Record<number, ICellData> | undefined;
  #rowOfCells = -1;
  readonly #tag = emptyTag();
  readonly #cellOpening: string;
  readonly #cellClosing: string;
  readonly #rowOpening: string;
  readonly #valueOpening: string;
  readonly #valueClosing: string;

  constructor(
    prefix: string,
    private readonly meaning: CellMeaning,
  ) {
    this.#cellOpening = `<${prefix}c`;
    this.#cellClosing = `</${prefix}c>`;
    this.#rowOpening = `<${prefix}row`;
    this.#valueOpening = `<${prefix}v>`;
    this.#valueClosing = `</${prefix}v>`;
  }

  /** Read so far. */
  get rows(): number {
    return this.#rowIndex + 1;
  }

  /** @throws XmlSyntaxError where a row does not end */
  found(): SheetCells {
    if (this.#openRows !== 0) throw new XmlSyntaxError('a row does not end');
    const { rowCount, columnCount } = this.#all;
    const isSparse = rowCount * columnCount > Math.max(PLACES, this.#cells * PLACES_PER_CELL);
    return {
      spills: this.#formulas.takeSpills(this.#cellData, rowCount),
      cellData: this.#cellData,
      rowData: this.#rowData,
      ...(isSparse ? this.#filled : this.#all),
      rich: this.#rich,
      hasFormulas: this.#hasFormulas,
    };
  }

  scan(xml: string): void {
    for (let at = xml.indexOf('<'); at >= 0;) at = xml.indexOf('<', this.#readNext(xml, at));
  }

  /** @returns a place after what stands there, or inside it where it is a row */
  #readNext(xml: string, at: number): number {
    if (isTag(xml, this.#cellOpening, at)) return this.#readCell(xml, at);
    if (isTag(xml, this.#rowOpening, at)) return this.#readRow(xml, at);
    if (xml.charCodeAt(at + 1) === SLASH) {
      this.#openRows -= 1;
      return at + 1;
    }
    const skipped = skipNonTag(xml, at);
    if (skipped >= 0) return skipped;
    const element = nextElement(xml, at, xml.length);
    if (!element || element.name === 'c' || element.name === 'row')
      throw new XmlSyntaxError('a row or cell of another prefix');
    return element.end;
  }

  /** @returns the place after its opening tag */
  #readRow(xml: string, start: number): number {
    const openEnd = xml.indexOf('>', start) + 1;
    if (openEnd === 0) throw new XmlSyntaxError('a row does not end');
    const found = attributes(xml, { start, openEnd } as XmlElement);
    this.#rowOfElement = (Number(found.get('r')) || this.#rowOfElement + 2) - 1;
    this.#rowIndex = this.#rowOfElement;
    this.#column = -1;
    if (xml.charCodeAt(openEnd - 2) !== SLASH) this.#openRows += 1;
    const row: Partial<IRowData> = {};
    const height = Number(found.get('ht') ?? NaN);
    if (height && isTrue(found.get('customHeight'))) {
      row.h = toPixels(height);
      row.ia = 0;
    }
    if (isTrue(found.get('hidden'))) row.hd = 1;
    if (row.h !== undefined || row.hd !== undefined) this.#rowData[this.#rowIndex] = row;
    return openEnd;
  }

  /** @returns the place after it */
  #readCell(xml: string, start: number): number {
    const tag = readCellTag(xml, start + this.#cellOpening.length, this.#tag);
    this.#column = tag.column < 0 ? this.#column + 1 : tag.column;
    this.#rowIndex = tag.row < 0 ? this.#rowOfElement : tag.row;
    this.#place();
    const style = tag.format < 0 ? undefined : this.meaning.styleId(tag.format);
    if (tag.isEmpty) {
      if (style !== undefined) this.#keep({ s: style });
      return tag.end;
    }
    if (xml.startsWith(this.#valueOpening, tag.end)) {
      const from = tag.end + this.#valueOpening.length;
      const to = xml.indexOf('<', from);
      const after = to + this.#valueClosing.length;
      if (xml.startsWith(this.#valueClosing, to) && xml.startsWith(this.#cellClosing, after)) {
        this.#keepValue(xml.slice(from, to), style);
        return after + this.#cellClosing.length;
      }
    }
    return this.#readParts(xml, start, style);
  }

  /** A cell of whatever parts. */
  #readParts(xml: string, start: number, style: string | undefined): number {
    const element = nextElement(xml, start, xml.length);
    if (!element || !isTag(xml, this.#cellClosing.slice(0, -1), element.closeStart))
      throw new XmlSyntaxError('a cell does not end');
    const formula = childElement(xml, element, 'f');
    const value = childElement(xml, element, 'v');
    const inPlace = childElement(xml, element, 'is');
    const raw = value ? innerXml(xml, value) : '';
    const place = { rowIndex: this.#rowIndex, column: this.#column };
    const told = formula && attributes(xml, formula);
    const text = told ? this.#formulas.read(place, told, xmlText(innerXml(xml, formula))) : '';
    if (told && text !== '') {
      this.#hasFormulas = true;
      const cell: ICellData = { f: `=${text}` };
      const isDynamic = attribute(xml, element, 'cm') !== null;
      const mark = this.#formulas.markOf(place, told, `=${text}`, isDynamic);
      if (mark !== undefined) cell.ref = mark;
      const result = this.#valueOf(raw);
      if (result !== null) setValue(cell, result);
      if (style !== undefined) cell.s = style;
      this.#keep(cell, true);
    } else if (this.#tag.type === 'inlineStr') {
      const cell = valuedCell(inPlace ? itemText(xml, inPlace) : '', style);
      this.#keep(cell, true);
      if (inPlace && isRich(xml, inPlace)) this.#keepRich(cell, innerXml(xml, inPlace));
    } else this.#keepValue(raw, style);
    return element.end;
  }

  #keepValue(raw: string, style: string | undefined): void {
    const value = this.#valueOf(raw);
    if (value === null) {
      if (style !== undefined) this.#keep({ s: style });
      return;
    }
    const cell = valuedCell(value, style);
    this.#keep(cell, true);
    if (this.#tag.type !== 's') return;
    const rich = this.meaning.strings.rich.get(Number(raw));
    if (rich !== undefined) this.#keepRich(cell, rich);
  }

  #valueOf(raw: string): string | number | boolean | null {
    const { type, format } = this.#tag;
    switch (type) {
      case 's':
        return raw === '' ? null : (this.meaning.strings.texts[Number(raw)] ?? null);
      case 'str':
        return cellText(raw);
      case 'inlineStr':
        return null;
      case 'b':
        return raw === '1' || raw.toLowerCase() === 'true';
      case 'e':
        return xmlText(raw);
      // Strict files write days so.
      case 'd':
        return raw === '' ? null : (serialOfIso(raw) ?? xmlText(raw));
      default: {
        if (raw === '') return null;
        const number = Number(raw);
        if (Number.isNaN(number)) return xmlText(raw);
        return format < 0 ? number : number + this.meaning.daysBehind(format);
      }
    }
  }

  #keep(cell: ICellData, isFilled = false): void {
    if (this.#rowOfCells !== this.#rowIndex || !this.#row) {
      this.#row = this.#cellData[this.#rowIndex] ??= {};
      this.#rowOfCells = this.#rowIndex;
    }
    this.#row[this.#column] = cell;
    if (isFilled) reach(this.#filled, this.#rowIndex, this.#column);
  }

  #keepRich(cell: ICellData, xml: string): void {
    this.#rich.push({ cell, rowIndex: this.#rowIndex, column: this.#column, xml });
  }

  #place(): void {
    const isInside = this.#rowIndex >= 0 && this.#rowIndex < MAX_ROWS && this.#column < MAX_COLUMNS;
    if (!isInside) {
      mustBeWithin('rows', this.#rowIndex + 1);
      mustBeWithin('columns', this.#column + 1);
      throw new XmlSyntaxError('a cell outside of the sheet');
    }
    this.#cells += 1;
    if (this.#cells > LIMITS.cells) mustBeWithin('cells', this.#cells);
    reach(this.#all, this.#rowIndex, this.#column);
  }
}
