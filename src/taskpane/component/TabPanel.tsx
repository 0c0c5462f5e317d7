import { memo, type JSX, type ReactNode } from 'react';
import { tabId, tabPanelId } from './TabBar';
import type { Tab } from '../state/tab';

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
