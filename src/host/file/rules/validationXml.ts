import type { ISheetDataValidationRule } from '@univerjs/core';
import { rangeAddress } from '../sheet/cellAddress';
import { ERROR_STYLES } from './readValidation';
import type { Storing } from '../cells/functionNames';
import { escapeXml } from '../package/xmlText';

const TYPES: Readonly<Record<string, string>> = {
  list: 'list',
  listMultiple: 'list',
  whole: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
  any: 'none',
};

function formulaText(rule: ISheetDataValidationRule, text: string, stored: Storing): string {
  const isItems = TYPES[rule.type] === 'list' && !text.startsWith('=');
  return isItems ? `"${text.replace(/"/g, '""')}"` : stored(text.replace(/^=/, ''));
}

/**
 * One rule as a dataValidation element (without prefix); '' for kinds that only Univer knows, such
 * as check boxes.
 */
export function validationXml(rule: ISheetDataValidationRule, stored: Storing): string {
  const type = TYPES[rule.type];
  if (!type || rule.ranges.length === 0) return '';
  const flags = [
    ['allowBlank', rule.allowBlank],
    // The file format says it the other way round.
    ['showDropDown', type === 'list' && rule.showDropDown === false],
    ['showInputMessage', rule.showInputMessage],
    ['showErrorMessage', rule.showErrorMessage],
  ] as const;
  const texts = [
    ['errorTitle', rule.errorTitle],
    ['error', rule.error],
    ['promptTitle', rule.promptTitle],
    ['prompt', rule.prompt],
  ] as const;
  const style = rule.errorStyle === undefined ? undefined : ERROR_STYLES[rule.errorStyle];
  const formulas = [rule.formula1, type === 'list' ? undefined : rule.formula2];
  return (
    `<dataValidation type="${type}"` +
    (style && style !== 'stop' ? ` errorStyle="${style}"` : '') +
    (rule.operator ? ` operator="${rule.operator}"` : '') +
    flags.map(([name, value]) => (value ? ` ${name}="1"` : '')).join('') +
    texts.map(([name, value]) => (value ? ` ${name}="${escapeXml(value)}"` : '')).join('') +
    ` sqref="${rule.ranges.map(rangeAddress).join(' ')}">` +
    formulas
      .map((text, index) =>
        text
          ? `<formula${String(index + 1)}>${escapeXml(formulaText(rule, text, stored))}</formula${String(index + 1)}>`
          : '',
      )
      .join('') +
    '</dataValidation>'
  );
}
