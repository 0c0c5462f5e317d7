import type { RegisterChoice } from '../reading/registerChoice';
import { rememberChoice as keepInWorkbook } from '../excel/reading/choiceMemory';

export { rememberWithNextWrite } from '../excel/reading/choiceMemory';

/**
 * Keeps in the workbook what the clerk picked, so that scanWorkbook finds it next time.
 *
 * @param choice sheets, lists and columns; where Excel refuses, it is only forgotten
 */
export function rememberChoice(choice: RegisterChoice): Promise<void> {
  return keepInWorkbook(choice);
}
