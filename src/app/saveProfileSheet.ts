import type { Profile } from '../domain/profile/profile';
import { profileSheet } from '../excel/profileSheet';
import { freeSheetName } from '../excel/resultSheetName';
import { runExcel } from '../excel/runExcel';
import { writeSheets } from '../excel/writeSheets';
import type { WrittenSheet } from './writtenSheet';

/**
 * Keeps a profile in the workbook, on a sheet 抽查方案. Whatever fails leaves the workbook as it was.
 *
 * @param profile of any authority
 * @param former sheet of an earlier version, whose place and name the new one takes; without it the new one gets a name of its own
 */
export async function saveProfileSheet(profile: Profile, former?: string): Promise<WrittenSheet> {
  const written = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const takenNames = worksheets.items.map(({ name }) => name);
    const content = profileSheet(profile);
    const name = former ?? freeSheetName(content.name, takenNames);
    const takeAway = former === undefined ? undefined : () => worksheets.getItem(former).delete();
    await writeSheets(context, [{ ...content, name }], takenNames, () => undefined, undefined, takeAway);
    return name;
  });
  return written.ok ? { sheet: written.value, problems: [] } : { sheet: null, problems: [written.problem] };
}
