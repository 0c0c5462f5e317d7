import type { Cell, CellValue, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { readParts, writeParts } from '../package/zipParts';
import { mustFit } from './mustFit';
import type { PlainCell, PlainSheet, PlainWorkbook } from './plainWorkbook';

/**
 * 宋体 by the name that every system knows it under: the font of workbooks that say nothing of fonts.
 */
const FONT = { name: 'SimSun', size: 11 };

/** What Excel calls a sheet that has no name it could take. */
const UNNAMED = 'Sheet';

/** The same file gives the same bytes whenever it is converted. */
const PROPERTIES = { modified: new Date(Date.UTC(1980, 0, 1)) };

/** A workbook of plain contents as an .xlsx file. Names that Excel would not take are mended. */
export async function writePlainWorkbook(workbook: PlainWorkbook): Promise<Uint8Array> {
  const taken = new Set<string>();
  mustFit(workbook);
  const sheets = workbook.sheets.map((sheet) => writeSheet(sheet, uniqueName(sheet.name, taken)));
  const written = await writeXlsx({ sheets, defaultFont: FONT, properties: PROPERTIES });
  // Packed anew: by what the library packs is no matter of this program.
  return writeParts(new Map(readParts(written)));
}

function writeSheet(sheet: PlainSheet, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  // Holes must be filled: the writer asks every row and cell.
  const rows = Array.from(sheet.rows, (row, rowIndex) =>
    Array.from(row ?? [], (held, column): CellValue => {
      const cell = held ?? null;
      const detail = cell && details(cell);
      if (detail) cells.set(`${String(rowIndex)},${String(column)}`, detail);
      return cell?.value ?? null;
    }),
  );
  return {
    name,
    rows,
    cells,
    hidden: sheet.hidden,
    merges: sheet.merges.map(({ firstRow, firstColumn, lastRow, lastColumn }) => ({
      startRow: firstRow,
      startCol: firstColumn,
      endRow: lastRow,
      endCol: lastColumn,
    })),
    columns: Array.from(sheet.columns, (column) => ({
      ...(column?.width && { width: column.width }),
      hidden: column?.hidden ?? false,
    })),
    rowDefs: new Map(sheet.hiddenRows.map((row) => [row, { hidden: true }])),
    ...(sheet.filter !== null && { autoFilter: { range: sheet.filter } }),
  };
}

/** What a cell has beside its value. */
function details({ value, format, formula }: PlainCell): Partial<Cell> | null {
  if (format === undefined && formula === undefined) return null;
  return {
    value,
    ...(format !== undefined && { style: { numFmt: format } }),
    ...(formula !== undefined && { formula, formulaResult: value }),
  };
}

/** At most 31 letters, none of []:*?/\, no apostrophe at the ends, and no two alike. */
function uniqueName(wanted: string, taken: Set<string>): string {
  const mended =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || UNNAMED;
  let name = mended;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = ` (${String(number)})`;
    name = mended.slice(0, 31 - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}
