import {
  deserializeRangeWithSheet,
  sequenceNodeType,
  unquoteSheetName,
} from '@univerjs/engine-formula';
import { cellBox, intersection, isInGrid, MAX_COLUMNS, MAX_ROWS } from './box';
import { isFormula } from './cellValue';
import type { Grid } from './grid';
import { findName } from './names';
import { findSheetByName, listSheets, type SheetBox } from './sheets';
import { usedBox } from './usedBox';

/** A cell with a formula, and the cells that it names. */
interface Dependency {
  readonly cell: SheetBox;
  readonly named: readonly SheetBox[];
}

/** The cells that the formulas of some cells name. */
export function directPrecedents(grid: Grid, of: SheetBox): SheetBox[] {
  return unique(
    dependencies(grid)
      .filter(({ cell }) => meets(cell, of))
      .flatMap(({ named }) => named),
  );
}

/** The cells with formulas that name some cells. */
export function directDependents(grid: Grid, of: SheetBox): SheetBox[] {
  return unique(
    dependencies(grid)
      .filter(({ named }) => named.some((each) => meets(each, of)))
      .map(({ cell }) => cell),
  );
}

/** With the precedents of those, and so on. */
export function allPrecedents(grid: Grid, of: SheetBox): SheetBox[] {
  const all = dependencies(grid);
  return everything(of, (place) =>
    all.filter(({ cell }) => meets(cell, place)).flatMap(({ named }) => named),
  );
}

/** With the dependents of those, and so on. */
export function allDependents(grid: Grid, of: SheetBox): SheetBox[] {
  const all = dependencies(grid);
  return everything(of, (place) =>
    all.filter(({ named }) => named.some((each) => meets(each, place))).map(({ cell }) => cell),
  );
}

function everything(from: SheetBox, next: (place: SheetBox) => readonly SheetBox[]): SheetBox[] {
  const found = new Map<string, SheetBox>();
  const open = [...next(from)];
  for (let place = open.shift(); place; place = open.shift()) {
    if (found.has(keyOf(place))) continue;
    found.set(keyOf(place), place);
    open.push(...next(place));
  }
  return [...found.values()];
}

function unique(places: readonly SheetBox[]): SheetBox[] {
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

function keyOf({ sheetId, box }: SheetBox): string {
  return [sheetId, box.firstRow, box.firstColumn, box.lastRow, box.lastColumn].join();
}

function meets(one: SheetBox, other: SheetBox): boolean {
  return one.sheetId === other.sheetId && intersection(one.box, other.box) !== null;
}

/** All formulas of the workbook with what they name. */
function dependencies(grid: Grid): Dependency[] {
  const found: Dependency[] = [];
  for (const sheet of listSheets(grid)) {
    const used = usedBox(sheet, false, null);
    if (!used) continue;
    const cells = sheet.cells();
    for (let row = used.firstRow; row <= used.lastRow; row++)
      for (let column = used.firstColumn; column <= used.lastColumn; column++) {
        const cell = cells[row]?.[column];
        if (!isFormula(cell) || !cell?.f) continue;
        const box = cellBox(row, column);
        const named = namedIn(grid, cell.f, sheet.id);
        if (named.length > 0) found.push({ cell: { sheetId: sheet.id, box }, named });
      }
  }
  return found;
}

/**
 * The cells that a formula names, also by defined names.
 *
 * @param followed ids of the names by way of which the formula is reached
 */
function namedIn(
  grid: Grid,
  formula: string,
  sheetId: string,
  followed: readonly string[] = [],
): SheetBox[] {
  const nodes = grid.calculation.lexer.sequenceNodesBuilder(formula) ?? [];
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    // To the lexer a name is a function without arguments.
    if (node.nodeType === sequenceNodeType.FUNCTION) {
      const [token, of] = node.token.trim().split('!').reverse();
      const scope =
        of === undefined
          ? sheetId
          : (findSheetByName(grid, unquoteSheetName(of.replace(/^'(.*)'$/, '$1')))?.id ?? sheetId);
      const name = findName(grid, token ?? '', scope) ?? findName(grid, token ?? '', null);
      return name && !followed.includes(name.id)
        ? namedIn(grid, `=${name.reference}`, sheetId, [...followed, name.id])
        : [];
    }
    if (node.nodeType !== sequenceNodeType.REFERENCE) return [];
    const { range, sheetName } = deserializeRangeWithSheet(node.token);
    const place = sheetName ? findSheetByName(grid, sheetName)?.id : sheetId;
    const box = {
      firstRow: lineOf(range.startRow, 0),
      lastRow: lineOf(range.endRow, MAX_ROWS - 1),
      firstColumn: lineOf(range.startColumn, 0),
      lastColumn: lineOf(range.endColumn, MAX_COLUMNS - 1),
    };
    return place !== undefined && isInGrid(box) ? [{ sheetId: place, box }] : [];
  });
}

/** Of whole rows and columns Univer says no ends. */
function lineOf(line: number, end: number): number {
  return Number.isNaN(line) ? end : line;
}
