import { memo, useRef, type JSX, type KeyboardEvent, type ReactNode } from 'react';
import { paneTabText } from '../../text/pane/paneTabText';
import { TABS, type Tab } from '../state/tab';

export interface TabBarProps {
  readonly current: Tab;
  /** True while something runs that must not be left. */
  readonly disabled: boolean;
  readonly onTab: (tab: Tab) => void;
}

/** The element that a tab shows. */
function tabPanelId(tab: Tab): string {
  return `tab-panel-${tab}`;
}

/** The element that names a tab. */
function tabId(tab: Tab): string {
  return `tab-${tab}`;
}

/**
 * The row of tabs. One of them is in the order of the Tab key; arrow keys, Home and End go to the
 * others.
 */
export function TabBar({ current, disabled, onTab }: TabBarProps): JSX.Element {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const place = TABS.indexOf(current);
    const to = {
      ArrowRight: place + 1,
      ArrowLeft: place - 1 + TABS.length,
      Home: 0,
      End: TABS.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : TABS[to % TABS.length];
    if (next === undefined || disabled) return;
    event.preventDefault();
    onTab(next);
    row.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div ref={row} className="tabs" role="tablist" aria-label={paneTabText.tabs} onKeyDown={move}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          className="tab"
          aria-selected={tab === current}
          aria-controls={tabPanelId(tab)}
          tabIndex={tab === current ? 0 : -1}
          disabled={disabled && tab !== current}
          onClick={() => onTab(tab)}
        >
          {paneTabText.names[tab]}
        </button>
      ))}
    </div>
  );
}

export interface TabPanelProps {
  readonly tab: Tab;
  readonly shown: boolean;
  /** Draws the content; not called while the panel stays hidden. */
  readonly render: () => ReactNode;
}

function Panel({ tab, shown, render }: TabPanelProps): JSX.Element {
  return (
    <div
      className="tab-panel"
      role="tabpanel"
      id={tabPanelId(tab)}
      aria-labelledby={tabId(tab)}
      hidden={!shown}
    >
      {render()}
    </div>
  );
}

/**
 * What a tab shows. It stays in the page when another tab is shown, so that nothing filled in is
 * lost, and costs nothing meanwhile.
 */
export const TabPanel = memo(Panel, (before, after) => !before.shown && !after.shown);
