import { BrowserStore } from './browserStore';
import { OpenPages } from './openPages';

/** A workbook with changes that were not saved, kept in the browser. */
export interface KeptBook {
  /** Of the page that kept it. */
  readonly id: string;
  readonly fileName: string;
  /** An .xlsx file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds of the clock. */
  readonly at: number;
}

/** Larger files are not kept, in bytes: writing them would hold up the page. */
export const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Books that pages of this site keep, each page one, so that none takes the place of another's.
 * Every function rejects where the browser refuses to keep anything.
 */
export class KeptBooks {
  readonly #id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  readonly #store: BrowserStore;

  readonly #pages: OpenPages;

  /** @param name of the database, one for each program that an origin may have */
  constructor(name: string) {
    this.#store = new BrowserStore(name, 'books', { keyPath: 'id' });
    this.#pages = new OpenPages(name, this.#id);
  }

  /** Keeps the book of this page, in the place of the one that this page kept before. */
  async keep(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const book: KeptBook = { id: this.#id, fileName, bytes, at: Date.now() };
    await this.#store.run('readwrite', (store) => store.put(book));
  }

  /** Drops the book that this page keeps. */
  forget(): Promise<void> {
    return this.drop(this.#id);
  }

  async drop(id: string): Promise<void> {
    await this.#store.run('readwrite', (store) => store.delete(id));
  }

  /** Books of pages that are not open any more, the latest first. */
  async left(): Promise<KeptBook[]> {
    const books = (await this.#store.run('readonly', (store) => store.getAll())) as KeptBook[];
    const open = await this.#pages.open();
    return books.filter(({ id }) => !open.has(id)).sort((one, other) => other.at - one.at);
  }
}
