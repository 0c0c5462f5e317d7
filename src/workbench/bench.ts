import { blankWorkbook } from '../host/file/blankWorkbook';
import { openWorkbookFile } from '../host/file/openWorkbookFile';
import type { OpenedWorkbook } from '../host/file/openWorkbookFile';
import { WorkbookFileError } from '../host/file/workbookFileError';
import { workbenchText } from '../text/workbenchText';
import { askAboutChanges } from './askAboutChanges';
import type { BenchCommands, BenchPage } from './benchPage';
import { element } from './element';
import { openedText } from './openedText';
import { showWorkbook } from './shownWorkbook';
import type { ShownWorkbook } from './shownWorkbook';

/** The workbook that the bench opens with, beside the page. */
const samplePath = 'samples/qinglan-county.xlsx';

/** By this the browser would give the file another ending than its name has, were it wrong. */
const contentTypes = {
  plain: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  macros: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

/**
 * Starts the bench on its page: shows the sample workbook with the pane beside it and answers the
 * page's commands. There is always one workbook; a file that cannot be opened leaves it as it is.
 * @returns the commands, once the sample is shown
 */
export async function startBench(page: BenchPage): Promise<BenchCommands> {
  let shown: ShownWorkbook | null = null;

  const saveShown = async (): Promise<void> => {
    if (!shown) return;
    downloadWorkbook(await shown.save(), shown.fileName);
    page.notify('info', workbenchText.saved(shown.fileName, shown.chartSheets()));
  };

  /** Asks before changes are lost, and saves them if that is the answer. */
  const mayReplace = async (): Promise<boolean> => {
    if (!shown || !(await shown.hasUnsavedChanges())) return true;
    const answer = await askAboutChanges(shown.fileName);
    if (answer === 'save') await saveShown();
    return answer !== 'cancel';
  };

  /** @param givenName of the file as the clerk knows it */
  const show = async (opened: OpenedWorkbook, givenName: string): Promise<void> => {
    if (!(await mayReplace())) return;
    shown?.dispose();
    const place = page.newSheetPlace();
    shown = showWorkbook(place, opened);
    page.showSheet(place, opened.fileName);
    await page.reloadPane();
    const news = openedText(opened, givenName);
    if (news !== null) page.notify('warning', news);
  };

  const openBytes = async (bytes: Uint8Array, fileName: string): Promise<void> => {
    try {
      await show(await openWorkbookFile(bytes, fileName), fileName);
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      page.notify('error', workbenchText.openFailed[error.fault](fileName));
    }
  };

  const showBlank = async (): Promise<void> =>
    show(await blankWorkbook(workbenchText.blankWorkbook), workbenchText.blankWorkbook.fileName);

  const showSample = async (): Promise<void> => {
    const response = await fetch(samplePath);
    if (response.ok)
      return openBytes(new Uint8Array(await response.arrayBuffer()), workbenchText.sampleFileName);
    await showBlank();
    page.notify('warning', workbenchText.sampleFailed);
  };

  /**
   * One command at a time; a fault of the program is told to the clerk and still reaches the
   * console.
   */
  const turn = async (work: () => Promise<void>): Promise<void> => {
    page.setBusy(true);
    page.clearNotice();
    try {
      await work();
    } catch (error) {
      page.notify('error', workbenchText.commandFailed);
      throw error;
    } finally {
      page.setBusy(false);
    }
  };

  const commands: BenchCommands = {
    open: (file) =>
      turn(async () => openBytes(new Uint8Array(await file.arrayBuffer()), file.name)),
    save: () => turn(saveShown),
    sample: () => turn(showSample),
    blank: () => turn(showBlank),
  };
  await commands.sample();
  return commands;
}

/** Hands a file to the browser, which puts it where the clerk keeps downloads. */
function downloadWorkbook(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const type = /m$/i.test(fileName) ? contentTypes.macros : contentTypes.plain;
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  element('a', { href: address, download: fileName }).click();
  // The browser has taken the content by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address));
}
