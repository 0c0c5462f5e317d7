import type { EmbeddedExcel } from '../host/embeddedExcel';
import { blankWorkbook } from '../host/file/blankWorkbook';
import { openWorkbookFile, type OpenedWorkbook } from '../host/file/openWorkbookFile';
import { WorkbookFileError } from '../host/file/workbookFileError';
import { bookText } from '../text/bookText';
import { askAboutChanges } from './askAboutChanges';
import { Autosave } from './autosave';
import type { KeptBook, KeptBooks } from './keptBooks';
import type { NoticeKind } from './noticeBar';
import { openedText } from './openedText';
import { showWorkbook, type ShownWorkbook } from './shownWorkbook';

/** The page around the spreadsheet and the pane. It holds no workbook; its desk does. */
export interface DeskPage {
  /**
   * Where the spreadsheet of the next workbook goes: an empty element, not shown before
   * `showSheet`.
   */
  newSheetPlace(): HTMLElement;
  /** Shows the spreadsheet in `place` and drops the one before it. */
  showSheet(place: HTMLElement, fileName: string): void;
  /**
   * Loads the task pane anew, so that it starts with the workbook behind `excel`. Resolves when the
   * pane is there.
   */
  reloadPane(excel: EmbeddedExcel): Promise<void>;
  /** Tells when the pane begins and ends to do something in the workbook. */
  onPaneWorking(listener: (working: boolean) => void): void;
  /** Disables the buttons while a workbook is being opened or saved. */
  setBusy(busy: boolean): void;
  /** Puts a message over the spreadsheet until it is dismissed or replaced. */
  notify(kind: NoticeKind, text: string): void;
  clearNotice(): void;
}

export interface DeskOptions {
  /** Where workbooks with changes are kept. */
  readonly books: KeptBooks;
  /**
   * Puts the workbook where the clerk has it.
   *
   * @returns false where it did not come about; then the changes are still there
   */
  readonly put: (shown: ShownWorkbook) => Promise<boolean>;
  /** Called after changes, and when there are none any more. */
  readonly onChange?: () => void;
}

/**
 * The workbook of a page, one at a time: opened, printed, kept while it has changes, replaced by the
 * next. A file that cannot be opened leaves it as it is.
 */
export class BookDesk {
  #shown: ShownWorkbook | null = null;
  readonly #autosave: Autosave;

  constructor(
    private readonly page: DeskPage,
    private readonly options: DeskOptions,
  ) {
    this.#autosave = new Autosave(options.books, (text) => page.notify('warning', text));
    page.onPaneWorking((working) => this.#shown?.setPaneWorking(working));
    window.addEventListener('beforeunload', (event) => {
      if (this.#shown?.mayHaveChanges() !== true) return;
      event.preventDefault();
      // Older browsers ask only by this.
      event.returnValue = true;
    });
  }

  /** The workbook that is on the page. */
  get shown(): ShownWorkbook | null {
    return this.#shown;
  }

  /**
   * One command at a time; a fault of the program is told to the clerk and still reaches the
   * console.
   */
  async turn(work: () => Promise<unknown>): Promise<void> {
    this.page.setBusy(true);
    this.page.clearNotice();
    try {
      await work();
    } catch (error) {
      this.page.notify('error', bookText.commandFailed);
      throw error;
    } finally {
      this.page.setBusy(false);
    }
  }

  /**
   * @param put where it is put this time
   * @returns whether the workbook now lies in a file
   */
  async save(put = this.options.put): Promise<boolean> {
    if (!this.#shown || !(await put(this.#shown))) return false;
    await this.#autosave.forget();
    this.options.onChange?.();
    return true;
  }

  async print(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    if (!(await shown.print())) this.page.notify('info', bookText.nothingToPrint);
    else if (shown.hasChartsInView()) this.page.notify('info', bookText.chartsNotPrinted);
  }

  /**
   * Shows what is in a file, or says why not.
   *
   * @param bytes of the file
   * @param fileName as the clerk knows it
   * @returns null when the clerk keeps the workbook before, or the file cannot be opened
   */
  async open(bytes: Uint8Array, fileName: string): Promise<ShownWorkbook | null> {
    try {
      return await this.#show(await openWorkbookFile(bytes, fileName), fileName);
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      this.page.notify('error', bookText.openFailed[error.fault](fileName, error.limit));
      return null;
    }
  }

  async openBlank(): Promise<ShownWorkbook | null> {
    const { blankWorkbook: words } = bookText;
    return this.#show(await blankWorkbook(words), words.fileName);
  }

  /** Shows what a page before this one kept. This page keeps it before the other copy goes. */
  async restore(book: KeptBook): Promise<ShownWorkbook | null> {
    const opened = await openWorkbookFile(book.bytes, book.fileName);
    const restored = await this.#show(opened, book.fileName, false);
    if (restored && (await this.#autosave.keep(restored))) await this.options.books.drop(book.id);
    return restored;
  }

  /** What pages that are gone kept and did not save; says so where the browser keeps nothing. */
  async booksLeft(): Promise<KeptBook[]> {
    try {
      return await this.options.books.left();
    } catch {
      this.page.notify('warning', bookText.kept.refused);
      return [];
    }
  }

  async #show(
    opened: OpenedWorkbook,
    givenName: string,
    isSaved = true,
  ): Promise<ShownWorkbook | null> {
    if (!(await this.#mayReplace())) return null;
    if (this.#shown) await this.#autosave.forget();
    this.#shown?.dispose();
    const place = this.page.newSheetPlace();
    const made = showWorkbook(place, opened, {
      isSaved,
      onChange: () => {
        this.#autosave.changed(made);
        this.options.onChange?.();
      },
      onSame: () => this.options.onChange?.(),
    });
    this.#shown = made;
    this.page.showSheet(place, opened.fileName);
    await Promise.all([this.page.reloadPane(made.excel), made.drawn]);
    const news = openedText(opened, givenName);
    if (news !== null) this.page.notify('warning', news);
    return made;
  }

  /** Asks before changes are lost, and saves them if that is the answer. */
  async #mayReplace(): Promise<boolean> {
    const shown = this.#shown;
    if (!shown || (await shown.unsavedBytes()) === null) return true;
    const answer = await askAboutChanges(shown.fileName());
    return answer === 'save' ? this.save() : answer === 'discard';
  }
}
