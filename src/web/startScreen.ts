import { webText } from '../text/webText';
import { element } from '../workbench/element';
import type { KeptBook } from '../workbench/keptBooks';
import type { RecentFile } from './recentFiles';

const text = webText.start;

/** What the start screen asks for. */
export interface StartCommands {
  readonly open: () => unknown;
  readonly openRecent: (file: RecentFile) => unknown;
  readonly forgetRecent: () => unknown;
  readonly sample: () => unknown;
  readonly blank: () => unknown;
  readonly restore: (book: KeptBook) => unknown;
  readonly drop: (book: KeptBook) => unknown;
}

/** What is on the page before there is a workbook. */
export interface StartScreen {
  readonly root: HTMLElement;
  /** Shows the files that were opened last, the latest first. */
  showRecent(files: readonly RecentFile[]): void;
  /** Shows the workbooks that were kept and not saved. */
  showKept(books: readonly KeptBook[]): void;
  setBusy(busy: boolean): void;
}

/** Makes the start screen: four ways to a workbook, and above them what would else be lost. */
export function startScreen(commands: StartCommands): StartScreen {
  const lastHint = element('span', {}, text.noLast);
  const last = choice(text.last, lastHint, () => latest && commands.openRecent(latest));
  const kept = element('section', { className: 'kept', hidden: true });
  const recent = element('section', { className: 'recent', hidden: true });
  const choices = element(
    'div',
    { className: 'choices' },
    choice(text.open, text.openHint, commands.open),
    last,
    choice(text.sample, text.sampleHint, commands.sample),
    choice(text.blank, text.blankHint, commands.blank),
  );
  const root = element(
    'main',
    { className: 'start' },
    element('h1', {}, webText.title),
    element('p', { className: 'lead' }, text.lead),
    kept,
    choices,
    recent,
  );
  let latest: RecentFile | undefined;
  let isBusy = false;
  const update = (): void => {
    for (const each of root.querySelectorAll('button'))
      each.disabled = isBusy || (each === last && latest === undefined);
  };
  update();
  return {
    root,
    showRecent(files) {
      [latest] = files;
      lastHint.textContent = latest ? text.lastHint(latest.name, timeText(latest.at)) : text.noLast;
      recent.hidden = files.length < 2;
      recent.replaceChildren(
        element('h2', {}, text.recent),
        list(
          files.map((file) =>
            element(
              'li',
              {},
              button(file.name, () => commands.openRecent(file)),
              element('span', {}, timeText(file.at)),
            ),
          ),
        ),
        button(text.forget, commands.forgetRecent),
      );
      update();
    },
    showKept(books) {
      kept.hidden = books.length === 0;
      kept.replaceChildren(
        element('h2', {}, text.kept),
        list(
          books.map((book) =>
            element(
              'li',
              {},
              element('span', {}, text.keptBook(book.fileName, timeText(book.at))),
              button(text.restore, () => commands.restore(book)),
              button(text.drop, () => commands.drop(book)),
            ),
          ),
        ),
      );
      update();
    },
    setBusy(busy) {
      isBusy = busy;
      update();
    },
  };
}

function timeText(at: number): string {
  const parts = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Date(at).toLocaleString('zh-CN', parts);
}

function button(label: string, command: () => unknown): HTMLButtonElement {
  return element('button', { type: 'button', onclick: command }, label);
}

function choice(label: string, hint: Node | string, command: () => unknown): HTMLButtonElement {
  const made = button('', command);
  made.append(
    element('strong', {}, label),
    typeof hint === 'string' ? element('span', {}, hint) : hint,
  );
  return made;
}

function list(items: HTMLLIElement[]): HTMLUListElement {
  return element('ul', {}, ...items);
}
