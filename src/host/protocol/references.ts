import { HostError } from './hostError';
import type { HostObject } from './hostObject';

/** Objects that the client asked to be kept from one request to the next. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  #next = 1;

  get size(): number {
    return this.#objects.size;
  }

  /** @returns the id by which the client will ask for the object */
  keep(object: HostObject): string {
    const id = `r${this.#next++}`;
    this.#objects.set(id, object);
    return id;
  }

  /** @throws HostError InvalidReference when it has been removed or was never kept */
  find(id: string): HostObject {
    const object = this.#objects.get(id);
    if (!object)
      throw new HostError(
        'InvalidReference',
        'This reference is not valid for the current operation.',
      );
    return object;
  }

  remove(id: string): void {
    this.#objects.delete(id);
  }

  removeAll(): void {
    this.#objects.clear();
  }
}
