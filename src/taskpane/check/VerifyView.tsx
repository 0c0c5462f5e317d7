import type { JSX } from 'react';
import { PrimaryButton, Spinner } from 'office-ui-fabric-react';
import type { Verification } from '../../app/verifyWorkbook';
import type { Place } from '../../domain/ground/problem';
import type { VerifyRemark } from '../../domain/record/verifyRemark';
import { announcementNoteText } from '../../text/problem/announcementNoteText';
import { differenceText } from '../../text/problem/differenceText';
import { verifyRemarkText } from '../../text/problem/verifyRemarkText';
import { paneReviewText } from '../../text/pane/paneReviewText';
import { EvidencePanel } from './EvidencePanel';
import { FailureNotice } from '../common/FailureNotice';
import { OutcomeFrame } from '../common/OutcomeFrame';
import { PlacedList } from '../common/PlacedList';
import { StateNotice } from '../common/StateNotice';
import { ViewFrame } from '../common/ViewFrame';
import { done, type DeedControl } from '../state/useDeed';
import type { Pane } from '../state/usePane';

const text = paneReviewText.verify;

export interface VerifyViewProps {
  readonly pane: Pick<Pane, 'actions' | 'app' | 'perform' | 'state' | 'working'>;
  /** The verification itself, kept by the tab. */
  readonly control: DeedControl<Verification>;
}

/** Repeats every recorded draw and shows what differs, each at its cell. */
export function VerifyView({ pane, control: { deed, start } }: VerifyViewProps): JSX.Element {
  const { app, actions, working } = pane;
  return (
    <ViewFrame
      topic="check"
      heading={text.heading}
      pane={pane}
      footer={
        <PrimaryButton
          text={
            deed.status === 'busy' ? text.running : deed.status === 'done' ? text.again : text.start
          }
          disabled={working}
          onClick={() => start(async () => done(await app.verifyWorkbook()))}
        />
      }
    >
      <p className="hint">{text.hint}</p>
      {deed.status === 'busy' && <Spinner label={text.running} />}
      {deed.status === 'done' && (
        <OutcomeFrame>
          <Verdict verification={deed.value} onShow={actions.show} />
        </OutcomeFrame>
      )}
      {deed.status === 'done' && deed.value.records.length > 0 && pane.state.scan !== null && (
        <EvidencePanel
          pane={pane}
          periods={pane.state.scan.periods.map(({ period }) => period)}
          onShow={actions.show}
        />
      )}
    </ViewFrame>
  );
}

/** Where what a remark speaks of stands; null for nowhere. */
function remarkPlace(remark: VerifyRemark): Place | null {
  if (!('sheet' in remark)) return null;
  return { sheet: remark.sheet, cell: 'cell' in remark ? remark.cell : '' };
}

interface VerdictProps {
  readonly verification: Verification;
  readonly onShow: (place: Place) => void;
}

function Verdict({
  verification: { records, differences, problems, remarks, notes },
  onShow,
}: VerdictProps): JSX.Element {
  if (problems.some(({ code }) => code === 'record-not-found') && differences.length === 0) {
    return <StateNotice kind="info" title={text.noRecord} />;
  }
  const equal = problems.length === 0 && differences.length === 0;
  return (
    <>
      {problems.length > 0 && (
        <FailureNotice title={text.unread} problems={problems} onShow={onShow} />
      )}
      {differences.length > 0 && (
        <StateNotice kind="error" title={text.differs(differences.length)}>
          <p>{text.differsBody}</p>
          <PlacedList
            items={differences.map((difference, index) => ({
              key: String(index),
              words: differenceText(difference),
              place: { sheet: difference.sheet, cell: difference.cell },
            }))}
            onShow={onShow}
          />
        </StateNotice>
      )}
      {equal && (
        <StateNotice kind="success" title={text.equal(records.length)}>
          {text.equalBody(records.length)}
        </StateNotice>
      )}
      {remarks.length > 0 && (
        <StateNotice kind="info" title={text.remarks}>
          <PlacedList
            items={remarks.map((remark, index) => ({
              key: String(index),
              words: verifyRemarkText(remark),
              place: remarkPlace(remark),
            }))}
            onShow={onShow}
          />
        </StateNotice>
      )}
      {notes.length > 0 && (
        <>
          <h3>{text.announced}</h3>
          <PlacedList
            items={notes.map((note, index) => ({
              key: String(index),
              words: announcementNoteText(note),
              place: { sheet: note.sheet, cell: '' },
            }))}
            onShow={onShow}
          />
        </>
      )}
      {records.length > 0 && (
        <>
          <h3>{text.records}</h3>
          <PlacedList
            items={records.map((sheet) => ({
              key: sheet,
              words: sheet,
              place: { sheet, cell: '' },
            }))}
            onShow={onShow}
          />
        </>
      )}
    </>
  );
}
