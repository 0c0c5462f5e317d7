import { freeSheetName } from '../excel/writing/resultSheetName';
import { runExcel } from '../excel/runExcel';
import type { SheetContent } from '../excel/writing/sheetContent';
import { replacing, writeSheets } from '../excel/writing/writeSheets';
import type { Problem } from '../text/problem/problemText';

/**
 * Adds sheets to the workbook, all of them or none; whatever fails leaves it as it was. Sheets that
 * are there already stay, new ones get a number.
 *
 * @param contents at least one
 * @param former sheet of an earlier version, whose place and name the first of the contents takes
 * @returns the first sheet's name, and those of the others; null where none was written, and the problem says why
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
    const problems = await writeSheets(context, named, {
      takenNames,
      ...(former === undefined ? {} : replacing(former, takenNames)),
    });
    return { names: named.map(({ name }) => name), problems };
  });
  if (!written.ok) return { sheet: null, problems: [written.problem] };
  const { names, problems } = written.value;
  const [sheet = null, ...others] = names;
  return { sheet, ...(others.length === 0 ? {} : { others }), problems };
}

/** The sheet that was written, or why none was. */
export interface WrittenSheet {
  readonly sheet: string | null;
  /** written with it; absent for none. */
  readonly others?: readonly string[];
  readonly problems: readonly Problem[];
}
