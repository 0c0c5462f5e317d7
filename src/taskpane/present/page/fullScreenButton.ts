import { presentText } from '../../../text/pane/presentText';
import { button } from './element';

/**
 * Shows the page on the whole screen and back; null where the window may not, as in some dialogs of
 * Excel.
 */
export function fullScreenButton(): HTMLElement | null {
  if (!document.fullscreenEnabled) return null;
  return button(
    presentText.controls.fullScreen,
    () => {
      const turning =
        document.fullscreenElement === null
          ? document.documentElement.requestFullscreen()
          : document.exitFullscreen();
      // A window that is refused stays as large as it is.
      turning.catch(() => undefined);
    },
    { class: 'full-screen' },
  );
}
