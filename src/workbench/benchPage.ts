import { bookText } from '../text/bookText';
import { workbenchText } from '../text/workbenchText';
import type { HostBridge } from '../host/transport/bridge';
import type { DeskPage } from './bookDesk';
import { listenForCommandKey } from './commandKey';
import { element } from './element';
import { filePicker } from './filePicker';
import { noticeBar } from './noticeBar';
import { paneSplitter } from './paneSplitter';
import { listenForRegionKey, type Region } from './regionKey';
import { sheetSection } from './sheetSection';
import './workbench.css';

declare global {
  interface Window {
    /**
     * Where the pane's stand-in for office.js finds its Excel: on the window around it, which says
     * `excelhostbridge` when there is one.
     */
    __excelHostBridge?: HostBridge;
  }
}

/** What the buttons of the bar ask for. Each resolves when the page is ready for the next. */
export interface BenchCommands {
  readonly open: (file: File) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly print: () => Promise<void>;
  readonly sample: () => Promise<void>;
  readonly blank: () => Promise<void>;
}

/** The page of the bench, with the pane in a frame. */
export type BenchPage = DeskPage;

const paneAddress = 'workbench/taskpane.html';

function button(label: string, command: () => unknown): HTMLButtonElement {
  return element('button', { type: 'button', onclick: command }, label);
}

/**
 * Builds the page inside an empty element. The element's `data-state` says `busy` or `ready`, and
 * `data-turn` counts how often it became ready.
 */
export function createBenchPage(root: HTMLElement, commands: BenchCommands): BenchPage {
  const picker = filePicker(workbenchText.open, commands.open);
  const buttons = [
    button(workbenchText.open, () => picker.click()),
    button(workbenchText.save, commands.save),
    button(bookText.print, commands.print),
    button(workbenchText.sample, commands.sample),
    button(workbenchText.blank, commands.blank),
  ];
  listenForCommandKey('p', commands.print, () => root.dataset['state'] === 'ready');
  const fileName = element('span', { className: 'file' });
  const notice = noticeBar();
  const sheet = sheetSection();
  const pane = element('iframe', { title: bookText.pane });
  const bar = element(
    'header',
    { className: 'page-bar' },
    element('h1', {}, workbenchText.title),
    fileName,
    element('span', { className: 'what' }, workbenchText.notExcel),
    element('span', { className: 'keys' }, bookText.regionKey),
    ...buttons,
    picker,
  );
  const regions: readonly Region[] = [
    { root: bar, enter: () => buttons.find((each) => !each.disabled)?.focus() },
    { root: pane, enter: () => pane.contentWindow?.focus() },
  ];
  listenForRegionKey(window, regions);
  root.append(
    bar,
    notice.root,
    element('main', { className: 'desk' }, sheet.root, paneSplitter(pane), pane),
  );
  const loadPane = (): Promise<void> =>
    new Promise((loaded) => {
      pane.addEventListener('load', () => loaded(), { once: true });
      pane.src = paneAddress;
    });
  // The first pane is loaded with the page and waits for a workbook.
  const first = loadPane();
  let isFirst = true;
  let turn = 0;
  return {
    newSheetPlace: () => sheet.newSheetPlace(),
    showSheet(place, name) {
      sheet.showSheet(place);
      fileName.textContent = name;
    },
    reloadPane({ bridge }) {
      window.__excelHostBridge = bridge;
      window.dispatchEvent(new Event('excelhostbridge'));
      const loading = isFirst ? first : loadPane();
      isFirst = false;
      return loading;
    },
    onPaneWorking(listener) {
      const watch = (): void => {
        listener(false);
        const root = pane.contentDocument?.documentElement;
        if (!root) return;
        if (pane.contentWindow !== null) listenForRegionKey(pane.contentWindow, regions);
        new MutationObserver(() => listener(root.dataset['working'] === 'true')).observe(root, {
          attributeFilter: ['data-working'],
        });
      };
      void first.then(() => {
        watch();
        pane.addEventListener('load', watch);
      });
    },
    setBusy(busy) {
      for (const each of buttons) each.disabled = busy;
      if (!busy) root.dataset['turn'] = String((turn += 1));
      root.dataset['state'] = busy ? 'busy' : 'ready';
    },
    notify: (kind, text) => notice.notify(kind, text),
    clearNotice: () => notice.clearNotice(),
  };
}
