import type { ICellData, IStyleData } from '@univerjs/core';
import type { CellStyles, StoredStyle } from './cellStyles';
import { mergeStyles, type LookWrite } from './pendingWrites';

/** The cells of a sheet as stored, which are changed in place. */
export type StoredCells = Record<number, Record<number, ICellData>>;

/** Columns side by side that get the same looks. */
interface Stretch {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly styleAfter: (stored: StoredStyle) => string | undefined;
  /** All that is added to a style, for texts whose letters have looks of their own. */
  readonly addition: (stored: StoredStyle) => IStyleData;
}

/**
 * Gives cells their looks. The sheet is cut where boxes begin and end; in each piece a style that
 * cells had is worked out once.
 *
 * @param onRichText told of every cell with looks inside its text, and what is added to it
 */
export function writeLooks(
  cells: StoredCells,
  writes: readonly LookWrite[],
  styles: CellStyles,
  onRichText: (row: number, column: number, addition: IStyleData) => void,
): void {
  const cuts = cutsOf(writes, (box) => [box.firstRow, box.lastRow + 1]);
  const byStart = writes
    .map((write, order) => ({ write, order }))
    .sort((one, other) => one.write.box.firstRow - other.write.box.firstRow);
  const known = new Map<string, Stretch>();
  let active: typeof byStart = [];
  let next = 0;
  cuts.forEach((from, index) => {
    const to = (cuts[index + 1] ?? from) - 1;
    active = active.filter(({ write }) => write.box.lastRow >= from);
    for (let each = byStart[next]; each && each.write.box.firstRow <= from; each = byStart[++next])
      active.push(each);
    if (active.length === 0) return;
    const inOrder = [...active].sort((one, other) => one.order - other.order);
    const stretches = stretchesOf(inOrder, styles, known);
    for (let row = from; row <= to; row++)
      for (const stretch of stretches) writeStretch((cells[row] ??= {}), row, stretch, onRichText);
  });
}

function cutsOf(
  writes: readonly LookWrite[],
  ends: (box: LookWrite['box']) => readonly number[],
): number[] {
  return [...new Set(writes.flatMap(({ box }) => ends(box)))].sort((one, other) => one - other);
}

function stretchesOf(
  active: readonly { readonly write: LookWrite; readonly order: number }[],
  styles: CellStyles,
  known: Map<string, Stretch>,
): Stretch[] {
  const cuts = cutsOf(
    active.map(({ write }) => write),
    (box) => [box.firstColumn, box.lastColumn + 1],
  );
  return cuts.flatMap((firstColumn, index) => {
    const lastColumn = (cuts[index + 1] ?? firstColumn) - 1;
    const here = active.filter(
      ({ write: { box } }) => box.firstColumn <= firstColumn && firstColumn <= box.lastColumn,
    );
    if (here.length === 0) return [];
    const key = `${String(firstColumn)}-${String(lastColumn)}:${here.map(({ order }) => order).join()}`;
    let stretch = known.get(key);
    if (!stretch) {
      const changes = here.map(({ write }) => write.change);
      known.set(key, (stretch = { firstColumn, lastColumn, ...together(changes, styles) }));
    }
    return [stretch];
  });
}

function together(
  changes: readonly LookWrite['change'][],
  styles: CellStyles,
): Pick<Stretch, 'styleAfter' | 'addition'> {
  const addition = (stored: StoredStyle): IStyleData => {
    let all: IStyleData = {};
    let style = styles.get(stored);
    for (const change of changes) {
      const added = change(style);
      all = mergeStyles(all, added);
      style = mergeStyles(style, added);
    }
    return all;
  };
  const after = new Map<StoredStyle, string | undefined>();
  return {
    addition,
    styleAfter: (stored) => {
      if (after.has(stored)) return after.get(stored);
      const style = styles.changed(stored, addition(stored));
      after.set(stored, style);
      return style;
    },
  };
}

function writeStretch(
  cells: Record<number, ICellData>,
  row: number,
  { firstColumn, lastColumn, styleAfter, addition }: Stretch,
  onRichText: (row: number, column: number, addition: IStyleData) => void,
): void {
  for (let column = firstColumn; column <= lastColumn; column++) {
    const cell = cells[column];
    if (cell?.p) {
      onRichText(row, column, addition(cell.s));
      continue;
    }
    const style = styleAfter(cell?.s);
    if (!cell) {
      if (style !== undefined) cells[column] = { s: style };
    } else if (style !== undefined) cell.s = style;
    else delete cell.s;
  }
}
