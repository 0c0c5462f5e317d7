/**
 * A table of the browser's own database. Every call rejects where the browser refuses to keep
 * anything.
 */
export class BrowserStore {
  #database: Promise<IDBDatabase> | null = null;

  /**
   * @param database name, with this table alone in it
   * @param table name
   * @param keys of its rows
   */
  constructor(
    private readonly database: string,
    private readonly table: string,
    private readonly keys: IDBObjectStoreParameters,
  ) {}

  /**
   * Does something in one transaction.
   *
   * @param ask whose answer is wanted
   */
  async run(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest,
  ): Promise<unknown> {
    this.#database ??= this.#open();
    const transaction = (await this.#database).transaction(this.table, mode);
    const request = ask(transaction.objectStore(this.table));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      transaction.onerror = () => reject(transaction.error ?? new Error('failed'));
    });
  }

  #open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(this.database, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(this.table, this.keys);
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('refused'));
    });
  }
}
