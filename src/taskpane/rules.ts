/**
 * What the pane asks as soon as the workbook is read, and not before: the profiles, and what they
 * come to for the registers.
 */

export { prepareDraw } from '../app/prepareDraw';
export {
  exportProfile,
  importProfile,
  listProfiles,
  profileSheetProblems,
} from '../app/profileStore';
