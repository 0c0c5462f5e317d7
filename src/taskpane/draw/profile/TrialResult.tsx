import type { JSX } from 'react';
import type { Place } from '../../../domain/ground/problem';
import type { Trial } from '../../../app/trialDraw';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { ProblemList } from '../../common/ProblemList';
import { useFocusOnMount } from '../../common/useFocusOnMount';
import { BarList } from './BarList';

const text = paneProfileText;

export interface TrialResultProps {
  readonly trial: Trial;
  readonly onShow: (place: Place) => void;
}

/**
 * How a trial draw loads people and districts. Its frame says that it is none, and no enterprise is
 * named.
 */
export function TrialResult({
  trial: { inspectorLoads, districts, problems },
  onShow,
}: TrialResultProps): JSX.Element {
  const loads = inspectorLoads.map(({ load }) => load);
  const frame = useFocusOnMount<HTMLElement>();
  return (
    <section ref={frame} tabIndex={-1} className="trial" aria-label={text.trialMark}>
      <p className="trial-mark">{text.trialMark}</p>
      <p className="hint">{text.trialHint}</p>
      <ProblemList problems={problems} onShow={onShow} />
      {loads.length > 0 && (
        <BarList
          title={text.trialInspectors(loads.length, Math.min(...loads), Math.max(...loads))}
          items={inspectorLoads.map(({ name, load }) => ({ name, count: load }))}
        />
      )}
      {districts.length > 0 && (
        <BarList
          title={text.trialDistricts(districts.length)}
          items={districts.map(({ region, count }) => ({
            name: region === '' ? text.noRegion : region,
            count,
          }))}
        />
      )}
    </section>
  );
}
