import { useEffect, useRef } from 'react';
import type { PaneApp } from '../paneApp';

/** Several sheets that come or go one after the other are told of together: so long after the last. */
const CALM_MS = 300;

/** Who is told of changes of the workbook. */
export interface MovedListener {
  /** Called for each of them with the sheet, null for what is not about the cells of one. */
  readonly onMove: (sheet: string | null) => void;
  /** Called with the names of all sheets where some came, went or got another name. */
  readonly onSheets: (names: readonly string[]) => void;
  /** Called where the program fails; the same function as long as the pane is there. */
  readonly onFault: (reason: unknown) => void;
}

/**
 * Hears of changes of the workbook for as long as the pane is there.
 *
 * @param app the program
 * @param listener who is told
 */
export function useMoved(
  app: Pick<PaneApp, 'sheetNamesNow' | 'watchWorkbook'>,
  listener: MovedListener,
): void {
  const { onFault } = listener;
  const told = useRef(listener);
  useEffect(() => {
    told.current = listener;
  });
  useEffect(() => {
    let calm: ReturnType<typeof setTimeout> | undefined;
    const tellSheets = async (): Promise<void> => {
      const names = await app.sheetNamesNow();
      if (names !== null) told.current.onSheets(names);
    };
    const watching = app.watchWorkbook(
      (sheet) => told.current.onMove(sheet),
      () => {
        clearTimeout(calm);
        calm = setTimeout(() => void tellSheets().catch(onFault), CALM_MS);
      },
    );
    watching.catch(onFault);
    return () => {
      clearTimeout(calm);
      void watching.then((end) => end()).catch(onFault);
    };
  }, [app, onFault]);
}
