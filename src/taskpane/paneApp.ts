import type { rememberNotice } from '../app/rememberNotice';
import type {
  proposeReassign,
  proposeSubstitute,
  reassign,
  substitute,
  voidList,
} from '../app/changeList';
import type { checkHealth, writeHealthSheet } from '../app/checkHealth';
import type { checkRatios, writeRatioSheet } from '../app/checkRatios';
import type { flagFrequency, frequency, isFlagged, unflagFrequency } from '../app/flagFrequency';
import type { generateSeed } from '../app/generateSeed';
import type { HistoryFile, keepHistory } from '../app/historyFile';
import type { prepareDraw } from '../app/prepareDraw';
import type {
  exportProfile,
  importProfile,
  listProfiles,
  profileSheetProblems,
} from '../app/profileStore';
import type { publication } from '../app/publication';
import type { rememberChoice } from '../app/rememberChoice';
import type { runDraw } from '../app/runDraw';
import type { saveProfileSheet } from '../app/saveProfileSheet';
import type { chooseRegisters, scanWorkbook } from '../app/scanWorkbook';
import type { removeProjectorSheets, showOnSheet } from '../app/showOnSheet';
import type { showPlace } from '../app/showPlace';
import type { trialDraw } from '../app/trialDraw';
import type { verifyWorkbook } from '../app/verifyWorkbook';
import type { writeDocument } from '../app/writeDocument';
import type { Later } from './state/later';

/** What the first screens ask of the program behind the pane. */
export interface FirstApp {
  readonly scanWorkbook: typeof scanWorkbook;
  readonly chooseRegisters: typeof chooseRegisters;
  readonly rememberChoice: typeof rememberChoice;
  readonly listProfiles: typeof listProfiles;
  readonly profileSheetProblems: typeof profileSheetProblems;
  readonly exportProfile: typeof exportProfile;
  readonly importProfile: typeof importProfile;
  readonly prepareDraw: typeof prepareDraw;
  readonly showPlace: typeof showPlace;
  readonly generateSeed: typeof generateSeed;
}

/** What only later screens ask; fetched behind the first one, so that the pane shows sooner. */
export interface LaterApp {
  readonly checkHealth: Later<typeof checkHealth>;
  readonly writeHealthSheet: typeof writeHealthSheet;
  readonly saveProfileSheet: typeof saveProfileSheet;
  readonly trialDraw: Later<typeof trialDraw>;
  readonly runDraw: typeof runDraw;
  readonly verifyWorkbook: typeof verifyWorkbook;
  readonly proposeSubstitute: Later<typeof proposeSubstitute>;
  readonly proposeReassign: Later<typeof proposeReassign>;
  readonly substitute: typeof substitute;
  readonly reassign: typeof reassign;
  readonly voidList: typeof voidList;
  readonly checkRatios: Later<typeof checkRatios>;
  readonly writeRatioSheet: typeof writeRatioSheet;
  readonly frequency: Later<typeof frequency>;
  readonly isFlagged: Later<typeof isFlagged>;
  readonly flagFrequency: typeof flagFrequency;
  readonly unflagFrequency: typeof unflagFrequency;
  readonly rememberNotice: typeof rememberNotice;
  readonly publication: Later<typeof publication>;
  readonly writeDocument: typeof writeDocument;
  /** Looks into a workbook file that is not open in Excel. */
  readonly readHistoryFile: (bytes: Uint8Array, fileName: string) => Promise<HistoryFile>;
  readonly keepHistory: typeof keepHistory;
  readonly showOnSheet: typeof showOnSheet;
  readonly removeProjectorSheets: typeof removeProjectorSheets;
}

/** All that the pane asks of the program behind it: the real functions in Excel, fakes in tests. */
export interface PaneApp extends FirstApp, LaterApp {}
