import type { JSX, ReactNode } from 'react';
import { useFocusOnMount } from './useFocusOnMount';

/**
 * How something ended: takes the focus when it appears, so that it is in sight and read out
 * wherever the clerk had scrolled to.
 */
export function OutcomeFrame({ children }: { readonly children: ReactNode }): JSX.Element {
  const frame = useFocusOnMount<HTMLDivElement>();
  return (
    <div ref={frame} tabIndex={-1} className="outcome">
      {children}
    </div>
  );
}
