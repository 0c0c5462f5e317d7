import type { Profile } from '../domain/profile/profile';
import type { ProfileCellFault } from '../domain/profile/profileProblem';
import { profileRows } from '../excel/profile/profileRows';
import { readProfileSheet } from '../excel/profile/readProfileSheet';
import type { CellValue } from '../domain/ground/cellValue';
import { cellAddress } from '../domain/ground/cellAddress';
import { profileSheetText, sections, type SectionKey } from '../text/sheet/profileSheetText';

/** A profile in the words of its sheet, section by section, without headers. */
export type ProfileWords = Readonly<Record<SectionKey, readonly (readonly CellValue[])[]>>;

/** What is wrong with one of the words. */
export interface WordFault {
  readonly section: SectionKey;
  /** 0-based, of the section. */
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly value: string;
  readonly fault: ProfileCellFault;
}

const KEYS = Object.keys(sections) as SectionKey[];

/**
 * A profile in words: all of it, so that what has no form of its own can be changed as well.
 *
 * @param profile of any authority
 */
export function profileWords(profile: Profile): ProfileWords {
  return profileRows(profile);
}

/**
 * A profile from its words, as readProfileSheet reads them from a sheet.
 *
 * @param words as profileWords gives them, or changed
 * @returns no profile where anything is wrong
 */
export function readProfileWords(words: ProfileWords): {
  readonly profile: Profile | null;
  readonly faults: readonly WordFault[];
} {
  const places: { readonly section: SectionKey; readonly firstRow: number }[] = [];
  const values: CellValue[][] = [];
  for (const key of KEYS) {
    values.push([profileSheetText.section(sections[key].title)], [...sections[key].headers]);
    places.push({ section: key, firstRow: values.length });
    values.push(...words[key].map((row) => [...row]));
  }
  const { profile, problems } = readProfileSheet({
    sheet: '',
    rowIndex: 0,
    columnIndex: 0,
    values: padded(values),
    hidden: false,
    protected: false,
  });
  const faults = problems.flatMap((problem): WordFault[] => {
    if (problem.code !== 'profile-cell' || problem.severity !== 'error') return [];
    const { header, value, fault } = problem;
    for (const { section, firstRow } of places)
      for (const [row, cells] of words[section].entries()) {
        const column = cells.findIndex(
          (_, index) => cellAddress(firstRow + row + 1, index) === problem.cell,
        );
        if (column >= 0) return [{ section, row, column, header, value, fault }];
      }
    return [{ section: 'basics', row: 0, column: 0, header, value, fault }];
  });
  return { profile, faults };
}

/** Rows of a used range are of one length. */
function padded(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]);
}
