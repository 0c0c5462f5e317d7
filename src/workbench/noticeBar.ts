import { bookText } from '../text/bookText';
import { element } from './element';

export type NoticeKind = 'info' | 'warning' | 'error';

/** A message over the page until it is dismissed or replaced. */
export interface NoticeBar {
  readonly root: HTMLElement;
  notify(kind: NoticeKind, text: string): void;
  clearNotice(): void;
}

/** Makes the place for messages, which is not there while there is none. */
export function noticeBar(): NoticeBar {
  const text = element('p');
  const root = element('div', { hidden: true }, text);
  const clearNotice = (): void => void (root.hidden = true);
  root.append(element('button', { type: 'button', onclick: clearNotice }, bookText.dismiss));
  return {
    root,
    notify(kind, message) {
      root.className = `page-notice ${kind}`;
      root.setAttribute('role', kind === 'error' ? 'alert' : 'status');
      text.textContent = message;
      root.hidden = false;
    },
    clearNotice,
  };
}
