import { useEffect, useRef } from 'react';
import type { PaneApp } from '../paneApp';
import type { PaneState } from './paneState';

/** So long after the last change the workbook is read again: a clerk may be typing. */
const CALM_MS = 500;

export interface OutdatedOptions {
  /** The list of a draw is what the pane shows. */
  readonly listInSight: boolean;
  /** The workbook is read or written: then it has to wait. */
  readonly busy: boolean;
  /** Reads the workbook again. */
  readonly reread: () => void;
}

/**
 * Reads the workbook again by itself where sheets of ours are gone or sheets of draws have come, and,
 * while a list is in sight, where the sheets of draws have changed.
 *
 * @param state of the pane
 * @param app the program
 */
export function useOutdated(
  { scan, sheetNames, drawMoves }: PaneState,
  app: Pick<PaneApp, 'haveOurSheetsMoved'>,
  { listInSight, busy, reread }: OutdatedOptions,
): void {
  const haveMoved =
    scan !== null && sheetNames !== null && app.haveOurSheetsMoved(scan, sheetNames);
  const moves = (haveMoved ? 1 : 0) + (listInSight ? drawMoves : 0);
  const read = useRef(reread);
  useEffect(() => {
    read.current = reread;
  });
  useEffect(() => {
    if (moves === 0 || busy) return;
    const calm = setTimeout(() => read.current(), CALM_MS);
    return () => clearTimeout(calm);
  }, [moves, busy]);
}
