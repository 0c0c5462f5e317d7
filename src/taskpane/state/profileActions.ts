import { periodStart } from '../../domain/calendar/period';
import type { Profile } from '../../domain/profile/profile';
import { chosenAnew, type ActionContext, type ProfileActions } from './paneActions';
import { ownProfile, sheetKey } from './profileChoice';

/**
 * What a clerk can do with the rules. Changes count at once; only saving writes to the workbook.
 */
export function profileActions(context: ActionContext): ProfileActions {
  const { app, memory, state, listed, preparation, dispatch, read, crash } = context;
  const { scan, period } = state;

  const choose = (key: string): void => {
    memory.keepProfile(key);
    dispatch({ type: 'profileChosen', profileKey: key });
  };

  const save = async (profile: Profile, former: string | undefined): Promise<void> => {
    dispatch({ type: 'writingStarted' });
    const outcome = await app.saveProfileSheet(profile, former);
    if (outcome.sheet !== null) {
      await read(scan?.choice, periodStart(period));
      choose(sheetKey(outcome.sheet));
    }
    dispatch({ type: 'writingEnded', outcome });
  };

  return {
    chooseProfile: choose,
    choosePeriod: (next) => {
      dispatch({ type: 'periodChanged', period: next });
      // Licences are judged by the period's first day, so the registers are looked at again for
      // another one.
      if (scan !== null) chosenAnew(context, scan, periodStart(next), scan.choice);
    },
    changeProfile: (profile) =>
      dispatch({ type: 'ownChanged', own: ownProfile(profile, listed, state.own) }),
    revertProfile: () => dispatch({ type: 'ownChanged', own: null }),
    saveProfile: (profile, former) => void save(profile, former).catch(crash),
    useImported: (profile) =>
      dispatch({ type: 'ownChanged', own: { origin: 'imported', profile } }),
    tryDraw: () => {
      if (preparation === null) return;
      const { fingerprint } = preparation;
      app
        .trialDraw(preparation)
        .then((trial) => dispatch({ type: 'trialMade', view: { fingerprint, trial } }), crash);
    },
  };
}
