import type { JSX, ReactNode } from 'react';
import type { HelpTopic } from '../../text/pane/paneHelpText';
import type { Pane } from '../state/usePane';
import { BodyHead } from './BodyHead';

export interface ViewFrameProps {
  readonly heading: string;
  readonly topic: HelpTopic;
  readonly pane: Pick<Pane, 'actions' | 'state' | 'working'>;
  readonly children: ReactNode;
  /** The primary button; stays in sight while the rest scrolls. */
  readonly footer?: ReactNode;
}

/** The scrolling content of a view over its fixed foot, with the way to read the workbook again. */
export function ViewFrame({ heading, topic, pane, children, footer }: ViewFrameProps): JSX.Element {
  return (
    <>
      <div className="body">
        <BodyHead heading={heading} topic={topic} pane={pane} busy={pane.working} />
        {children}
      </div>
      {footer !== undefined && <footer className="foot">{footer}</footer>}
    </>
  );
}
