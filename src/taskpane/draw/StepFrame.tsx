import type { JSX, ReactNode } from 'react';
import { Link } from 'office-ui-fabric-react';
import { paneText } from '../../text/pane/paneText';
import { PaneIcon } from '../common/icons';
import type { Step } from '../state/paneState';
import type { Pane } from '../state/usePane';
import { useFocusOnMount } from '../common/useFocusOnMount';

export interface StepFrameProps {
  readonly step: Step;
  readonly pane: Pick<Pane, 'actions' | 'run' | 'state'>;
  readonly children: ReactNode;
  /** The primary button, and why it cannot be pressed; stays in sight while the rest scrolls. */
  readonly footer: ReactNode;
}

/**
 * The scrolling content of a step over its fixed foot. The heading takes the focus when the clerk
 * comes from another step.
 */
export function StepFrame({
  step,
  pane: { state, run, actions },
  children,
  footer,
}: StepFrameProps): JSX.Element {
  // The first screen must not take the focus from the sheet that the clerk works in.
  const heading = useFocusOnMount<HTMLHeadingElement>(state.furthest !== 'register');
  return (
    <>
      <div className="body">
        <div className="line">
          <h2 ref={heading} tabIndex={-1}>
            {paneText.step.headings[step]}
          </h2>
          <Link
            className="reread"
            disabled={state.scanning || run.status === 'busy'}
            onClick={actions.reread}
          >
            <PaneIcon name="refresh" />{' '}
            {state.scanning ? paneText.pane.rereading : paneText.pane.reread}
          </Link>
        </div>
        {children}
      </div>
      <footer className="foot">{footer}</footer>
    </>
  );
}
