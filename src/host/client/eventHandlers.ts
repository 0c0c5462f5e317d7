import type { EventEntry } from '../protocol/wire';

/** Who is told of an event. */
export interface Listener {
  tell(message: object): Promise<unknown>;
}

export function eventKey(type: number, target: string): string {
  return `${type} ${target}`;
}

/** The handlers of a connection; they live longer than the runs that added them. */
export class EventHandlers {
  readonly #listeners = new Map<string, Set<Listener>>();

  add(key: string, listener: Listener): void {
    this.#listeners.set(key, (this.#listeners.get(key) ?? new Set()).add(listener));
  }

  remove(key: string, listener: Listener): void {
    this.#listeners.get(key)?.delete(listener);
  }

  /** Calls the handlers of what the host tells, after whatever is running now. */
  tell(entries: readonly EventEntry[]): void {
    for (const { messageType, targetId, message } of entries)
      for (const listener of this.#listeners.get(eventKey(messageType, targetId)) ?? [])
        void Promise.resolve().then(() => listener.tell(JSON.parse(message) as object));
  }
}
