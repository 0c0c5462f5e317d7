import { chartClasses } from './chartClasses';
import { commentClasses } from './commentClasses';
import { functionClasses } from './functionClasses';
import { styleClasses } from './styleClasses';
import type { Classes } from './members';
import { rangeClasses } from './rangeClasses';
import { ruleClasses } from './ruleClasses';
import { tableClasses } from './tableClasses';
import { workbookClasses } from './workbookClasses';
import { worksheetClasses } from './worksheetClasses';

/** All classes that the host has, by name. */
export const classes: Classes = {
  ...workbookClasses,
  ...worksheetClasses,
  ...rangeClasses,
  ...tableClasses,
  ...ruleClasses,
  ...chartClasses,
  ...commentClasses,
  ...functionClasses,
  ...styleClasses,
};
