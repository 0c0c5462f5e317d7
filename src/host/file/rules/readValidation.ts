import type { DataValidation } from 'hucre';
import type { DataValidationOperator, ISheetDataValidationRule } from '@univerjs/core';
import { numberOf } from '../../grid/rule/meaning';
import { shownFormula } from '../cells/functionNames';
import { parseRanges } from '../sheet/cellAddress';
import { openOrderedPart, partChild } from '../package/orderedPart';
import { promptId, takesAnything } from './ruleIds';
import { attributes, childElements, isTrue } from '../package/xmlElement';

/** What the file calls Univer's numbered reactions to a wrong entry. */
export const ERROR_STYLES: readonly string[] = ['information', 'stop', 'warning'];

/**
 * A file's data validation as Univer's rule; `id` names it, the writer finds the element of an
 * unchanged rule by it.
 */
export function readValidation(source: DataValidation, id: string): ISheetDataValidationRule {
  const rule: ISheetDataValidationRule = {
    uid: id,
    type: source.type,
    ranges: parseRanges(source.range),
    allowBlank: source.allowBlank ?? false,
    showErrorMessage: source.showErrorMessage ?? false,
    showInputMessage: source.showInputMessage ?? false,
    errorStyle: ERROR_STYLES.indexOf(source.errorStyle ?? 'stop'),
  };
  if (source.operator) rule.operator = source.operator as DataValidationOperator;
  if (source.values) rule.formula1 = source.values.join(',');
  else if (source.formula1 !== undefined) rule.formula1 = limit(source, source.formula1);
  // For a list Univer takes formula2 as the colours of its items.
  if (source.formula2 !== undefined && source.type !== 'list')
    rule.formula2 = limit(source, source.formula2);
  if (source.errorMessage) rule.error = source.errorMessage;
  if (source.errorTitle) rule.errorTitle = source.errorTitle;
  if (source.inputMessage) rule.prompt = source.inputMessage;
  if (source.inputTitle) rule.promptTitle = source.inputTitle;
  return rule;
}

/** A number to compare with as such, a formula with its `=`, by which Univer knows one. */
function limit({ type }: DataValidation, stored: string): string {
  const isFormula = type === 'list' || type === 'custom' || numberOf(stored) === null;
  return isFormula ? `=${shownFormula(stored)}` : stored;
}

/**
 * The validations of a sheet that take anything and only say something when a cell is selected; the
 * file reader passes them over.
 */
export function readPrompts(xml: string): ISheetDataValidationRule[] {
  // Looked for before the whole part is gone through.
  if (!/<(?:\w+:)?dataValidation\b/.test(xml)) return [];
  const worksheet = openOrderedPart(xml);
  const block = partChild(worksheet, 'dataValidations');
  const elements = block
    ? [...childElements(xml, block, 'dataValidation')].filter((element) =>
        takesAnything(xml, element),
      )
    : [];
  return elements.map((element, number) => {
    const found = attributes(xml, element);
    const rule: ISheetDataValidationRule = {
      uid: promptId(number),
      type: 'any',
      ranges: parseRanges(found.get('sqref') ?? ''),
      allowBlank: isTrue(found.get('allowBlank')),
      showErrorMessage: isTrue(found.get('showErrorMessage')),
      showInputMessage: isTrue(found.get('showInputMessage')),
      errorStyle: ERROR_STYLES.indexOf(found.get('errorStyle') ?? 'stop'),
    };
    const texts = {
      error: found.get('error'),
      errorTitle: found.get('errorTitle'),
      prompt: found.get('prompt'),
      promptTitle: found.get('promptTitle'),
    };
    return { ...rule, ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) };
  });
}
