import { useState, type JSX, type ReactNode } from 'react';
import { Link } from 'office-ui-fabric-react';
import { paneProfileText } from '../../../text/pane/paneProfileText';

/** How many bars are shown before the clerk asks for more. */
const PAGE = 40;

export interface BarItem {
  readonly name: string;
  readonly count: number;
}

export interface BarListProps {
  readonly title: ReactNode;
  readonly items: readonly BarItem[];
}

/**
 * Numbers side by side as small bars, folded under a line that sums them up; the longest bar is the
 * largest number.
 */
export function BarList({ title, items }: BarListProps): JSX.Element {
  const [shown, setShown] = useState(PAGE);
  const most = Math.max(1, ...items.map(({ count }) => count));
  const hidden = items.length - shown;
  return (
    <details className="fold" open>
      <summary>{title}</summary>
      <ul className="bars small-bars">
        {items.slice(0, shown).map(({ name, count }, index) => (
          <li key={index} aria-label={paneProfileText.trialCount(name, count)}>
            <span className="bar-name" title={name}>
              {name}
            </span>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span className="number">{count}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Link onClick={() => setShown(shown + PAGE)}>
          {paneProfileText.moreBars(Math.min(PAGE, hidden))}
        </Link>
      )}
    </details>
  );
}
