import type { CellValue } from '../../domain/ground/cellValue';
import { normalizeText, shownText } from '../../domain/ground/normalizeText';
import { foldNormal } from './foldWord';

const NUMBER_SIGN = 35;
const ERROR =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)$/;

/**
 * The used range of one sheet, as it stands: the only thing that register reading knows of a
 * workbook.
 */
export interface SheetTable {
  readonly sheet: string;
  /** 0-based position of `values[0][0]` in the sheet. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Rows that a filter or the user has hidden, 0-based in the sheet; absent where there are none. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** Hidden columns, 0-based in the sheet; absent where there are none. */
  readonly hiddenColumns?: readonly number[];
  /** Number formats of the cells, where they were asked for. */
  readonly formats?: readonly (readonly string[])[];
  /**
   * Cells that are merged over several rows; absent where there are none, or nobody asked or can
   * know.
   */
  readonly merges?: readonly MergedRows[];
  /**
   * Addresses of numbers from 1 on that Excel shows as a percentage: a typed 100% is a 1 like any
   * other. Absent where there are none.
   */
  readonly percents?: ReadonlySet<string>;
}

/** A cell that is merged over several rows; 0-based in the sheet, both ends included. */
export interface MergedRows {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The first, which has the value. */
  readonly columnIndex: number;
}

/** A cell, and its value as text: as shown, for comparing, and for looking words up. */
export interface Cell {
  readonly value: CellValue;
  /** As shownText gives it. */
  readonly shown: string;
  /** As normalizeText gives it. */
  readonly normal: string;
  /** As foldWord gives it. */
  readonly folded: string;
}

/** The part of a sheet's used range that a view shows; ends are excluded. */
interface Area {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/**
 * A table as reading sees it: a used range, or a part of one, with the texts of its cells. A text
 * is worked out when it is first asked for and kept, also for other views of the same sheet. Places
 * are 0-based in the view and must be inside it.
 */
export interface SheetView extends Omit<SheetTable, 'values'> {
  readonly rowCount: number;
  /** How many columns there are. */
  readonly width: number;
  readonly value: (row: number, offset: number) => CellValue;
  readonly shown: (row: number, offset: number) => string;
  readonly normal: (row: number, offset: number) => string;
  readonly folded: (row: number, offset: number) => string;
  /** True where nothing can be seen. */
  readonly isBlank: (row: number, offset: number) => boolean;
  readonly cell: (row: number, offset: number) => Cell;
  /** A part of the view: what is not said stays. */
  readonly part: (area: Partial<Area>) => SheetView;
}

/**
 * The view of a whole used range.
 *
 * @param table whose rows are all as long as the first
 * @example
 * sheetView({ sheet: 's', rowIndex: 0, columnIndex: 0, values: [['Ａ区 ']] }).normal(0, 0) // → 'A区'
 */
export function sheetView(table: SheetTable): SheetView {
  const { values, ...sheet } = table;
  return viewOf(sheet, new SheetTexts(values), {
    firstRow: 0,
    endRow: values.length,
    firstColumn: 0,
    endColumn: values[0]?.length ?? 0,
  });
}

/**
 * The places of all columns of a view.
 *
 * @example
 * offsetsOf({ width: 3 }) // → [0, 1, 2]
 */
export function offsetsOf({ width }: Pick<SheetView, 'width'>): number[] {
  return Array.from({ length: width }, (_, offset) => offset);
}

/**
 * The places in a row where something can be seen.
 *
 * @example
 * filledOffsets(sheetView({ sheet: 's', rowIndex: 0, columnIndex: 0, values: [['甲', ' ', 1]] }), 0) // → [0, 2]
 */
export function filledOffsets(view: SheetView, row: number): number[] {
  return offsetsOf(view).filter((offset) => !view.isBlank(row, offset));
}

/** A row as one text, by which rows with the same words are equal. */
export function foldedRow(view: SheetView, row: number): string {
  return offsetsOf(view)
    .map((offset) => view.folded(row, offset))
    .join('\t');
}

/**
 * A value that stands in no sheet, as a cell.
 *
 * @example
 * cellOf('ａ 级').folded // → 'A级'
 */
export function cellOf(value: CellValue): Cell {
  const normal = normalizeText(value);
  return { value, shown: shownText(value), normal, folded: foldNormal(normal) };
}

/**
 * True for the text of a formula error as Excel gives it.
 *
 * @example
 * isErrorCell('#REF!') // → true
 * isErrorCell('#2') // → false
 */
export function isErrorCell(value: CellValue): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === NUMBER_SIGN && ERROR.test(value);
}

