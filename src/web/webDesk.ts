import { writeBlanks } from '../app/writeBlanks';
import { bookText } from '../text/bookText';
import { webText } from '../text/webText';
import { askInDialog } from '../workbench/askInDialog';
import { BookDesk } from '../workbench/bookDesk';
import { downloadWorkbook } from '../workbench/downloadWorkbook';
import { KeptBooks, type KeptBook } from '../workbench/keptBooks';
import type { ShownWorkbook } from '../workbench/shownWorkbook';
import {
  canWriteFiles,
  changedAt,
  choosePlace,
  FileRefused,
  mayWrite,
  writeFile,
  type ChosenFile,
} from './fileAccess';
import type { RecentFiles } from './recentFiles';
import type { WebPage } from './webPage';

/** What can be done once the spreadsheet's code is there. */
export interface WebDesk {
  readonly open: (chosen: ChosenFile) => Promise<void>;
  readonly sample: () => Promise<void>;
  readonly blank: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly saveAs: () => Promise<void>;
  readonly print: () => Promise<void>;
  readonly kept: () => Promise<KeptBook[]>;
  readonly restore: (book: KeptBook) => Promise<void>;
  readonly drop: (book: KeptBook) => Promise<void>;
}

/** The file that the workbook is saved into. */
interface Place {
  readonly handle: FileSystemFileHandle;
  /** When it changed last, as far as this page knows. */
  readonly changedAt: number;
}

/** Starts the web edition's desk on its page, with no workbook yet. */
export function startWebDesk(page: WebPage, recent: RecentFiles): WebDesk {
  const books = new KeptBooks('web');
  let place: Place | null = null;

  const put = async (shown: ShownWorkbook): Promise<boolean> => {
    if (place === null) return putElsewhere(shown);
    const { handle } = place;
    try {
      await mayWrite(handle);
      if ((await changedAt(handle)) !== place.changedAt) {
        const { question, ...labels } = webText.changedOutside;
        const answer = await askInDialog(question(handle.name), labels, 'cancel');
        if (answer === 'cancel') return false;
        if (answer === 'saveAs') return await putElsewhere(shown);
      }
      return await putInto(shown, handle);
    } catch (error) {
      return told(error, handle.name);
    }
  };

  const putElsewhere = async (shown: ShownWorkbook): Promise<boolean> => {
    const fileName = shown.fileName();
    if (!canWriteFiles()) {
      await shown.save((bytes) => Promise.resolve(downloadWorkbook(bytes, fileName)));
      say(webText.downloaded(fileName), shown);
      return true;
    }
    const handle = await choosePlace(fileName);
    if (handle === null) return false;
    try {
      return await putInto(shown, handle);
    } catch (error) {
      return told(error, handle.name);
    }
  };

  const putInto = async (shown: ShownWorkbook, handle: FileSystemFileHandle): Promise<boolean> => {
    await shown.save((bytes) => writeFile(handle, bytes));
    shown.rename(handle.name);
    page.setFileName(handle.name);
    place = { handle, changedAt: await changedAt(handle) };
    say(webText.saved(handle.name), shown);
    await remember(handle.name, handle);
    return true;
  };

  const say = (text: string, shown: ShownWorkbook): void =>
    page.notify('info', text + bookText.chartsInFile(shown.chartSheets()));

  const told = (error: unknown, fileName: string): false => {
    if (!(error instanceof FileRefused)) throw error;
    page.notify('error', webText.notSaved[error.reason](fileName));
    return false;
  };

  /** Where the browser remembers nothing, the list stays as it is; the file itself is not concerned. */
  const remember = (name: string, handle: FileSystemFileHandle | null): Promise<void> =>
    recent.remember(name, handle).catch(() => undefined);

  const desk = new BookDesk(page, {
    books,
    put,
    onChange: () => page.setChanged(desk.shown?.mayHaveChanges() ?? false),
  });
  const became = (shown: ShownWorkbook | null, from: Place | null): void => {
    if (shown === null) return;
    place = from;
    page.setChanged(shown.mayHaveChanges());
  };

  return {
    open: ({ file, handle }) =>
      desk.turn(async () => {
        const shown = await desk.open(new Uint8Array(await file.arrayBuffer()), file.name);
        if (shown === null) return;
        // What was converted is saved elsewhere: the bureau's own file stays as it is.
        const isSame = handle !== null && shown.fileName() === file.name;
        became(shown, isSame ? { handle, changedAt: file.lastModified } : null);
        await remember(file.name, handle);
      }),
    sample: () =>
      desk.turn(async () => {
        const { sample } = await import(/* webpackChunkName: 'sample' */ './sample');
        became(await desk.open(sample(), bookText.sampleFileName), null);
      }),
    blank: () =>
      desk.turn(async () => {
        const shown = await desk.openBlank();
        if (shown === null) return;
        await writeBlanks();
        await page.reloadPane(shown.excel);
        became(shown, null);
      }),
    save: () => desk.turn(() => desk.save()),
    saveAs: () => desk.turn(() => desk.save(putElsewhere)),
    print: () => desk.turn(() => desk.print()),
    kept: () => desk.booksLeft(),
    restore: (book) => desk.turn(async () => became(await desk.restore(book), null)),
    drop: (book) => books.drop(book.id),
  };
}
