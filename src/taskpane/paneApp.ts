import type { checkHealth, writeHealthSheet } from '../app/checkHealth';
import type { generateSeed } from '../app/generateSeed';
import type { Preparation, prepareDraw } from '../app/prepareDraw';
import type { exportProfile, importProfile, listProfiles, profileSheetProblems, saveProfileSheet } from '../app/profileStore';
import type { rememberChoice } from '../app/rememberChoice';
import type { runDraw } from '../app/runDraw';
import type { chooseRegisters, scanWorkbook } from '../app/scanWorkbook';
import type { showPlace } from '../app/showPlace';
import type { Trial } from '../app/trialDraw';

/** All that the pane asks of the program behind it: the real functions in Excel, fakes in tests. */
export interface PaneApp {
  readonly scanWorkbook: typeof scanWorkbook;
  readonly chooseRegisters: typeof chooseRegisters;
  readonly rememberChoice: typeof rememberChoice;
  readonly checkHealth: typeof checkHealth;
  readonly writeHealthSheet: typeof writeHealthSheet;
  readonly listProfiles: typeof listProfiles;
  readonly profileSheetProblems: typeof profileSheetProblems;
  readonly saveProfileSheet: typeof saveProfileSheet;
  readonly exportProfile: typeof exportProfile;
  readonly importProfile: typeof importProfile;
  readonly prepareDraw: typeof prepareDraw;
  readonly trialDraw: (preparation: Preparation) => Promise<Trial>;
  readonly runDraw: typeof runDraw;
  readonly showPlace: typeof showPlace;
  readonly generateSeed: typeof generateSeed;
}
