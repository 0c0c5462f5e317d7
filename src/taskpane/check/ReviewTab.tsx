import type { JSX } from 'react';
import { Spinner } from 'office-ui-fabric-react';
import type { Verification } from '../../app/verifyWorkbook';
import { paneText } from '../../text/pane/paneText';
import { paneTabText } from '../../text/pane/paneTabText';
import { ViewBar } from '../common/ViewBar';
import { useCommandedView } from '../state/useCommand';
import { useDeed } from '../state/useDeed';
import type { ViewPane } from '../state/usePane';
import { FrequencyView } from './FrequencyView';
import { RatioView } from './RatioView';
import { VerifyView } from './VerifyView';
import './check.css';

const VIEWS = ['verify', 'ratio', 'frequency'] as const;

/** Is what was drawn still what the record says, and are the ratios of the year met? */
export function ReviewTab({ pane }: { readonly pane: ViewPane }): JSX.Element {
  const [view, setView] = useCommandedView<(typeof VIEWS)[number]>(
    pane.command,
    { verify: 'verify', ratio: 'ratio', mark: 'frequency', clear: 'frequency' },
    'verify',
  );
  const verifying = useDeed<Verification>(pane.perform);
  const { scan, scanning } = pane.state;
  return (
    <>
      <ViewBar
        label={paneTabText.viewsOf(paneTabText.names.check)}
        views={VIEWS}
        names={paneTabText.views.check}
        current={view}
        disabled={pane.working}
        onView={setView}
      />
      {view === 'verify' && <VerifyView pane={pane} control={verifying} />}
      {view !== 'verify' && scan === null && (
        <div className="body">
          {scanning && <Spinner className="waiting" label={paneText.notice.loading} />}
        </div>
      )}
      {view === 'ratio' && scan !== null && <RatioView pane={pane} scan={scan} />}
      {view === 'frequency' && scan !== null && <FrequencyView pane={pane} scan={scan} />}
    </>
  );
}
