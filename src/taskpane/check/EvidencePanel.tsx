import type { JSX } from 'react';
import { DefaultButton, Link, Spinner } from 'office-ui-fabric-react';
import type { EvidencePackage } from '../../app/packEvidence';
import { periodName, type Period } from '../../domain/calendar/period';
import type { Place } from '../../domain/ground/problem';
import { evidenceFiles } from '../../text/evidence/evidenceText';
import { paneReviewText } from '../../text/pane/paneReviewText';
import { periodText } from '../../text/term/periodText';
import { downloadFile } from '../common/downloadFile';
import { FailureNotice } from '../common/FailureNotice';
import { StateNotice } from '../common/StateNotice';
import { done, useDeed } from '../state/useDeed';
import type { Pane } from '../state/usePane';

const text = paneReviewText.evidence;

export interface EvidencePanelProps {
  readonly pane: Pick<Pane, 'app' | 'perform' | 'working'>;
  /** of which the workbook holds a draw, the oldest first. */
  readonly periods: readonly Period[];
  readonly onShow: (place: Place) => void;
}

interface Offered {
  readonly packed: EvidencePackage;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Packs the evidence of a period, with a click, and hands it to the browser as a zip file. */
export function EvidencePanel({ pane, periods, onShow }: EvidencePanelProps): JSX.Element {
  const { app, perform, working } = pane;
  const { deed, start } = useDeed<Offered>(perform);
  const pack = (period: Period): void =>
    start(
      async () => {
        const outcome = await app.packEvidence(period);
        if (outcome.kind === 'stopped') return { status: 'failed', problems: outcome.problems };
        return done({ packed: outcome.package, bytes: await app.zipPackage(outcome.package) });
      },
      { then: offer },
    );
  return (
    <>
      <h3>{text.heading}</h3>
      <p className="hint">{periods.length === 0 ? text.noDraw : text.hint}</p>
      {periods.map((period) => (
        <DefaultButton
          key={periodName(period)}
          text={text.pack(periodText(period))}
          disabled={working}
          onClick={() => pack(period)}
        />
      ))}
      {deed.status === 'busy' && <Spinner label={text.packing} />}
      {deed.status === 'failed' && (
        <FailureNotice title={text.failed} problems={deed.problems} onShow={onShow} />
      )}
      {deed.status === 'done' && <OfferedNotice offered={deed.value} />}
    </>
  );
}

function OfferedNotice({ offered }: { readonly offered: Offered }): JSX.Element {
  const { files, differences } = offered.packed;
  const page = files.find(({ name }) => name === evidenceFiles.page);
  return (
    <>
      <StateNotice
        kind="success"
        title={text.offered(zipName(offered))}
        actions={<Link onClick={() => offer(offered)}>{text.offerAgain}</Link>}
      >
        <p>{text.where}</p>
        <p>
          {text.pageHash} <code>{page?.hash}</code>
        </p>
      </StateNotice>
      {differences.length > 0 && (
        <StateNotice kind="error" title={text.differs(differences.length)}>
          {text.differsBody}
        </StateNotice>
      )}
    </>
  );
}

function offer(offered: Offered): void {
  downloadFile(offered.bytes, 'application/zip', zipName(offered));
}

function zipName({ packed }: Offered): string {
  return `${packed.name}.zip`;
}
