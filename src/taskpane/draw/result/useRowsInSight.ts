import { useEffect, useState, type RefObject } from 'react';

/** Rows drawn above and below those in sight, so that quick scrolling shows no gaps. */
const OVERSCAN = 6;
/** Of a page that has not been laid out yet. */
const LEAST_ROWS = 12;

/**
 * Which rows of a long list are in sight of the pane that it scrolls with: the others need not be
 * drawn.
 *
 * @param list the element that is as high as all rows
 * @param rowHeight of each row in pixels
 * @returns the first row to be drawn, 0-based, and how many
 */
export function useRowsInSight(
  list: RefObject<HTMLElement | null>,
  rowHeight: number,
): { readonly first: number; readonly count: number } {
  const [sight, setSight] = useState({ first: 0, count: LEAST_ROWS + OVERSCAN });
  useEffect(() => {
    const own = list.current;
    const pane = own?.closest('.body');
    if (own === null || pane === null || pane === undefined) return;
    const look = (): void => {
      const above = pane.getBoundingClientRect().top - own.getBoundingClientRect().top;
      const first = Math.max(0, Math.floor(above / rowHeight) - OVERSCAN);
      const inSight = Math.max(LEAST_ROWS, Math.ceil(pane.clientHeight / rowHeight));
      const count = inSight + 2 * OVERSCAN;
      setSight((now) => (now.first === first && now.count === count ? now : { first, count }));
    };
    look();
    pane.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      pane.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [list, rowHeight]);
  return sight;
}
