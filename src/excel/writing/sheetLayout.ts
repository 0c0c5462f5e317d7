/**
 * A result sheet as bands that stand one below the other: title, subtitle, heading, table, remark,
 * lines to sign. A band says how many rows it takes and draws itself when its place is known; the
 * layout alone knows rows. Formulas ask it where a band stands.
 */

import type { CellValue } from '../../domain/ground/cellValue';
import { columnsFrom, joinedAreas } from './areas';
import type { Area, Block, Look, SheetContent } from './sheetContent';
import { sameHeights, sum, wrappedRowHeight } from './textSize';

/** Whole rows of a sheet. */
export interface Band {
  readonly rowCount: number;
  /** How many of them are a table's header: its rows are counted from below it. */
  readonly headerRows: number;
  readonly draw: (at: Standing) => Drawn;
}

/**
 * The row of a band by which formulas name it: 1-based, of its first row or a later one, a table's
 * header left out. A row behind the last is found too.
 */
export type RowOf = (band: Band, index?: number) => number;

/** Where a band stands, and where the others do. */
export interface Standing {
  /** 0-based, of the band's first row. */
  readonly rowIndex: number;
  /** Of the printed columns, in characters. */
  readonly widths: readonly number[];
  /** Of those behind them too. */
  readonly allWidths: readonly number[];
  readonly rowOf: RowOf;
  /** All rows of a band, a table's header included, over the printed columns. */
  readonly areaOf: (band: Band) => Area;
}

/** What a cell holds; a formula is made when its own row (1-based) and others' are known. */
export type Cell = CellValue | ((row: number, rowOf: RowOf) => CellValue);

type Lists = Pick<SheetContent, 'blocks' | 'merges' | 'tables'> &
  Required<
    Pick<
      SheetContent,
      'pageBreaks' | 'validations' | 'conditionalFormats' | 'charts' | 'links' | 'toFill'
    >
  >;

/** What a band puts on the sheet. */
export interface Drawn extends Partial<Lists> {
  /** Heights in points, by 0-based row. */
  readonly rowHeights?: readonly (readonly [rowIndex: number, height: number])[];
  /** Everything above this 0-based row stays in sight. */
  readonly frozenRows?: number;
  /** A table that people filter; a sheet has one. */
  readonly filter?: Area;
  /** 0-based rows that are repeated on each printed page. */
  readonly printTitles?: { readonly rowIndex: number; readonly rowCount: number };
}

/** A sheet as its bands. */
export interface Sheet extends Pick<
  SheetContent,
  | 'name'
  | 'tabColor'
  | 'orientation'
  | 'columnWidths'
  | 'isEvidence'
  | 'fitsOnePage'
  | 'unnumbered'
  | 'pageHeader'
> {
  /** Widths of the columns behind the printed ones. */
  readonly widthsBeside?: readonly number[];
  readonly bands: readonly Band[];
  /** They stand below what is printed. */
  readonly unprinted?: readonly Band[];
  /** 0-based: people see no column from here on. */
  readonly hiddenFrom?: number;
}

/**
 * Puts bands one below the other, each on the sheet once. What is printed are the columns whose
 * widths are given and the rows of the bands; standard heights are left to Excel.
 *
 * @param sheet its looks and its bands
 * @throws {Error} where a formula asks for a band that is not on the sheet
 *
 * @example
 * layOut({
 *   name: 'a', tabColor: '#7F7F7F', orientation: 'portrait', columnWidths: [10, 20],
 *   isEvidence: false, bands: [title('t'), gap(), remark('r')],
 * }).printArea // → { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 2 }
 */
export function layOut({
  bands,
  unprinted = [],
  widthsBeside = [],
  hiddenFrom,
  ...page
}: Sheet): SheetContent {
  const widths = page.columnWidths;
  const allWidths = [...widths, ...widthsBeside];
  const starts = new Map<Band, number>();
  let end = 0;
  for (const band of [...bands, ...unprinted]) {
    starts.set(band, end);
    end += band.rowCount;
  }
  const startOf = (band: Band): number => {
    const start = starts.get(band);
    if (start === undefined) throw new Error('A formula asks for a band of another sheet.');
    return start;
  };
  const rowOf: RowOf = (band, index = 0) => startOf(band) + band.headerRows + index + 1;
  const areaOf = (band: Band): Area => ({
    rowIndex: startOf(band),
    columnIndex: 0,
    rowCount: band.rowCount,
    columnCount: widths.length,
  });
  const drawn = [...starts].map(([band, rowIndex]) =>
    band.draw({ rowIndex, widths, allWidths, rowOf, areaOf }),
  );
  const all = <Key extends keyof Lists>(key: Key): Lists[Key][number][] =>
    drawn.flatMap((each): readonly Lists[Key][number][] => each[key] ?? []);
  const titles = drawn.find(({ printTitles }) => printTitles !== undefined)?.printTitles;
  const filter = drawn.find((each) => each.filter !== undefined)?.filter;
  const rowCount = bands.reduce((sum, band) => sum + band.rowCount, 0);
  const blocks = all('blocks');
  return {
    ...page,
    columnWidths: allWidths,
    hiddenColumns: columnsFrom(hiddenFrom, blocks),
    blocks,
    merges: all('merges'),
    tables: joinedAreas(all('tables')),
    rowHeights: new Map(drawn.flatMap(({ rowHeights = [] }) => rowHeights)),
    frozenRows: drawn.reduce((most, { frozenRows = 0 }) => Math.max(most, frozenRows), 0),
    printTitleRow: titles?.rowIndex ?? null,
    printTitleRowCount: titles?.rowCount ?? 1,
    printArea: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: Math.max(1, rowCount),
      columnCount: widths.length,
    },
    ...(filter === undefined ? {} : { filter }),
    pageBreaks: all('pageBreaks'),
    validations: all('validations'),
    conditionalFormats: all('conditionalFormats'),
    charts: all('charts'),
    links: all('links'),
    toFill: all('toFill'),
  };
}

