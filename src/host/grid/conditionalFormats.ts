import { generateRandomId, type IStyleData } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { intersection, outside, type Box } from './box';
import { formulaFurther } from './movedFormula';
import type { Mutation } from './mutation';
import type { Sheet } from './sheet';
import { boxOfRange, univerRange } from './univerRange';

/** A look that cells take on while a formula over the first of them is true. */
export interface FormulaFormat {
  /** With its `=`. */
  readonly formula: string;
  readonly style: IStyleData;
}

/** Holds for no cell: a rule that has no formula yet. */
export const NEVER: FormulaFormat = { formula: '=FALSE', style: {} };

export type ConditionalFormatRule = IConditionFormattingRule;

/** The rules that concern a box, the first in effect first. */
export function listConditionalFormats(sheet: Sheet, box: Box): ConditionalFormatRule[] {
  return sheet.univerSheet
    .getConditionalFormattingRules()
    .filter((rule) => rule.ranges.some((range) => intersection(boxOfRange(range), box) !== null));
}

/** @returns null when it has been deleted */
export function findConditionalFormat(sheet: Sheet, id: string): ConditionalFormatRule | null {
  return sheet.univerSheet.getConditionalFormattingRules().find((rule) => rule.cfId === id) ?? null;
}

/** The formula and look of a rule; null for a rule of another kind. */
export function formulaFormatOf(rule: ConditionalFormatRule): FormulaFormat | null {
  const { subType, value, style } = rule.rule as {
    subType?: string;
    value?: unknown;
    style?: IStyleData;
  };
  return subType === 'formula' && typeof value === 'string'
    ? { formula: value, style: style ?? {} }
    : null;
}

/** Adds a rule before all others and returns its id. */
export function addFormulaFormat(sheet: Sheet, box: Box, format: FormulaFormat): string {
  const cfId = generateRandomId(8);
  const rule = { cfId, ranges: [univerRange(box)], stopIfTrue: false, rule: univerRule(format) };
  sheet.grid.mutate(sheet.id, addition(rule), deletion(cfId));
  return cfId;
}

/**
 * @param changes what becomes different; with a formula or a look, a rule of another kind becomes
 * one of a formula
 */
export function changeConditionalFormat(
  sheet: Sheet,
  rule: ConditionalFormatRule,
  changes: Partial<FormulaFormat> & { readonly stopIfTrue?: boolean },
): void {
  const { stopIfTrue = rule.stopIfTrue, ...format } = changes;
  const isOther = Object.keys(format).length > 0;
  const changed = {
    ...rule,
    stopIfTrue,
    ...(isOther && { rule: univerRule({ ...NEVER, ...formulaFormatOf(rule), ...format }) }),
  };
  sheet.grid.mutate(sheet.id, replacement(changed), replacement(rule));
}

export function deleteConditionalFormat(sheet: Sheet, id: string): void {
  const rule = findConditionalFormat(sheet, id);
  if (rule) sheet.grid.mutate(sheet.id, deletion(id), addition(rule));
}

/** Takes the cells of a box out of all rules; those that have no other cells go. */
export function clearConditionalFormats(sheet: Sheet, box: Box): void {
  for (const rule of listConditionalFormats(sheet, box)) {
    const places = rule.ranges.flatMap((range) => outside(boxOfRange(range), box));
    if (places.length === 0) deleteConditionalFormat(sheet, rule.cfId);
    else sheet.grid.mutate(sheet.id, replacement(onPlaces(sheet, rule, places)), replacement(rule));
  }
}

/** The rule for fewer cells: its formula is meant for the first of them. */
function onPlaces(
  { grid }: Sheet,
  rule: ConditionalFormatRule,
  places: readonly Box[],
): ConditionalFormatRule {
  const changed = { ...rule, ranges: places.map(univerRange) };
  const format = formulaFormatOf(rule);
  const [former] = rule.ranges;
  const [first] = places;
  if (!format || !former || !first) return changed;
  const [columns, rows] = [
    first.firstColumn - former.startColumn,
    first.firstRow - former.startRow,
  ];
  const formula = formulaFurther(format.formula, columns, rows, grid.calculation.lexer);
  return { ...changed, rule: univerRule({ ...format, formula }) as ConditionalFormatRule['rule'] };
}

function addition(rule: object): Mutation {
  return { id: 'sheet.mutation.add-conditional-rule', params: { rule } };
}

function replacement(rule: { readonly cfId: string }): Mutation {
  return { id: 'sheet.mutation.set-conditional-rule', params: { cfId: rule.cfId, rule } };
}

function deletion(cfId: string): Mutation {
  return { id: 'sheet.mutation.delete-conditional-rule', params: { cfId } };
}

function univerRule({ formula, style }: FormulaFormat): object {
  return { type: 'highlightCell', subType: 'formula', value: formula, style };
}
