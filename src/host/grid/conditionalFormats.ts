import { generateRandomId, type IStyleData } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { intersection, outside, type Box } from './box';
import { formulaFurther } from './movedFormula';
import type { Mutation } from './mutation';
import { withFormulas, type Meaning } from './rule/meaning';
import { meaningOf, storedRule, styleOf } from './rule/meant';
import type { Sheet } from './sheet';
import { boxOfRange, univerRange } from './univerRange';

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

/** What a rule means in Excel's words. */
export function meaningOfRule({ rule, ranges }: ConditionalFormatRule): Meaning {
  return meaningOf(rule, ranges);
}

/** Adds a rule before all others and returns its id. */
export function addConditionalFormat(sheet: Sheet, box: Box, meaning: Meaning): string {
  const cfId = generateRandomId(8);
  const ranges = [univerRange(box)];
  const rule = storedRule(meaning, {}, ranges);
  sheet.grid.mutate(sheet.id, addition({ cfId, ranges, stopIfTrue: false, rule }), deletion(cfId));
  return cfId;
}

/** What becomes different of a rule; the rest stays. */
export interface RuleChanges {
  readonly meaning?: Meaning;
  readonly style?: IStyleData;
  readonly stopIfTrue?: boolean;
  /** Formulas are meant for the first cell of them. */
  readonly places?: readonly Box[];
}

export function changeConditionalFormat(
  sheet: Sheet,
  rule: ConditionalFormatRule,
  changes: RuleChanges,
): void {
  sheet.grid.mutate(sheet.id, replacement(changedRule(rule, changes)), replacement(rule));
}

/** A rule as it is after changes. */
export function changedRule(
  rule: ConditionalFormatRule,
  {
    stopIfTrue = rule.stopIfTrue,
    meaning = meaningOfRule(rule),
    style = styleOf(rule.rule),
    places = rule.ranges.map(boxOfRange),
  }: RuleChanges,
): ConditionalFormatRule {
  const ranges = places.map(univerRange);
  const stored = storedRule(meaning, style, ranges) as unknown as ConditionalFormatRule['rule'];
  return { ...rule, stopIfTrue, ranges, rule: stored };
}

export function countConditionalFormats(sheet: Sheet): number {
  return sheet.univerSheet.getConditionalFormattingRules().length;
}

/** Where a rule stands among those of its sheet, 0 for the first in effect. */
export function priorityOf(sheet: Sheet, id: string): number {
  return sheet.univerSheet.getConditionalFormattingRules().findIndex(({ cfId }) => cfId === id);
}

/** @param to its place among the rules of the sheet */
export function moveConditionalFormat(sheet: Sheet, id: string, to: number): void {
  const ids = sheet.univerSheet.getConditionalFormattingRules().map(({ cfId }) => cfId);
  const from = ids.indexOf(id);
  if (from === to) return;
  const neighbour = ids[to];
  const former = ids[from < to ? from + 1 : from - 1];
  if (neighbour === undefined || former === undefined) return;
  sheet.grid.mutate(
    sheet.id,
    turn(id, neighbour, from < to ? 'after' : 'before'),
    turn(id, former, from < to ? 'before' : 'after'),
  );
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

/** The rule for fewer cells: its formulas are meant for the first of them. */
function onPlaces(
  { grid }: Sheet,
  rule: ConditionalFormatRule,
  places: readonly Box[],
): ConditionalFormatRule {
  const [former] = rule.ranges;
  const [first] = places;
  const columns = (first?.firstColumn ?? 0) - (former?.startColumn ?? 0);
  const rows = (first?.firstRow ?? 0) - (former?.startRow ?? 0);
  const meaning = withFormulas(meaningOfRule(rule), (formula) =>
    formulaFurther(formula, columns, rows, grid.calculation.lexer),
  );
  return changedRule(rule, { meaning, places });
}

function addition(rule: object): Mutation {
  return { id: 'sheet.mutation.add-conditional-rule', params: { rule } };
}

function replacement(rule: ConditionalFormatRule): Mutation {
  // Univer writes into the rule that it holds, which would be what is taken back.
  const params = { cfId: rule.cfId, rule: structuredClone(rule) };
  return { id: 'sheet.mutation.set-conditional-rule', params };
}

function deletion(cfId: string): Mutation {
  return { id: 'sheet.mutation.delete-conditional-rule', params: { cfId } };
}

function turn(id: string, anchor: string, type: 'before' | 'after'): Mutation {
  return {
    id: 'sheet.mutation.move-conditional-rule',
    params: { start: { id, type: 'self' }, end: { id: anchor, type } },
  };
}
