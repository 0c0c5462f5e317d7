import { useEffect, useRef } from 'react';
import type { PaneApp } from '../paneApp';

/**
 * Hears of changes of the workbook for as long as the pane is there.
 *
 * @param app the program
 * @param onMove called for each of them
 * @param onFault called where the program fails
 */
export function useMoved(
  app: Pick<PaneApp, 'watchWorkbook'>,
  onMove: () => void,
  onFault: (reason: unknown) => void,
): void {
  const told = useRef(onMove);
  useEffect(() => {
    told.current = onMove;
  });
  useEffect(() => {
    const watching = app.watchWorkbook(() => told.current());
    watching.catch(onFault);
    return () => void watching.then((end) => end()).catch(onFault);
  }, [app, onFault]);
}
