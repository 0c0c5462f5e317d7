import type { ISheetDataValidationRule } from '@univerjs/core';
import { parseRanges } from '../sheet/cellAddress';
import { openOrderedPart, partChild } from '../package/orderedPart';
import { ERROR_STYLES } from './readValidation';
import { promptId, takesAnything } from './ruleIds';
import { attributes, childElements, isTrue } from '../package/xmlElement';

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
