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

const DATABASE = 'workbench';
const STORE = 'books';

/**
 * Books that pages of this site keep, each page one, so that none takes the place of another's.
 * Every function rejects where the browser refuses to keep anything.
 */
export class KeptBooks {
  readonly #id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  #database: Promise<IDBDatabase> | null = null;

  /** Keeps the book of this page, in the place of the one that this page kept before. */
  async keep(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const book: KeptBook = { id: this.#id, fileName, bytes, at: Date.now() };
    await this.#run('readwrite', (store) => store.put(book));
  }

  /** Drops the book that this page keeps. */
  forget(): Promise<void> {
    return this.drop(this.#id);
  }

  async drop(id: string): Promise<void> {
    await this.#run('readwrite', (store) => store.delete(id));
  }

  /** Books of pages that are not open any more, the latest first. */
  async left(): Promise<KeptBook[]> {
    const books = (await this.#run('readonly', (store) => store.getAll())) as KeptBook[];
    const open = await this.#openPages();
    return books.filter(({ id }) => !open.has(id)).sort((one, other) => other.at - one.at);
  }

  /** Names the pages that are open, this one among them; a page holds a lock as long as it lives. */
  async #openPages(): Promise<ReadonlySet<string>> {
    // Where pages have no locks (plain http on an intranet), every book is offered.
    if (!('locks' in navigator)) return new Set([this.#id]);
    await new Promise<void>((held) => {
      void navigator.locks.request(DATABASE + this.#id, () => {
        held();
        return new Promise(() => undefined);
      });
    });
    const { held = [] } = await navigator.locks.query();
    return new Set(held.map(({ name = '' }) => name.slice(DATABASE.length)));
  }

  async #run(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest,
  ): Promise<unknown> {
    this.#database ??= openDatabase();
    const transaction = (await this.#database).transaction(STORE, mode);
    const request = ask(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      transaction.onerror = () => reject(transaction.error ?? new Error('failed'));
    });
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}
