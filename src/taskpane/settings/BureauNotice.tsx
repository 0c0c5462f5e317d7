import { useState, type JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import { paneBureauText as text } from '../../text/pane/paneBureauText';
import { bureauSourceText } from '../../text/term/bureauText';
import type { Pane } from '../state/usePane';
import { BureauField } from './BureauField';

export interface BureauNoticeProps {
  readonly pane: Pick<Pane, 'actions' | 'bureau' | 'working'>;
}

/** Asks once whose workbook it is; nothing where that was said. */
export function BureauNotice({ pane }: BureauNoticeProps): JSX.Element | null {
  const { actions, bureau, working } = pane;
  const [isOpen, setOpen] = useState(false);
  if (bureau === null || bureau.source === 'said') return null;
  if (isOpen || bureau.source === 'none')
    return (
      <div className="bureau-ask">
        {bureau.source === 'none' && <p className="hint">{text.missing}</p>}
        <BureauField pane={pane} onGiven={() => setOpen(false)} />
      </div>
    );
  return (
    <p className="bureau-ask hint">
      {text.offered(bureauSourceText(bureau))}{' '}
      <Link disabled={working} onClick={() => actions.nameBureau(bureau.name)}>
        {text.confirm}
      </Link>{' '}
      <Link onClick={() => setOpen(true)}>{text.change}</Link>
    </p>
  );
}
