import type { CellValue } from '../../domain/ground/cellValue';

const NUMBER_SIGN = 35;
const ERROR =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)$/;

/**
 * True for the text of a formula error as Excel gives it.
 *
 * @example
 * isErrorCell('#REF!') // → true
 * isErrorCell('#2') // → false
 */
export function isErrorCell(value: CellValue): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === NUMBER_SIGN && ERROR.test(value);
}
