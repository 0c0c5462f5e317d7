/** What cannot be seen of a sheet that is evidence, though it stands there. */

import { cellAddress } from '../../domain/ground/cellAddress';
import type { CellValue } from '../../domain/ground/cellValue';
import { type Difference, loneDifference, type SightSubject } from '../../domain/record/difference';
import type { SheetTable } from '../../reading/cell/sheetTable';
import { cellLooks } from '../writing/cellLook';
import type { Area, Look, SheetContent } from '../writing/sheetContent';
import { showsItself } from './numberFormat';
import type { CellSight, SeenArea, SheetSight } from './readSight';

/** Letters must stand out from their ground at least by this (WCAG 2; black on white is 21). */
const LEAST_CONTRAST = 2;
/** Points. */
const LEAST_SIZE = 6;

/**
 * Everything of a sheet that keeps the eye from what it says. Cells without content hide nothing.
 *
 * @param sight of the sheet
 */
export function sightDifferences({
  table,
  content,
  areas,
  lostRows,
  lostColumns,
  formulas,
  conditionalFormats,
}: SheetSight): Difference[] {
  const { sheet, hidden } = table;
  const lone = (
    what: SightSubject['what'],
    cell: string,
    recorded = '',
    recomputed = '',
  ): Difference => loneDifference({ what }, { sheet, cell }, recorded, recomputed);
  const ofArea = (what: SightSubject['what'], area: Area, recorded: string): Difference =>
    lone(what, cellAddress(area.rowIndex + 1, area.columnIndex), recorded, addressOf(area));
  const seen = (isHidden: (sight: CellSight) => boolean): readonly SeenArea[] =>
    joined(areas.filter(isHidden)).filter(({ area }) => hasContent(table, area));
  const rows = lostRows.filter((row) =>
    hasContent(table, { ...WHOLE, rowIndex: row, rowCount: 1 }),
  );
  const columns = lostColumns.filter((column) =>
    hasContent(table, { ...WHOLE, columnIndex: column, columnCount: 1 }),
  );
  const [firstRow] = rows;
  const [firstColumn] = columns;
  const [firstFormula] = formulas === '' ? [] : formulas.split(',');
  return [
    ...(hidden ? [lone('sight-sheet', 'A1')] : []),
    ...(firstRow === undefined
      ? []
      : [lone('sight-rows', cellAddress(firstRow + 1, 0), rows.map((row) => row + 1).join('、'))]),
    ...(firstColumn === undefined
      ? []
      : [
          lone(
            'sight-columns',
            cellAddress(1, firstColumn),
            columns.map((column) => cellAddress(1, column).replace(/\d+$/, '')).join('、'),
          ),
        ]),
    ...seen(isFaint).map(({ area, color, fill }) =>
      ofArea('sight-color', area, `${color}/${fill}`),
    ),
    ...seen(({ size }) => size < LEAST_SIZE).map(({ area, size }) =>
      ofArea('sight-size', area, String(size)),
    ),
    ...joined(wrongFormats(table, content)).map(({ area, format }) =>
      ofArea('sight-format', area, format),
    ),
    ...(firstFormula === undefined
      ? []
      : [
          lone(
            'sight-formula',
            firstFormula.slice(firstFormula.lastIndexOf('!') + 1).replace(/:.*$/, ''),
            '',
            formulas.replaceAll(/[^,]*!/g, '').slice(0, 200),
          ),
        ]),
    ...(conditionalFormats === 0 ? [] : [lone('sight-rules', 'A1', String(conditionalFormats))]),
  ];
}

const WHOLE: Area = { rowIndex: 0, columnIndex: 0, rowCount: 1_048_576, columnCount: 16_384 };

function hasContent({ values, rowIndex, columnIndex }: SheetTable, area: Area): boolean {
  const firstColumn = Math.max(0, area.columnIndex - columnIndex);
  const firstRow = Math.max(0, area.rowIndex - rowIndex);
  return values
    .slice(firstRow, area.rowIndex - rowIndex + area.rowCount)
    .some((row) =>
      row
        .slice(firstColumn, area.columnIndex - columnIndex + area.columnCount)
        .some((value) => value !== ''),
    );
}

