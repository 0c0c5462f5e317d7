import type { JSX, ReactNode } from 'react';
import { Link } from 'office-ui-fabric-react';
import { paneText } from '../../text/pane/paneText';
import type { Pane } from '../state/usePane';
import { PaneIcon } from './icons';

export interface ViewFrameProps {
  readonly heading: string;
  readonly pane: Pick<Pane, 'actions' | 'state' | 'working'>;
  readonly children: ReactNode;
  /** The primary button; stays in sight while the rest scrolls. */
  readonly footer?: ReactNode;
}

/** The scrolling content of a view over its fixed foot, with the way to read the workbook again. */
export function ViewFrame({
  heading,
  pane: { state, actions, working },
  children,
  footer,
}: ViewFrameProps): JSX.Element {
  return (
    <>
      <div className="body">
        <div className="line">
          <h2>{heading}</h2>
          <Link className="reread" disabled={state.scanning || working} onClick={actions.reread}>
            <PaneIcon name="refresh" />{' '}
            {state.scanning ? paneText.pane.rereading : paneText.pane.reread}
          </Link>
        </div>
        {children}
      </div>
      {footer !== undefined && <footer className="foot">{footer}</footer>}
    </>
  );
}
