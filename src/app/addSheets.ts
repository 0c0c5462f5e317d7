import { freeSheetName } from '../excel/writing/resultSheetName';
import { runExcel } from '../excel/runExcel';
import type { SheetContent } from '../excel/writing/sheetContent';
import { writeSheets } from '../excel/writing/writeSheets';
import type { Problem } from '../text/problem/problemText';

/**
 * Adds sheets to the workbook, all of them or none; whatever fails leaves it as it was. Sheets that
 * are there already stay, new ones get a number.
 *
 * @param contents at least one
 * @param former sheet of an earlier version, whose place and name the first of the contents takes
 * @returns the first sheet's name; null where none was written, and the problem says why
 */
export async function addSheets(
  contents: readonly SheetContent[],
  former?: string,
): Promise<WrittenSheet> {
  const written = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const takenNames = worksheets.items.map(({ name }) => name);
    const named: SheetContent[] = [];
    for (const content of contents) {
      const isSuccessor = former !== undefined && named.length === 0;
      const name = isSuccessor
        ? former
        : freeSheetName(content.name, [...takenNames, ...named.map((each) => each.name)]);
      named.push({ ...content, name });
    }
    const takeAway = former === undefined ? undefined : () => worksheets.getItem(former).delete();
    await writeSheets(context, named, { takenNames, before: takeAway });
    return named[0]?.name ?? null;
  });
  return written.ok
    ? { sheet: written.value, problems: [] }
    : { sheet: null, problems: [written.problem] };
}

/** The sheet that was written, or why none was. */
export interface WrittenSheet {
  readonly sheet: string | null;
  readonly problems: readonly Problem[];
}