/** Letters of one cell in several colours have none that is known: some may be that of their ground. */
function isFaint({ color, fill }: CellSight): boolean {
  if (color === '') return true;
  const [one, other] = [luminance(color), luminance(fill)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < LEAST_CONTRAST;
}

/** Relative luminance of '#RRGGBB', 0 to 1 (WCAG 2). */
function luminance(color: string): number {
  const channel = (at: number): number => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

const NO_FORMATS: readonly { area: Area; format: string }[] = [];

/** Cells whose number format shows something else than they hold. */
function wrongFormats(
  { formats = [], values, rowIndex, columnIndex }: SheetTable,
  content: SheetContent,
): { area: Area; format: string }[] {
  const lookAt = looksOf(content);
  return values.flatMap((row, index) =>
    row.flatMap((value: CellValue, offset) => {
      const format = formats[index]?.[offset] ?? 'General';
      if (value === '' || format === 'General' || (format === '@' && typeof value === 'string'))
        return NO_FORMATS;
      const place = { rowIndex: rowIndex + index, columnIndex: columnIndex + offset };
      const look = lookAt(place.rowIndex, place.columnIndex);
      const written = look === undefined ? 'General' : cellLooks[look].format;
      return showsItself(value, format, written)
        ? NO_FORMATS
        : [{ area: { ...place, rowCount: 1, columnCount: 1 }, format }];
    }),
  );
}

function looksOf({ blocks }: SheetContent): (row: number, column: number) => Look | undefined {
  const byRow: (typeof blocks)[number][][] = [];
  for (const block of blocks)
    block.values.forEach((_, index) => (byRow[block.rowIndex + index] ??= []).push(block));
  return (row, column) => {
    const block = byRow[row]?.find(
      ({ columnIndex, values }) =>
        column >= columnIndex && column < columnIndex + (values[0]?.length ?? 0),
    );
    return block?.looks.length === 1 ? block.looks[0] : block?.looks[column - block.columnIndex];
  };
}

/** Neighbours of the same fault are one: those below one another, then those side by side. */
function joined<Found extends { readonly area: Area }>(found: readonly Found[]): Found[] {
  const columns = joinedDown(found);
  return columns.reduce<Found[]>((areas, each) => {
    const at = areas.findIndex(
      ({ area }) =>
        area.rowIndex === each.area.rowIndex &&
        area.rowCount === each.area.rowCount &&
        area.columnIndex + area.columnCount === each.area.columnIndex,
    );
    const left = areas[at];
    if (left === undefined) {
      areas.push(each);
      return areas;
    }
    const columnCount = left.area.columnCount + each.area.columnCount;
    areas[at] = { ...left, area: { ...left.area, columnCount } };
    return areas;
  }, []);
}

function joinedDown<Found extends { readonly area: Area }>(found: readonly Found[]): Found[] {
  const sorted = [...found].sort(
    (left, right) =>
      left.area.columnIndex - right.area.columnIndex || left.area.rowIndex - right.area.rowIndex,
  );
  const areas: Found[] = [];
  for (const each of sorted) {
    const last = areas.at(-1);
    if (
      last?.area.columnIndex === each.area.columnIndex &&
      last.area.columnCount === each.area.columnCount &&
      last.area.rowIndex + last.area.rowCount === each.area.rowIndex
    )
      areas[areas.length - 1] = {
        ...last,
        area: { ...last.area, rowCount: last.area.rowCount + each.area.rowCount },
      };
    else areas.push(each);
  }
  return areas;
}

function addressOf({ rowIndex, columnIndex, rowCount, columnCount }: Area): string {
  const first = cellAddress(rowIndex + 1, columnIndex);
  const last = cellAddress(rowIndex + rowCount, columnIndex + columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}
