import type { JSX } from 'react';
import { Spinner } from 'office-ui-fabric-react';
import { paneText } from '../../text/pane/paneText';
import { paneTabText } from '../../text/pane/paneTabText';
import { ViewBar } from '../common/ViewBar';
import { useCommandedView } from '../state/useCommand';
import type { ViewPane } from '../state/usePane';
import { DeadlineView } from './DeadlineView';
import { DocumentsView } from './DocumentsView';
import { ResultsView } from './ResultsView';
import './publish.css';

const VIEWS = ['deadlines', 'results', 'documents'] as const;

/** What is due, what has been published, and the documents of the quarter. */
export function PublishTab({ pane }: { readonly pane: ViewPane }): JSX.Element {
  const [view, setView] = useCommandedView<(typeof VIEWS)[number]>(
    pane.command,
    { plan: 'documents' },
    'deadlines',
  );
  return (
    <>
      <ViewBar
        label={paneTabText.viewsOf(paneTabText.names.publish)}
        views={VIEWS}
        names={paneTabText.views.publish}
        current={view}
        disabled={pane.working}
        onView={setView}
      />
      <Content pane={pane} view={view} />
    </>
  );
}

interface ContentProps {
  readonly pane: ViewPane;
  readonly view: (typeof VIEWS)[number];
}

function Content({ pane, view }: ContentProps): JSX.Element {
  const { scan, scanning } = pane.state;
  if (scan === null) {
    return (
      <div className="body">
        {scanning && <Spinner className="waiting" label={paneText.notice.loading} />}
      </div>
    );
  }
  switch (view) {
    case 'deadlines':
      return <DeadlineView pane={pane} scan={scan} />;
    case 'results':
      return <ResultsView pane={pane} scan={scan} />;
    case 'documents':
      return <DocumentsView pane={pane} scan={scan} />;
  }
}
