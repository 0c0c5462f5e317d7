import { BrowserStore } from '../workbench/browserStore';

/** A file that was opened or saved here. */
export interface RecentFile {
  readonly id: number;
  readonly name: string;
  /** Milliseconds of the clock. */
  readonly at: number;
  /** null where the browser opens no file again by itself. */
  readonly handle: FileSystemFileHandle | null;
}

/** So many are remembered. */
const MOST = 6;

/** The files that were opened or saved last, in this browser; never their content. */
export class RecentFiles {
  readonly #store = new BrowserStore('web-files', 'files', { keyPath: 'id', autoIncrement: true });

  /** The latest first; none where the browser remembers nothing. */
  async list(): Promise<RecentFile[]> {
    const files = (await this.#store.run('readonly', (store) => store.getAll())) as RecentFile[];
    return files.sort((one, other) => other.at - one.at);
  }

  /** Puts a file in front, and lets go of what is beyond the number. */
  async remember(name: string, handle: RecentFile['handle']): Promise<void> {
    const known = await this.list();
    const isSame = await Promise.all(known.map((each) => isSameFile(each, name, handle)));
    const dropped = known.filter((_, index) => isSame[index]);
    const others = known.filter((_, index) => !isSame[index]);
    await this.#store.run('readwrite', (store) => {
      for (const { id } of [...dropped, ...others.slice(MOST - 1)]) store.delete(id);
      return store.add({ name, at: Date.now(), handle });
    });
  }

  async clear(): Promise<void> {
    await this.#store.run('readwrite', (store) => store.clear());
  }
}

async function isSameFile(
  known: RecentFile,
  name: string,
  handle: RecentFile['handle'],
): Promise<boolean> {
  if (known.handle && handle) return known.handle.isSameEntry(handle);
  return known.name === name && known.handle === handle;
}
