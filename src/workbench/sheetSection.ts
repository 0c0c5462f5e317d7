import { bookText } from '../text/bookText';
import { element } from './element';

/** The part of the page that the spreadsheet has. */
export interface SheetSection {
  readonly root: HTMLElement;
  /**
   * Where the spreadsheet of the next workbook goes: an empty element, not shown before
   * `showSheet`.
   */
  newSheetPlace(): HTMLElement;
  /** Shows the spreadsheet in `place` and drops the one before it. */
  showSheet(place: HTMLElement): void;
}

/** Makes it; until there is a spreadsheet it says that one is being loaded. */
export function sheetSection(): SheetSection {
  const root = element('section', { className: 'sheet', ariaLabel: bookText.spreadsheet });
  root.append(element('div', { className: 'loading' }, bookText.loading));
  return {
    root,
    newSheetPlace() {
      const place = element('div');
      root.prepend(place);
      return place;
    },
    showSheet(place) {
      for (const other of [...root.children]) if (other !== place) other.remove();
    },
  };
}
