import { bookText } from '../text/bookText';
import { element } from './element';

/**
 * Widths of a task pane in Excel, in CSS pixels: as it opens, at the narrowest and at the widest.
 */
const width = { initial: 350, least: 320, most: 450 };
const keyStep = 10;

/**
 * Makes the bar between the spreadsheet and the pane, by which the pane is made wider or narrower
 * with the mouse or the arrow keys.
 */
export function paneSplitter(pane: HTMLElement): HTMLElement {
  const splitter = element('div', {
    className: 'splitter',
    tabIndex: 0,
    ariaLabel: bookText.resizePane,
  });
  splitter.setAttribute('role', 'separator');
  splitter.ariaOrientation = 'vertical';
  splitter.ariaValueMin = String(width.least);
  splitter.ariaValueMax = String(width.most);
  const setWidth = (wanted: number): void => {
    const allowed = Math.round(Math.min(width.most, Math.max(width.least, wanted)));
    pane.style.width = `${allowed}px`;
    splitter.ariaValueNow = String(allowed);
  };
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId))
      setWidth(pane.getBoundingClientRect().right - event.clientX);
  });
  splitter.addEventListener('keydown', (event) => {
    const direction = event.key === 'ArrowLeft' ? 1 : event.key === 'ArrowRight' ? -1 : 0;
    if (direction === 0) return;
    setWidth(pane.getBoundingClientRect().width + direction * keyStep);
    event.preventDefault();
  });
  setWidth(width.initial);
  return splitter;
}
