import { useState, type JSX } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../app/scanWorkbook';
import { standingDocument } from '../../app/documentSheets';
import { DOCUMENTS, type DocumentKind } from '../../app/writeDocument';
import type { Place } from '../../domain/ground/problem';
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

/**
 * Every table and paper that can be made for the quarter, each by its button, and with the way to it
 * where there is one already.
 */
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
  const standingOf = (kind: DocumentKind): string | null => standingDocument(scan, kind, period);
  const wordsOf = (kind: DocumentKind): typeof text.first | typeof text.again =>
    standingOf(kind) === null ? text.first : text.again;
  return (
    <ViewFrame heading={text.heading} pane={pane} topic="publish">
      <ScopeFields pane={pane} />
      <p className="hint">{text.hint}</p>
      <ul className="documents">
        {DOCUMENTS.map((kind) => (
          <li key={kind}>
            <div className="line">
              <div>
                <strong>{text.names[kind]}</strong>
                <p className="hint">{text.hints[kind]}</p>
                <Standing sheet={standingOf(kind)} onShow={actions.show} />
              </div>
              <DefaultButton
                text={deed.status === 'busy' && asked === kind ? text.writing : wordsOf(kind).write}
                ariaLabel={wordsOf(kind).writeOf(text.names[kind])}
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

interface StandingProps {
  /** null where there is none yet. */
  readonly sheet: string | null;
  readonly onShow: (place: Place) => void;
}

/** The document that there is already, with the way to it. */
function Standing({ sheet, onShow }: StandingProps): JSX.Element | null {
  if (sheet === null) return null;
  return (
    <p className="hint">
      {text.standing(sheet)}{' '}
      <Link aria-label={text.openOf(sheet)} onClick={() => onShow({ sheet, cell: '' })}>
        {text.open}
      </Link>
    </p>
  );
}
