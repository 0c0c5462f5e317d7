/** By how much type may shrink, largest first. */
const SCALES = [1, 0.92, 0.85, 0.78, 0.71, 0.64, 0.57, 0.5] as const;

/**
 * Makes the type of an area smaller until all of it is seen. The area's style sheet multiplies its
 * type by `--fit`.
 *
 * @param area on the page, with a height that its content does not change
 */
export function fitText(area: HTMLElement): void {
  for (const scale of SCALES) {
    area.style.setProperty('--fit', String(scale));
    if (area.scrollHeight <= area.clientHeight + 1) return;
  }
}
