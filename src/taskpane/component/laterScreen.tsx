import { useEffect, useState, type ComponentType, type JSX } from 'react';

/** A screen whose code is fetched apart from the first ones. */
export interface LaterScreen<Props extends object> {
  readonly Screen: (props: Props) => JSX.Element;
  /** Fetches the code, so that the screen shows at once when it is asked for. */
  readonly fetch: () => Promise<void>;
}

/**
 * A component that is fetched when it is first wanted, or before. React's own lazy leaves the pane
 * empty for 300 ms even where the code has come long since; this one does not.
 *
 * @param load gives the component; asked again after it failed
 */
export function laterScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LaterScreen<Props> {
  const found: { component: ComponentType<Props> | null } = { component: null };
  const fetch = async (): Promise<void> => {
    found.component ??= await load();
  };
  function Screen(props: Props): JSX.Element {
    const [Component, setComponent] = useState(() => found.component);
    useEffect(() => {
      if (Component !== null) return;
      const fail = (reason: unknown): void =>
        setComponent(() => {
          throw reason;
        });
      fetch().then(() => setComponent(() => found.component), fail);
    }, [Component]);
    return Component === null ? <main className="body" /> : <Component {...props} />;
  }
  return { Screen, fetch };
}
