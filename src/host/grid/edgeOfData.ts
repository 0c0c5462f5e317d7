import { MAX_COLUMNS, MAX_ROWS } from './box';
import { isFilled } from './cellValue';
import type { Sheet } from './sheet';
import { usedBox } from './usedBox';

/** A cell by its numbers, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;

/**
 * Where Ctrl and an arrow key lead: to the last of the filled cells that follow each other, else to
 * the next filled one, else to the end of the sheet.
 */
export function edgeOfData(sheet: Sheet, from: Place, way: keyof typeof STEPS): Place {
  const cells = sheet.cells();
  const used = usedBox(sheet, true, null);
  const [down, across] = STEPS[way];
  const isData = ({ row, column }: Place): boolean => isFilled(cells[row]?.[column]);
  const next = ({ row, column }: Place): Place => ({ row: row + down, column: column + across });
  const isInside = ({ row, column }: Place): boolean =>
    used !== null &&
    (down < 0 ? row >= used.firstRow : down === 0 || row <= used.lastRow) &&
    (across < 0 ? column >= used.firstColumn : across === 0 || column <= used.lastColumn);
  let place = from;
  if (isData(place) && isData(next(place))) {
    while (isData(next(place))) place = next(place);
    return place;
  }
  do place = next(place);
  while (isInside(place) && !isData(place));
  if (isInside(place)) return place;
  return {
    row: down < 0 ? 0 : down > 0 ? MAX_ROWS - 1 : from.row,
    column: across < 0 ? 0 : across > 0 ? MAX_COLUMNS - 1 : from.column,
  };
}
