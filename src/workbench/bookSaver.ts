import type { WorkbookState } from '../host/embeddedExcel';
import type { OpenedWorkbook } from '../host/file/openWorkbookFile';
import { saveWorkbookFile } from '../host/file/saveWorkbookFile';
import { partsOf } from './savedParts';
import type { FileMessage, SavedMessage, SaveMessage } from './savingWorker';

/**
 * Packs the workbook of the page into a file: in a thread of its own, or where the browser gives none
 * or it fails there, in the page, which then stands still for as long.
 */
export class BookSaver {
  #worker: Worker | null;
  readonly #waiting = new Map<number, (bytes: SavedMessage['bytes']) => void>();
  #saves = 0;

  /** @param opened the file that the workbook was opened from */
  constructor(private readonly opened: OpenedWorkbook) {
    this.#worker = this.#start();
  }

  /** The bytes of the file. */
  async save(state: WorkbookState): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await this.#apart(state);
    if (bytes) return bytes;
    const { snapshot, extras, isTouched } = state;
    return saveWorkbookFile(this.opened, snapshot, extras, isTouched);
  }

  dispose(): void {
    this.#giveUp();
  }

  #start(): Worker | null {
    try {
      const worker = new Worker(new URL('./savingWorker.ts', import.meta.url));
      worker.onmessage = ({ data }: MessageEvent<SavedMessage>) => {
        this.#waiting.get(data.save)?.(data.bytes);
        this.#waiting.delete(data.save);
      };
      worker.onerror = () => this.#giveUp();
      const { bytes, fileName } = this.opened;
      worker.postMessage({ bytes, fileName } satisfies FileMessage);
      return worker;
    } catch {
      // Then the page packs by itself: `save` says so.
      return null;
    }
  }

  #apart(state: WorkbookState): Promise<SavedMessage['bytes']> {
    const worker = this.#worker;
    if (worker === null) return Promise.resolve(null);
    const save = (this.#saves += 1);
    const known = Object.keys(this.opened.baseline.snapshot.sheets);
    return new Promise((resolve) => {
      this.#waiting.set(save, resolve);
      worker.postMessage({ ...partsOf(state, known), save } satisfies SaveMessage);
    });
  }

  #giveUp(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}
