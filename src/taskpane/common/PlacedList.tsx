import { useState, type JSX, type ReactNode } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { Place } from '../../domain/ground/problem';
import { paneText } from '../../text/pane/paneText';
import { paneTabText } from '../../text/pane/paneTabText';

/** How many lines are shown before the clerk asks for more. */
const PAGE = 30;

export interface PlacedItem {
  readonly key: string;
  readonly words: ReactNode;
  /** Where it stands; null for nowhere. */
  readonly place: Place | null;
}

export interface PlacedListProps {
  readonly items: readonly PlacedItem[];
  readonly onShow: (place: Place) => void;
}

/** Lines of text, each with the jump to its place, a page at a time. */
export function PlacedList({ items, onShow }: PlacedListProps): JSX.Element {
  const [shown, setShown] = useState(PAGE);
  const hidden = items.length - shown;
  return (
    <>
      <ul className="problems">
        {items.slice(0, shown).map(({ key, words, place }) => (
          <li key={key}>
            <span>{words}</span>
            {place !== null && place.sheet !== '' && (
              <Link
                className="problem-show"
                aria-label={paneText.pane.showPlace(place.sheet, place.cell)}
                onClick={() => onShow(place)}
              >
                {paneText.pane.show}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Link onClick={() => setShown(shown + PAGE)}>
          {paneTabText.more(Math.min(PAGE, hidden))}
        </Link>
      )}
    </>
  );
}
