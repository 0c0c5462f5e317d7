import { bookText } from '../text/bookText';
import { MOST_BYTES, type KeptBooks } from './keptBooks';
import type { ShownWorkbook } from './shownWorkbook';

/** Milliseconds without a change after which the workbook is kept. */
const PAUSE = 5_000;

/** Keeps the workbook of the page in the browser while it has changes that were not saved. */
export class Autosave {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRefused = false;
  #isTooLarge = false;

  /**
   * @param books where it is kept
   * @param warn tells the clerk, once each, why a workbook is not kept
   */
  constructor(
    private readonly books: KeptBooks,
    private readonly warn: (text: string) => void,
  ) {}

  /** The workbook has changed: it is kept after a pause. */
  changed(shown: ShownWorkbook): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(shown), PAUSE);
  }

  /**
   * Keeps it now, unless it is as it was saved.
   *
   * @returns whether it was kept
   */
  async keep(shown: ShownWorkbook): Promise<boolean> {
    clearTimeout(this.#timer);
    if (shown.isBusy()) {
      this.changed(shown);
      return false;
    }
    const bytes = await shown.unsavedBytes();
    if (bytes === null) {
      await this.forget();
      return false;
    }
    if (bytes.length > MOST_BYTES) {
      if (!this.#isTooLarge) this.warn(bookText.kept.tooLarge);
      this.#isTooLarge = true;
      return false;
    }
    return this.#attempt(() => this.books.keep(shown.fileName(), bytes));
  }

  /** There is nothing more to keep: it was saved, or given up. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#attempt(() => this.books.forget());
  }

  /** Does what the browser may refuse: it is said once and not tried again. */
  async #attempt(work: () => Promise<void>): Promise<boolean> {
    if (this.#isRefused) return false;
    try {
      await work();
      return true;
    } catch {
      this.#isRefused = true;
      this.warn(bookText.kept.refused);
      return false;
    }
  }
}
