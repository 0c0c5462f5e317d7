import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { isFilled } from '../grid/cellValue';
import type { SheetsCalled } from '../grid/renameSheets';
import type { WorkbookExtras } from '../grid/sheetExtras';
import type { Spill } from '../grid/spill';
import {
  arrayKind,
  arrayMark,
  formulaShape,
  maySpill,
  spilledMark,
  type ArrayKind,
} from './cells/arrayFormulas';
import type { Baseline } from './openWorkbookFile';
import { withRenamedRules } from './renamedSheets';
import { withMovedRows } from './sheet/moveRows';

type Rows = NonNullable<IWorksheetData['cellData']>;

/** Of a formula that spills and has come to one value, or to none as it has no room. */
const LONE: ArrayKind = { rows: 1, columns: 1, isDynamic: true };

/** A workbook as it was opened and as it is, in what a file holds of it. */
export interface ComparedBooks {
  readonly before: IWorkbookData;
  readonly after: IWorkbookData;
}

interface Comparing {
  readonly called: SheetsCalled;
  /** Whether the cells of a sheet may have changed since it was opened. */
  readonly isTouched: (sheetId: string) => boolean;
}

/**
 * The two workbooks of which a saved file is made: that of the file, with rows where they are now
 * and sheets called as they are, and that of now. Both have what formulas spill among their cells.
 * Of a sheet that nobody touched the cells are those of now in both.
 */
export function comparedBooks(
  baseline: Baseline,
  current: IWorkbookData,
  extras: WorkbookExtras,
  { called, isTouched }: Comparing,
): ComparedBooks {
  const read: Record<string, Rows> = {};
  const cellsOf = (id: string): Rows => (read[id] ??= baseline.cellsOf(id));
  let shapes: ReadonlySet<string> | undefined;
  const isPlain = (formula: string): boolean =>
    (shapes ??= plainShapes(Object.keys(baseline.snapshot.sheets).map(cellsOf))).has(
      formulaShape(formula),
    );
  const before = Object.entries(baseline.snapshot.sheets).map(([id, sheet]) => {
    const now = current.sheets[id];
    if (!now) return [id, sheet] as const;
    const cellData = isTouched(id)
      ? withSpills(cellsOf(id), baseline.extras.spills?.[id] ?? [])
      : (now.cellData ?? {});
    return [id, { ...sheet, cellData }] as const;
  });
  const after = Object.entries(current.sheets).map(([id, sheet]) => {
    if (!isTouched(id) || !sheet.cellData) return [id, sheet] as const;
    const cells = withLoneSpills(sheet.cellData, isPlain);
    const cellData = withSpills(cells, extras.spills?.[id] ?? [], isPlain);
    return [id, { ...sheet, cellData }] as const;
  });
  const former = { ...baseline.snapshot, sheets: Object.fromEntries(before) };
  return {
    before: withRenamedRules(withMovedRows(former, extras), called),
    after: { ...current, sheets: Object.fromEntries(after) },
  };
}

/** Of formulas that the file keeps as such of one value each, whatever Univer makes of them. */
function plainShapes(sheets: readonly Rows[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const rows of sheets)
    for (const { cell } of filledCells(rows))
      if (cell.f && !cell.ref) found.add(formulaShape(cell.f));
  return found;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
}

function* filledCells(rows: Rows): Generator<Placed> {
  for (const key in rows) {
    const row = rows[Number(key)] as Readonly<Record<string, ICellData | null>>;
    for (const column in row) {
      const cell = row[column];
      if (cell) yield { row: Number(key), column: Number(column), cell };
    }
  }
}

/** The same cells, of which those that are changed are others. */
class ChangedCells {
  readonly #own = new Set<number>();
  rows: Rows;

  constructor(private readonly given: Rows) {
    this.rows = given;
  }

  put(row: number, column: number, cell: ICellData): void {
    if (this.rows === this.given) this.rows = { ...this.given };
    if (!this.#own.has(row)) this.rows[row] = { ...this.rows[row] };
    this.#own.add(row);
    (this.rows[row] ??= {})[column] = cell;
  }
}

function withSpills(
  cells: Rows,
  spills: readonly Spill[],
  isPlain: (formula: string) => boolean = () => false,
): Rows {
  const changed = new ChangedCells(cells);
  for (const spill of spills) {
    const { row, column } = spill;
    const first = cells[row]?.[column];
    if (!first?.f) continue;
    const kind = arrayKind(first);
    if (!kind && isPlain(first.f)) continue;
    const { rows, columns } = kind && !kind.isDynamic ? kind : spill;
    const isDynamic = kind?.isDynamic ?? true;
    if (isObstructed(cells, { row, column, rows, columns })) {
      changed.put(row, column, { s: first.s, f: first.f, ref: arrayMark(first.f, LONE) });
      continue;
    }
    changed.put(row, column, { ...first, ref: arrayMark(first.f, { rows, columns, isDynamic }) });
    const ref = spilledMark(first.f);
    for (const [key, line] of Object.entries(spill.cells))
      for (const [across, { v, t }] of Object.entries(line)) {
        const [at, beside] = [Number(key), Number(across)];
        const present = cells[at]?.[beside];
        if (at >= row + rows || beside >= column + columns || isFilled(present)) continue;
        changed.put(at, beside, { ...present, v, t, ref });
      }
  }
  return changed.rows;
}

/**
 * Whether something stands where a formula spills: Excel, told that it spills there, would write over
 * it.
 */
function isObstructed(cells: Rows, { row, column, rows, columns }: Omit<Spill, 'cells'>): boolean {
  for (let at = row; at < row + rows; at++)
    for (const key in cells[at]) {
      const across = Number(key);
      const isOwn = at === row && across === column;
      const isInside = across >= column && across < column + columns;
      if (isInside && !isOwn && isFilled(cells[at]?.[across])) return true;
    }
  return false;
}

/** Formulas that may spill and come to one value. */
function withLoneSpills(cells: Rows, isPlain: (formula: string) => boolean): Rows {
  const changed = new ChangedCells(cells);
  for (const { row, column, cell } of filledCells(cells)) {
    if (!cell.f || !maySpill(cell.f) || arrayKind(cell) || isPlain(cell.f)) continue;
    changed.put(row, column, { ...cell, ref: arrayMark(cell.f, LONE) });
  }
  return changed.rows;
}
