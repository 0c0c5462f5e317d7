import type { ICellData, IDocumentData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import type { Cell, CellStyle, CellValue, RichTextRun, Sheet } from 'hucre';
import { dateSerial } from './dateSerial';
import { readFont } from '../styles/readStyle';
import { columnIndex, columnName, parseRanges } from './cellAddress';

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

/**
 * Text that looks like a number stays text only as Univer's forced string: 007, 0396-7654321 need
 * no such care, 01380000000 does.
 */
const NUMERIC_TEXT = /^\s*[-+]?[\d.,]+(e[-+]?\d+)?%?\s*$/i;

/**
 * Sets value and type of a Univer cell; dates become serials of the Windows calendar, whatever
 * calendar the file keeps.
 */
function setValue(cell: ICellData, value: CellValue): void {
  if (value === null) return;
  if (typeof value === 'string') {
    cell.v = value;
    cell.t = NUMERIC_TEXT.test(value) ? 4 : 1;
  } else if (typeof value === 'boolean') {
    cell.v = value ? 1 : 0;
    cell.t = 3;
  } else {
    cell.v = value instanceof Date ? dateSerial(value) : value;
    cell.t = 2;
  }
}

/** A cell's rich text as the Univer document that holds it; `id` must be unique in the workbook. */
function readRichText(
  runs: readonly RichTextRun[],
  id: string,
  theme: readonly string[] | undefined,
): IDocumentData {
  let text = '';
  const textRuns = runs.map((run) => {
    const st = text.length;
    text += run.text.replace(/\r?\n/g, '\r');
    return { st, ed: text.length, ts: run.font ? readFont(run.font, theme) : {} };
  });
  const paragraphs = [...text.matchAll(/\r/g)].map((match) => ({ startIndex: match.index }));
  return {
    id,
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      textRuns,
      paragraphs: [...paragraphs, { startIndex: text.length }],
    },
  };
}

export interface CellReading {
  readonly theme: readonly string[] | undefined;
  /** Gives the id of a style in the snapshot's style table. */
  readonly styleId: (style: CellStyle) => string;
  /** Prefix for ids of rich texts. */
  readonly sheetId: string;
}

/**
 * The Univer cells of a sheet: values, formulas with their last results, rich text and style ids.
 */
export function readCells(sheet: Sheet, reading: CellReading): Matrix {
  const matrix: Matrix = {};
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      if (value === null) return;
      const cell: ICellData = {};
      setValue(cell, value);
      (matrix[rowIndex] ??= {})[column] = cell;
    });
  });
  const masters: Masters = new Map();
  const spills: string[] = [];
  for (const [key, detail] of sheet.cells ?? []) {
    const comma = key.indexOf(',');
    const rowIndex = Number(key.slice(0, comma));
    const column = Number(key.slice(comma + 1));
    const cell = ((matrix[rowIndex] ??= {})[column] ??= {});
    if (detail.style) cell.s = reading.styleId(detail.style);
    setFormula(cell, detail, { rowIndex, column }, masters);
    if (detail.formulaType === 'array' && detail.formulaRef) spills.push(detail.formulaRef);
    if (detail.richText?.some((run) => run.font))
      cell.p = readRichText(detail.richText, `${reading.sheetId}-${key}`, reading.theme);
    if (Object.keys(cell).length === 0) Reflect.deleteProperty(matrix[rowIndex] ?? {}, column);
  }
  for (const spill of spills) clearSpill(matrix, spill);
  return matrix;
}

interface CellPlace {
  readonly rowIndex: number;
  readonly column: number;
}

/** Shared formulas by their number, each as its first cell has it. */
type Masters = Map<number, CellPlace & { readonly formula: string }>;

function setFormula(
  cell: ICellData,
  detail: Cell,
  { rowIndex, column }: CellPlace,
  masters: Masters,
): void {
  if (detail.formula === undefined) return;
  let formula = detail.formula;
  if (detail.formulaType === 'shared' && detail.formulaSharedIndex !== undefined) {
    const master = masters.get(detail.formulaSharedIndex);
    if (formula) masters.set(detail.formulaSharedIndex, { formula, rowIndex, column });
    else if (master)
      formula = moveFormula(master.formula, rowIndex - master.rowIndex, column - master.column);
  }
  if (!formula) return;
  cell.f = `=${formula}`;
  setValue(cell, detail.formulaResult ?? detail.value);
}

/** Univer spills an array formula itself and calls a cell that has a value an obstacle. */
function clearSpill(matrix: Matrix, address: string): void {
  for (const range of parseRanges(address)) {
    for (let rowIndex = range.startRow; rowIndex <= range.endRow; rowIndex++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) {
        const cell = matrix[rowIndex]?.[column];
        if (!cell || cell.f) continue;
        delete cell.v;
        delete cell.t;
      }
    }
  }
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * Strings, quoted sheet names and bracketed table references are matched first, so that nothing
 * inside them is taken for a cell.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_(.!])|(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])/gu;

function movedColumn(absolute: string, name: string, by: number): string | null {
  const index = columnIndex(name) + (absolute ? 0 : by);
  return index >= 0 && index < COLUMNS ? absolute + columnName(index) : null;
}

function movedRow(absolute: string, number: string, by: number): string | null {
  const row = Number(number) + (absolute ? 0 : by);
  return row >= 1 && row <= ROWS ? absolute + String(row) : null;
}

/**
 * The formula of one cell of a shared formula: the master's text with its relative references
 * moved. References that leave the sheet become #REF!.
 */
function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
    const [c1, c2, r1, r2, a1, a2, b1, b2, n1, n2, m1, m2] = groups;
    let moved: (string | null)[] = [whole];
    let joint = '';
    if (c2 !== undefined && r2 !== undefined) {
      moved = [movedColumn(c1 ?? '', c2, columns), movedRow(r1 ?? '', r2, rows)];
    } else if (a2 !== undefined && b2 !== undefined) {
      moved = [movedColumn(a1 ?? '', a2, columns), movedColumn(b1 ?? '', b2, columns)];
      joint = ':';
    } else if (n2 !== undefined && m2 !== undefined) {
      moved = [movedRow(n1 ?? '', n2, rows), movedRow(m1 ?? '', m2, rows)];
      joint = ':';
    }
    return moved.includes(null) ? '#REF!' : moved.join(joint);
  });
}
