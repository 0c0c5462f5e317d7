/** A state with listeners, for what outlives the screens that show it. */
export interface Store<State> {
  readonly get: () => State;
  readonly set: (state: State) => void;
  /** @returns ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a store. */
export function store<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
