import { generateRandomId } from '@univerjs/core';
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from '@univerjs/engine-formula';
import type { Grid } from './grid';
import type { Mutation } from './mutation';
import { renameSheets } from './renameSheets';
import type { NameInFile } from './sheetExtras';

/** What Univer says for the sheet of a name that is the workbook's. */
export const OF_WORKBOOK = 'AllDefaultWorkbook';

/** A name for cells or a formula. */
export interface DefinedName {
  /** Univer's. */
  readonly id: string;
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

/** Whether a sheet or the workbook has a name, be it one that only the file has. */
export function hasName(grid: Grid, name: string, sheetId: string | null): boolean {
  return (
    findName(grid, name, sheetId) !== null ||
    namesInFile(grid).some((known) => known.sheetId === sheetId && isCalled(name)(known))
  );
}

/** Whether a name stands for something, on whatever sheet: Univer knows each name once. */
export function isNameTaken(grid: Grid, name: string): boolean {
  return [...allNames(grid), ...namesInFile(grid)].some(isCalled(name));
}

/** @param defined the reference with or without its `=` */
export function addName(grid: Grid, defined: Omit<DefinedName, 'id'>): void {
  // One of a sheet that the user has deleted is in the way.
  for (const gone of knownNames(grid).filter(isCalled(defined.name))) removeName(grid, gone);
  const added = { ...defined, id: generateRandomId() };
  grid.mutate(null, setting(added), removing(added));
}

/**
 * Puts what a name has become into the place of what it was. Univer's commands would take the name
 * for gone, and write #REF! into the formulas that have it.
 */
export function changeName(
  grid: Grid,
  defined: DefinedName,
  changes: Partial<Pick<DefinedName, 'reference' | 'comment' | 'isVisible'>>,
): void {
  grid.mutate(null, setting({ ...defined, ...changes }), setting(defined));
}

/** Formulas that have it keep it, and come to #NAME?. */
export function removeName(grid: Grid, defined: DefinedName): void {
  grid.mutate(null, removing(defined), setting(defined));
}

function setting({ id, name, reference, sheetId, comment, isVisible }: DefinedName): Mutation {
  const formula = reference.replace(/^=/, '');
  const params: IDefinedNamesServiceParam = {
    id,
    name,
    formulaOrRefString: isCells(formula) ? formula : `=${formula}`,
    localSheetId: sheetId ?? OF_WORKBOOK,
    ...(comment !== '' && { comment }),
    ...(!isVisible && { hidden: true }),
  };
  return { id: SetDefinedNameMutation.id, params };
}

function removing({ id, name }: DefinedName): Mutation {
  return { id: RemoveDefinedNameMutation.id, params: { id, name } };
}

/** Those of sheets that are there, and those of the workbook. */
function allNames(grid: Grid): DefinedName[] {
  return knownNames(grid).filter(({ sheetId }) => sheetId === null || grid.sheet(sheetId) !== null);
}

/**
 * Gives a copy of a sheet the names that are its sheet's own, and for itself those of the workbook
 * that stand for cells of the sheet, as Excel does.
 */
export function copyNames(
  grid: Grid,
  sheetId: string,
  { copyId, copyName }: { readonly copyId: string; readonly copyName: string },
): void {
  const from = grid.sheet(sheetId)?.getSheetName() ?? '';
  const known: readonly Omit<NameInFile, 'sheetId'>[] = [
    ...listNames(grid, sheetId),
    ...namesInFile(grid).filter((each) => each.sheetId === sheetId),
  ];
  const renamed = (reference: string): string => renameSheets(reference, [[from, copyName]]);
  const shared = listNames(grid, null).filter(
    ({ name, reference }) => renamed(reference) !== reference && !known.some(isCalled(name)),
  );
  const copies = [...known, ...shared].map(({ name, reference, comment, isVisible }) => ({
    name,
    reference: renamed(reference),
    comment,
    isVisible,
    sheetId: copyId,
  }));
  grid.extras.namesInFile = [...grid.extras.namesInFile, ...copies];
}

/** Changes what names stand for that Univer does not know. */
export function changeNamesInFile(grid: Grid, change: (reference: string) => string): void {
  const { extras } = grid;
  extras.namesInFile = extras.namesInFile.map((each) => ({
    ...each,
    reference: change(each.reference),
  }));
}

function namesInFile(grid: Grid): readonly NameInFile[] {
  return grid.extras.namesInFile.filter(({ sheetId }) => grid.sheet(sheetId) !== null);
}

function knownNames(grid: Grid): DefinedName[] {
  const known = grid.injector.get(IDefinedNamesService).getDefinedNameMap(grid.workbook.getId());
  return Object.values(known ?? {}).map(read);
}

function read(defined: IDefinedNamesServiceParam): DefinedName {
  const { id, name, formulaOrRefString, localSheetId, comment = '', hidden = false } = defined;
  const isOfWorkbook = !localSheetId || localSheetId === OF_WORKBOOK;
  return {
    id,
    name,
    reference: formulaOrRefString.replace(/^=/, ''),
    sheetId: isOfWorkbook ? null : localSheetId,
    comment,
    isVisible: !hidden,
  };
}

function isCalled(name: string): (defined: Pick<DefinedName, 'name'>) => boolean {
  const wanted = name.toLowerCase();
  return (defined) => defined.name.toLowerCase() === wanted;
}

/** Univer keeps references to cells without `=` and formulas with it. */
function isCells(reference: string): boolean {
  return /^('[^']+'|[^'!(]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(reference);
}
