import type { JSX } from 'react';
import type { NotDrawn } from '../../../domain/quota/notDrawn';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { notDrawnText } from '../../../text/term/notDrawnText';

/** Who cannot be drawn, by reason, with the first names. */
export function NotDrawnList({
  groups,
}: {
  readonly groups: readonly NotDrawn[];
}): JSX.Element | null {
  if (groups.length === 0) return null;
  const { notDrawn } = paneProfileText;
  return (
    <details className="fold">
      <summary>{notDrawn(groups.reduce((sum, { count }) => sum + count, 0))}</summary>
      <ul aria-label={paneProfileText.notDrawnList}>
        {groups.map((group) => (
          <li key={`${group.reason} ${group.category ?? ''}`}>{notDrawnText(group)}</li>
        ))}
      </ul>
    </details>
  );
}
