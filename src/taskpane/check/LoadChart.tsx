import type { JSX } from 'react';
import type { InspectorLoad } from '../../domain/ratio/inspectorLoads';
import { paneReviewText } from '../../text/pane/paneReviewText';
import { loadNameText } from '../../text/sheet/ratioText';

const text = paneReviewText.loads;

/** How many tasks each inspector has this year, as a bar and in words. */
export function LoadChart({ loads }: { readonly loads: readonly InspectorLoad[] }): JSX.Element {
  const most = Math.max(1, ...loads.map(({ lead, assist }) => lead + assist));
  const width = (count: number): string => `${(count / most) * 100}%`;
  return (
    <section>
      <h3>{text.heading}</h3>
      <p className="hint chart-legend">
        <span className="key" aria-hidden="true" />
        {text.lead}
        <span className="key arranged" aria-hidden="true" />
        {text.assist}
      </p>
      <ul className="loads">
        {loads.map((load) => (
          <li key={load.id}>
            <span>{loadNameText(load)}</span>
            <span className="bar" aria-hidden="true">
              <span style={{ width: width(load.lead) }} />
              <span className="arranged" style={{ width: width(load.assist) }} />
            </span>
            <span className="number">{text.counts(load.lead, load.assist)}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{text.source}</p>
    </section>
  );
}
