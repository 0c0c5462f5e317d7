import { useContext, type JSX, type KeyboardEvent } from 'react';
import { Link } from 'office-ui-fabric-react';
import { paneHelpText as text, type HelpTopic } from '../../text/pane/paneHelpText';
import { useFocusOnMount } from '../common/useFocusOnMount';
import { HelpPicture } from './HelpPicture';
import { TourContext } from './tour';
import './help.css';

export interface HelpCardProps {
  readonly topic: HelpTopic;
  readonly onClose: () => void;
}

/** The help of a step or tab, with its picture; takes the focus, and gives it back when closed. */
export function HelpCard({ topic, onClose }: HelpCardProps): JSX.Element {
  const { start } = useContext(TourContext);
  const card = useFocusOnMount<HTMLElement>();
  const { title, captions, lines } = text.topics[topic];
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section ref={card} className="help" tabIndex={-1} aria-label={title} onKeyDown={onKey}>
      <HelpPicture topic={topic} captions={captions} />
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="line">
        <Link onClick={start}>{text.tour}</Link>
        <Link onClick={onClose}>{text.close}</Link>
      </div>
    </section>
  );
}
