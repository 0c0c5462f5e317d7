import { useState, type JSX } from 'react';
import { DefaultButton } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../app/scanWorkbook';
import { DOCUMENTS, type DocumentKind } from '../../app/writeDocument';
import { panePublishText } from '../../text/pane/panePublishText';
import { ScopeFields } from '../common/ScopeFields';
import { ViewFrame } from '../common/ViewFrame';
import { WrittenNotice } from '../common/WrittenNotice';
import { dayOf } from '../state/clock';
import { sheetEnding, useDeed, type NewSheet } from '../state/useDeed';
import type { ViewPane } from '../state/usePane';

const text = panePublishText.documents;

export interface DocumentsViewProps {
  readonly pane: ViewPane;
  readonly scan: WorkbookScan;
}

/** Every table and paper that can be made for the quarter, each by its button. */
export function DocumentsView({ pane, scan }: DocumentsViewProps): JSX.Element {
  const { app, profile, working, actions, clock } = pane;
  const { period } = pane.state;
  const { deed, start } = useDeed<NewSheet>(pane.perform);
  const [asked, setAsked] = useState<DocumentKind | null>(null);
  const write = (kind: DocumentKind): void => {
    if (profile === null) return;
    setAsked(kind);
    const request = { kind, scan, profile, period, asOf: dayOf(clock()) };
    start(async () => sheetEnding(await app.writeDocument(request)), { reread: true });
  };
  return (
    <ViewFrame heading={text.heading} pane={pane}>
      <ScopeFields pane={pane} />
      <p className="hint">{text.hint}</p>
      <ul className="documents">
        {DOCUMENTS.map((kind) => (
          <li key={kind}>
            <div className="line">
              <div>
                <strong>{text.names[kind]}</strong>
                <p className="hint">{text.hints[kind]}</p>
              </div>
              <DefaultButton
                text={deed.status === 'busy' && asked === kind ? text.writing : text.write}
                ariaLabel={text.writeOf(text.names[kind])}
                disabled={working || profile === null}
                onClick={() => write(kind)}
              />
            </div>
            {asked === kind && <WrittenNotice deed={deed} onShow={actions.show} />}
          </li>
        ))}
      </ul>
    </ViewFrame>
  );
}
