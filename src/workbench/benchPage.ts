import { workbenchText } from '../text/workbenchText';
import { element } from './element';
import { paneSplitter } from './paneSplitter';
import { listenForRegionKey, type Region } from './regionKey';
import './workbench.css';

export type NoticeKind = 'info' | 'warning' | 'error';

/** What the buttons of the bar ask for. Each resolves when the page is ready for the next. */
export interface BenchCommands {
  readonly open: (file: File) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly print: () => Promise<void>;
  readonly sample: () => Promise<void>;
  readonly blank: () => Promise<void>;
}

/** The page around the spreadsheet and the pane. It holds no workbook; `bench.ts` does. */
export interface BenchPage {
  /**
   * Where the spreadsheet of the next workbook goes: an empty element, not shown before
   * `showSheet`.
   */
  newSheetPlace(): HTMLElement;
  /** Shows the spreadsheet in `place` and drops the one before it. */
  showSheet(place: HTMLElement, fileName: string): void;
  /**
   * Loads the task pane anew, so that it starts with the workbook now shown; for the first workbook it
   * is there already and has waited for one. Resolves when its page has loaded.
   */
  reloadPane(): Promise<void>;
  /** Tells when the pane begins and ends to do something in the workbook. */
  onPaneWorking(listener: (working: boolean) => void): void;
  /** Disables the buttons while a workbook is being opened or saved. */
  setBusy(busy: boolean): void;
  /** Puts a message over the spreadsheet until it is dismissed or replaced. */
  notify(kind: NoticeKind, text: string): void;
  clearNotice(): void;
}

const paneAddress = 'workbench/taskpane.html';

/** Endings that the file dialog offers; what is in the file decides, not these. */
const OPENED_NAMES =
  '.xlsx,.xlsm,.xltx,.xltm,.xls,.xlt,.et,.ett,.ods,.csv,.tsv,.txt,.htm,.html,.xml';

function button(label: string, command: () => unknown): HTMLButtonElement {
  return element('button', { type: 'button', onclick: command }, label);
}

function filePicker(open: BenchCommands['open']): HTMLInputElement {
  const picker = element('input', {
    type: 'file',
    accept: OPENED_NAMES,
    ariaLabel: workbenchText.open,
  });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    picker.value = '';
    if (file) void open(file);
  });
  return picker;
}

/**
 * Builds the page inside an empty element. The element's `data-state` says `busy` or `ready`, and
 * `data-turn` counts how often it became ready.
 */
export function createBenchPage(root: HTMLElement, commands: BenchCommands): BenchPage {
  const picker = filePicker(commands.open);
  const buttons = [
    button(workbenchText.open, () => picker.click()),
    button(workbenchText.save, commands.save),
    button(workbenchText.print, commands.print),
    button(workbenchText.sample, commands.sample),
    button(workbenchText.blank, commands.blank),
  ];
  // The browser's own command would print the page around the sheet.
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (root.dataset['state'] === 'ready') void commands.print();
  });
  const fileName = element('span', { className: 'file' });
  const noticeText = element('p');
  const notice = element('div', { hidden: true }, noticeText);
  const clearNotice = (): void => void (notice.hidden = true);
  notice.append(button(workbenchText.dismiss, clearNotice));
  const sheet = element('section', { className: 'sheet', ariaLabel: workbenchText.spreadsheet });
  sheet.append(element('div', { className: 'loading' }, workbenchText.loading));
  const pane = element('iframe', { title: workbenchText.pane });
  const bar = element(
    'header',
    { className: 'bar' },
    element('h1', {}, workbenchText.title),
    fileName,
    element('span', { className: 'what' }, workbenchText.notExcel),
    element('span', { className: 'keys' }, workbenchText.regionKey),
    ...buttons,
    picker,
  );
  const regions: readonly Region[] = [
    { root: bar, enter: () => buttons.find((each) => !each.disabled)?.focus() },
    { root: pane, enter: () => pane.contentWindow?.focus() },
  ];
  listenForRegionKey(window, regions);
  root.append(bar, notice, element('main', { className: 'desk' }, sheet, paneSplitter(pane), pane));
  const loadPane = (): Promise<void> =>
    new Promise((loaded) => {
      pane.addEventListener('load', () => loaded(), { once: true });
      pane.src = paneAddress;
    });
  const first = loadPane();
  let isFirst = true;
  let turn = 0;
  return {
    newSheetPlace() {
      const place = element('div');
      sheet.prepend(place);
      return place;
    },
    showSheet(place, name) {
      for (const other of [...sheet.children]) if (other !== place) other.remove();
      fileName.textContent = name;
    },
    reloadPane() {
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
    notify(kind, text) {
      notice.className = `notice ${kind}`;
      notice.role = kind === 'error' ? 'alert' : 'status';
      noticeText.textContent = text;
      notice.hidden = false;
    },
    clearNotice,
  };
}
