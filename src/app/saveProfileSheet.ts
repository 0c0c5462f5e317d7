import type { Profile } from '../domain/profile/profile';
import { profileSheet } from '../excel/profile/profileSheet';
import { addSheets, type WrittenSheet } from './addSheets';

/**
 * Keeps a profile in the workbook, on a sheet 抽查方案. Whatever fails leaves the workbook as it was.
 *
 * @param profile of any authority
 * @param former sheet of an earlier version, whose place and name the new one takes; without it the
 *   new one gets a name of its own
 */
export function saveProfileSheet(profile: Profile, former?: string): Promise<WrittenSheet> {
  return addSheets([profileSheet(profile)], former);
}
