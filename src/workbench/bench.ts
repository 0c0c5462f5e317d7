import { blankWorkbook } from '../host/file/blankWorkbook';
import { openWorkbookFile } from '../host/file/openWorkbookFile';
import type { OpenedWorkbook } from '../host/file/openWorkbookFile';
import { WorkbookFileError } from '../host/file/workbookFileError';
import { workbenchText } from '../text/workbenchText';
import { askAboutChanges } from './askAboutChanges';
import { askAboutKept } from './askAboutKept';
import { Autosave } from './autosave';
import type { BenchCommands, BenchPage } from './benchPage';
import { element } from './element';
import { KeptBooks, type KeptBook } from './keptBooks';
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
  const books = new KeptBooks();
  const autosave = new Autosave(books, (text) => page.notify('warning', text));

  page.onPaneWorking((working) => shown?.setPaneWorking(working));
  window.addEventListener('beforeunload', (event) => {
    if (shown?.mayHaveChanges() === true) event.preventDefault();
  });

  const saveShown = async (): Promise<void> => {
    if (!shown) return;
    downloadWorkbook(await shown.save(), shown.fileName);
    await autosave.forget();
    page.notify('info', workbenchText.saved(shown.fileName, shown.chartSheets()));
  };

  const printShown = async (): Promise<void> => {
    if (!shown) return;
    if (!(await shown.print())) page.notify('info', workbenchText.nothingToPrint);
    else if (shown.hasChartsInView()) page.notify('info', workbenchText.chartsNotPrinted);
  };

  /** Asks before changes are lost, and saves them if that is the answer. */
  const mayReplace = async (): Promise<boolean> => {
    if (!shown || (await shown.unsavedBytes()) === null) return true;
    const answer = await askAboutChanges(shown.fileName);
    if (answer === 'save') await saveShown();
    return answer !== 'cancel';
  };

  /**
   * @param givenName of the file as the clerk knows it
   * @returns the workbook; null when the clerk keeps the one before
   */
  const show = async (
    opened: OpenedWorkbook,
    givenName: string,
    isSaved = true,
  ): Promise<ShownWorkbook | null> => {
    if (!(await mayReplace())) return null;
    if (shown) await autosave.forget();
    shown?.dispose();
    const place = page.newSheetPlace();
    const made = showWorkbook(place, opened, { isSaved, onChange: () => autosave.changed(made) });
    shown = made;
    page.showSheet(place, opened.fileName);
    await page.reloadPane();
    const news = openedText(opened, givenName);
    if (news !== null) page.notify('warning', news);
    return made;
  };

  const openBytes = async (bytes: Uint8Array, fileName: string): Promise<void> => {
    try {
      await show(await openWorkbookFile(bytes, fileName), fileName);
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      page.notify('error', workbenchText.openFailed[error.fault](fileName, error.limit));
    }
  };

  const showBlank = async (): Promise<void> => {
    const { blankWorkbook: words } = workbenchText;
    await show(await blankWorkbook(words), words.fileName);
  };

  /**
   * Offers what pages before this one kept and did not save. What is brought back is kept by this
   * page before the other copy goes.
   */
  const offerKept = async (left: readonly KeptBook[]): Promise<void> => {
    for (const book of left) {
      const answer = await askAboutKept(book);
      if (answer === 'later') return;
      if (answer === 'restore') {
        const opened = await openWorkbookFile(book.bytes, book.fileName);
        const restored = await show(opened, book.fileName, false);
        if (restored && (await autosave.keep(restored))) await books.drop(book.id);
        return;
      }
      await books.drop(book.id);
    }
  };

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
    print: () => turn(printShown),
    sample: () => turn(showSample),
    blank: () => turn(showBlank),
  };
  await commands.sample();
  void booksLeft(books, page).then((left) => {
    if (left.length > 0) void turn(() => offerKept(left));
  });
  return commands;
}

async function booksLeft(books: KeptBooks, page: BenchPage): Promise<KeptBook[]> {
  try {
    return await books.left();
  } catch {
    page.notify('warning', workbenchText.kept.refused);
    return [];
  }
}

/** Hands a file to the browser, which puts it where the clerk keeps downloads. */
function downloadWorkbook(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const type = /m$/i.test(fileName) ? contentTypes.macros : contentTypes.plain;
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  element('a', { href: address, download: fileName }).click();
  // The browser has taken the content by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address));
}
