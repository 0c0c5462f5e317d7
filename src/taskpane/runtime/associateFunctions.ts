import { FUNCTION_IDS } from '../../text/sheet/functionNames';
import { later } from '../later';
import type { Given } from './answerFunction';

const { answerFunction } = later(() => import('./answerFunction')).functions('answerFunction');

/**
 * Gives Excel the code of the functions of formulas. They work while the pane is closed: it and they
 * share a page.
 */
export function associateFunctions(): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const id of FUNCTION_IDS)
    CustomFunctions.associate(id, (...given: Given[]) => answerFunction(id, given));
}