function viewOf(sheet: Omit<SheetTable, 'values'>, texts: SheetTexts, area: Area): SheetView {
  const { firstRow, endRow, firstColumn, endColumn } = area;
  return {
    ...sheet,
    rowIndex: sheet.rowIndex + firstRow,
    columnIndex: sheet.columnIndex + firstColumn,
    rowCount: endRow - firstRow,
    width: endColumn - firstColumn,
    value: (row, offset) => texts.value(firstRow + row, firstColumn + offset),
    shown: (row, offset) => texts.shown(firstRow + row, firstColumn + offset),
    normal: (row, offset) => texts.normal(firstRow + row, firstColumn + offset),
    folded: (row, offset) => texts.folded(firstRow + row, firstColumn + offset),
    isBlank: (row, offset) => texts.isBlank(firstRow + row, firstColumn + offset),
    cell: (row, offset) => new SheetCell(texts, firstRow + row, firstColumn + offset),
    part: (part) =>
      viewOf(sheet, texts, {
        firstRow: firstRow + (part.firstRow ?? 0),
        endRow: part.endRow === undefined ? endRow : firstRow + part.endRow,
        firstColumn: firstColumn + (part.firstColumn ?? 0),
        endColumn: part.endColumn === undefined ? endColumn : firstColumn + part.endColumn,
      }),
  };
}

/** By column, then row: a column of which nothing is asked takes no memory. */
type Kept = (string | undefined)[][];

/** The texts of a used range. Most are the values themselves, so that keeping them costs little. */
class SheetTexts {
  private readonly shownTexts: Kept = [];
  private readonly normalTexts: Kept = [];
  private readonly foldedTexts: Kept = [];

  constructor(private readonly values: SheetTable['values']) {}

  value(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? '';
  }

  shown(row: number, column: number): string {
    return (this.kept(this.shownTexts, column)[row] ??= shownText(this.value(row, column)));
  }

  normal(row: number, column: number): string {
    return (this.kept(this.normalTexts, column)[row] ??= normalizeText(this.value(row, column)));
  }

  folded(row: number, column: number): string {
    const texts = this.kept(this.foldedTexts, column);
    const known = texts[row];
    if (known !== undefined) return known;
    const normal = this.normal(row, column);
    const folded = foldNormal(normal);
    // An equal text is kept once.
    return (texts[row] = folded === normal ? normal : folded);
  }

  isBlank(row: number, column: number): boolean {
    const value = this.value(row, column);
    // NFKC neither shows what cannot be seen nor hides what can.
    return value === '' || (typeof value === 'string' && this.normal(row, column) === '');
  }

  private kept(texts: Kept, column: number): (string | undefined)[] {
    return (texts[column] ??= new Array<string | undefined>(this.values.length));
  }
}

/** Short-lived: its texts are the sheet's. */
class SheetCell implements Cell {
  constructor(
    private readonly texts: SheetTexts,
    private readonly row: number,
    private readonly column: number,
  ) {}

  get value(): CellValue {
    return this.texts.value(this.row, this.column);
  }

  get shown(): string {
    return this.texts.shown(this.row, this.column);
  }

  get normal(): string {
    return this.texts.normal(this.row, this.column);
  }

  get folded(): string {
    return this.texts.folded(this.row, this.column);
  }
}
