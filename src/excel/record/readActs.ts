import { parseEntry } from '../../domain/act/parseEntry';
import type { Entry } from '../../domain/act/act';
import type { RecordedEntry, ShownFault } from '../../domain/act/chain';
import type { Place } from '../../domain/ground/problem';
import { ungroupedHashes } from '../../domain/ground/hashGroups';
import { parsedJson } from '../../domain/ground/shape';
import { cellAddress } from '../../domain/ground/cellAddress';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import type { ActNames } from '../../text/sheet/actText';
import { recordText } from '../../text/sheet/sheetText';
import { DATA_COLUMN, entryCells, OPEN_COLUMNS } from './actTable';
import { dataText } from './dataCells';
import { keptText } from '../writing/keptText';

/** Where the table of acts stands on a record, and its lines. */
export interface ActTable {
  readonly sheet: string;
  /** 0-based row of the sheet behind its last line. */
  readonly endRow: number;
  readonly lines: readonly ActLine[];
}

/** A line as it stands. */
export interface ActLine {
  readonly entry: Entry | null;
  readonly cells: readonly CellValue[];
  /** 0-based row of the sheet. */
  readonly rowIndex: number;
}

/**
 * The table of acts of a record; null where it has none.
 *
 * @param record its sheet
 */
export function readActs({ sheet, rowIndex, columnIndex, values }: SheetTable): ActTable | null {
  const { headers } = recordText.acts;
  const cell = (row: number, column: number): CellValue =>
    values[row]?.[column - columnIndex] ?? '';
  const header = values.findIndex((_, row) =>
    headers.every((text, column) => cell(row, column) === text),
  );
  if (header < 0) return null;
  const lines: ActLine[] = [];
  let row = header + 1;
  for (; row < values.length && (cell(row, 0) !== '' || cell(row, DATA_COLUMN) !== ''); row++) {
    const data = (values[row] ?? []).slice(DATA_COLUMN - columnIndex).map(String);
    const cells = headers.map((_, column) => cell(row, column));
    lines.push({
      entry: parseEntry(parsedJson(dataText(data))),
      cells,
      rowIndex: rowIndex + row,
    });
  }
  return { sheet, endRow: rowIndex + row, lines };
}

function comparedText(text: string): string {
  return ungroupedHashes(keptText(text));
}

/**
 * The lines with what is wrong with how they are shown.
 *
 * @param table of acts
 * @param names of units and people
 */
export function comparedLines(
  { sheet, lines }: ActTable,
  names: ActNames,
): readonly RecordedEntry[] {
  return lines.map(({ entry, cells, rowIndex }): RecordedEntry => {
    const place = (column: number): Place => ({ sheet, cell: cellAddress(rowIndex + 1, column) });
    const faults =
      entry === null
        ? []
        : entryCells(entry, names).flatMap((expected, column): ShownFault[] => {
            const recorded = String(cells[column] ?? '');
            const isOpen = expected === '' && OPEN_COLUMNS.includes(column);
            return isOpen || comparedText(recorded) === comparedText(String(expected))
              ? []
              : [{ place: place(column), recorded, expected: String(expected) }];
          });
    return { entry, place: place(0), dataPlace: place(DATA_COLUMN), faults };
  });
}
