import type { ICellData, IStyleData } from '@univerjs/core';
import { cellCount, type Box } from './box';
import type { CellsChange, FormulaChange } from './cellChange';
import { contentOf, isFormula, type CellContent } from './cellValue';
import type { CellStyles } from './cellStyles';
import type { LookWrite, Write } from './pendingWrites';
import { writeContents } from './writeContents';
import { writeLooks, type StoredCells } from './writeLooks';

/** Cells as Univer's command for writing takes them; null takes a member away. */
type Told = Record<number, Record<number, Record<string, unknown>>>;

/** What Univer has to hear of writes that were carried out without it. */
export interface Outcome {
  /** Cells that hold a formula now or held one before; null for none. */
  readonly formulas: Told | null;
  /** What is added to the looks of texts whose letters have looks of their own; not done yet. */
  readonly richText: Told | null;
  /** Where values or formulas were written. */
  readonly edited: readonly Edit[];
}

/** Cells that were written. */
export interface Edit {
  readonly box: Box;
  /** Those that they are a slice of. */
  readonly whole: Box;
  /** What one cell held. */
  readonly before?: CellContent;
  readonly formulas: readonly FormulaChange[];
}

/**
 * Carries out writes in their order, those of looks that follow each other together.
 *
 * @param cells of the sheet, which change
 */
export function applyWrites(
  cells: StoredCells,
  writes: readonly Write[],
  styles: CellStyles,
): Outcome {
  let formulas: Told | null = null;
  let richText: Told | null = null;
  const edited: Edit[] = [];
  const tellLater: (readonly [row: number, column: number])[] = [];
  let changes: FormulaChange[] = [];
  const onFormula = (row: number, column: number, change: FormulaChange | null): void => {
    tellLater.push([row, column]);
    if (change) changes.push(change);
  };
  const onRichText = (row: number, column: number, s: IStyleData): void => {
    ((richText ??= {})[row] ??= {})[column] = { s };
  };
  let looks: LookWrite[] = [];
  const endLooks = (): void => {
    if (looks.length > 0) writeLooks(cells, looks, styles, onRichText);
    looks = [];
  };
  for (const write of writes) {
    if (write.kind === 'look') {
      looks.push(write);
      continue;
    }
    endLooks();
    const { box, whole = box } = write;
    const before =
      cellCount(whole) === 1 ? contentOf(cells[box.firstRow]?.[box.firstColumn]) : undefined;
    changes = [];
    if (writeContents(cells, write, styles, onFormula))
      edited.push({ box, whole, formulas: changes, ...(before && { before }) });
  }
  endLooks();
  // Looks that come after a formula belong to what is told of it.
  for (const [row, column] of tellLater)
    ((formulas ??= {})[row] ??= {})[column] = whole(cells[row]?.[column]);
  return { formulas, richText, edited };
}

/** Edits as events tell them, slices of one together. */
export function changesOf(sheetId: string, edits: readonly Edit[]): CellsChange[] {
  return [...new Set(edits.map(({ whole }) => whole))].map((box) => {
    const slices = edits.filter(({ whole }) => whole === box);
    const before = slices[0]?.before;
    const formulas = slices.flatMap((slice) => slice.formulas);
    const change = { kind: 'cells', sheetId, box, how: 'RangeEdited', formulas } as const;
    return { ...change, ...(before && { before }) };
  });
}

/**
 * The cells that writes were about, for whoever shows them: of what is stored already Univer hears no
 * more than it needs to draw it anew, as putting a style together again takes most of the time.
 */
export function touchedCells(
  cells: StoredCells,
  writes: readonly Write[],
): { readonly looks: Told | null; readonly contents: Told | null } {
  const touched = (
    kind: Write['kind'],
    tell: (cell: ICellData | undefined) => Told[number][number],
  ) => {
    let told: Told | null = null;
    for (const { kind: own, box } of writes) {
      if (own !== kind) continue;
      for (let row = box.firstRow; row <= box.lastRow; row++)
        for (let column = box.firstColumn; column <= box.lastColumn; column++)
          ((told ??= {})[row] ??= {})[column] = tell(cells[row]?.[column]);
    }
    return told;
  };
  return {
    looks: touched('look', (cell) => (cell?.t ? { t: cell.t } : {})),
    contents: touched('content', (cell) =>
      isFormula(cell)
        ? whole(cell)
        : { v: cell?.v ?? null, f: null, si: null, ...(cell?.t && { t: cell.t }) },
    ),
  };
}

/** The contents of boxes, as Univer is told of them. */
export function contentsOf(cells: StoredCells, boxes: readonly Box[]): Told | null {
  const writes = boxes.map((box): Write => ({ kind: 'content', box, patchAt: () => null }));
  return touchedCells(cells, writes).contents;
}

function whole(cell: ICellData | undefined): Told[number][number] {
  return { v: null, f: null, si: null, p: null, custom: null, s: null, ...cell };
}
