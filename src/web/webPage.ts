import type { EmbeddedExcel } from '../host/embeddedExcel';
import { bookText } from '../text/bookText';
import { webText } from '../text/webText';
import type { DeskPage } from '../workbench/bookDesk';
import { listenForCommandKey } from '../workbench/commandKey';
import { element } from '../workbench/element';
import { noticeBar } from '../workbench/noticeBar';
import { paneSplitter } from '../workbench/paneSplitter';
import { listenForRegionKey, type Region } from '../workbench/regionKey';
import { sheetSection } from '../workbench/sheetSection';
import type { StartScreen } from './startScreen';
import '../workbench/workbench.css';
import './web.css';

/** What the buttons of the bar ask for. */
export interface WebCommands {
  readonly open: () => unknown;
  readonly save: () => unknown;
  readonly saveAs: () => unknown;
  readonly print: () => unknown;
  readonly newTab: () => unknown;
  /** Shows the pane in an element, on a workbook, in place of the one before. */
  readonly showPane: (place: HTMLElement, excel: EmbeddedExcel) => Promise<void>;
}

/** The page of the web edition: the start screen, then spreadsheet and pane. */
export interface WebPage extends DeskPage {
  setFileName(name: string): void;
  /** Says whether the workbook has changes that are in no file. */
  setChanged(changed: boolean): void;
}

/**
 * Builds the page inside an empty element. The element's `data-state` says `busy` or `ready`, and
 * `data-turn` counts how often it became ready.
 */
export function createWebPage(
  root: HTMLElement,
  start: StartScreen,
  commands: WebCommands,
): WebPage {
  const [open, save, ...others] = [
    button(webText.open, commands.open),
    button(webText.save, commands.save),
    button(webText.saveAs, commands.saveAs),
    button(bookText.print, commands.print),
  ];
  const buttons = [open, save, ...others].filter((each) => each !== undefined);
  const newTab = button(webText.newTab, commands.newTab);
  newTab.title = webText.newTabHint;
  let hasBook = false;
  let isBusy = true;
  let isPaneWorking = false;
  const isReady = (): boolean => hasBook && !isBusy && !isPaneWorking;
  const update = (): void => {
    for (const each of buttons) each.disabled = !isReady();
    start.setBusy(isBusy);
  };
  listenForCommandKey('p', commands.print, isReady);
  listenForCommandKey('s', commands.save, isReady);

  const fileName = element('span', { className: 'file' });
  const mark = element('span', { className: 'changed', hidden: true }, webText.unsavedMark);
  const notice = noticeBar();
  const sheet = sheetSection();
  const pane = element('section', { className: 'pane-place', ariaLabel: bookText.pane });
  const bar = element(
    'header',
    { className: 'page-bar', hidden: true },
    element('h1', {}, webText.title),
    fileName,
    mark,
    element('span', { className: 'keys' }, bookText.regionKey),
    ...buttons,
    newTab,
  );
  const desk = element(
    'main',
    { className: 'desk', hidden: true },
    sheet.root,
    paneSplitter(pane),
    pane,
  );
  const regions: readonly Region[] = [
    { root: bar, enter: () => [...buttons, newTab].find((each) => !each.disabled)?.focus() },
    { root: pane, enter: () => pane.querySelector<HTMLElement>('[aria-selected="true"]')?.focus() },
  ];
  listenForRegionKey(window, regions);
  root.append(bar, notice.root, start.root, desk);
  update();
  let turn = 0;
  return {
    newSheetPlace() {
      hasBook = true;
      start.root.remove();
      bar.hidden = desk.hidden = false;
      return sheet.newSheetPlace();
    },
    showSheet(place, name) {
      sheet.showSheet(place);
      this.setFileName(name);
    },
    setFileName(name) {
      fileName.textContent = name;
      document.title = webText.tabTitle(name);
    },
    setChanged(changed) {
      mark.hidden = !changed;
    },
    reloadPane: (excel) => commands.showPane(pane, excel),
    onPaneWorking(listener) {
      const { documentElement: html } = document;
      const tell = (): void => {
        isPaneWorking = html.dataset['working'] === 'true';
        update();
        listener(isPaneWorking);
      };
      new MutationObserver(tell).observe(html, { attributeFilter: ['data-working'] });
    },
    setBusy(busy) {
      isBusy = busy;
      update();
      if (!busy) root.dataset['turn'] = String((turn += 1));
      root.dataset['state'] = busy ? 'busy' : 'ready';
    },
    notify: (kind, text) => notice.notify(kind, text),
    clearNotice: () => notice.clearNotice(),
  };
}

function button(label: string, command: () => unknown): HTMLButtonElement {
  return element('button', { type: 'button', onclick: command }, label);
}
