import type { Profile } from '../../../domain/profile/profile';
import { OWN_ID, sheetKey } from '../../state/profileChoice';
import { sheetEnding, useDeed, type DeedControl, type NewSheet } from '../../state/useDeed';
import type { Pane } from '../../state/usePane';

export interface ProfileSaving extends Pick<DeedControl<NewSheet>, 'deed' | 'reset'> {
  /**
   * Keeps a profile on a sheet of the workbook; it is the chosen one from then on.
   *
   * @param former the sheet whose place it takes; undefined for a new one
   * @param then what follows once it is kept
   */
  readonly save: (profile: Profile, former?: string, then?: () => void) => void;
}

/** Saving a profile of the bureau's own in the workbook. */
export function useProfileSaving({
  app,
  actions,
  perform,
}: Pick<Pane, 'actions' | 'app' | 'perform'>): ProfileSaving {
  const { deed, reset, start } = useDeed<NewSheet>(perform);
  return {
    deed,
    reset,
    save: (profile, former, then) =>
      start(
        async () => sheetEnding(await app.saveProfileSheet({ ...profile, id: OWN_ID }, former)),
        {
          reread: true,
          then: ({ sheet }) => {
            then?.();
            actions.chooseProfile(sheetKey(sheet));
          },
        },
      ),
  };
}
