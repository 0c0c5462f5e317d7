import { paneDrawText } from '../src/text/pane/paneDrawText';
import { paneProfileText } from '../src/text/pane/paneProfileText';
import { paneQuestionText } from '../src/text/pane/paneQuestionText';
import { paneText } from '../src/text/pane/paneText';
import { xinxian2021 } from '../src/text/preset/xinxian2021';
import { workbenchText } from '../src/text/workbenchText';

export { startBrowser } from '../test/support/browser';
export { serveSite } from '../test/support/siteServer';
export { INSPECTORS_PER_ENTERPRISE } from './jobBench';
export { writeInventedBook } from './inventedBook';

/** By what the page's parts are found. */
export const words = {
  toProfile: paneText.step.next.register,
  profile: paneProfileText.profile,
  xinxian: xinxian2021.name,
  allNone: paneQuestionText.allNone(0).replace(/（.*/, ''),
  toDraw: paneText.step.next.profile,
  seed: paneDrawText.seed,
  start: paneDrawText.start,
  cancel: paneDrawText.cancel,
  result: paneText.step.headings.result,
  save: workbenchText.save,
};
