import type { LaterApp } from './paneApp';

const drawing = () => import('../app/runDraw');
const trying = () => import('../app/trialDraw');
const health = () => import('../app/checkHealth');
const profiles = () => import('../app/saveProfileSheet');
const verifying = () => import('../app/verifyWorkbook');
const changing = () => import('../app/changeList');
const ratios = () => import('../app/checkRatios');
const frequencies = () => import('../app/flagFrequency');
const calendar = () => import('../app/rememberNotice');
const publishing = () => import('../app/publication');
const documents = () => import('../app/writeDocument');
const history = () => import('../app/historyFile');
const showing = () => import('../app/showOnSheet');
const otherBook = () => import('./openOtherBook');

/** The part of the program that is fetched when it is first wanted, or before. */
export const laterApp: LaterApp = {
  checkHealth: async (...given) => (await health()).checkHealth(...given),
  writeHealthSheet: async (...given) => (await health()).writeHealthSheet(...given),
  saveProfileSheet: async (...given) => (await profiles()).saveProfileSheet(...given),
  trialDraw: async (...given) => (await trying()).trialDraw(...given),
  runDraw: async (...given) => (await drawing()).runDraw(...given),
  verifyWorkbook: async () => (await verifying()).verifyWorkbook(),
  proposeSubstitute: async (...given) => (await changing()).proposeSubstitute(...given),
  proposeReassign: async (...given) => (await changing()).proposeReassign(...given),
  substitute: async (...given) => (await changing()).substitute(...given),
  reassign: async (...given) => (await changing()).reassign(...given),
  voidList: async (...given) => (await changing()).voidList(...given),
  checkRatios: async (...given) => (await ratios()).checkRatios(...given),
  writeRatioSheet: async (...given) => (await ratios()).writeRatioSheet(...given),
  frequency: async (...given) => (await frequencies()).frequency(...given),
  isFlagged: async (...given) => (await frequencies()).isFlagged(...given),
  flagFrequency: async (...given) => (await frequencies()).flagFrequency(...given),
  unflagFrequency: async () => (await frequencies()).unflagFrequency(),
  rememberNotice: async (...given) => (await calendar()).rememberNotice(...given),
  publication: async (...given) => (await publishing()).publication(...given),
  writeDocument: async (...given) => (await documents()).writeDocument(...given),
  readHistoryFile: async (bytes, fileName) => {
    const [{ readHistoryFile }, { openOtherBook }] = await Promise.all([history(), otherBook()]);
    return readHistoryFile(bytes, fileName, openOtherBook);
  },
  keepHistory: async (...given) => (await history()).keepHistory(...given),
  showOnSheet: async (...given) => (await showing()).showOnSheet(...given),
  removeProjectorSheets: async () => (await showing()).removeProjectorSheets(),
};

/**
 * Fetches all of it but what opens other workbooks, which is large and seldom wanted. Done behind
 * the first screen, while the server certainly answers, and not in the middle of a draw.
 */
export async function fetchLaterApp(): Promise<void> {
  await Promise.all(
    [
      drawing,
      trying,
      health,
      profiles,
      verifying,
      changing,
      ratios,
      frequencies,
      calendar,
      publishing,
      documents,
    ].map((fetch) => fetch()),
  );
}
