import { useId, useRef, useState, type JSX, type RefObject } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { HelpTopic } from '../../text/pane/paneHelpText';
import { paneText } from '../../text/pane/paneText';
import { later } from '../later';
import type { Pane } from '../state/usePane';
import { PaneIcon } from './icons';

const HelpCard = later(() => import('../help/HelpCard')).part('HelpCard');

export interface BodyHeadProps {
  readonly heading: string;
  /** What the help behind the question mark is about. */
  readonly topic: HelpTopic;
  readonly pane: Pick<Pane, 'actions' | 'state'>;
  /** While something is done in the workbook it cannot be read again. */
  readonly busy: boolean;
  /** The heading, to be given the focus. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
}

/** The first line of a body: heading, its help, and the way to read the workbook again. */
export function BodyHead({
  heading,
  topic,
  pane: { state, actions },
  busy,
  headingRef,
}: BodyHeadProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const mark = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    mark.current?.focus();
  };
  return (
    <>
      <div className="line">
        <div className="titled">
          <h2 ref={headingRef} tabIndex={-1}>
            {heading}
          </h2>
          <button
            ref={mark}
            type="button"
            className="help-mark"
            aria-label={paneText.pane.help}
            title={paneText.pane.help}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            ?
          </button>
        </div>
        <Link className="reread" disabled={state.scanning || busy} onClick={actions.reread}>
          <PaneIcon name="refresh" />{' '}
          {state.scanning ? paneText.pane.rereading : paneText.pane.reread}
        </Link>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <HelpCard topic={topic} onClose={close} />}
      </div>
    </>
  );
}
