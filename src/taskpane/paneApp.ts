import { generateSeed } from '../app/generateSeed';
import { rememberWithNextWrite } from '../app/rememberChoice';
import { chooseRegisters, scanWorkbook } from '../app/scanWorkbook';
import { showPlace } from '../app/showPlace';
import { watchWaiting } from '../app/watchWaiting';
import { later } from './later';

const rules = later(() => import('./rules'));

/** All that the pane asks of the program behind it: what reads the workbook is here already. */
export const paneApp = {
  scanWorkbook,
  chooseRegisters,
  rememberWithNextWrite,
  showPlace,
  generateSeed,
  watchWaiting,
  /** Fetches what is asked once the workbook is read. */
  fetchRules: rules.fetch,
  ...rules.fetched(
    'listProfiles',
    'profileSheetProblems',
    'exportProfile',
    'importProfile',
    'prepareDraw',
    'findBureau',
    'isReadFrom',
    'isDrawnSheet',
    'haveOurSheetsMoved',
    'drawRequest',
    'missingParts',
  ),
  ...later(() => import('../app/runDraw')).functions('runDraw'),
  ...later(() => import('../app/announceDraw')).functions('announceDraw'),
  ...later(() => import('../app/trialDraw')).functions('trialDraw'),
  ...later(() => import('../app/examineRegisters')).functions(
    'examineRegisters',
    'writeHealthSheet',
  ),
  ...later(() => import('../app/writeBlanks')).functions('writeBlanks'),
  ...later(() => import('../app/saveProfileSheet')).functions('saveProfileSheet'),
  ...later(() => import('../app/verifyWorkbook')).functions('verifyWorkbook'),
  ...later(() => import('./seldom'), { seldom: true }).functions(
    'packEvidence',
    'zipPackage',
    'selfCheck',
    'writeFunctionSheet',
  ),
  ...later(() => import('../app/changeList')).functions(
    'proposeSubstitute',
    'proposeReassign',
    'substitute',
    'reassign',
    'voidList',
  ),
  ...later(() => import('../app/enterpriseHere')).functions(
    'enterpriseHere',
    'enterpriseFacts',
    'productionCell',
    'markProduction',
  ),
  ...later(() => import('../app/compareRatios')).functions('compareRatios', 'writeRatioSheet'),
  ...later(() => import('../app/markFrequency')).functions(
    'frequency',
    'isMarked',
    'markFrequency',
    'clearMarks',
  ),
  ...later(() => import('../app/writeCounts')).functions('planCounts', 'writeCounts'),
  ...later(() => import('../app/watchWorkbook')).functions('watchWorkbook', 'sheetNamesNow'),
  ...later(() => import('../app/rememberNotice')).functions('rememberNotice'),
  ...later(() => import('../app/publication')).functions('publication'),
  ...later(() => import('../app/writeDocument')).functions('writeDocument'),
  ...later(() => import('../app/historyFile')).functions('keepHistory'),
  ...later(() => import('../app/showOnSheet')).functions('showOnSheet', 'removeProjectorSheets'),
  /** Looks into a workbook file that is not open in Excel; what reads it is large. */
  readHistoryFile: later(() => import('./openOtherBook'), { seldom: true }).functions(
    'openHistoryFile',
  ).openHistoryFile,
};

/** The program behind the pane: the real functions in Excel, fakes in tests. */
export type PaneApp = Readonly<typeof paneApp>;
