/** The key that goes from part to part of a window, in Excel as in browsers. */
const KEY = 'F6';

/** A part of the page: what belongs to it, and what takes the focus when it is gone to. */
export interface Region {
  readonly root: HTMLElement;
  readonly enter: () => void;
}

/**
 * Makes F6 go on to the next part of the page, and Shift+F6 back. The spreadsheet keeps Tab for its
 * cells, so that without it nothing but a mouse leads out of there. It is heard before the
 * spreadsheet hears it.
 *
 * @param on the window of the page, or of a part that is a page of its own
 * @param regions in their order; the first where the focus is in none
 */
export function listenForRegionKey(on: Window, regions: readonly Region[]): void {
  on.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== KEY || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const active = document.activeElement;
      const now = regions.findIndex(({ root }) => root.contains(active));
      const next = now < 0 ? 0 : now + (event.shiftKey ? -1 : 1);
      regions.at(next % regions.length)?.enter();
    },
    { capture: true },
  );
}
