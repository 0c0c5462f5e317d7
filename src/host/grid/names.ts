import { IDefinedNamesService, type IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import type { Grid } from './grid';

/** What Univer says for the sheet of a name that is the workbook's. */
export const OF_WORKBOOK = 'AllDefaultWorkbook';

/** A name for cells or a formula. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, without `=`. */
  readonly reference: string;
  /** Of the sheet whose name it is; null for the workbook's. */
  readonly sheetId: string | null;
  readonly comment: string;
  readonly isVisible: boolean;
}

/**
 * The names of a sheet or of the workbook.
 *
 * @param sheetId null for those of the workbook
 */
export function listNames(grid: Grid, sheetId: string | null): DefinedName[] {
  return allNames(grid).filter((defined) => defined.sheetId === sheetId);
}

/** @param name without regard to case */
export function findName(grid: Grid, name: string, sheetId: string | null): DefinedName | null {
  return listNames(grid, sheetId).find(isCalled(name)) ?? null;
}

/** Whether a name stands for something, on whatever sheet: Univer knows each name once. */
export function isNameTaken(grid: Grid, name: string): boolean {
  return allNames(grid).some(isCalled(name));
}

/** @param defined the reference with or without its `=` */
export function addName(grid: Grid, defined: DefinedName): void {
  const { name, sheetId, comment, isVisible } = defined;
  const reference = defined.reference.replace(/^=/, '');
  const sheet = sheetId === null ? null : grid.sheet(sheetId);
  grid.edit(() => {
    // One of a sheet that the user has deleted is in the way.
    if (!isNameTaken(grid, name)) grid.workbook.deleteDefinedName(name);
    const builder = grid.workbook.newDefinedNameBuilder().setName(name);
    builder.setRef(isCells(reference) ? reference : `=${reference}`);
    if (comment !== '') builder.setComment(comment);
    if (!isVisible) builder.setHidden(true);
    if (sheet) builder.setScopeToWorksheet(sheet);
    grid.workbook.insertDefinedNameBuilder(builder.build());
  });
  grid.calculation.markAllDirty();
}

/** Puts what a name has become into the place of what it was. */
export function changeName(
  grid: Grid,
  defined: DefinedName,
  changes: Partial<Pick<DefinedName, 'reference' | 'comment' | 'isVisible'>>,
): void {
  removeName(grid, defined);
  addName(grid, { ...defined, ...changes });
}

export function removeName(grid: Grid, { name }: DefinedName): void {
  grid.edit(() => grid.workbook.deleteDefinedName(name));
  grid.calculation.markAllDirty();
}

/** Those of sheets that are there, and those of the workbook. */
function allNames(grid: Grid): DefinedName[] {
  const known = grid.injector.get(IDefinedNamesService).getDefinedNameMap(grid.workbook.getId());
  return Object.values(known ?? {})
    .map(read)
    .filter(({ sheetId }) => sheetId === null || grid.sheet(sheetId) !== null);
}

function read(defined: IDefinedNamesServiceParam): DefinedName {
  const { name, formulaOrRefString, localSheetId, comment = '', hidden = false } = defined;
  const isOfWorkbook = !localSheetId || localSheetId === OF_WORKBOOK;
  return {
    name,
    reference: formulaOrRefString.replace(/^=/, ''),
    sheetId: isOfWorkbook ? null : localSheetId,
    comment,
    isVisible: !hidden,
  };
}

function isCalled(name: string): (defined: DefinedName) => boolean {
  const wanted = name.toLowerCase();
  return (defined) => defined.name.toLowerCase() === wanted;
}

/** Univer keeps references to cells without `=` and formulas with it. */
function isCells(reference: string): boolean {
  return /^('[^']+'|[^'!(]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(reference);
}
