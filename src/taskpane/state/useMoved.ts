import { useEffect, useRef } from 'react';
import type { PaneApp } from '../paneApp';

/**
 * Hears of changes of the workbook for as long as the pane is there.
 *
 * @param app the program
 * @param onMove called for each of them with the sheet, null for what is not about the cells of one
 * @param onFault called where the program fails
 */
export function useMoved(
  app: Pick<PaneApp, 'watchWorkbook'>,
  onMove: (sheet: string | null) => void,
  onFault: (reason: unknown) => void,
): void {
  const told = useRef(onMove);
  useEffect(() => {
    told.current = onMove;
  });
  useEffect(() => {
    const watching = app.watchWorkbook((sheet) => told.current(sheet));
    watching.catch(onFault);
    return () => void watching.then((end) => end()).catch(onFault);
  }, [app, onFault]);
}
