import { cellAddress } from '../../domain/ground/cellAddress';
import { foldWord } from '../../reading/cell/foldWord';
import { shownText } from '../../domain/ground/normalizeText';
import type { SheetTable } from '../../reading/cell/sheetTable';
import type { CellValue } from '../../domain/ground/cellValue';
import { sections, type SectionKey } from '../../text/sheet/profileSheetText';
import type { ProfileCell, ProfileRow } from './profileReader';
import type { ProfileReader } from './profileReader';

export type ProfileSections = Readonly<Record<SectionKey, readonly ProfileRow[]>>;

const TITLE = /^\u3010(.+)\u3011$/;
const KEYS = Object.keys(sections) as SectionKey[];

/**
 * The rows of each section of a sheet, blank rows left out. A section begins with its title in 【】
 * alone in a row and has its headers below; the columns may stand in any order.
 *
 * @param table the sheet
 * @param reader takes the place of each section, and titles and rows that belong to none
 */
export function profileSections(table: SheetTable, reader: ProfileReader): ProfileSections {
  const found = Object.fromEntries(KEYS.map((key) => [key, [] as ProfileRow[]])) as Record<
    SectionKey,
    ProfileRow[]
  >;
  let current: SectionKey | null = null;
  let columns: readonly number[] | null = null;
  table.values.forEach((values, index) => {
    const cellAt = cellsOf(table, values, index);
    if (values.every((value) => shownText(value) === '')) return;
    const title = titleOf(values);
    if (title !== null) {
      current = KEYS.find((key) => foldWord(sections[key].title) === foldWord(title)) ?? null;
      columns = null;
      const cell = cellAt(0, title);
      if (current === null) reader.fail(cell, { kind: 'row' });
      else
        reader.place(current === 'rules' ? 'categoryRules' : current, {
          ...cell,
          value: '',
          text: '',
          header: title,
        });
    } else if (current !== null && columns === null) columns = headerColumns(values, current);
    else if (current !== null && columns !== null) {
      const order: readonly number[] = columns;
      const headers = sections[current].headers;
      found[current].push({ cell: (column) => cellAt(order[column] ?? -1, headers[column] ?? '') });
    }
  });
  return found;
}

/** The words between 【 and 】 where nothing else stands in the row. */
function titleOf(values: readonly CellValue[]): string | null {
  const filled = values.map(shownText).filter((text) => text !== '');
  return filled.length === 1 ? (TITLE.exec(filled[0] ?? '')?.[1] ?? null) : null;
}

/** Where each header of a section stands; null for a row that is not its header row. */
function headerColumns(values: readonly CellValue[], key: SectionKey): readonly number[] | null {
  const folded = values.map(foldWord);
  const columns = sections[key].headers.map((header) => folded.indexOf(foldWord(header)));
  return (columns[0] ?? -1) >= 0 && (columns[1] ?? -1) >= 0 ? columns : null;
}

function cellsOf(table: SheetTable, values: readonly CellValue[], index: number) {
  return (column: number, header: string): ProfileCell => {
    const value = column < 0 ? '' : (values[column] ?? '');
    const address = cellAddress(
      table.rowIndex + index + 1,
      table.columnIndex + Math.max(0, column),
    );
    return { value, text: String(value).trim(), address, header };
  };
}
