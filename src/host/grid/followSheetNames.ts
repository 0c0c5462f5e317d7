import type {
  IDisposable,
  IMutationInfo,
  Injector,
  ISheetDataValidationRule,
} from '@univerjs/core';
import { UpdateRuleType } from '@univerjs/data-validation';
import {
  RemoveSheetCommand,
  SetWorksheetNameCommand,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { changedRule, meaningOfRule, type ConditionalFormatRule } from './conditionalFormats';
import type { Grid } from './grid';
import { renameSheets, type SheetsCalled } from './renameSheets';
import { withFormulas } from './rule/meaning';
import { listSheets } from './sheets';

/**
 * Lets conditional formats and validations go along when a sheet that they name gets another name or
 * is deleted, whoever does it: Univer sees to formulas of cells only. It takes back and brings again
 * what is done to them with the rest.
 */
export function followSheetNames(grid: Grid, injector: Injector): IDisposable {
  return injector.get(SheetInterceptorService).interceptCommand({
    getMutations({ id, params }) {
      if (id !== SetWorksheetNameCommand.id && id !== RemoveSheetCommand.id)
        return { redos: [], undos: [] };
      const { subUnitId, name = null } = params as { subUnitId?: string; name?: string };
      const sheetId = subUnitId ?? grid.workbook.getActiveSheet().getSheetId();
      const former = grid.sheet(sheetId)?.getSheetName() ?? '';
      const left = id === RemoveSheetCommand.id ? sheetId : null;
      const changes = ruleChanges(grid, [[former, name]], left);
      return { redos: changes.map(({ redo }) => redo), undos: changes.map(({ undo }) => undo) };
    },
  });
}

interface RuleChange {
  readonly redo: IMutationInfo;
  readonly undo: IMutationInfo;
}

/** @param left a sheet that goes, with its rules */
function ruleChanges(grid: Grid, called: SheetsCalled, left: string | null): RuleChange[] {
  const renamed = (formula: string): string => renameSheets(formula, called);
  return listSheets(grid)
    .filter(({ id }) => id !== left)
    .flatMap(({ id: subUnitId, univerSheet }) => {
      const place = { unitId: grid.workbook.getId(), subUnitId };
      const formats = univerSheet.getConditionalFormattingRules().flatMap((rule) => {
        const now = renamedFormat(rule, renamed);
        return now ? [{ redo: formatSet(place, now), undo: formatSet(place, rule) }] : [];
      });
      const validations = univerSheet.getDataValidations().flatMap(({ rule }) => {
        const now = renamedValidation(rule, renamed);
        return now ? [{ redo: validationSet(place, now), undo: validationSet(place, rule) }] : [];
      });
      return [...formats, ...validations];
    });
}

type Renaming = (formula: string) => string;

/** Null where the rule names no such sheet. */
function renamedFormat(
  rule: ConditionalFormatRule,
  renamed: Renaming,
): ConditionalFormatRule | null {
  const former = meaningOfRule(rule);
  const meaning = withFormulas(former, renamed);
  return JSON.stringify(meaning) === JSON.stringify(former) ? null : changedRule(rule, { meaning });
}

function renamedValidation(
  rule: ISheetDataValidationRule,
  renamed: Renaming,
): ISheetDataValidationRule | null {
  const limit = (text: string | undefined): string | undefined =>
    text?.startsWith('=') ? renamed(text) : text;
  const [formula1, formula2] = [limit(rule.formula1), limit(rule.formula2)];
  const isSame = formula1 === rule.formula1 && formula2 === rule.formula2;
  return isSame
    ? null
    : {
        ...rule,
        ...(formula1 === undefined ? {} : { formula1 }),
        ...(formula2 === undefined ? {} : { formula2 }),
      };
}

function formatSet(place: object, rule: ConditionalFormatRule): IMutationInfo {
  // Univer writes into the rule that it holds.
  const params = { ...place, cfId: rule.cfId, rule: structuredClone(rule) };
  return { id: 'sheet.mutation.set-conditional-rule', params };
}

function validationSet(
  place: object,
  { uid, ranges, formula1, formula2 }: ISheetDataValidationRule,
): IMutationInfo {
  const payload = { type: UpdateRuleType.ALL, payload: { ranges, formula1, formula2 } };
  return {
    id: 'data-validation.mutation.updateRule',
    params: { ...place, ruleId: uid, payload, source: 'patched' },
  };
}