/** How a line stands. */
export interface LineOptions {
  /** In points; the standard where it is absent. */
  readonly height?: number | 'wrapped';
  /** Over one column only, this one; otherwise it is merged over all that are printed. */
  readonly columnIndex?: number;
  readonly bordered?: boolean;
  /** People write behind it. */
  readonly isToFill?: boolean;
}

/**
 * One text in a row of its own.
 *
 * @param text the words
 * @param look of all line
 * @param options height, place and borders
 */
export function line(text: CellValue, look: Look, options: LineOptions = {}): Band {
  const { height, columnIndex, bordered = false, isToFill = false } = options;
  return {
    rowCount: 1,
    headerRows: 0,
    draw: ({ rowIndex, widths }) => {
      const area: Area = {
        rowIndex,
        columnIndex: columnIndex ?? 0,
        rowCount: 1,
        columnCount: columnIndex === undefined ? widths.length : 1,
      };
      const points =
        height === 'wrapped' ? wrappedRowHeight([String(text)], [sum(widths)]) : height;
      return {
        blocks: [{ rowIndex, columnIndex: area.columnIndex, values: [[text]], looks: [look] }],
        merges: area.columnCount > 1 ? [area] : [],
        tables: bordered ? [area] : [],
        toFill: isToFill ? [area] : [],
        rowHeights: points === undefined ? [] : [[rowIndex, points]],
      };
    },
  };
}

/** The name of the sheet over all columns; its height in points. */
export function title(text: string, height = 33): Band {
  return line(text, 'title', { height });
}

/** What the title leaves out, below it; its height in points. */
export function subtitle(text: string, height = 21): Band {
  return line(text, 'subtitle', { height });
}

/** The words above a table. */
export function heading(text: string, options: LineOptions = {}): Band {
  return line(text, 'heading', { height: 24, ...options });
}

/** A sentence over all columns, as high as it needs. */
export function remark(text: string): Band {
  return line(text, 'remark', { height: 'wrapped' });
}

/**
 * Lines to sign.
 *
 * @param texts one for each line
 * @param height in points, with room for a hand
 */
export function signatures(texts: readonly string[], height: number): Band[] {
  return texts.map((text) => heading(text, { height, isToFill: true }));
}

/**
 * Free rows.
 *
 * @param rowCount one when absent
 * @param height of each in points; the standard when absent
 */
export function gap(rowCount = 1, height?: number): Band {
  return {
    rowCount,
    headerRows: 0,
    draw: ({ rowIndex }) => ({ rowHeights: sameHeights(rowIndex, rowCount, height) }),
  };
}

/** What follows begins a new page. */
export function newPage(): Band {
  return { rowCount: 0, headerRows: 0, draw: ({ rowIndex }) => ({ pageBreaks: [rowIndex] }) };
}

/**
 * Pages of bands, each on paper of its own.
 *
 * @param of the bands of each page
 */
export function pages(of: readonly (readonly Band[])[]): Band[] {
  return of.flatMap((bands, index) => (index === 0 ? bands : [newPage(), ...bands]));
}

/** A band that stays in sight with all that is above it. */
export function frozen(band: Band): Band {
  return withMore(band, ({ rowIndex }) => ({ frozenRows: rowIndex + band.rowCount }));
}

/** Cells for programs: a header and what is below it. */
export interface BesideCells {
  /** 0-based. */
  readonly columnIndex: number;
  readonly look: Look;
  readonly header: string;
  readonly values: Block['values'];
}

/**
 * A band with cells for programs beside it, the header in its first row. They may go on below the
 * band: no row moves for them.
 *
 * @param band they stand beside
 * @param cells what stands there
 */
export function beside(band: Band, { columnIndex, look, header, values }: BesideCells): Band {
  return withMore(band, ({ rowIndex }) => ({
    blocks: [
      { rowIndex, columnIndex, values: [[header]], looks: [look] },
      { rowIndex: rowIndex + 1, columnIndex, values, looks: [look] },
    ],
  }));
}

function withMore(band: Band, more: (at: Standing) => Drawn): Band {
  return {
    ...band,
    draw: (at) => {
      const [first, second] = [band.draw(at), more(at)];
      const blocks = [...(first.blocks ?? []), ...(second.blocks ?? [])];
      return { ...first, ...second, blocks };
    },
  };
}
