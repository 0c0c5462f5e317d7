import { parsedJson } from '../domain/ground/shape';
import type { ProfileProblem } from '../domain/profile/profileProblem';
import { parseProfile } from '../domain/profile/parseProfile';
import { uncountedDraws } from '../domain/profile/uncountedDraws';
import type { Profile } from '../domain/profile/profile';
import { isProfileSheetName, readProfileSheet } from '../excel/profile/readProfileSheet';
import { presets } from '../text/preset/presets';
import type { WorkbookScan } from './scanWorkbook';

/** A profile that can be drawn by, and where it comes from. */
export interface ListedProfile {
  readonly source: 'preset' | 'sheet';
  /** The sheet's name; absent for presets. */
  readonly sheet?: string;
  readonly profile: Profile;
}

/**
 * The profiles of the workbook's own sheets, then the presets. A sheet that cannot be read gives
 * none; profileSheetProblems says why.
 *
 * @param scan of the workbook
 */
export function listProfiles(scan: WorkbookScan): readonly ListedProfile[] {
  const kept = profileSheets(scan).flatMap(({ sheet, profile }): ListedProfile[] =>
    profile === null ? [] : [{ source: 'sheet', sheet, profile }],
  );
  return [...kept, ...presets.map((profile): ListedProfile => ({ source: 'preset', profile }))];
}

/**
 * What keeps sheets of the workbook from being profiles, cell by cell.
 *
 * @param scan of the workbook
 */
export function profileSheetProblems(scan: WorkbookScan): readonly ProfileProblem[] {
  return profileSheets(scan).flatMap(({ problems }) => problems);
}

function profileSheets({ tables }: WorkbookScan) {
  return tables
    .filter(({ sheet }) => isProfileSheetName(sheet))
    .map((table) => ({ sheet: table.sheet, ...readProfileSheet(table) }));
}

/**
 * A profile as the text of a file: JSON with a property a line, so that two versions can be
 * compared.
 */
export function exportProfile(profile: Profile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/**
 * A profile from the text of a file, as exportProfile wrote it.
 *
 * @param text of the file
 */
export function importProfile(text: string): {
  readonly profile: Profile | null;
  readonly problems: readonly ProfileProblem[];
} {
  const nowhere = { severity: 'error', sheet: '', cell: '' } as const;
  const value = parsedJson(text.replace(/^\uFEFF/, ''));
  if (value === undefined)
    return { profile: null, problems: [{ code: 'profile-not-json', ...nowhere }] };
  const { profile, faults } = parseProfile(value);
  const uncounted = profile === null ? [] : uncountedDraws(profile);
  return {
    profile: uncounted.length === 0 ? profile : null,
    problems: [...faults, ...uncounted].map(({ path, code }) => ({
      code: 'profile-fault',
      ...nowhere,
      path,
      fault: code,
    })),
  };
}
