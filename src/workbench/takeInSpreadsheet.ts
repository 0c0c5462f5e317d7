import { breathe } from '../app/breathe';

/** Each brings what it is made of, as far as those before it have not: Univer's packages above all. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackChunkName: 'spreadsheet' */ '../host/file/openWorkbookFile'),
  () => import(/* webpackChunkName: 'spreadsheet' */ './heldDrawing'),
  () => import(/* webpackChunkName: 'spreadsheet' */ '../host/embeddedExcel'),
  () => import(/* webpackChunkName: 'spreadsheet' */ './filterCommands'),
  () => import(/* webpackChunkName: 'spreadsheet' */ './univerPlugins'),
  () => import(/* webpackChunkName: 'spreadsheet' */ './univerLocale'),
];

/**
 * Has the code of the spreadsheet run part after part, others having their turn in between; all at
 * once it would hold the page up for a fifth of a second. What follows is to be in the same chunk.
 */
export async function takeInSpreadsheet(): Promise<void> {
  for (const part of parts) {
    await part();
    await breathe();
  }
}
