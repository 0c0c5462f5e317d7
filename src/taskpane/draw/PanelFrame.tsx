import type { JSX, ReactNode } from 'react';
import { Link } from 'office-ui-fabric-react';
import { PaneIcon } from '../common/icons';
import { useFocusOnMount } from '../common/useFocusOnMount';

export interface PanelFrameProps {
  readonly heading: string;
  /** What the way back is called. */
  readonly back: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** A screen in place of its step: its heading takes the focus, and a link goes back. */
export function PanelFrame({
  heading,
  back,
  onBack,
  children,
  footer,
}: PanelFrameProps): JSX.Element {
  const title = useFocusOnMount<HTMLHeadingElement>();
  return (
    <>
      <div className="body">
        <div className="line">
          <h2 ref={title} tabIndex={-1}>
            {heading}
          </h2>
          <Link className="reread" onClick={onBack}>
            <PaneIcon name="back" /> {back}
          </Link>
        </div>
        {children}
      </div>
      {footer !== undefined && <footer className="foot">{footer}</footer>}
    </>
  );
}
