import { useContext, useEffect, useState, type JSX, type KeyboardEvent } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import { tourText as text } from '../../text/pane/paneHelpText';
import { STEPS } from '../state/paneState';
import { TourContext } from './tour';
import './help.css';

/**
 * One bubble for each of the four steps, below the row that it points to. The pane behind it stays
 * in use, and the focus where it is: the clerk may be typing in a sheet.
 */
export function TourBubble(): JSX.Element {
  const { end, see } = useContext(TourContext);
  const [at, setAt] = useState(0);
  // Once is enough, whatever becomes of it.
  useEffect(see, [see]);
  const step = STEPS[at] ?? 'register';
  const isLast = at === STEPS.length - 1;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  return (
    <div className="tour" role="dialog" aria-label={text.label} onKeyDown={onKey}>
      <span className={`tour-tip tour-tip-${step}`} aria-hidden="true" />
      <div aria-live="polite">
        <p className="line">
          <strong>{text.bubbles[step].title}</strong>
          <span className="hint">{text.of(at + 1, STEPS.length)}</span>
        </p>
        <p>{text.bubbles[step].body}</p>
        {isLast && <p className="hint">{text.again}</p>}
      </div>
      <div className="line tour-ways">
        {isLast ? <span /> : <Link onClick={end}>{text.skip}</Link>}
        <DefaultButton
          text={isLast ? text.end : text.next}
          onClick={() => (isLast ? end() : setAt(at + 1))}
        />
      </div>
    </div>
  );
}
