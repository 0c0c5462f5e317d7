/**
 * A cell's address in A1 notation.
 *
 * @param rowNumber 1-based, as Excel shows it
 * @param columnIndex 0-based
 * @example
 * cellAddress(17, 2) // → 'C17'
 * cellAddress(1, 27) // → 'AB1'
 */
export function cellAddress(rowNumber: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowNumber}`;
}

/**
 * A column's letters.
 *
 * @param columnIndex 0-based
 * @example
 * columnLetters(27) // → 'AB'
 */
export function columnLetters(columnIndex: number): string {
  let letters = '';
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/**
 * The place of a column by its letters, 0-based.
 *
 * @example
 * columnIndexOf('AB') // → 27
 */
export function columnIndexOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
