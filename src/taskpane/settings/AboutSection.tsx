import { useContext, type JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import { programVersion } from '../../app/programVersion';
import { news } from '../../text/newsText';
import { aboutText as text, paneHelpText } from '../../text/pane/paneHelpText';
import { NewsList } from '../help/NewsList';
import { TourContext } from '../help/tour';
import { SelfCheck, type SelfCheckProps } from './SelfCheck';

/**
 * Which version this is, what changed in it, the way to the tour, and whether Excel does what is
 * expected; and whose it is, which Microsoft's terms of Office.js ask to be said here.
 */
export function AboutSection({ pane }: SelfCheckProps): JSX.Element {
  const { start } = useContext(TourContext);
  return (
    <section className="fields">
      <h3>{text.heading}</h3>
      <p>{text.version(programVersion)}</p>
      <p className="hint">{text.local}</p>
      <p className="hint">{text.copyright}</p>
      <details className="fold">
        <summary>{text.news}</summary>
        <NewsList items={news[0].items} />
      </details>
      <p>
        <Link onClick={start}>{paneHelpText.tour}</Link>
      </p>
      <SelfCheck pane={pane} />
    </section>
  );
}
