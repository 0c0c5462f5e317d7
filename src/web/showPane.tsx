import { createRoot, type Root } from 'react-dom/client';
import { PaneFrame } from '../taskpane/PaneFrame';
import { registerPaneIcons } from '../taskpane/common/icons';
import { fetchAhead } from '../taskpane/later';
import { paneApp } from '../taskpane/paneApp';
import { storageMemory } from '../taskpane/state/memory';
import { TaskPane } from '../taskpane/TaskPane';

let root: Root | null = null;

registerPaneIcons();

/** Shows the pane in an element. */
export function showPane(place: HTMLElement): void {
  root = createRoot(place);
  // An app of its own: what a pane before it remembered by its app is not this pane's.
  const app = { ...paneApp };
  root.render(
    <PaneFrame>
      <TaskPane app={app} clock={() => new Date()} memory={storageMemory} />
    </PaneFrame>,
  );
  // What fails is asked for again when it is needed.
  fetchAhead().catch(() => undefined);
}

/** Takes the pane off the page. */
export function endPane(): void {
  root?.unmount();
  root = null;
}
