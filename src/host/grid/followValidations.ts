import type { ISheetDataValidationRule } from '@univerjs/core';
import { UpdateRuleType } from '@univerjs/data-validation';
import type { Grid } from './grid';
import { movedFormula, movedPlaces, type MovedLines } from './movedFormula';
import type { Mutation } from './mutation';
import type { Sheet } from './sheet';
import { listSheets } from './sheets';

/**
 * Lets rules for what may be typed go along when rows, columns or cells are inserted or deleted, as Excel
 * does it: their cells, and what their formulas name on whatever sheet. Univer stretches a rule that
 * begins where lines are inserted, and leaves the source of a list as it was.
 *
 * @param lines that come or go
 * @param change makes them do so
 */
export function followValidations(grid: Grid, lines: MovedLines, change: () => void): void {
  const before = listSheets(grid).map((sheet) => ({ sheet, rules: rulesOf(sheet) }));
  change();
  for (const { sheet, rules } of before) {
    const wanted = new Map(
      rules.map((rule) => [rule.uid, movedRule(rule, sheet.name, lines, grid)]),
    );
    const there = new Map(rulesOf(sheet).map((rule) => [rule.uid, rule]));
    for (const [uid, rule] of there)
      if (!wanted.has(uid) || wanted.get(uid) === null)
        sheet.grid.mutate(sheet.id, removal(rule), addition(rule));
    for (const [uid, rule] of wanted) {
      if (rule === null) continue;
      const present = there.get(uid);
      if (present === undefined) sheet.grid.mutate(sheet.id, addition(rule), removal(rule));
      else if (JSON.stringify(placeOf(present)) !== JSON.stringify(placeOf(rule)))
        sheet.grid.mutate(sheet.id, placing(rule), placing(present));
    }
  }
}

function placeOf({ ranges, formula1, formula2 }: ISheetDataValidationRule) {
  return { ranges, formula1, formula2 };
}

function rulesOf({ univerSheet }: Sheet): ISheetDataValidationRule[] {
  return univerSheet.getDataValidations().map(({ rule }) => structuredClone(rule));
}

/** The rule as Excel has it afterwards; null where all of its cells went. */
function movedRule(
  rule: ISheetDataValidationRule,
  sheet: string,
  lines: MovedLines,
  grid: Grid,
): ISheetDataValidationRule | null {
  const { ranges, offset } = movedPlaces(rule, sheet, lines);
  if (ranges.length === 0) return null;
  const moved = (formula: string): string =>
    formula.startsWith('=')
      ? movedFormula(formula, { sheet, lines, offset }, grid.calculation.lexer)
      : formula;
  const { formula1, formula2 } = rule;
  return {
    ...rule,
    ranges: [...ranges],
    ...(formula1 === undefined ? {} : { formula1: moved(formula1) }),
    ...(formula2 === undefined ? {} : { formula2: moved(formula2) }),
  };
}

function addition(rule: ISheetDataValidationRule): Mutation {
  return mutation('addRule', { rule });
}

function removal({ uid }: ISheetDataValidationRule): Mutation {
  return mutation('removeRule', { ruleId: uid });
}

function placing(rule: ISheetDataValidationRule): Mutation {
  const payload = { type: UpdateRuleType.ALL, payload: placeOf(rule) };
  return mutation('updateRule', { ruleId: rule.uid, payload });
}

function mutation(name: string, params: object): Mutation {
  return { id: `data-validation.mutation.${name}`, params: { source: 'patched', ...params } };
}
