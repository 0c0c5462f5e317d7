import type { ListedProfile } from '../../app/profileStore';
import type { Profile } from '../../domain/profile/profile';
import { sameRules } from '../../domain/profile/sameRules';
import { paneStateText } from '../../text/pane/paneStateText';
import type { OwnProfile } from './paneState';

/** The id that a profile has once it is the bureau's own. */
export const OWN_ID = 'own';

/**
 * What a listed profile is remembered by. Sheet names hold no colon, so a sheet is never taken for
 * a preset.
 */
export function profileKey({ source, sheet, profile }: ListedProfile): string {
  return source === 'sheet' ? sheetKey(sheet ?? '') : profile.id;
}

/** The key of the profile on a sheet. */
export function sheetKey(sheet: string): string {
  return `sheet:${sheet}`;
}

/**
 * A change of the working profile as the pane keeps it. It gets a name of its own, so that no
 * record cites a preset that was not followed; a profile that is changed back to the listed one is
 * that one again.
 *
 * @param next the profile after the change
 * @param listed the profile in the list that it started from
 * @param before what was kept so far
 */
export function ownProfile(
  next: Profile,
  listed: Profile | null,
  before: OwnProfile | null,
): OwnProfile | null {
  if (before !== null && before.origin !== 'changed') return { ...before, profile: next };
  if (listed === null) return { origin: 'changed', profile: next };
  if (sameRules(next, listed)) return null;
  return {
    origin: 'changed',
    profile: { ...next, id: OWN_ID, name: paneStateText.ownProfile(listed.name) },
  };
}
