import '../workbench/olderBrowsers';
import { bookText } from '../text/bookText';
import { webText } from '../text/webText';
import { askInDialog } from '../workbench/askInDialog';
import { filePicker } from '../workbench/filePicker';
import { isFramedByOthers } from '../workbench/framing';
import { takeInSpreadsheet } from '../workbench/takeInSpreadsheet';
import type { KeptBook } from '../workbench/keptBooks';
import { canWriteFiles, chooseFile, fileAgain, FileRefused, type ChosenFile } from './fileAccess';
import { takeDroppedFiles } from './droppedFiles';
import { keepOffline } from './keepOffline';
import { RecentFiles, type RecentFile } from './recentFiles';
import { startScreen } from './startScreen';
import { createWebPage } from './webPage';

/**
 * The start screen shows at once; spreadsheet and pane, which are large, follow behind it. Files are
 * asked for here, while the clerk's click still counts for the browser.
 */
const root = document.getElementById('web');
if (!root) throw new Error('The page has no element #web.');

if (isFramedByOthers(window)) root.append(bookText.framed);
else start(root);

function start(root: HTMLElement): void {
  const recent = new RecentFiles();
  const openChosen = (chosen: ChosenFile | null): unknown =>
    chosen && desk.then(({ open }) => open(chosen));
  const picker = filePicker(webText.open, (file) => openChosen({ file, handle: null }));
  const open = async (): Promise<void> => {
    if (canWriteFiles()) openChosen(await chooseFile());
    else picker.click();
  };

  const openRecent = async ({ name, handle }: RecentFile): Promise<void> => {
    if (handle === null) {
      page.notify('info', webText.start.lastAgain(name));
      return void open();
    }
    try {
      openChosen({ handle, file: await fileAgain(handle) });
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      page.notify('error', webText.notOpened[error.reason](name));
    }
  };
  const showRecent = (): Promise<void> =>
    recent.list().then(
      (files) => screen.showRecent(files),
      // A browser that remembers nothing has nothing to show.
      () => undefined,
    );
  const showKept = async (): Promise<void> => screen.showKept(await (await desk).kept());
  const drop = async (book: KeptBook): Promise<void> => {
    const { dropQuestion, dropAnswer } = webText.start;
    const question = dropQuestion(book.fileName);
    if ((await askInDialog<'drop' | 'cancel'>(question, dropAnswer, 'cancel')) === 'cancel') return;
    await (await desk).drop(book);
    await showKept();
  };

  const screen = startScreen({
    open,
    openRecent,
    forgetRecent: () => recent.clear().then(showRecent),
    sample: () => desk.then(({ sample }) => sample()),
    blank: () => desk.then(({ blank }) => blank()),
    restore: (book) => desk.then(({ restore }) => restore(book)),
    drop,
  });
  const page = createWebPage(root, screen, {
    open,
    save: () => desk.then(({ save }) => save()),
    saveAs: () => desk.then(({ saveAs }) => saveAs()),
    print: () => desk.then(({ print }) => print()),
    newTab: () => window.open(location.href, '_blank', 'noopener'),
    showPane: async (place, excel) => {
      const { connectPane } = await import(/* webpackChunkName: 'pane' */ './connectPane');
      connectPane(place, excel);
    },
  });
  root.append(picker);
  takeDroppedFiles(root, openChosen, () => page.notify('warning', webText.notOpened.folder));
  page.setBusy(false);
  void showRecent();
  keepOffline(() => page.notify('info', webText.update));

  const desk = takeInSpreadsheet()
    .then(() => import(/* webpackChunkName: 'spreadsheet' */ './webDesk'))
    .then(({ startWebDesk }) => startWebDesk(page, recent));
  desk.then(showKept).catch((error: unknown) => {
    page.notify('error', webText.startFailed);
    throw error;
  });
}
