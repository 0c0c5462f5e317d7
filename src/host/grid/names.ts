import type { Grid } from './grid';

/** A name of the workbook for cells or a formula. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, without `=`. */
  readonly reference: string;
}

export function listNames(grid: Grid): DefinedName[] {
  return grid.workbook.getDefinedNames().map((defined) => ({
    name: defined.getName(),
    reference: defined.getFormulaOrRefString().replace(/^=/, ''),
  }));
}

/** @param name without regard to case */
export function findName(grid: Grid, name: string): DefinedName | null {
  const wanted = name.toLowerCase();
  return listNames(grid).find((defined) => defined.name.toLowerCase() === wanted) ?? null;
}

/** @param formula with or without its `=` */
export function addName(grid: Grid, name: string, formula: string): void {
  const reference = formula.replace(/^=/, '');
  grid.edit(() =>
    grid.workbook.insertDefinedName(name, isCells(reference) ? reference : `=${reference}`),
  );
  grid.calculation.markAllDirty();
}

export function setNameFormula(grid: Grid, name: string, formula: string): void {
  removeName(grid, name);
  addName(grid, name, formula);
}

export function removeName(grid: Grid, name: string): void {
  grid.edit(() => grid.workbook.deleteDefinedName(name));
  grid.calculation.markAllDirty();
}

/** Univer keeps references to cells without `=` and formulas with it. */
function isCells(reference: string): boolean {
  return /^('[^']+'|[^'!(]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(reference);
}
