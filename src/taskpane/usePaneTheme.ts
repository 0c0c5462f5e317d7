import { useEffect, useState } from 'react';
import type { Theme } from 'office-ui-fabric-react';
import { later } from './later';
import { theme } from './theme';

const { watchTheme } = later(() => import('./appearance')).functions('watchTheme');

/** The theme that the pane has beside this Excel: the light one until it is known. */
export function usePaneTheme(): Theme {
  const [shown, setShown] = useState(theme);
  useEffect(() => {
    const watching = watchTheme(setShown);
    // Where it cannot be fetched, the light pane can be read as well.
    watching.catch(() => undefined);
    return () =>
      void watching.then(
        (end) => end(),
        () => undefined,
      );
  }, []);
  return shown;
}
