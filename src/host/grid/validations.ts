import { generateRandomId, type ISheetDataValidationRule } from '@univerjs/core';
import { cellCount, intersection, type Box } from './box';
import type { Sheet } from './sheet';
import { boxOfRange, univerRange } from './univerRange';

/** A rule for what may be typed into cells, as Univer keeps it, without the cells. */
export type ValidationRule = Omit<
  ISheetDataValidationRule,
  'uid' | 'ranges' | 'unitId' | 'subUnitId'
>;

/**
 * What the cells of a box may hold: one rule for all, none, one for some of them only, or more than
 * one.
 */
export type ValidationOfBox =
  | { readonly kind: 'one'; readonly rule: ValidationRule }
  | { readonly kind: 'none' | 'partly' | 'several' };

export function readValidation(sheet: Sheet, box: Box): ValidationOfBox {
  const found = sheet.univerSheet
    .getDataValidations()
    .map((validation) => validation.rule)
    .map((rule) => ({ rule, cells: coveredCells(rule, box) }))
    .filter(({ cells }) => cells > 0);
  const [first] = found;
  if (!first) return { kind: 'none' };
  if (found.length > 1) return { kind: 'several' };
  return first.cells === cellCount(box) ? { kind: 'one', rule: first.rule } : { kind: 'partly' };
}

/** Univer's rules share no cell, and neither do the ranges of one. */
function coveredCells(rule: ISheetDataValidationRule, box: Box): number {
  return rule.ranges.reduce((sum, range) => {
    const shared = intersection(boxOfRange(range), box);
    return sum + (shared ? cellCount(shared) : 0);
  }, 0);
}

/** Gives all cells of a box one rule; rules that some of them had keep their other cells. */
export function writeValidation(sheet: Sheet, box: Box, rule: ValidationRule): void {
  execute(sheet, 'sheet.command.addDataValidation', {
    rule: { ...rule, uid: generateRandomId(8), ranges: [univerRange(box)] },
  });
}

/** Takes away what the cells of a box may hold. */
export function clearValidation(sheet: Sheet, box: Box): void {
  execute(sheet, 'sheets.command.clear-range-data-validation', { ranges: [univerRange(box)] });
}

function execute(sheet: Sheet, command: string, parameters: object): void {
  const { grid, id } = sheet;
  grid.edit(() =>
    grid.api.syncExecuteCommand(command, {
      unitId: grid.workbook.getId(),
      subUnitId: id,
      ...parameters,
    }),
  );
}
