/**
 * What the pane asks as soon as the workbook is read, and not before: the profiles, what they come
 * to for the registers, and what a draw is asked for.
 */

export { findBureau } from '../app/bureau';
export { haveOurSheetsMoved, isDrawnSheet } from '../app/drawnSheets';
export { isReadFrom } from '../app/isReadFrom';
export { prepareDraw } from '../app/prepareDraw';
export { drawRequest, missingParts } from './state/drawRequest';
export {
  exportProfile,
  importProfile,
  listProfiles,
  profileSheetProblems,
} from '../app/profileStore';
