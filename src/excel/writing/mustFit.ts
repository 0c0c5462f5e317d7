/**
 * What Excel takes of texts: support.microsoft.com, Excel specifications and limits; of input
 * messages, DataValidationPrompt, and of lists, ListDataValidation, in the reference of Office.js.
 */
import type { SheetContent } from './sheetContent';

export const MOST_LETTERS = {
  sheetName: 31,
  cellText: 32_767,
  formula: 8_192,
  list: 255,
  promptTitle: 32,
  prompt: 255,
} as const;

/**
 * Holds the content of a sheet to the lengths that Excel takes, before anything of it is written:
 * Excel would refuse the request in the middle, or cut the text.
 *
 * @param content of a sheet that is to be written
 * @throws RangeError for a text that is longer, with its place: builders make what fits
 *
 * @example
 * mustFit({ name: '一'.repeat(32), blocks: [] }) // throws RangeError
 * mustFit({ name: '名单', blocks: [] }) // → undefined
 */
export function mustFit(content: SheetContent): void {
  const { name, blocks, validations = [], prompts = [], conditionalFormats = [] } = content;
  const check = (what: keyof typeof MOST_LETTERS, text: string, place = ''): void => {
    if (text.length > MOST_LETTERS[what])
      throw new RangeError(`${what} of ${text.length} letters in ${name} ${place}`);
  };
  check('sheetName', name);
  for (const { rowIndex, columnIndex, values } of blocks)
    values.forEach((row, index) =>
      row.forEach((value, column) => {
        if (typeof value !== 'string' || value.length <= MOST_LETTERS.formula) return;
        const place = `row ${rowIndex + index + 1}, column ${columnIndex + column + 1}`;
        check(value.startsWith('=') ? 'formula' : 'cellText', value, place);
      }),
    );
  for (const { list } of validations) check('list', list.join(','));
  for (const { title, text } of prompts) {
    check('promptTitle', title);
    check('prompt', text);
  }
  for (const { formula } of conditionalFormats) check('formula', formula);
}
