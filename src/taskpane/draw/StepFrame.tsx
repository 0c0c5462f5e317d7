import type { JSX, ReactNode } from 'react';
import { paneText } from '../../text/pane/paneText';
import { BodyHead } from '../common/BodyHead';
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
export function StepFrame({ step, pane, children, footer }: StepFrameProps): JSX.Element {
  // The first screen must not take the focus from the sheet that the clerk works in.
  const heading = useFocusOnMount<HTMLHeadingElement>(pane.state.furthest !== 'register');
  return (
    <>
      <div className="body">
        <BodyHead
          heading={paneText.step.headings[step]}
          topic={step}
          pane={pane}
          busy={pane.run.status === 'busy'}
          headingRef={heading}
        />
        {children}
      </div>
      <footer className="foot">{footer}</footer>
    </>
  );
}
