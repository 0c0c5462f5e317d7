import type { ClientObject, ObjectContext } from './clientObject';
import type { Path } from './path';

const KEEP = '_KeepReference';
const REMOVE = '_RemoveReference';

type TrackingContext = ObjectContext & { sync(): Promise<unknown> };

/** `OfficeExtension.TrackedObjects`: what the host keeps from one request to the next. */
export class TrackedObjects {
  /** What a run keeps until it is over; null outside runs. */
  #ofRun: Set<Path> | null = null;

  constructor(private readonly context: TrackingContext) {}

  /** Keeps objects beyond the run, and beyond the request where there is none. */
  add(objects: ClientObject | readonly ClientObject[]): void {
    for (const { own } of listed(objects)) {
      if (own.of.declaration.isKept !== true || this.#ofRun?.delete(own.path)) continue;
      if (!own.path.isReference) this.#keep(own.path);
    }
  }

  remove(objects: ClientObject | readonly ClientObject[]): void {
    for (const { own } of listed(objects)) {
      this.#ofRun?.delete(own.path);
      if (own.path.isReference) this.#letGo([own.path]);
      else this.context.batch.drop(own.path, KEEP);
    }
  }

  /** Keeps a new object until the end of the run, if there is one and it would end sooner. */
  addOfRun({ own }: ClientObject): void {
    if (!this.#ofRun || own.of.declaration.isKept !== true) return;
    this.#keep(own.path);
    this.#ofRun.add(own.path);
  }

  beginRun(): void {
    this.#ofRun = new Set();
  }

  /** @returns when what the run has kept is let go */
  async endRun(): Promise<void> {
    const kept = [...(this.#ofRun ?? [])].filter((path) => path.isReference);
    this.#ofRun = null;
    if (kept.length === 0) return;
    this.#letGo(kept);
    await this.context.sync();
  }

  #keep(path: Path): void {
    const { batch } = this.context;
    batch.call(path, KEEP, []);
    batch.instantiate(path);
  }

  #letGo(paths: readonly Path[]): void {
    const { batch, workbook } = this.context;
    for (const path of paths) {
      path.isValid = false;
      batch.call(workbook.own.path, REMOVE, [path.name]);
    }
  }
}

function listed(objects: ClientObject | readonly ClientObject[]): readonly ClientObject[] {
  return Array.isArray(objects) ? (objects as readonly ClientObject[]) : [objects as ClientObject];
}
