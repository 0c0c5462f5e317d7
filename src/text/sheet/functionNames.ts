/** Names of the functions of formulas: all that the pane needs of them when it opens. */

/** All formulas with them begin so: =SSJ.QUOTA(…). */
export const FUNCTION_NAMESPACE = 'SSJ';

/** Behind the namespace and a dot. */
export const FUNCTION_IDS = [
  'QUOTA',
  'STAFFQUOTA',
  'COVERAGE',
  'TICKET',
  'WORKDAY',
  'CREDITCODE',
  'CHECKS',
] as const;
export type FunctionId = (typeof FUNCTION_IDS)[number];
